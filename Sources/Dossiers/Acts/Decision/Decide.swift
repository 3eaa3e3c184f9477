// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// The decision: report yes or no, help yes or no.
///
/// - Source: Rules S-102 of docs/regels.md.
public struct Decide: Hashable, Sendable, Codable {
    /// A report to Veilig Thuis is needed.
    public var report: Bool
    /// Help is given or organised.
    public var help: Bool
    /// Why.
    public var reason: String
    /// Who was consulted.
    public var consulted: String?
    /// What the child wants, or why it was not asked.
    public var childHeard: String?
    /// The final decision maker, when somebody writes it down for him or her.
    public var onBehalfOf: StaffID?

    /// Makes the fact from its parts.
    public init(
        report: Bool,
        help: Bool,
        reason: String,
        consulted: String? = nil,
        childHeard: String? = nil,
        onBehalfOf: StaffID? = nil
    ) {
        self.report = report
        self.help = help
        self.reason = reason
        self.consulted = consulted
        self.childHeard = childHeard
        self.onBehalfOf = onBehalfOf
    }
}

extension Decide: Act {
    package static let stored = "decided"
    package static let profile = ActProfile(
        "decide", demand: .decider, stage: .openDossier, dependsOnState: true, stepUp: false,
        checkpoint: true, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.decisions.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        (state.reports.isEmpty ? [] : [.earlierReport]) + (state.isDisputed ? [.inquireFurther] : [])
    }

    /// - Source: Rules S-092, S-102, S-106, I-14 of docs/regels.md; domain 2.2, 2.15.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if report { notices.append(.nowReport) }
        if !report, let asking = moment.reportingAnswer { notices.append(.normNotFollowed(asking)) }
        if !report, !help, !moment.isSuspicionGone { notices.append(.neitherNor) }
        if help { notices.append(.nowArrangeHelp) }
        if !moment.isFinalDecider(self) { notices.append(.finalDecider) }
        if moment.after.weighings.isEmpty { notices.append(.weighFirst) }
        notices += moment.missingConsultations()
        if !consulted.isFilled { notices.append(.whoWasAsked) }
        if !childHeard.isFilled { notices.append(.hearTheChild) }
        if moment.after.isDisputed { notices.append(.inquireFurther) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Besluit", .act, nil,
            [
                ("Waarom", reason), ("Wat het kind wil", childHeard), ("Overlegd met", consulted),
                ("Namens", writer.staff(onBehalfOf)),
            ])
        line.tags = [report ? "wel melden" : "niet melden", help ? "wel hulp" : "geen hulp"]
        return line
    }
}

extension CommandKind {
    package static var decide: CommandKind { CommandKind(Decide.self) }
}

extension NoticeMoment {
    /// The question whose last answer makes a report the professional norm.
    fileprivate var reportingAnswer: String? {
        after.reachedQuestions(book).first { question in
            after.givenAnswer(to: question)?.effects.contains { $0 == .adviseReport || $0 == .reportByPhone } ?? false
        }?.key
    }

    /// The suspicion is gone when the first question was answered with no; without questions, when a conversation or
    /// everybody who was consulted explained it.
    fileprivate var isSuspicionGone: Bool {
        guard let first = book.questions.first else {
            return after.conversations.last.map { [.explained, .ordinarySupport].contains($0.fact.outcome) } ?? false
        }
        return after.answer(to: first.key)?.fact.answer == .no
    }

    fileprivate func isFinalDecider(_ facts: Decide) -> Bool {
        guard let role = book.finalDecider else { return true }
        if actor.roles.contains(role) { return true }
        return context.member(facts.onBehalfOf)?.roles.contains(role) ?? false
    }
}
