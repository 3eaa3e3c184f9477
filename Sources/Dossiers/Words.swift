// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// When something happened, as precisely as the writer knows.
public struct Moment: Hashable, Sendable, Codable {
    /// The day.
    public var day: Day
    /// The time, when known.
    public var time: ClockTime?
    /// Whether the writer only knows it roughly.
    public var about: Bool

    /// Makes a moment.
    public init(day: Day, time: ClockTime? = nil, about: Bool = false) {
        self.day = day
        self.time = time
        self.about = about
    }

    /// The instant to sort by and to count terms from: the start of the day when no time is known.
    public var instant: Instant {
        Instant(day, time ?? ClockTime(minutes: 0))
    }
}

/// Answer to one of the two safety questions.
public enum SafetyAnswer: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, unknown, no
}

/// Yes, no or don't know.
public enum Opinion: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, no, unknown
}

/// Who was already called when a worry is written.
public enum CallTarget: String, Hashable, Sendable, Codable, CaseIterable {
    case emergency = "112"
    case veiligThuisAdvice = "veilig-thuis-advice"
    case veiligThuisReport = "veilig-thuis-report"
}

/// Why a worry is answered without a dossier.
public enum WorryOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case explained
    case ordinarySupport = "ordinary-support"
    case otherProtocol = "other-protocol"
}

/// The kind of an entry. They never mix.
public enum EntryKind: String, Hashable, Sendable, Codable, CaseIterable {
    case observation
    case childWords = "child-words"
    case parentStatement = "parent-statement"
    case otherStatement = "other-statement"
    case document
    case interpretation
}

/// Whom or what an entry is about.
public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case child, parent, interaction, absence
}

/// Whether an entry fits the worry, fits another explanation, or is unclear.
public enum Fit: String, Hashable, Sendable, Codable, CaseIterable {
    case worry
    case otherwise
    case unclear
}

/// What cannot wait, as ticked by the writer; no scoring.
public enum Alert: String, Hashable, Sendable, Codable, CaseIterable {
    case injury
    case fear
    case mayNotSpeak = "may-not-speak"
    case afraidToGoHome = "afraid-to-go-home"
}

/// Where an interpretation stands.
public enum InterpretationStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case open, confirmed, refuted
}

/// Who tells by themselves.
public enum Teller: String, Hashable, Sendable, Codable, CaseIterable {
    case child, parent, other
}

/// A role of a person in this dossier.
public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case child, sibling, mother, father, parent, stepparent
    case fosterParent = "foster-parent"
    case guardian
    case grandparent
    case otherAdult = "other-adult"
    case possibleSource = "possible-source"
    case safePerson = "safe-person"
    case professional

    /// Whether this person brings the child up.
    public var isParent: Bool {
        switch self {
        case .mother, .father, .parent, .stepparent, .fosterParent, .guardian: true
        default: false
        }
    }
}

/// Parental authority (gezag).
public enum Authority: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, no, unknown
}

/// How a contact went.
public enum Medium: String, Hashable, Sendable, Codable, CaseIterable {
    case phone, visit, mail, letter
}

/// On which ground information leaves the school.
public enum SharingGround: String, Hashable, Sendable, Codable, CaseIterable {
    case anonymous
    case consent
    case rightToReport = "right-to-report"
    case emergency
    case legalDuty = "legal-duty"
    case refused
}

/// In which function somebody was consulted.
public enum ConsultFunction: String, Hashable, Sendable, Codable, CaseIterable {
    case colleague, coordinator, expert
}

/// For whom a line of a plan is.
public enum PlanTarget: String, Hashable, Sendable, Codable, CaseIterable {
    case pupil, parents, school
}

/// What a conversation is for: step 1 voices no suspicion, step 3 does.
public enum ConversationPurpose: String, Hashable, Sendable, Codable, CaseIterable {
    case exploratory, concern
}

/// With whom a conversation is.
public enum Partner: String, Hashable, Sendable, Codable, CaseIterable {
    case child, parent, other
}

/// What a conversation changed.
public enum ConversationOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case explained
    case ordinarySupport = "ordinary-support"
    case remains
    case disclosure
}

/// Why a conversation was not held or a family not told.
public enum SkipGround: String, Hashable, Sendable, Codable, CaseIterable {
    case safety
    case breakContact = "break-contact"
    case veiligThuisFirst = "veilig-thuis-first"
    case age
    case refused
    case unreachable
    case other
}

/// Whether violence stopped.
public enum Stopped: String, Hashable, Sendable, Codable, CaseIterable {
    case yes, no, again, unknown
}

/// How the child is doing.
public enum Progress: String, Hashable, Sendable, Codable, CaseIterable {
    case better, same, worse
}

/// How a report reached Veilig Thuis.
public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    case phone
    case webForm = "web-form"
    case mail
    case letter
}

/// The legal grounds for keeping the reporter's name from the family.
public enum ConfidentialGround: String, Hashable, Sendable, Codable, CaseIterable {
    case threatToFamily = "threat-to-family"
    case threatToReporter = "threat-to-reporter"
    case trust
}

/// When somebody was told about a report.
public enum InformTiming: String, Hashable, Sendable, Codable, CaseIterable {
    case before, after
    case notYet = "not-yet"
}

/// What Veilig Thuis does with a report, or what its investigation found.
public enum ResponseOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case investigation
    case handedOver = "handed-over"
    case turnedIntoAdvice = "turned-into-advice"
    case childProtectionBoard = "child-protection-board"
    case noAbuse = "no-abuse"
    case notConfirmed = "not-confirmed"
    case confirmedVoluntary = "confirmed-voluntary"
    case confirmedBoard = "confirmed-board"
    case running
    case nothingHeard = "nothing-heard"
    case refused
}

/// Whether a new signal goes to Veilig Thuis.
public enum PassOnChoice: String, Hashable, Sendable, Codable, CaseIterable {
    case passedOn = "passed-on"
    case alreadyDone = "already-done"
    case no
}

/// Why a dossier can be closed.
public enum ClosingOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case explained
    case ordinarySupport = "ordinary-support"
    case helpWorked = "help-worked"
    case noAbuse = "no-abuse"
    case handedOver = "handed-over"
    case leftSchool = "left-school"
    case other
}
