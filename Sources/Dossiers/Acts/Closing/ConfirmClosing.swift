// SPDX-License-Identifier: EUPL-1.2

/// The second person agrees.
public struct ConfirmClosing: Hashable, Sendable, Codable {
    /// What the second person adds.
    public var note: String?

    /// Makes the fact from its parts.
    public init(note: String? = nil) {
        self.note = note
    }
}

extension ConfirmClosing: Act {
    package static let stored = "closed"
    package static let profile = ActProfile(
        "confirm-closing", demand: .second, stage: .openDossier, dependsOnState: true, stepUp: false,
        checkpoint: true, withoutKey: false)

    /// Somebody proposed, and this is somebody else.
    ///
    /// - Source: Rules S-079, S-122 of docs/regels.md.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard let proposal = ruling.state.proposal else { throw .nothingProposed }
        guard proposal.by != ruling.actor.id else { throw .secondPersonNeeded }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        // A dossier is closed by nothing but a proposal that somebody else agrees with (HARD).
        guard state.isOpen, let proposal = state.proposal, proposal.by != stamp.by else { return }
        state.closed = Kept(self, stamp)
        state.sinceClosing = []
        state.lastClosing = proposal
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        state.isDisputed ? [.disputedClosing] : []
    }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = [.closedNow]
        if let proposal = moment.before.proposal,
            moment.before.worryingSigns.contains(where: { $0.order > proposal.order })
        {
            notices.insert(.newAfterProposal, at: 0)
        }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Dossier gesloten", .act, nil, [("Van de tweede persoon", note)])
    }
}

extension CommandKind {
    package static var confirmClosing: CommandKind { CommandKind(ConfirmClosing.self) }
}
