// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import Persistence
public import ProtocolBook
import Storage

/// Everybody who works at a school now, and names for who once did.
public struct Roster: Sendable {
    /// Those who work there now.
    public let staff: [StaffMember]
    /// Phone numbers, by person.
    public let phones: [StaffID: String]
    private let names: [StaffID: String]

    /// The name of somebody, also after leaving.
    public func name(_ id: StaffID) -> String { names[id] ?? "iemand die hier niet meer werkt" }

    /// Those who hold a role.
    public func holding(_ role: RoleKey) -> [StaffMember] {
        staff.filter { $0.roles.contains(role) }
    }

    static func load(school: String, day: Day, in transaction: any Transaction) throws -> Roster {
        let tenures = try Tenures.ofSchool(school, in: transaction)
        let members = try Memberships.ofSchool(school, in: transaction).filter { member in
            tenures.first { $0.account == member.membership.account }?.covers(day) ?? true
        }
        let absences = try Absences.ofSchool(school, from: day, in: transaction)
        var phones: [StaffID: String] = [:]
        var staff: [StaffMember] = []
        for member in members where member.disabledAt == nil {
            let id = StaffID(member.membership.account)
            phones[id] = member.membership.phone
            let away = absences.filter { $0.account == id.text }
            staff.append(
                StaffMember(
                    id: id, name: member.name, roles: member.membership.roles.map { RoleKey($0) },
                    deputy: member.membership.deputy.map { StaffID($0) },
                    availability: Availability(
                        weekdays: weekdays(member.membership.workingDays),
                        absences: away.map { DaySpan($0.firstDay, $0.lastDay) })))
        }
        var names: [StaffID: String] = [:]
        for member in try Memberships.everOfSchool(school, in: transaction) {
            names[StaffID(member.membership.account)] = member.name
        }
        return Roster(staff: staff, phones: phones, names: names)
    }

    /// The memberships that hold on a day: begun, and not past their last day.
    static func current(
        _ memberships: [StoredMembership], on day: Day, in transaction: any Transaction
    ) throws -> [StoredMembership] {
        try memberships.filter {
            try Tenures.of($0.account, school: $0.school, in: transaction).covers(day)
        }
    }

    static func weekdays(_ mask: Int) -> Set<Weekday> {
        Set(Weekday.allCases.filter { mask & (1 << $0.rawValue) != 0 })
    }
}

extension Office {
    /// The people of the school in use.
    public func roster(_ visitor: Visitor) async throws -> Roster {
        let day = world.now().day
        return try await read { transaction in
            try Roster.load(school: visitor.school.text, day: day, in: transaction)
        }
    }
}
