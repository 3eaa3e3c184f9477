// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
public import Forms
public import ProtocolBook

/// A story to run through the rules: people, a child and what they do, in order of time.
public struct Scenario: Sendable {
    /// The protocol it follows.
    public var book: ProtocolDefinition
    /// The people of the school, in the order of the file.
    public var people: [ScenarioPerson]
    /// The child it is about.
    public var child: ScenarioChild
    /// Persons of the family that stand in the dossier as soon as it is opened.
    public var family: [ScenarioFamilyMember]
    /// When the school is closed.
    public var holidays: [DaySpan]
    /// What is done, in order.
    public var actions: [ScenarioAction]
    /// At which moment the outcome is looked at; the last action when the file names none.
    public var until: Instant?
}

/// Somebody of the school, by a short key.
public struct ScenarioPerson: Sendable {
    /// The key that the file uses.
    public var key: String
    /// The name as shown.
    public var name: String
    /// Keys of roles in the protocol.
    public var roles: [RoleKey]
    /// The key of who takes over.
    public var deputy: String?
    /// When this person works.
    public var availability: Availability
}

/// The child of a scenario.
public struct ScenarioChild: Sendable {
    /// The full name.
    public var name: String
    /// Date of birth.
    public var born: Day?
    /// The group.
    public var group: String?
}

/// A person of the family.
public struct ScenarioFamilyMember: Sendable {
    /// The key that the file uses.
    public var key: String
    /// What would be filled in to add this person.
    public var filled: FilledForm
}

/// One thing that somebody does.
public struct ScenarioAction: Sendable {
    /// When.
    public var at: Instant
    /// The key of who does it.
    public var by: String
    /// What is done.
    public var kind: CommandKind
    /// The name by which later actions can refer to it.
    public var name: String?
    /// Names of the lines of a plan, in order; nothing for a line without a name.
    public var lineNames: [String?]
    /// What would be filled in on the page of this command.
    public var filled: FilledForm
    /// Where it stands in the file.
    public var place: Place
}
