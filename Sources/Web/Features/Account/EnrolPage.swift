// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// The pages on which a second factor is made, printed, or taken away.
enum EnrolPage {
    static func app(
        _ offer: TOTPOffer, visitor: Visitor, onward: String, kept: Bool, problem: String?, token: String
    ) -> Page {
        let link: HTML =
            AppAddress(otpauth: offer.address).map {
                "<p><a class=\"btn\" href=\"\($0.text)\">Open in de app op dit apparaat</a></p>"
            } ?? ""
        let error: HTML = problem.map { "<p class=\"error\" id=\"code-fout\">\($0)</p>" } ?? ""
        let waiting: HTML =
            kept ? "<p class=\"notice\" role=\"status\">\(SecondStepWords.kept)</p>" : ""
        let other: HTML =
            visitor.secondFactor.waits
            ? "<a class=\"btn\" href=\"/zorg\">Alleen een zorg sturen</a>"
            : "<a class=\"btn\" href=\"/account\">Terug</a>"
        return Page(
            title: problem == nil ? AccountTexts.enrolTitle : "Fout: \(AccountTexts.enrolTitle)",
            body: """
                \(ErrorBox.html(problem.map { [("code", $0)] } ?? []))<h1>\(AccountTexts.enrolTitle)</h1>\
                <p class="lead">\(AccountTexts.enrolLead)</p>\(waiting)\
                <section class="card"><h2>\(AccountTexts.appTitle)</h2><ol class="numbered">\
                <li>Open een app voor codes op je telefoon. Bijvoorbeeld Aegis, 2FAS of Google Authenticator.</li>\
                <li>Kies daar: account toevoegen, sleutel intypen. Typ deze sleutel over:\
                <p class="secret"><code translate="no">\(offer.text)</code></p>\(link)</li>\
                <li>De app laat nu steeds zes cijfers zien. Typ die hieronder.</li></ol>\
                <form method="post" action="/account/tweede-stap/instellen" novalidate>\
                <input type="hidden" name="_csrf" value="\(token)">\
                <input type="hidden" name="verder" value="\(onward)">\
                <div class="field"><label for="code">Code uit je app</label>\(error)\
                <input id="code" name="code" class="short" inputmode="numeric" autocomplete="one-time-code" maxlength="12"\
                \(Attribute("aria-invalid", if: problem != nil))\
                \(Attribute("aria-describedby", problem == nil ? nil : "code-fout"))></div>\
                <p class="row"><button class="btn primary" type="submit">Gebruik deze app</button>\(other)</p></form>\
                </section>\(passkey(onward, token))
                """,
            status: problem == nil ? 200 : 422, narrow: true)
    }

    private static func passkey(_ onward: String, _ token: String) -> HTML {
        """
        <section class="card"><h2>\(AccountTexts.passkeyTitle)</h2><p>\(AccountTexts.passkeyLead)</p>\
        <noscript><p class="soft small">\(AccountTexts.passkeyScript)</p></noscript>\
        <form method="post" action="/account/passkey"><input type="hidden" name="_csrf" value="\(token)">\
        <input type="hidden" name="verder" value="\(onward)">\
        <p class="row">\(PasskeyForm.button(AccountTexts.passkeyMake, making: true))</p></form></section>
        """
    }

    static func beforeCodes(_ factors: SecondFactorOverview, onward: String, token: String) -> Page {
        let later: WebPath = WebPath(local: onward) ?? "/account"
        let old: HTML =
            factors.codesLeft == 0 ? "" : "<p>De codes die je nu hebt, werken dan niet meer.</p>"
        return Page(
            title: AccountTexts.codes,
            body: """
                <h1>\(AccountTexts.codes)</h1><p class="lead">\(AccountTexts.codesLead)</p>\
                <p><strong>\(AccountTexts.left(factors.codesLeft))</strong></p>\(old)\
                <form method="post" action="/account/codes"><input type="hidden" name="_csrf" value="\(token)">\
                <input type="hidden" name="verder" value="\(onward)">\
                <p class="row"><button class="btn primary" type="submit">Maak tien codes</button>\
                <a class="btn" href="\(later)">Nu niet</a></p></form>
                """,
            narrow: true)
    }

    static func codes(_ codes: [String], of visitor: Visitor, onward: String, now: Instant) -> Page {
        let later: WebPath = WebPath(local: onward) ?? "/account"
        let lines: [HTML] = codes.map { "<li><code translate=\"no\">\($0)</code></li>" }
        return Page(
            title: AccountTexts.codesTitle,
            body: """
                <h1>\(AccountTexts.codesTitle)</h1><p class="notice watch">\(AccountTexts.codesOnce)</p>\
                <section class="card"><p class="soft">Hoede, \(visitor.name), \(now.day.dutch)</p>\
                <ol class="codes">\(lines)</ol><p class="soft small">\(AccountTexts.codesUse)</p></section>\
                <p class="row"><a class="btn primary" href="\(later)">Ik heb ze bewaard</a></p>
                """,
            narrow: true)
    }

    static func reset(_ person: StaffMember, token: String) -> Page {
        Page(
            title: AccountTexts.resetTitle,
            body: """
                <div class="pause"><h1>De tweede stap van \(person.name) weghalen?</h1>\
                <p class="lead">Doe dit alleen als je \(person.name) nu ziet of aan de stem herkent.</p>\
                <h2>Wat er dan gebeurt</h2><ul><li>De app, passkeys en geprinte codes werken niet meer.</li>\
                <li>\(person.name) wordt overal uitgelogd.</li>\
                <li>Bij de volgende keer inloggen stelt \(person.name) een nieuwe tweede stap in.</li>\
                <li>Het staat in het logboek. \(person.name) en het hele dossierteam zien het.</li></ul>\
                <form method="post" action="/mensen/\(person.id.text)/tweede-stap">\
                <input type="hidden" name="_csrf" value="\(token)">\
                <p class="row"><button class="btn primary" type="submit">Haal de tweede stap weg</button>\
                <a class="btn" href="/vandaag">Nee, terug</a></p></form></div>
                """,
            narrow: true)
    }
}

/// Words that the pages of the second step share.
enum SecondStepWords {
    static let kept = "Wat je typte, is als concept bewaard. Hierna ga je ermee verder."
}
