// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms

/// Short names of acts, as buttons and lists use them.
enum CommandTitles {
    static func short(_ kind: CommandKind) -> String { CommandForm.of(kind).title }
}

extension CommandKind {
    /// The Dutch name of the act in addresses.
    var slug: String { CommandForm.of(self).address }

    /// The act at an address; nothing when there is none.
    init?(slug: String) {
        guard let form = CommandForm.at(slug) else { return nil }
        self = form.kind
    }
}

extension Refusal {
    /// What to do instead, in one or two sentences.
    var sentence: String {
        switch self {
        case .cannotAlter: "Wat is vastgelegd, verandert niet. Leg een verbetering vast; de oude tekst blijft staan."
        case .secondPersonNeeded:
            "Afsluiten doe je met twee mensen. Vraag iemand anders die dit dossier leest om het te bevestigen."
        case .nothingProposed: "Er is nog geen voorstel om af te sluiten. Doe eerst dat voorstel."
        case .checklistIncomplete: "De vragen voor het afsluiten zijn nog niet allemaal beantwoord. Vul ze eerst in."
        case .entryWithoutKind: "Kies eerst wat voor soort tekst dit is, en schrijf iets op."
        case .otherProtocolVersion: "Dit dossier volgt een andere versie van het protocol. Open het dossier opnieuw."
        case .roleMayNot: "Dit hoort bij een andere rol. Vraag het iemand die dit dossier leest."
        case .unknownReference: "Waar dit naar verwijst, staat niet in dit dossier. Ververs de pagina en kies opnieuw."
        case .noOpenDossier:
            "Dit dossier is afgesloten. Heropen het eerst. Een melding of een 112-telefoontje kun je altijd vastleggen."
        case .worryAlreadySettled: "Deze zorg is al afgehandeld door een collega."
        case .alreadyOpen: "Er loopt hier al een dossier. Schrijf daarin verder."
        case .listTooSmall: "Een beperkt dossier heeft minstens twee lezers. Kies er nog iemand bij."
        case .involvedOnList: "Wie erbij betrokken is, leest niet mee. Kies iemand anders."
        }
    }
}
