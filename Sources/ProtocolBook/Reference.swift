// SPDX-License-Identifier: EUPL-1.2

/// A form of child abuse or domestic violence that a writer may think of; never needed to start.
///
/// - Source: Rules S-004–S-012 of docs/regels.md.
public struct AbuseForm: Sendable, Hashable {
    /// Name.
    public var key: String
    /// Name on the screen.
    public var title: String
    /// What it is.
    public var text: String
    /// What changes in the steps when somebody thinks of it.
    public var special: SpecialHandling?
    /// What to keep in mind with this form.
    public var caution: String?

    /// Makes the value from its parts.
    public init(key: String, title: String, text: String, special: SpecialHandling? = nil, caution: String? = nil) {
        self.key = key
        self.title = title
        self.text = text
        self.special = special
        self.caution = caution
    }
}

/// How a special form changes the steps.
public enum SpecialHandling: String, Sendable, Hashable, CaseIterable {
    /// First Veilig Thuis, not yet the parents.
    case veiligThuisFirst = "veilig-thuis-first"
    /// Both parents, each apart, with the same facts and without a side.
    case bothParentsApart = "both-parents-apart"
}

/// Signals about one subject.
public struct SignalGroup: Sendable, Hashable {
    /// Name.
    public var key: String
    /// Whom or what they are about.
    public var subject: SignalSubject
    /// Heading.
    public var title: String
    /// What to keep in mind.
    public var text: String?
    /// The signals, in the order of the list.
    public var signals: [Signal]

    /// Makes the value from its parts.
    public init(key: String, subject: SignalSubject, title: String, text: String? = nil, signals: [Signal]) {
        self.key = key
        self.subject = subject
        self.title = title
        self.text = text
        self.signals = signals
    }
}

/// Whom or what a signal is about; the same words as the subject of an entry.
public enum SignalSubject: String, Sendable, Hashable, CaseIterable {
    /// The child.
    case child
    /// A parent or other carer.
    case parent
    /// How they are with each other.
    case interaction
    /// Being away from school.
    case absence
}

/// Something one can see or hear. One signal proves nothing.
public struct Signal: Sendable, Hashable {
    /// Name, unique in the whole protocol.
    public var key: String
    /// What one sees.
    public var text: String
    /// What to write with it, such as since when and how it was before.
    public var ask: [String]

    /// Makes the value from its parts.
    public init(key: String, text: String, ask: [String] = []) {
        self.key = key
        self.text = text
        self.ask = ask
    }
}
