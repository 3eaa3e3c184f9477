// SPDX-License-Identifier: EUPL-1.2

public import ProtocolBook

/// Which role may do what, from the abilities that the protocol gives its roles.
public enum Policy {
    /// Whether one of the actor's roles may do this. Sending a worry, recording a report and an emergency call are open
    /// to everybody.
    ///
    /// - Source: Rules S-040–S-043, S-078 of docs/regels.md.
    public static func may(_ actor: Actor, _ kind: CommandKind, book: ProtocolDefinition) -> Bool {
        guard let ability = ability(for: kind) else { return true }
        return book.may(ability, actor.roles)
    }

    /// What a command asks; nothing for what nobody is ever refused.
    static func ability(for kind: CommandKind) -> Ability? {
        switch kind {
        case .sendWorry, .report, .recordEmergencyCall:
            nil
        case .recordEntry, .recordDisclosure, .assessSafety, .holdConversation, .checkIn, .askAdvice, .correctEntry,
            .recordContact, .recordDissent, .consult, .attachStatement:
            .sendWorry
        case .decide:
            .readDossiers
        case .confirmClosing:
            .secondPerson
        default:
            .readDossiers
        }
    }
}
