// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

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

/// Somebody disagrees, and that stays visible.
///
/// - Source: Rules S-079 of docs/regels.md.
public struct RecordDissent: Hashable, Sendable, Codable {
    /// What this person thinks and why.
    public var text: String

    /// Makes the fact from its parts.
    public init(text: String) {
        self.text = text
    }
}

/// Help that was offered or organised.
///
/// - Source: Rules S-103 of docs/regels.md.
public struct ArrangeHelp: Hashable, Sendable, Codable {
    /// Its identity.
    public var help: HelpID
    /// Which help.
    public var what: String
    /// By whom.
    public var provider: String
    /// From when.
    public var start: Day
    /// Whether the parents accept it.
    public var acceptedByParents: Opinion
    /// Whether the child accepts it.
    public var acceptedByChild: Opinion
    /// What must be better by then.
    public var expected: String
    /// When the effect is looked at.
    public var reviewOn: Day?
    /// Who holds it together.
    public var caseManager: String?

    /// Makes the fact from its parts.
    public init(
        help: HelpID,
        what: String,
        provider: String,
        start: Day,
        acceptedByParents: Opinion = .unknown,
        acceptedByChild: Opinion = .unknown,
        expected: String,
        reviewOn: Day? = nil,
        caseManager: String? = nil
    ) {
        self.help = help
        self.what = what
        self.provider = provider
        self.start = start
        self.acceptedByParents = acceptedByParents
        self.acceptedByChild = acceptedByChild
        self.expected = expected
        self.reviewOn = reviewOn
        self.caseManager = caseManager
    }
}

/// The effect of help is looked at.
///
/// - Source: Rules S-104, S-105, S-115 of docs/regels.md.
public struct ReviewHelp: Hashable, Sendable, Codable {
    /// Which help.
    public var help: HelpID
    /// Has it stopped?
    public var stopped: Stopped
    /// Better, same or worse for the child.
    public var progress: Progress
    /// What that is based on.
    public var observed: String
    /// When it is looked at again.
    public var nextReview: Day?
    /// The help is finished.
    public var ended: Bool
    /// When it did not stop: why no report is made.
    public var noReportReason: String?

    /// Makes the fact from its parts.
    public init(
        help: HelpID,
        stopped: Stopped,
        progress: Progress,
        observed: String,
        nextReview: Day? = nil,
        ended: Bool = false,
        noReportReason: String? = nil
    ) {
        self.help = help
        self.stopped = stopped
        self.progress = progress
        self.observed = observed
        self.nextReview = nextReview
        self.ended = ended
        self.noReportReason = noReportReason
    }
}
