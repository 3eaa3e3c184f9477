// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import ProtocolBook
import SchoolFiles

/// The pages of sending a worry.
enum WorryPage {
    /// First of all: is it about home, or about somebody who works here?
    static let route = Page(
        title: WorryTexts.title,
        body: """
            <h1>\(WorryTexts.title)</h1><p>\(WorryTexts.lead)</p><h2>\(WorryTexts.routeQuestion)</h2>\
            <ul class="tiles"><li><a class="tile" href="/zorg/thuis"><strong>Over thuis</strong>\
            <span>Een kind, een ouder of iemand anders rond het gezin.</span></a></li>\
            <li><a class="tile" href="/zorg/school"><strong>Over iemand die hier werkt of helpt</strong>\
            <span>Een collega, stagiair, vrijwilliger of overblijfhulp. Dit gaat niet naar het dossierteam.</span></a></li>\
            <li><a class="tile" href="/zorg/betrokken"><strong>Over thuis, en iemand van het dossierteam is erbij betrokken</strong>\
            <span>Bijvoorbeeld als ouder, partner, familie of buur. Die persoon leest dan niet mee.</span></a></li></ul>\
            <p><a href="/er-gebeurt-nu-iets">Gebeurt er nu iets? Kijk wat je kunt doen.</a></p>
            """,
        narrow: true, section: .worry)

    /// Who of the team is involved and must not read it.
    static func involved(_ roster: Roster, book: ProtocolDefinition, asked: Bool) -> Page {
        let team = roster.staff.filter { book.may(.readDossiers, $0.roles) }
        let boxes: [HTML] = team.enumerated().map { index, person in
            """
            <label><input type="checkbox" id="\(index == 0 ? "betrokken" : "betrokken-\(index)")" name="betrokken" \
            value="\(person.id.text)">\(person.name)</label>
            """
        }
        let errors: [(field: String, sentence: String)] = asked ? [("betrokken", WorryTexts.chooseInvolved)] : []
        return Page(
            title: WorryTexts.title,
            body: """
                <p><a href="/zorg">Terug</a></p>\(ErrorBox.html(errors))<h1>Wie is erbij betrokken?</h1>\
                <p>Wie je kiest, krijgt geen sleutel van deze zorg. Die persoon ziet ook niet dat de zorg er is.</p>\
                <form method="get" action="/zorg/thuis"><input type="hidden" name="gekozen" value="ja">\
                <fieldset><legend>Wie mag deze zorg niet lezen?</legend>\(ErrorBox.line("betrokken", in: errors))\
                <div class="choice">\(boxes)</div></fieldset>\
                <p><button class="btn primary" type="submit">Verder</button></p></form>
                """,
            narrow: true, section: .worry)
    }

    /// Above the form about somebody who works here: whom to call, and that the team gets nothing.
    static let callFirst: HTML = """
        <p><strong>Dit gaat niet naar het dossierteam.</strong> Bel liefst zelf, nu. Je hoeft niets zeker te weten.</p>\
        <ol class="calls"><li class="card"><h2>Het bestuur van je school</h2>\
        <p>Vertel het meteen aan het bestuur. Alleen de directeur vertellen is niet genoeg.</p></li>\
        <li class="card"><h2>Vertrouwensinspecteur</h2><p><a class="phone" href="tel:09001113111">0900-1113111</a></p>\
        <p>Geeft advies aan iedereen op school, op werkdagen.</p></li>\
        <li class="card"><h2>Direct gevaar</h2><p><a class="phone" href="tel:112">112</a></p></li></ol>\
        <p class="soft">Denk je dat een collega thuis geweld gebruikt? Dat is een zorg over thuis: \
        <a href="/zorg/betrokken">kies dan wie erbij betrokken is</a>.</p><h2>Schrijf het ook op</h2>
        """

    private static func about(_ form: WorryForm, _ roster: Roster) -> HTML {
        let people: [HTML] = roster.staff.map { person in
            "<option value=\"\(person.id.text)\"\(form.colleagueID == person.id.text ? " selected" : "" as HTML)>\(person.name)</option>"
        }
        return """
            <div class="field"><label for="collega">Over wie die hier werkt of helpt?</label>\
            <input id="collega" name="collega" type="text" value="\(form.colleague)"></div>\
            <div class="field"><label for="collega-account">Staat deze persoon in de lijst?</label>\
            <p class="hint" id="collega-account-hint">Dan zorgen we dat deze persoon dit niet kan lezen.</p>\
            <select id="collega-account" name="collega-account" aria-describedby="collega-account-hint">\
            <option value="">Nee, of ik weet het niet</option>\(people)</select></div>
            """
    }

    private static func without(_ form: WorryForm, _ roster: Roster) -> HTML {
        let chosen = roster.staff.filter { form.involved.contains($0.id.text) }
        guard !chosen.isEmpty else { return "" }
        let inputs: [HTML] = chosen.map { "<input type=\"hidden\" name=\"betrokken\" value=\"\($0.id.text)\">" }
        return """
            \(inputs)<div class="notice"><p>\(chosen.map(\.name).joined(separator: " en ")) leest dit niet. \
            <a href="/zorg/betrokken">Anders kiezen</a></p></div>
            """
    }

    static func form(
        _ form: WorryForm, way: WorryRoutes.Way, register: Register?, roster: Roster, plan: String, ask: Ask,
        kept: String?, errors: [(field: String, sentence: String)]
    ) -> Page {
        let school = way == .school
        let names: [HTML] =
            register?.pupils.filter { $0.status == .enrolled }.map { pupil in
                let group = register?.groupName(pupil).map { ", \($0)" } ?? ""
                return "<option value=\"\(pupil.displayName + group)\"></option>"
            } ?? []
        let status: HTML = kept.map { "Concept bewaard om \($0)" } ?? ""
        return Page(
            title: errors.isEmpty ? WorryTexts.title : "Fout: \(WorryTexts.title)",
            body: """
                <p><a href="/zorg">Terug</a></p>\(ErrorBox.html(errors))\
                <h1>\(school ? WorryTexts.staffTitle : WorryTexts.title)</h1>\
                \(school ? callFirst : "<p>\(WorryTexts.lead)</p>")\
                <form method="post" action="\(way.path)" novalidate autocomplete="off" data-draft="\(way.draftKey)">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <input type="hidden" name="_eenmalig" value="\(ask.once)">\
                <input type="hidden" name="_concept" value="\(way.draftKey)">\
                <input type="hidden" name="_adres" value="\(way.path)">\
                <input type="hidden" name="leerling" value="\(form.pupil)">\
                \(without(form, roster))\(school ? about(form, roster) : "")\
                \(field("wie", school ? WorryTexts.child : WorryTexts.who, hint: WorryTexts.whoHint, errors) { described in
                    "<input id=\"wie\" name=\"wie\" type=\"text\" list=\"leerlingen\" value=\"\(form.who)\"\(described)>"
                })<datalist id="leerlingen">\(names)</datalist>\
                \(field("wat", WorryTexts.what, hint: WorryTexts.whatHint, errors) { described in
                    "<textarea id=\"wat\" name=\"wat\" rows=\"6\"\(described)>\(form.what)</textarea>"
                })\(moment(form, errors))\
                \(choice("nu-veilig", WorryTexts.safeNow, WorryPage.safety, form.safeNow))\
                \(choice("straks-veilig", WorryTexts.safeHome, WorryPage.safety, form.safeHome))\
                \(called(form))\
                <details\(form.seenBy.isEmpty ? "" : " open" as HTML)><summary>\(WorryTexts.seenBy)</summary>\
                <div class="field"><label for="gezien-door">Door wie? (niet verplicht)</label>\
                <p class="hint" id="gezien-door-hint">\(WorryTexts.seenByHint)</p>\
                <input id="gezien-door" name="gezien-door" type="text" value="\(form.seenBy)" \
                aria-describedby="gezien-door-hint"></div></details>\
                <p class="saved" data-draft-status aria-live="polite">\(status)</p>\
                <p class="plan">\(plan)</p>\
                <p><button class="btn primary" type="submit">\(WorryTexts.send)</button></p>\
                <p class="soft small">\(WorryTexts.later)</p></form>
                """,
            status: errors.isEmpty ? 200 : 422, narrow: true, section: .worry)
    }

    static let safety: [(String, String)] = [("yes", "Ja"), ("unknown", "Weet ik niet"), ("no", "Nee")]

    private static func field(
        _ name: StaticString, _ label: String, hint: String, _ errors: [(field: String, sentence: String)],
        _ control: (HTML) -> HTML
    ) -> HTML {
        let id = "\(name)"
        let bad = errors.contains { $0.field == id }
        let described: HTML =
            bad
            ? " aria-describedby=\"\(id)-hint \(id)-fout\" aria-invalid=\"true\"" : " aria-describedby=\"\(id)-hint\""
        return """
            <div class="field"><label for="\(id)">\(label)</label><p class="hint" id="\(id)-hint">\(hint)</p>\
            \(ErrorBox.line(id, in: errors))\(control(described))</div>
            """
    }

    static func choice(_ name: String, _ legend: String, _ options: [(String, String)], _ chosen: String) -> HTML {
        let tiles: [HTML] = options.enumerated().map { index, option in
            let id = index == 0 ? name : "\(name)-\(index)"
            return """
                <label><input type="radio" id="\(id)" name="\(name)" value="\(option.0)"\
                \(chosen == option.0 ? " checked" : "" as HTML)>\(option.1)</label>
                """
        }
        return "<fieldset><legend>\(legend)</legend><div class=\"choice\">\(tiles)</div></fieldset>"
    }

    private static func moment(_ form: WorryForm, _ errors: [(field: String, sentence: String)]) -> HTML {
        let options = [("vandaag", "Vandaag"), ("gisteren", "Gisteren"), ("anders", "Andere dag")]
        return """
            <div class="field">\(ErrorBox.line("wanneer", in: errors))\
            \(choice("wanneer", WorryTexts.when, options, form.when))\
            <div class="row dates" data-show-when="wanneer=anders">\(ErrorBox.line("dag", in: errors))\
            <div><label for="dag">Dag</label><input id="dag" name="dag" inputmode="numeric" value="\(form.day)"></div>\
            <div><label for="maand">Maand</label><input id="maand" name="maand" value="\(form.month)"></div>\
            <div><label for="jaar">Jaar</label><input id="jaar" name="jaar" inputmode="numeric" value="\(form.year)"></div>\
            </div><div class="dates">\(ErrorBox.line("tijd", in: errors))<label for="tijd">Hoe laat? (niet verplicht)</label>\
            <input id="tijd" name="tijd" type="text" inputmode="decimal" value="\(form.time)" class="short"></div></div>
            """
    }

    private static func called(_ form: WorryForm) -> HTML {
        let options = [
            ("112", "Ja, 112"), ("veilig-thuis-advice", "Ja, Veilig Thuis om advies"),
            ("veilig-thuis-report", "Ja, ik heb bij Veilig Thuis gemeld"),
        ]
        let boxes: [HTML] = options.map { value, label in
            """
            <label><input type="checkbox" name="gebeld" value="\(value)"\
            \(form.called.contains(value) ? " checked" : "" as HTML)>\(label)</label>
            """
        }
        return """
            <details\(form.called.isEmpty ? "" : " open" as HTML)><summary>Ik heb al gebeld</summary>\
            <fieldset><legend>\(WorryTexts.called)</legend><div class="choice">\(boxes)</div></fieldset>\
            <div class="field"><label for="gebeld-wat">\(WorryTexts.callNote) (niet verplicht)</label>\
            <textarea id="gebeld-wat" name="gebeld-wat" rows="3">\(form.callNote)</textarea></div></details>
            """
    }

    static func sent(
        _ own: OwnSubmission, plan: ReadingPlan, readers: [String], roster: Roster, now: Instant
    ) -> Page {
        let alone: HTML = readers.isEmpty ? "" : "<p>\(WorryTexts.alone(readers))</p>"
        let phone: HTML =
            plan.reader.flatMap { reader in
                roster.phones[reader.id].map { number in
                    "<p>\(reader.name): <a class=\"phone\" href=\"tel:\(number)\">\(number)</a></p>"
                }
            } ?? ""
        return Page(
            title: "Je zorg is verstuurd",
            body: """
                <div class="panel" role="status"><h1>Je zorg is verstuurd</h1>\
                <p>\(WorryTexts.plan(plan, now: now, aboutStaff: own.worry?.isAboutStaff ?? false))</p>\(alone)</div>\
                <h2>Wat je nu kunt doen</h2><p>\(WorryTexts.alsoTell)</p>\(phone)\
                <p>Merk je nog iets? Schrijf het meteen op. Wordt het onveilig? \
                Bel <a href="tel:112">112</a> of Veilig Thuis <a href="tel:08002000">0800-2000</a>.</p>\
                <p class="row"><a class="btn primary" href="/mijn-zorgen/\(own.id.text)">Volg je zorg</a> \
                <a class="btn" href="/vandaag">Naar Vandaag</a></p>
                """,
            narrow: true, section: .worry)
    }
}
