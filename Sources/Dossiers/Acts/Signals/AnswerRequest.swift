// SPDX-License-Identifier: EUPL-1.2

/// Somebody asked the school for information.
public struct AnswerRequest: Hashable, Sendable, Codable {
    /// Who asked, with organisation.
    public var party: String
    /// What was asked.
    public var asked: String
    /// What was given; nothing when nothing was given.
    public var given: String?
    /// On which ground.
    public var ground: SharingGround
    /// Who decided.
    public var decidedBy: StaffID?
    /// Called back on the number that the school knows.
    public var calledBack: Bool
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        party: String,
        asked: String,
        given: String? = nil,
        ground: SharingGround,
        decidedBy: StaffID? = nil,
        calledBack: Bool = false,
        happened: Moment? = nil
    ) {
        self.party = party
        self.asked = asked
        self.given = given
        self.ground = ground
        self.decidedBy = decidedBy
        self.calledBack = calledBack
        self.happened = happened
    }
}

extension AnswerRequest: Act {
    package static let stored = "request-answered"
    package static let profile = ActProfile(
        "answer-request", demand: .reader, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.requests.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: domain 2.11: every disclosure of information has a ground and somebody who decided.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        guard given.isFilled else { return [] }
        var notices: [Notice] = []
        if !calledBack { notices.append(.callBack) }
        if decidedBy == nil { notices.append(.whoDecidedToGive) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Vraag om informatie van \(party)", .act, happened,
            [
                ("Gevraagd", asked), ("Gegeven", given ?? "niets"),
                ("Besloten door", writer.staff(decidedBy)),
            ])
        line.tags = [ground.words, calledBack ? "teruggebeld op het bekende nummer" : "niet teruggebeld"]
        return line
    }
}

extension CommandKind {
    package static var answerRequest: CommandKind { CommandKind(AnswerRequest.self) }
}
