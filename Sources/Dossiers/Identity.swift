// SPDX-License-Identifier: EUPL-1.2

/// An identity that cannot be mixed up with that of another kind of thing.
///
/// The text is opaque: made outside the rules, never derived from a name.
public struct ID<Of>: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The identity as text: letters, digits, `-`, `_` and `.` only.
    public let text: String

    /// Wraps a text that is known to be an identity of this kind.
    public init(_ text: String) {
        self.text = text
    }

    /// Reads the identity from its text.
    public init(from decoder: any Decoder) throws {
        self.text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the identity as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// The identity as text.
    public var description: String { text }

    /// Orders identities by their text, so that lists are stable.
    public static func < (left: ID<Of>, right: ID<Of>) -> Bool {
        left.text < right.text
    }
}

/// What identities are of; these have no values.
public enum Subjects {
    /// A person with an account at the school.
    public enum Staff {}
    /// A stream of events: a worry or a dossier.
    public enum Stream {}
    /// One recorded event.
    public enum Event {}
    /// A person in or around a family, in one dossier.
    public enum Person {}
    /// A pupil in the school's register.
    public enum Pupil {}
    /// Help that was arranged.
    public enum Help {}
    /// A report to Veilig Thuis.
    public enum Report {}
    /// A line of a plan.
    public enum PlanLine {}
    /// A question to a colleague.
    public enum Question {}
    /// A school.
    public enum School {}
}

/// A person with an account.
public typealias StaffID = ID<Subjects.Staff>
/// A worry or a dossier.
public typealias StreamID = ID<Subjects.Stream>
/// One recorded event.
public typealias EventID = ID<Subjects.Event>
/// A person in or around a family.
public typealias PersonID = ID<Subjects.Person>
/// A pupil of the register.
public typealias PupilID = ID<Subjects.Pupil>
/// Help that was arranged.
public typealias HelpID = ID<Subjects.Help>
/// A report to Veilig Thuis.
public typealias ReportID = ID<Subjects.Report>
/// A line of a plan.
public typealias PlanLineID = ID<Subjects.PlanLine>
/// A question to a colleague.
public typealias QuestionID = ID<Subjects.Question>
/// A school.
public typealias SchoolID = ID<Subjects.School>
