// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup

/// The proposal to close, whole, above the form of the second person: nobody agrees with what he or she did not read.
enum ClosingProposalPage {
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
