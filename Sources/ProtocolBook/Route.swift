// SPDX-License-Identifier: EUPL-1.2

/// What a worry is about, asked first: the situation at home, or somebody who works at the school.
public struct Route: Sendable, Hashable {
    /// Name: `home` or `staff`, or one of the school's own.
    public var key: RouteKey
    /// The answer as shown.
    public var title: String
    /// What happens on this route.
    public var text: String
    /// Who may read a worry on this route; empty when the school chooses people at set-up.
    public var receivers: [RoleKey]
    /// Keys of the contacts to show.
    public var contacts: [String]

    /// Makes the value from its parts.
    public init(key: RouteKey, title: String, text: String, receivers: [RoleKey], contacts: [String]) {
        self.key = key
        self.title = title
        self.text = text
        self.receivers = receivers
        self.contacts = contacts
    }
}

/// A way to help that is open to everybody, from every step.
///
/// - Source: Rule S-028 of docs/regels.md.
public struct HelpRoute: Sendable, Hashable {
    /// Name.
    public var key: String
    /// The way in a few words.
    public var title: String
    /// When it fits and how to start.
    public var text: String
    /// The role to turn to, when there is one.
    public var role: RoleKey?
    /// Keys of the contacts to show.
    public var contacts: [String]

    /// Makes the value from its parts.
    public init(key: String, title: String, text: String, role: RoleKey? = nil, contacts: [String] = []) {
        self.key = key
        self.title = title
        self.text = text
        self.role = role
        self.contacts = contacts
    }
}

/// A kind of meeting in which a child is spoken of.
///
/// - Source: Rules S-045, I-04 of docs/regels.md.
public struct MeetingKind: Sendable, Hashable {
    /// Name.
    public var key: String
    /// Name at this school.
    public var name: String
    /// Who sit there and how often.
    public var text: String?
    /// Who usually take part.
    public var roles: [RoleKey]
    /// Counts as weighing with several disciplines.
    public var multidisciplinary: Bool

    /// Makes the value from its parts.
    public init(
        key: String,
        name: String,
        text: String? = nil,
        roles: [RoleKey] = [],
        multidisciplinary: Bool = false
    ) {
        self.key = key
        self.name = name
        self.text = text
        self.roles = roles
        self.multidisciplinary = multidisciplinary
    }
}

/// What to do when something happens now; public and printable.
public struct NowCard: Sendable, Hashable {
    /// Name.
    public var key: String
    /// What happens.
    public var title: String
    /// How to recognise it.
    public var when: String?
    /// What to do, in order, each in one or two short sentences.
    public var steps: [String]
    /// What not to do.
    public var avoid: [String]
    /// Keys of the contacts to show.
    public var contacts: [String]

    /// Makes the value from its parts.
    public init(
        key: String,
        title: String,
        when: String? = nil,
        steps: [String],
        avoid: [String] = [],
        contacts: [String] = []
    ) {
        self.key = key
        self.title = title
        self.when = when
        self.steps = steps
        self.avoid = avoid
        self.contacts = contacts
    }
}
