// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// Closing needs the whole checklist and two people: one proposes, another agrees.
///
/// - Source: Rules S-122, S-060, S-088 of docs/regels.md.
public struct Close: Hashable, Sendable, Codable {
    /// Why it can be closed.
    public var outcome: ClosingOutcome
    /// In words.
    public var reason: String
    /// Is the child safe now?
    public var safe: SafetyAnswer
    /// By whose judgement.
    public var safeAccordingTo: String
    /// Who keeps watching the child.
    public var watcher: String
    /// The last day on which the dossier is kept; then somebody looks again.
    public var keepUntil: Day
    /// Why that long.
    public var keepBasis: String
    /// Who noticed has heard how it ended.
    public var toldWriter: Bool

    /// Makes the fact from its parts.
    public init(
        outcome: ClosingOutcome,
        reason: String,
        safe: SafetyAnswer,
        safeAccordingTo: String,
        watcher: String,
        keepUntil: Day,
        keepBasis: String,
        toldWriter: Bool = false
    ) {
        self.outcome = outcome
        self.reason = reason
        self.safe = safe
        self.safeAccordingTo = safeAccordingTo
        self.watcher = watcher
        self.keepUntil = keepUntil
        self.keepBasis = keepBasis
        self.toldWriter = toldWriter
    }
}

extension Close: Act {
    package static let stored = "closing-proposed"
    package static let profile = ActProfile(
        "close", demand: .carrier, stage: .openDossier, dependsOnState: true, stepUp: false,
        checkpoint: false, withoutKey: false)

    /// The closing checklist must be complete.
    ///
    /// - Source: Rule S-122 of docs/regels.md.
    package func check(_ ruling: Ruling) throws(Refusal) {
        var missing: [String] = []
        if !reason.isFilled { missing.append("reason") }
        if !safeAccordingTo.isFilled { missing.append("safe-according-to") }
        if !watcher.isFilled { missing.append("watcher") }
        if keepUntil <= ruling.context.today { missing.append("keep-until") }
        if !keepBasis.isFilled { missing.append("keep-basis") }
        guard missing.isEmpty else { throw .checklistIncomplete(missing) }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if state.isOpen { state.proposal = Kept(self, stamp) }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        state.isDisputed ? [.disputedClosing] : []
    }

    /// - Source: Rules S-060, S-079, S-088, S-122 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if safe != .yes { notices.append(moment.after.isAboutStaff ? .closingUnsafeAboutStaff : .closingUnsafe) }
        if moment.after.isDisputed { notices.append(.disputedClosing) }
        if !moment.after.reports.isEmpty, moment.after.reports.contains(where: { !$0.isAnswered }) {
            notices.append(.closingWhileOpen)
        }
        if moment.after.helps.contains(where: \.isRunning) { notices.append(.closingWithHelp) }
        if !toldWriter { notices.append(.tellTheWriter) }
        notices.append(.secondPerson)
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Voorstel om te sluiten: \(outcome.words)", .act, nil,
            [
                ("Waarom", reason), ("Volgens", safeAccordingTo), ("Blijft opletten", watcher),
                ("Bewaren tot en met", keepUntil.dutchDate), ("Waarom zo lang", keepBasis),
            ])
        line.tags = ["nu veilig: \(safe.words)"]
        line.tags.append(toldWriter ? "schrijver weet het" : "schrijver weet het nog niet")
        return line
    }
}

extension CommandKind {
    package static var close: CommandKind { CommandKind(Close.self) }
}
