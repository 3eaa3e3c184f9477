// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import ProtocolBook

extension Context {
    /// The day on which work can be done: today when there is school, else the next school day.
    var workday: Day { hours.schoolDay(onOrAfter: today) ?? today }

    /// Whether somebody is there on the next day that there is school.
    func isThere(_ id: StaffID?) -> Bool {
        member(id)?.availability.isWorking(on: workday) ?? false
    }

    /// Somebody who holds a role and is there; never nobody as long as anybody works at the school.
    public func holder(of role: RoleKey) -> StaffID? {
        owner(nil, role: role)
    }

    /// Who carries a dossier now: its coordinator, or who stands in for him or her.
    public func carrier(of state: CaseState) -> StaffID? {
        owner(state.coordinator, role: .coordinator)
    }

    /// Who does a task: the person, else the deputy, else somebody with the role, else the head, else anybody who may
    /// read dossiers. Who is away is passed over, unless nobody at all is there.
    ///
    /// - Source: design §2: a deputy is asked when the first is away, the head after that.
    func owner(_ person: StaffID?, role: RoleKey, deputy: RoleKey? = nil) -> StaffID? {
        let order = candidates(person, role: role, deputy: deputy)
        return order.first(where: isThere) ?? order.first ?? roster.first?.id
    }

    private func candidates(_ person: StaffID?, role: RoleKey, deputy: RoleKey?) -> [StaffID] {
        let holders = roster.filter { $0.roles.contains(role) }
        var order: [StaffID?] = [member(person)?.id, member(member(person)?.deputy)?.id]
        order += holders.map(\.id)
        order += holders.map { member($0.deputy)?.id }
        for role in [deputy, .coordinator, .head].compactMap({ $0 }) {
            order += roster.filter { $0.roles.contains(role) }.map(\.id)
        }
        order += roster.filter { book.may(.readDossiers, $0.roles) }.map(\.id)
        return order.compactMap { $0 }
    }

    /// The day so many working days after another.
    func day(_ count: Int, after day: Day) -> Day {
        calendar.adding(workingDays: count, to: day).due
    }
}
