// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import ProtocolBook

/// Somebody who works at the school, as far as the rules need.
public struct StaffMember: Hashable, Sendable {
    /// The account.
    public let id: StaffID
    /// The name as shown.
    public let name: String
    /// Keys of roles in the protocol.
    public let roles: [RoleKey]
    /// Who is asked when this person is away.
    public let deputy: StaffID?
    /// When this person is there.
    public let availability: Availability

    /// Describes somebody who works at the school.
    public init(id: StaffID, name: String, roles: [RoleKey], deputy: StaffID? = nil, availability: Availability) {
        self.id = id
        self.name = name
        self.roles = roles
        self.deputy = deputy
        self.availability = availability
    }
}

/// What the rules need besides the state: the protocol, the calendar, the people, and the moment.
public struct Context: Sendable {
    /// The protocol in the version that the dossier follows.
    public let book: ProtocolDefinition
    /// The calendar that terms are counted on.
    public let calendar: DutchCalendar
    /// Those who work at the school.
    public let roster: [StaffMember]
    /// The moment of deciding.
    public let now: Instant

    /// Puts the context together.
    public init(book: ProtocolDefinition, calendar: DutchCalendar, roster: [StaffMember], now: Instant) {
        self.book = book
        self.calendar = calendar
        self.roster = roster
        self.now = now
    }

    /// Somebody who holds a role and is there today, else that person's deputy, else anybody with the role, else the head.
    public func holder(of role: RoleKey) -> StaffID? {
        let holders = roster.filter { $0.roles.contains(role) }
        if let present = holders.first(where: { $0.availability.isWorking(on: now.day) }) { return present.id }
        if let deputy = holders.compactMap(\.deputy).first(where: { id in
            roster.contains { $0.id == id && $0.availability.isWorking(on: now.day) }
        }) {
            return deputy
        }
        return holders.first?.id ?? roster.first { $0.roles.contains(.head) }?.id ?? roster.first?.id
    }

    /// Who carries a dossier: the coordinator who opened it when he or she is there, else as ``holder(of:)`` says.
    public func carrier(of state: CaseState) -> StaffID? {
        let opener = roster.first { $0.id == state.opened?.by && $0.roles.contains(.coordinator) }
        guard let opener else { return holder(of: .coordinator) }
        if opener.availability.isWorking(on: now.day) { return opener.id }
        let deputy = roster.first { $0.id == opener.deputy && $0.availability.isWorking(on: now.day) }
        return deputy?.id ?? opener.id
    }

    /// The day so many working days after another.
    func day(_ workingDays: Int, after day: Day) -> Day {
        calendar.adding(workingDays: workingDays, to: day).due
    }
}
