// SPDX-License-Identifier: EUPL-1.2

/// One thing that can be filled in: on a page as a field, in a scenario file as a key.
public struct Field: Sendable, Hashable {
    /// The name in posts and scenario files, such as `safe-now`.
    public let key: String
    /// What is asked, in plain Dutch.
    public let label: String
    /// One sentence of help, when needed.
    public let hint: String?
    /// What can be filled in.
    public let kind: FieldKind
    /// The sentence that is shown when nothing is filled in; nothing when the field may stay empty.
    public let missing: String?
    /// Only of use after certain answers elsewhere. Without scripts the field is always on the page.
    public let showWhen: ShowWhen?
    /// The literal words of somebody: shown as a quote.
    public let literal: Bool

    /// Whether something must be filled in; if not, the label gets "(niet verplicht)".
    public var required: Bool { missing != nil }

    init(
        _ key: String, _ label: String, _ kind: FieldKind, missing: String? = nil, hint: String? = nil,
        showWhen: ShowWhen? = nil, literal: Bool = false
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.missing = missing
        self.hint = hint
        self.showWhen = showWhen
        self.literal = literal
    }

    /// The name of a part: `happened-day` for the day of a moment.
    public func name(_ part: FieldPart) -> String {
        "\(key)-\(part.rawValue)"
    }

    /// The name of a cell in a repeating field, counted from 1: `lines-1-what`.
    public func name(row: Int, _ column: String) -> String {
        "\(key)-\(row)-\(column)"
    }
}

/// The parts in which a day or moment is posted.
public enum FieldPart: String, Sendable, CaseIterable {
    /// `today`, `yesterday` or `other`; see ``WhenAnswer``.
    case when
    case day, month, year
    case time
    /// `yes` when the writer only knows it roughly.
    case about
}

/// The quick answers to "when?".
public enum WhenAnswer: String, Sendable, CaseIterable, Hashable {
    case today, yesterday, other
}

/// A field is only of use when another field has one of these values.
public struct ShowWhen: Sendable, Hashable {
    /// The other field.
    public let key: String
    /// The values that make this field of use.
    public let values: [String]

    init(_ key: String, _ values: String...) {
        self.key = key
        self.values = values
    }
}

/// What can be filled in.
public enum FieldKind: Sendable, Hashable {
    /// One line, at most ``FieldLimits/line`` characters.
    case text
    /// Many lines, at most ``FieldLimits/text`` characters.
    case longText
    /// A day, in the parts `-day`, `-month` and `-year`.
    case day(DayRange)
    /// A day that has been, with optional time and "about"; parts of ``FieldPart``.
    case moment
    /// Two radio buttons, none chosen beforehand: `yes` or `no`.
    case yesNo
    /// One box to tick: `yes` when ticked.
    case tick
    /// One of these; none chosen beforehand.
    case choice([Option])
    /// Any number of these.
    case choices([Option])
    /// One of what the setting offers.
    case one(ChoiceSource)
    /// Any number of what the setting offers.
    case many(ChoiceSource)
    /// Rows of people: the columns `name` and `function`.
    case participants
    /// Rows of a plan: the columns `what`, `owner`, `owner-name`, `due` (a day) and `target`.
    case planLines
    /// Not shown: an identity that the page gives along.
    case hidden
}

/// Which days make sense.
public enum DayRange: Sendable, Hashable {
    /// Today or earlier.
    case past
    /// Today or later.
    case coming
    /// Both.
    case any
}

/// Lists that differ per dossier, school or protocol; ``FormSetting`` holds them.
public enum ChoiceSource: String, Sendable, Hashable, CaseIterable {
    case staff, persons, pupils, helps, entries
    case planLines = "plan-lines"
    case dossiers, tasks, steps, signals, forms, meetings, questions
    /// Everybody with an account at the school, who takes part, and questions that wait for an answer.
    case everyone, participants, asked
}

/// One possible answer.
public struct Option: Sendable, Hashable {
    /// The value in posts and scenario files.
    public let value: String
    /// What the user reads.
    public let label: String

    /// Makes an answer.
    public init(_ value: String, _ label: String) {
        self.value = value
        self.label = label
    }

    /// All values of a list of words, with their Dutch labels.
    public static func all<Word: Labelled>(_ words: Word.Type) -> [Option] {
        words.allCases.map { Option($0.rawValue, $0.label) }
    }
}

/// How much fits.
public enum FieldLimits {
    /// Characters in one line.
    public static let line = 200
    /// Characters in a text of many lines.
    public static let text = 20_000
    /// Rows of a repeating field.
    public static let rows = 30
    /// The first year that is believed.
    public static let firstYear = 1990
    /// How far a clock may run ahead before a moment counts as the future, in minutes.
    public static let minutesAhead = 5
}
