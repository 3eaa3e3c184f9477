// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import ProtocolBook

/// One recorded event, as it is sealed and kept: who, when and what.
public struct RecordedEvent: Hashable, Sendable, Codable {
    /// The event's identity.
    public let id: EventID
    /// When it was recorded.
    public let at: Instant
    /// Who recorded it.
    public let by: StaffID
    /// What happened.
    public let event: Event
    /// The submission that it came in with, when the writer had no key to the dossier.
    public let submission: StreamID?

    /// Makes a recorded event.
    public init(id: EventID, at: Instant, by: StaffID, event: Event, submission: StreamID? = nil) {
        self.id = id
        self.at = at
        self.by = by
        self.event = event
        self.submission = submission
    }
}

/// Somebody who acts, with the roles of the protocol that he or she holds at this school.
public struct Actor: Hashable, Sendable {
    /// The account.
    public let id: StaffID
    /// The name as shown.
    public let name: String
    /// Keys of roles in the protocol, such as `teacher`, `coordinator`, `head`.
    public let roles: [RoleKey]
    /// What this person may do here besides: on a restricted dossier its list decides, not the role.
    public let granted: Set<Ability>

    /// Makes an actor.
    public init(id: StaffID, name: String, roles: [RoleKey], granted: Set<Ability> = []) {
        self.id = id
        self.name = name
        self.roles = roles
        self.granted = granted
    }

    /// The same person on a restricted dossier: whoever is on its list reads and carries it.
    public func onRestrictedList() -> Actor {
        Actor(id: id, name: name, roles: roles, granted: [.readDossiers, .carryDossier])
    }

    /// Whether a role, or the list of this dossier, gives the ability.
    public func has(_ ability: Ability, in book: ProtocolDefinition) -> Bool {
        granted.contains(ability) || book.may(ability, roles)
    }
}

/// What `decide` gives: what happened, and what the person should know.
public struct Decision: Hashable, Sendable {
    /// The events to record, in order; never empty.
    public let events: [Event]
    /// What the person gets to see after saving.
    public let notices: [Notice]

    /// Makes a decision.
    public init(events: [Event], notices: [Notice] = []) {
        self.events = events
        self.notices = notices
    }
}

/// Something to know or do, with the rule it comes from. A notice never stops anybody.
public struct Notice: Hashable, Sendable {
    /// The rule, such as `S-074`.
    public let rule: String
    /// One plain Dutch sentence or two.
    public let text: String
    /// Where the rule comes from: a paragraph of the protocol, an article of law.
    public let source: String
    /// What would satisfy it: commands that settle the notice.
    public let satisfiedBy: [CommandKind]
    /// Whether the rule asks for a reason.
    public let asksReason: Bool

    /// Makes a notice.
    public init(
        rule: String, text: String, source: String, satisfiedBy: [CommandKind] = [], asksReason: Bool = false
    ) {
        self.rule = rule
        self.text = text
        self.source = source
        self.satisfiedBy = satisfiedBy
        self.asksReason = asksReason
    }
}

/// The few things that the rules refuse. Sending a worry, recording a report and an emergency call are never among them.
public enum Refusal: Error, Hashable, Sendable {
    /// Recorded things are neither altered nor removed: correct them with a new entry.
    case cannotAlter
    /// Closing needs a second person: the one who proposed cannot agree.
    case secondPersonNeeded
    /// There is nothing to agree with: nobody proposed to close.
    case nothingProposed
    /// The closing checklist is not complete; the missing questions by field key.
    case checklistIncomplete([String])
    /// A dossier entry without a kind, or with nothing written.
    case entryWithoutKind
    /// The dossier follows another version of the protocol.
    case otherProtocolVersion
    /// This role may not do this.
    case roleMayNot(CommandKind)
    /// The thing that this refers to is not in the dossier (an entry, help, plan line, person, question).
    case unknownReference(String)
    /// The command needs an open dossier and there is none, or it is closed.
    case noOpenDossier
    /// The worry was already answered or joined.
    case worryAlreadySettled
    /// A dossier is already open in this stream.
    case alreadyOpen
    /// A list of a restricted dossier has at least two people.
    case listTooSmall
    /// Who is involved does not read along.
    case involvedOnList
}

/// A task that follows from what was recorded. Computed from the state; never stored as truth.
public struct CaseTask: Hashable, Sendable {
    /// Stable key: the rule and what it is about, so that the same task keeps its identity.
    public let key: String
    /// The rule that asks for it.
    public let rule: String
    /// What must be done, one Dutch sentence.
    public let what: String
    /// Who does it.
    public let owner: StaffID?
    /// In which role, when nobody in particular.
    public let role: RoleKey
    /// From which day it stands.
    public let start: Day
    /// The day by which it must be done.
    public let due: Day?
    /// Where the term comes from.
    public let source: String
    /// What settles it.
    public let settledBy: [CommandKind]

    /// Makes a task.
    public init(
        key: String, rule: String, what: String, owner: StaffID?, role: RoleKey, start: Day, due: Day?,
        source: String, settledBy: [CommandKind]
    ) {
        self.key = key
        self.rule = rule
        self.what = what
        self.owner = owner
        self.role = role
        self.start = start
        self.due = due
        self.source = source
        self.settledBy = settledBy
    }
}
