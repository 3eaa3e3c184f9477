// SPDX-License-Identifier: EUPL-1.2

/// What somebody does, with what was filled in. Closing takes two commands of two people: ``Close`` proposes,
/// ``ConfirmClosing`` agrees.
public struct Command: Hashable, Sendable {
    /// The act with its facts.
    package let act: any Act

    /// Does an act.
    package init(_ act: any Act) {
        self.act = act
    }

    /// Which act this is, without what was filled in.
    public var kind: CommandKind { CommandKind(type(of: act)) }

    /// Whether both do the same, with the same words.
    public static func == (left: Command, right: Command) -> Bool { left.act.isSame(as: right.act) }

    /// Feeds the facts to a hash.
    public func hash(into hasher: inout Hasher) { act.hash(into: &hasher) }
}

/// An act without what is filled in. It is the type of the act itself: there is no kind without an act.
public struct CommandKind: Sendable {
    /// The type of the act.
    package let act: any Act.Type

    /// The kind of an act; each act names its own, such as `.recordContact`.
    package init(_ act: any Act.Type) {
        self.act = act
    }

    /// What it asks of somebody's role.
    package var demand: Policy.Demand { act.profile.demand }
    /// When it can be done.
    package var stage: Stage { act.profile.stage }
    /// Whether it refers to what stood there.
    package var dependsOnState: Bool { act.profile.dependsOnState }
    /// Whether passphrase and second factor are asked again just before.
    package var stepUp: Bool { act.profile.stepUp }
    /// Whether the log gets a signed checkpoint with it.
    package var checkpoint: Bool { act.profile.checkpoint }
    /// Whether somebody without the key of a dossier may send it in.
    package var withoutKey: Bool { act.profile.withoutKey }
}

extension CommandKind: RawRepresentable, Hashable, CaseIterable, CustomStringConvertible {
    /// Every act, in the order of the register.
    public static let allCases: [CommandKind] = Acts.commands

    /// The act with this name; nothing when there is none.
    public init?(rawValue: String) {
        guard let found = Acts.byName[rawValue] else { return nil }
        self = found
    }

    /// The name, as scenarios, forms and drafts use it: `record-contact`.
    public var rawValue: String { act.profile.name }

    /// The name.
    public var description: String { rawValue }

    /// Whether both are the same act.
    public static func == (left: CommandKind, right: CommandKind) -> Bool { left.act == right.act }

    /// Feeds the act to a hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(act)) }
}

extension Recordable {
    /// Whether another thing is of the same type and holds the same facts.
    func isSame(as other: any Recordable) -> Bool { (other as? Self) == self }
}
