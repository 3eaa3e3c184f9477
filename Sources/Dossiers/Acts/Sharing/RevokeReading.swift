// SPDX-License-Identifier: EUPL-1.2

/// A participant may not read the dossier any more: what comes later is under a new key.
public struct RevokeReading: Hashable, Sendable, Codable {
    /// The participant.
    public var staff: StaffID
    /// Why, when that needs saying.
    public var reason: String?

    /// Makes the fact from its parts.
    public init(staff: StaffID, reason: String? = nil) {
        self.staff = staff
        self.reason = reason
    }
}

extension RevokeReading: Act {
    package static let stored = "reading-revoked"
    package static let profile = ActProfile(
        "revoke-reading", demand: .carrier, stage: .dossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        guard ruling.state.reading.contains(where: { $0.fact.staff == staff }) else { throw .unknownReference("staff") }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.reading.removeAll { $0.fact.staff == staff }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        [.readMayBeKnown]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("\(writer.name(staff)) leest niet meer mee", .act, nil, [("Waarom", reason)])
    }
}

extension CommandKind {
    package static var revokeReading: CommandKind { CommandKind(RevokeReading.self) }
}
