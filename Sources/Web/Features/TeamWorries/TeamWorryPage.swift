// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup

/// One worry, as the team reads it.
enum TeamWorryPage {
    static func page(_ file: WorryFile, likely: [DossierRow], others: [DossierRow], ask: Ask) -> Page {
        let sent = file.sent
        let settled = file.isHandled || file.state.worry?.isSettled ?? false
        return Page(
            title: "Zorg",
            body: """
                <p><a href="/vandaag">Terug naar Vandaag</a></p>\
                <div class="case"><h1>\(title(file))</h1><div class="meta">\
                \(HTML.with(sent?.group) { "<span>\($0)</span>" })<span>van \(file.writerName)</span>\
                <span>\(file.sentAt.dutch)</span></div></div>\(limited(file))\(safety(file))\
                <div class="cols"><div><section class="card"><h2>Wat er is opgeschreven</h2>\
                <p class="pre">\(sent?.text ?? "")</p>\(sent == nil ? acts(file) : "")\
                <p class="soft small">\(sent?.happened.map { "Gebeurd: \($0.dutch)" } ?? "Geen dag ingevuld")\
                \(sent?.seenBy.map { ". Gezien door: \($0)" } ?? "")</p>\(called(sent))</section>\
                \(settled ? done(file) : actions(file, likely: likely, others: others, ask: ask))</div>\
                <aside class="side"><section class="card pitfall"><h2>Eerst dit</h2>\(first(file))</section></aside></div>
                """,
            section: .today)
    }

    /// What the worry is about, in a few words.
    static func title(_ file: WorryFile) -> String {
        guard let sent = file.sent else { return "Gebeld of gemeld" }
        return sent.isAboutStaff ? "Over iemand die hier werkt of helpt" : sent.childName
    }

    /// What comes before everything else: the child, then who wrote it.
    private static func first(_ file: WorryFile) -> HTML {
        let safety = [file.sent?.safeNow, file.sent?.safeHome]
        if safety.contains(.no) {
            return """
                <p>Bij direct gevaar: bel <a href="tel:112">112</a>. Zorg dat er een volwassene bij het kind is.</p>\
                <p>Bel daarna \(file.writerName). Vraag hoe het nu met het kind is.</p>
                """
        }
        let ask: HTML =
            file.isRestricted
            ? "<p>Bel \(file.writerName). Vraag wat er is gezien, en hoe het nu gaat.</p>"
            : "<p>Loop even langs bij \(file.writerName). Vraag wat er is gezien, en hoe het gaat.</p>"
        return "\(ask)<p>Signalen zijn geen bewijs. Je hoeft nu nog niets zeker te weten.</p>"
    }

    private static func limited(_ file: WorryFile) -> HTML {
        guard file.isRestricted else { return "" }
        let about: HTML = file.sent?.colleague.map { "<p><strong>Over wie:</strong> \($0)</p>" } ?? ""
        let child: HTML =
            file.sent?.isAboutStaff == true ? "<p><strong>Kind:</strong> \(file.sent?.childName ?? "")</p>" : ""
        let advice: HTML =
            file.sent?.isAboutStaff == true
            ? """
            <p>Overleg met de vertrouwensinspecteur: <a class="phone" href="tel:09001113111">0900-1113111</a>. \
            Vertel het nog niet aan wie het betreft.</p>
            """ : ""
        return """
            <section class="notice watch"><h2>Alleen voor een paar mensen</h2>\
            <p>Het dossierteam als geheel ziet deze zorg niet. Praat er met niemand anders over.</p>\(about)\(child)\(advice)</section>
            """
    }

    private static let child: HTML = """
        <div class="field"><label for="kind">Over welk kind gaat het? (bij een nieuw dossier)</label>\
        <input type="text" id="kind" name="kind" autocomplete="off"></div>
        """

    /// A report or call that somebody recorded without a dossier, as its line in a timeline reads.
    private static func acts(_ file: WorryFile) -> HTML {
        let lines: [HTML] = chronology(file.sentEvents, state: file.state) { _ in file.writerName }.map { item in
            let parts: [HTML] = item.parts.map { part in
                part.label.map { "<p class=\"pre\"><span class=\"soft\">\($0):</span> \(part.text)</p>" as HTML }
                    ?? "<p class=\"pre\">\(part.text)</p>"
            }
            return "<h3>\(item.title)</h3>\(parts)"
        }
        return "\(lines)"
    }

    private static func safety(_ file: WorryFile) -> HTML {
        guard let sent = file.sent else { return "" }
        func word(_ answer: SafetyAnswer?) -> String { answer?.label ?? "niet ingevuld" }
        let alarm = [sent.safeNow, sent.safeHome].contains { $0 == .no || $0 == .unknown }
        let help: HTML = alarm ? "<a class=\"btn\" href=\"/bellen?zorg=\(file.id.text)\">Bel nu iemand</a>" : ""
        return """
            <section class="safety\(alarm ? " alarm" : "" as HTML)" aria-label="Veiligheid"><div>\
            <strong>Nu veilig: \(word(sent.safeNow)). Straks veilig naar huis: \(word(sent.safeHome)).</strong> \
            <span class="soft small">Zo schatte de schrijver het in.</span></div><span class="push">\(help)</span></section>
            """
    }

    private static func called(_ sent: SendWorry?) -> HTML {
        guard let sent, !sent.alreadyCalled.isEmpty else { return "" }
        let names = sent.alreadyCalled.map(\.label).joined(separator: ", ")
        let note: HTML = sent.callNote.map { "<p>\($0)</p>" } ?? ""
        return "<p><strong>Al gebeld:</strong> \(names)</p>\(note)"
    }

    private static func done(_ file: WorryFile) -> HTML {
        let text: HTML =
            file.state.worry?.answered != nil
            ? "<p>Deze zorg is beantwoord.</p>"
            : file.isHandled && file.state.worry?.joined == nil
                ? "<p>Deze zorg is behandeld.</p>"
                : file.state.worry?.joined.map {
                    "<p>Deze zorg staat in een <a href=\"/dossiers/\($0.fact.dossier.text)\">dossier</a>.</p>" as HTML
                } ?? ""
        return "<section class=\"card\"><h2>Afgehandeld</h2>\(text)</section>"
    }

    private static func actions(_ file: WorryFile, likely: [DossierRow], others: [DossierRow], ask: Ask) -> HTML {
        let taken = file.state.worry?.taken != nil || file.sent == nil
        let hidden: HTML = """
            <input type="hidden" name="_csrf" value="\(ask.formToken)"><input type="hidden" name="_eenmalig" value="\(ask.once)">
            """
        let take: HTML =
            file.sent == nil
            ? "<p>Dit is al gebeurd. Zet het in een dossier, zodat iedereen die het moet weten het leest.</p>"
            : taken
                ? "<p class=\"saved\">Opgepakt. \(file.writerName) ziet: gelezen.</p>"
                : """
                <form method="post" action="/zorgen/\(file.id.text)/oppakken">\(hidden)\
                <div class="field"><label for="answer-take">Eerste woord aan \(file.writerName) \
                <span class="soft">(niet verplicht)</span></label>\
                <input type="text" id="answer-take" name="answer" autocomplete="off"></div>\
                <p><button class="btn\(likely.isEmpty ? "" : " quiet" as HTML)" type="submit">Ik pak dit op</button></p></form>
                """
        let options: [HTML] = (likely + others.filter { row in !likely.contains { $0.id == row.id } }).map { row in
            "<option value=\"\(row.id.text)\">\(row.name), \(row.summary?.group ?? "groep onbekend")</option>"
        }
        let hint: HTML =
            likely.isEmpty
            ? "" : "<p class=\"notice\">Over dit kind loopt al een dossier: \(likely[0].name).</p>"
        return """
            <section class="card next"><span class="eyebrow">Nu te doen</span><h2>Kies wat je met deze zorg doet</h2>\
            \(take)\(hint)\
            <form method="post" action="/zorgen/\(file.id.text)/dossier">\(hidden)\
            <div class="field"><label for="dossier">Dossier</label><select id="dossier" name="dossier">\
            <option value="nieuw">Een nieuw dossier openen</option>\(options)</select></div>\
            \(file.sent == nil ? child : "")<div class="field"><label for="answer-dossier">Wat krijgt \(file.writerName) te lezen? \
            <span class="soft">(niet verplicht)</span></label>\
            <textarea id="answer-dossier" name="answer" rows="3"></textarea></div>\
            <p class="row"><button class="btn primary" type="submit">Naar een dossier</button> \
            \(file.sent == nil ? "" : "<a class=\"btn\" href=\"/zorgen/\(file.id.text)/beantwoorden\">Beantwoorden zonder dossier</a>" as HTML)\
            </p></form>\
            <details><summary>Waarom deze keuzes?</summary><p>Een zorg blijft nooit liggen. Is er een uitleg of is gewone \
            hulp genoeg? Dan antwoord je met een reden. Blijft de zorg? Dan open je een dossier. De woorden blijven staan \
            zoals ze zijn geschreven.</p></details></section>
            """
    }
}
