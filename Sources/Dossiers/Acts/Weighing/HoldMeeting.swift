// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// A meeting about the child.
///
/// - Source: Rules S-045, S-092 of docs/regels.md.
public struct HoldMeeting: Hashable, Sendable, Codable {
    /// Key of the kind of meeting in the protocol.
    public var kind: String
    /// Who were there, with their function.
    public var participants: [Participant]
    /// How it was shared with people from outside.
    public var sharing: SharingGround
    /// What was shared.
    public var shared: String?
    /// The conclusion.
    public var conclusion: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        kind: String,
        participants: [Participant],
        sharing: SharingGround = .anonymous,
        shared: String? = nil,
        conclusion: String,
        happened: Moment? = nil
    ) {
        self.kind = kind
        self.participants = participants
        self.sharing = sharing
        self.shared = shared
        self.conclusion = conclusion
        self.happened = happened
    }
}

extension HoldMeeting: Act {
    package static let stored = "meeting-held"
    package static let profile = ActProfile(
        "hold-meeting", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.found(ruling.book.meetings.isEmpty || ruling.book.meeting(kind) != nil, "kind")
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.meetings.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-045, S-092 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        let functions = Set(participants.map { $0.function.lowercased() }.filter(\.isFilled))
        var notices: [Notice] = []
        if functions.count < 2 { notices.append(.twoDisciplines) }
        if sharing == .refused { notices.append(.sharingGround) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Bespreking", .act, happened,
            [
                ("Soort", kind), ("Wie", writer.people(participants)), ("Gedeeld", shared),
                ("Conclusie", conclusion),
            ])
        line.tags = [sharing.words]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var holdMeeting: CommandKind { CommandKind(HoldMeeting.self) }
}
