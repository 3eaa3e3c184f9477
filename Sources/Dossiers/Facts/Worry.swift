// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A worry as it was written: unsorted, in the writer's own words.
///
/// - Source: Rules S-051, S-027 of docs/regels.md.
public struct SendWorry: Hashable, Sendable, Codable {
    /// The pupil in the register, when the writer chose one.
    public var pupil: PupilID?
    /// The name as the writer typed or chose it.
    public var childName: String
    /// The group, as known on that day.
    public var group: String?
    /// What was seen or heard, literally as typed.
    public var text: String
    /// When it happened.
    public var happened: Moment?
    /// Is the child safe now? Nothing when the question was left open.
    public var safeNow: SafetyAnswer?
    /// Can the child go home safely later? Nothing when left open.
    public var safeHome: SafetyAnswer?
    /// Who was called before this was written.
    public var alreadyCalled: [CallTarget]
    /// Who saw it, when somebody else than the writer.
    public var seenBy: String?
    /// What was said on the phone, when somebody had already called.
    public var callNote: String?
    /// Who works or helps at the school and it is about, as typed; only on the route for that.
    public var colleague: String?
    /// The account of that person, when there is one.
    public var colleagueID: StaffID?
    /// Who of the team is involved and does not read it.
    public var involved: [StaffID]?

    /// Makes the fact from its parts.
    public init(
        pupil: PupilID? = nil,
        childName: String,
        group: String? = nil,
        text: String,
        happened: Moment? = nil,
        safeNow: SafetyAnswer? = nil,
        safeHome: SafetyAnswer? = nil,
        alreadyCalled: [CallTarget] = [],
        seenBy: String? = nil,
        callNote: String? = nil,
        colleague: String? = nil,
        colleagueID: StaffID? = nil,
        involved: [StaffID]? = nil
    ) {
        self.pupil = pupil
        self.childName = childName
        self.group = group
        self.text = text
        self.happened = happened
        self.safeNow = safeNow
        self.safeHome = safeHome
        self.alreadyCalled = alreadyCalled
        self.seenBy = seenBy
        self.callNote = callNote
        self.colleague = colleague
        self.colleagueID = colleagueID
        self.involved = involved
    }

    /// Whether it is about somebody who works or helps at the school.
    public var isAboutStaff: Bool { colleague != nil || colleagueID != nil }
}

/// Somebody of the team reads the worry and takes it on; the writer sees "gelezen".
public struct TakeWorry: Hashable, Sendable, Codable {
    /// A first word to the writer.
    public var answer: String?

    /// Makes the fact from its parts.
    public init(answer: String? = nil) {
        self.answer = answer
    }
}

/// The worry is answered without a dossier.
///
/// - Source: Rules S-060, S-061 of docs/regels.md.
public struct AnswerWorry: Hashable, Sendable, Codable {
    /// Why no dossier is needed.
    public var outcome: WorryOutcome
    /// What explains the worry or what is done instead.
    public var reason: String
    /// Who gave the explanation.
    public var explainedBy: String?
    /// Which other protocol is followed, such as the one on bullying.
    public var otherProtocol: String?
    /// What the writer gets to read.
    public var answer: String
    /// The last day on which the worry is kept.
    public var keepUntil: Day

    /// Makes the fact from its parts.
    public init(
        outcome: WorryOutcome,
        reason: String,
        explainedBy: String? = nil,
        otherProtocol: String? = nil,
        answer: String,
        keepUntil: Day
    ) {
        self.outcome = outcome
        self.reason = reason
        self.explainedBy = explainedBy
        self.otherProtocol = otherProtocol
        self.answer = answer
        self.keepUntil = keepUntil
    }
}

/// The worry goes to a dossier that already runs.
public struct JoinWorry: Hashable, Sendable, Codable {
    /// The dossier that receives it.
    public var dossier: StreamID
    /// What the writer gets to read.
    public var answer: String?

    /// Makes the fact from its parts.
    public init(dossier: StreamID, answer: String? = nil) {
        self.dossier = dossier
        self.answer = answer
    }
}

/// In the dossier: a worry as it was sent, with its writer and moment.
public struct WorryAdded: Hashable, Sendable, Codable {
    /// The worry's own stream.
    public var worry: StreamID
    /// Who sent it.
    public var writer: StaffID
    /// When it was sent.
    public var sentAt: Instant
    /// The words as sent; they never change.
    public var sent: SendWorry

    /// Makes the fact from its parts.
    public init(worry: StreamID, writer: StaffID, sentAt: Instant, sent: SendWorry) {
        self.worry = worry
        self.writer = writer
        self.sentAt = sentAt
        self.sent = sent
    }
}
