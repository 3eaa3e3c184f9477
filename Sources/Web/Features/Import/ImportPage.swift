// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Markup
import SchoolFiles

/// The pages of reading a school file.
enum ImportPage {
    static func choose(_ ask: Ask, problem: String? = nil, status: Int = 200) -> Page {
        Page(
            title: problem == nil ? "Schoolbestand inlezen" : "Fout: Schoolbestand inlezen",
            body: """
                <p><a href="/leerlingen">Terug naar leerlingen</a></p>\
                \(ErrorBox.html(problem.map { [("bestand", $0)] } ?? []))\
                <h1>Schoolbestand inlezen</h1>\
                <p>Maak in je leerlingadministratie een EDEXML-bestand. Je ziet eerst wat er verandert. \
                Daarna beslis je.</p><p class="soft">\(ImportTexts.minimal)</p>\
                <form method="post" action="/leerlingen/inlezen" enctype="multipart/form-data">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <div class="field"><label for="bestand">Bestand</label>\
                <p class="hint" id="bestand-hint">Een .xml-bestand van hooguit 32 MB.</p>\
                <input type="file" id="bestand" name="bestand" accept=".xml,text/xml,application/xml" \
                aria-describedby="bestand-hint"></div>\
                <p><button class="btn primary" type="submit">Bekijken wat er verandert</button></p></form>
                """,
            status: status, narrow: true, section: .pupils)
    }

    static func preview(_ preview: ImportPreview, ask: Ask, problem: String? = nil, status: Int = 200) -> Page {
        let counts = preview.counts
        let rows: [(String, Int)] = [
            ("Nieuw", counts.new), ("Veranderd", counts.changed), ("Gelijk gebleven", counts.unchanged),
            ("Niet meer op school of niet in het bestand", counts.left), ("Jij beslist", counts.ambiguous),
            ("Niet te lezen", counts.rejected),
        ]
        let table: [HTML] = rows.map { "<tr><th scope=\"row\">\($0.0)</th><td>\($0.1)</td></tr>" }
        let ambiguous: [HTML] = preview.pupils.compactMap { choice($0) }
        let remarks: [HTML] = preview.remarks.prefix(50).map { "<li>\($0.sentence)</li>" }
        return Page(
            title: problem == nil ? "Wat verandert er?" : "Fout: Wat verandert er?",
            body: """
                \(ErrorBox.html(problem.map { [("doen", $0)] } ?? []))\
                <h1>Wat verandert er?</h1><p>Er is nog niets veranderd. Niemand verdwijnt: wie niet in het bestand staat, \
                krijgt dat als aantekening. Dossiers en zorgen blijven staan.</p>\
                \(preview.manyWouldLeave ? warning(ImportTexts.manyWouldLeave) : "")\
                \(preview.transcoded ? warning(ImportTexts.transcoded) : "")\
                <table class="table"><caption>Leerlingen in dit bestand</caption><tbody>\(table)</tbody></table>\
                <form method="post" action="/leerlingen/inlezen/\(ask["voorbeeld"])">\
                <input type="hidden" name="_csrf" value="\(ask.formToken)">\
                <input type="hidden" name="_eenmalig" value="\(ask.once)">\(ambiguous)\
                <p class="row"><button class="btn primary" id="doen" name="doen" value="ja">Overnemen</button> \
                <button class="btn" name="doen" value="nee">Niet doen</button></p></form>\
                \(names("Nieuwe leerlingen", preview, of: .new))\(names("Niet meer op school", preview, of: .left))\
                \(remarks.isEmpty ? "" : "<section class=\"card\"><h2>Opgevallen in het bestand</h2><ul>\(remarks)</ul></section>" as HTML)
                """,
            status: status, section: .pupils)
    }

    static func done(written: Int, undecided: Int, counts: ImportCounts) -> Page {
        let rest: HTML =
            undecided == 0
            ? "" : "<p>Over \(undecided) leerlingen besliste je nog niet. Die blijven zoals ze waren.</p>"
        return Page(
            title: "Ingelezen",
            body: """
                <div class="panel" role="status"><h1>Het bestand is ingelezen</h1>\
                <p>\(written) leerlingen zijn nieuw of bijgewerkt.</p></div>\(rest)\
                <p><a class="btn primary" href="/leerlingen">Naar leerlingen</a></p>
                """,
            narrow: true, section: .pupils)
    }

    private enum Kind { case new, left }

    private static func names(_ title: String, _ preview: ImportPreview, of kind: Kind) -> HTML {
        let names: [HTML] = preview.pupils.compactMap { pupil in
            switch (pupil.decision, kind) {
            case (.new, .new), (.left, .left): "<li>\(pupil.proposed.displayName)</li>"
            default: nil
            }
        }
        guard !names.isEmpty else { return "" }
        return """
            <details class="card"><summary>\(title) (\(names.count))</summary><ul class="columns">\(names)</ul></details>
            """
    }

    private static func choice(_ pupil: PupilProposal) -> HTML? {
        guard case .ambiguous(let ambiguity) = pupil.decision, let position = pupil.position else { return nil }
        let options: [HTML] = ambiguity.candidates.map { candidate in
            """
            <label><input type="radio" name="wie-\(position)" value="\(candidate.id)">\
            Dit is \(candidate.displayName), geboren \(candidate.birth?.dutchDate ?? "onbekend")</label>
            """
        }
        return """
            <fieldset class="card"><legend>\(pupil.proposed.displayName), \
            geboren \(pupil.proposed.birth?.dutchDate ?? "onbekend")</legend>\
            <p class="hint">\(ambiguity.reason.sentence)</p><div class="choice">\(options)\
            <label><input type="radio" name="wie-\(position)" value="nieuw">Dit is iemand anders</label></div></fieldset>
            """
    }

    private static func warning(_ text: String) -> HTML {
        "<div class=\"notice watch\"><p>\(text)</p></div>"
    }
}
