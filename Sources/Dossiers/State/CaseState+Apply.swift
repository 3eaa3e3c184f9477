// SPDX-License-Identifier: EUPL-1.2

extension CaseState {
    /// Takes one event in. Total: there is no event that it cannot take.
    public mutating func apply(_ event: RecordedEvent) {
        revision += 1
        if recorded[event.id] == nil { recorded[event.id] = event.by }
        lastActivity = max(lastActivity ?? event.at, event.at)
        event.event.fact.fold(into: &self, as: Stamp(id: event.id, at: event.at, by: event.by, order: revision))
    }

    /// Notes that something came in while the dossier is closed: a report, a call or a worry.
    mutating func noteSinceClosing(_ stamp: Stamp) {
        if closed != nil { sinceClosing.append(stamp.at) }
    }

    /// Somebody takes part from now on, unless he or she is involved.
    mutating func join(_ staff: StaffID, _ stamp: Stamp, noticed: Bool) {
        guard !involved.contains(staff) else { return }
        if let index = participants.firstIndex(where: { $0.staff == staff }) {
            participants[index].noticed = participants[index].noticed || noticed
        } else {
            participants.append(CaseParticipant(staff: staff, since: stamp.at, noticed: noticed))
        }
    }
}

extension Kept {
    init(_ fact: Fact, _ stamp: Stamp) {
        self.init(id: stamp.id, at: stamp.at, by: stamp.by, fact: fact, order: stamp.order)
    }
}
