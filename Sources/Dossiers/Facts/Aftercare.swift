// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A short look at how the child is doing.
///
/// - Source: Rules S-114, S-115 of docs/regels.md.
public struct CheckIn: Hashable, Sendable, Codable {
    /// Better, same or worse.
    public var progress: Progress
    /// What that is based on.
    public var text: String
    /// When.
    public var happened: Moment?
    /// When the next one is.
    public var nextOn: Day?

    /// Makes the fact from its parts.
    public init(progress: Progress, text: String, happened: Moment? = nil, nextOn: Day? = nil) {
        self.progress = progress
        self.text = text
        self.happened = happened
        self.nextOn = nextOn
    }
}

/// Those involved come together again.
///
/// - Source: Rules S-116, S-117 of docs/regels.md.
public struct Reconvene: Hashable, Sendable, Codable {
    /// Who.
    public var participants: [Participant]
    /// Must the help be changed?
    public var adaptHelp: String
    /// Does the child need more support?
    public var moreSupport: String
    /// The conclusion.
    public var conclusion: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        participants: [Participant],
        adaptHelp: String,
        moreSupport: String,
        conclusion: String,
        happened: Moment? = nil
    ) {
        self.participants = participants
        self.adaptHelp = adaptHelp
        self.moreSupport = moreSupport
        self.conclusion = conclusion
        self.happened = happened
    }
}
