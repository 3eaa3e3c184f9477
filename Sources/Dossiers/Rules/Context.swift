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
    public init(
        id: StaffID, name: String, roles: [RoleKey], deputy: StaffID? = nil,
        availability: Availability = Availability()
    ) {
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
    /// When the school is open; terms of the law never look at this.
    public let hours: SchoolHours
    /// Those who work at the school.
    public let roster: [StaffMember]
    /// The moment of deciding.
    public let now: Instant

    /// Puts the context together.
    ///
    /// - Parameter hours: the school's own days; Monday to Friday without holidays when nothing is given.
    public init(
        book: ProtocolDefinition, calendar: DutchCalendar, roster: [StaffMember], now: Instant,
        hours: SchoolHours? = nil
    ) {
        self.book = book
        self.calendar = calendar
        self.hours = hours ?? SchoolHours(calendar: calendar)
        self.roster = roster
        self.now = now
    }

    /// Today.
    public var today: Day { now.day }

    /// Somebody who works at the school.
    public func member(_ id: StaffID?) -> StaffMember? {
        guard let id else { return nil }
        return roster.first { $0.id == id }
    }

    /// A sentence of the rules with the names that this protocol gives to its roles.
    func worded(_ text: String) -> String {
        var text = text
        if let name = book.role(.coordinator)?.name, name != "IB'er" { text = text.replacing("IB'er", with: name) }
        if let name = book.role(.head)?.name.lowercased(), name != "directeur" {
            text = text.replacing("directeur", with: name)
        }
        return text
    }

    /// The name of somebody who works at the school, or a word for it.
    public func name(_ id: StaffID?) -> String { member(id)?.name ?? "een collega" }
}
