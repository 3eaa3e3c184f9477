// SPDX-License-Identifier: EUPL-1.2

/// What happened. Events are never altered; their stored form is permanent (docs/gebeurtenissen.md).
public struct Event: Hashable, Sendable {
    /// What was recorded.
    package let fact: any Recordable

    /// Something that happened.
    package init(_ fact: any Recordable) {
        self.fact = fact
    }

    /// Which event this is, without what it holds.
    public var kind: EventKind { EventKind(type(of: fact)) }

    /// Whether both say the same.
    public static func == (left: Event, right: Event) -> Bool { left.fact.isSame(as: right.fact) }

    /// Feeds the facts to a hash.
    public func hash(into hasher: inout Hasher) { fact.hash(into: &hasher) }
}

/// The stored form of an event: an object with one key, the stored name, and the facts as the value.
extension Event: Codable {
    /// A key of the object: any text, so that a second name is seen and not passed over.
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads an event; throws when its name is unknown, when there is more than one name, or when the facts do not fit.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        func fault(_ words: String) -> DecodingError {
            .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: words))
        }
        let names = container.allKeys
        guard names.count == 1, let name = names.first else {
            throw fault("an event has exactly one name, this has \(names.count)")
        }
        guard let type = Acts.byStoredName[name.stringValue] else {
            throw fault("no event has the name '\(name.stringValue)'")
        }
        fact = try container.decode(type, forKey: name)
    }

    /// Writes the event under its stored name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        try container.encode(fact, forKey: Name(stringValue: type(of: fact).stored))
    }
}

/// An event without what it holds.
public struct EventKind: Sendable, Hashable, CaseIterable {
    /// The type of what is recorded.
    package let fact: any Recordable.Type

    package init(_ fact: any Recordable.Type) {
        self.fact = fact
    }

    /// Every event, in the order of docs/gebeurtenissen.md.
    public static let allCases: [EventKind] = Acts.all.map { EventKind($0) }

    /// The stored name: `contact-recorded`.
    public var rawValue: String { fact.stored }

    /// Whether both are the same event.
    public static func == (left: EventKind, right: EventKind) -> Bool { left.fact == right.fact }

    /// Feeds the event to a hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(fact)) }
}
