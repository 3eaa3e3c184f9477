// SPDX-License-Identifier: EUPL-1.2

/// A new signal after a report: passed on to Veilig Thuis or not.
///
/// - Source: Rules S-119 of docs/regels.md.
public struct PassOnSignal: Hashable, Sendable, Codable {
    /// The entry with the signal.
    public var entry: EventID?
    /// Passed on, already done, or not.
    public var choice: PassOnChoice
    /// Why not.
    public var reason: String?
    /// Who took it at Veilig Thuis.
    public var name: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        entry: EventID? = nil,
        choice: PassOnChoice,
        reason: String? = nil,
        name: String? = nil,
        happened: Moment? = nil
    ) {
        self.entry = entry
        self.choice = choice
        self.reason = reason
        self.name = name
        self.happened = happened
    }
}

extension PassOnSignal: Act {
    package static let stored = "signal-passed-on"
    package static let profile = ActProfile(
        "pass-on-signal", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.event(entry)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.passedOn.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rule S-119 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        choice == .no && !reason.isFilled ? [.whyNotPassedOn] : []
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            choice == .no ? "Signaal niet doorgegeven aan Veilig Thuis" : "Signaal doorgegeven aan Veilig Thuis",
            .act, happened,
            [
                ("Hoe", choice == .alreadyDone ? "was al gedaan" : nil), ("Waarom", reason),
                ("Gesproken met", name),
            ])
    }
}

extension CommandKind {
    package static var passOnSignal: CommandKind { CommandKind(PassOnSignal.self) }
}
