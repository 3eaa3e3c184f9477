// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup

/// The proposal to close, whole, above the form of the second person: nobody agrees with what he or she did not read.
enum ClosingProposalPage {
    /// Instead of the form, for who cannot confirm now: nothing is proposed, or this person proposed it.
    static func instead(_ file: DossierFile, _ visitor: Visitor) -> Page? {
        let sentence: String
        if let proposal = file.state.proposal {
            guard proposal.by == visitor.account else { return nil }
            sentence =
                "Jij deed het voorstel om te sluiten. Iemand anders die dit dossier leest, kijkt mee en stemt in. "
                + "Vraag dat zelf."
        } else {
            sentence = file.state.closed == nil ? Refusal.nothingProposed.sentence : "Dit dossier is al gesloten."
        }
        return Page(
            title: "Instemmen met sluiten",
            body: """
                <p><a href="/dossiers/\(file.id.text)">Terug naar het dossier</a></p><h1>Instemmen met sluiten</h1>\
                <p>\(sentence)</p>\(html(file))
                """,
            narrow: true, section: .dossiers)
    }

    static func html(_ file: DossierFile) -> HTML {
        guard let proposal = file.state.proposal else { return "" }
        let fact = proposal.fact
        let told = fact.toldWriter ? "ja" : "nee"
        return """
            <section class="card"><h2>Voorstel van \(file.roster.name(proposal.by)), \(proposal.at.dutch)</h2><dl>\
            <dt><strong>Waarom sluiten</strong></dt><dd>\(fact.outcome.label): \(fact.reason)</dd>\
            <dt><strong>Is het kind nu veilig?</strong></dt><dd>\(fact.safe.label), volgens \(fact.safeAccordingTo)</dd>\
            <dt><strong>Wie blijft opletten</strong></dt><dd>\(fact.watcher)</dd>\
            <dt><strong>Bewaren tot en met</strong></dt><dd>\(fact.keepUntil.dutchDate). \(fact.keepBasis)</dd>\
            <dt><strong>Weet de schrijver hoe het afloopt?</strong></dt><dd>\(told)</dd></dl></section>
            """
    }
}
