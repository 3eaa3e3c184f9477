// SPDX-License-Identifier: EUPL-1.2

public import Dossiers

extension Refusal {
    /// The name of the refusal in the output of `hoede simulate`; permanent.
    public var code: String {
        switch self {
        case .cannotAlter: "cannot-alter"
        case .secondPersonNeeded: "second-person-needed"
        case .nothingProposed: "nothing-proposed"
        case .checklistIncomplete: "checklist-incomplete"
        case .entryWithoutKind: "entry-without-kind"
        case .otherProtocolVersion: "other-protocol-version"
        case .roleMayNot: "role-may-not"
        case .unknownReference: "unknown-reference"
        case .noOpenDossier: "no-open-dossier"
        case .worryAlreadySettled: "worry-already-settled"
        case .alreadyOpen: "already-open"
        case .listTooSmall: "list-too-small"
        case .involvedOnList: "involved-on-list"
        }
    }

    /// What the user reads: what the matter is and what to do.
    public var dutch: String {
        switch self {
        case .cannotAlter:
            "Wat is vastgelegd, blijft staan. Schrijf een verbetering erbij."
        case .secondPersonNeeded:
            "Sluiten doe je met twee mensen. Vraag iemand anders om in te stemmen."
        case .nothingProposed:
            "Niemand heeft nog voorgesteld om te sluiten. Doe eerst een voorstel."
        case .checklistIncomplete(let keys):
            "Vul eerst de hele lijst voor het sluiten in. Dit ontbreekt nog: \(Self.labels(keys))."
        case .entryWithoutKind:
            "Kies wat je opschrijft, zoals een waarneming, en schrijf het op."
        case .otherProtocolVersion:
            "Dit dossier volgt een andere versie van het protocol. Ga verder met die versie."
        case .roleMayNot(let kind):
            "‘\(CommandForm.of(kind).title)’ hoort niet bij jouw rol. Vraag het de intern begeleider."
        case .unknownReference:
            "Wat je hebt gekozen, staat niet in dit dossier. Kies het opnieuw."
        case .noOpenDossier:
            "Er is geen open dossier. Open eerst een dossier."
        case .worryAlreadySettled:
            "Deze zorg is al beantwoord of bij een dossier gevoegd."
        case .alreadyOpen:
            "Er is al een dossier open. Ga daarin verder."
        case .listTooSmall:
            "Een beperkt dossier heeft minstens twee lezers. Kies er nog iemand bij."
        case .involvedOnList:
            "Wie erbij betrokken is, leest niet mee. Kies iemand anders."
        }
    }

    private static func labels(_ keys: [String]) -> String {
        keys.map { CommandForm.of(.close)[$0]?.label ?? $0 }.joined(separator: "; ")
    }
}
