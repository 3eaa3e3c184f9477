// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A participant may read the whole dossier for a while.
///
/// - Source: design §2; Rule S-040 of docs/regels.md.
public struct GrantReading: Hashable, Sendable, Codable {
    /// The participant.
    public var staff: StaffID
    /// The last day.
    public var until: Day
    /// Why this is needed.
    public var reason: String

    /// Makes the fact from its parts.
    public init(staff: StaffID, until: Day, reason: String) {
        self.staff = staff
        self.until = until
        self.reason = reason
    }
}

extension GrantReading: Act {
    package static let stored = "reading-granted"
    package static let profile = ActProfile(
        "grant-reading", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: true,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.state.participants.contains { $0.staff == staff }, "staff")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.reading.removeAll { $0.fact.staff == staff }
        state.reading.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        [.readingIsLogged]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "\(writer.name(staff)) mag meelezen", .act, nil,
            [("Tot en met", until.dutchDate), ("Waarom", reason)])
    }
}

extension CommandKind {
    package static var grantReading: CommandKind { CommandKind(GrantReading.self) }
}
