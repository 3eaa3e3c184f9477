// SPDX-License-Identifier: EUPL-1.2
import CivilTime

extension RegisterPupil {
    /// The row that a pupil of a file would become if new; the identifier is given later.
    init(_ pupil: FilePupil, groupIDs: [String: String], on day: Day) {
        self.init(
            id: "", key: pupil.stableKey, eckid: pupil.eckid, name: pupil.name, birth: pupil.birth,
            gender: pupil.gender, jaargroep: pupil.jaargroep, groupID: pupil.groupKey.flatMap { groupIDs[$0] },
            compositeGroupIDs: pupil.compositeGroupKeys.compactMap { groupIDs[$0] }, location: pupil.location,
            entered: pupil.entered, leaving: pupil.leaving, status: .enrolled, origin: .file)
        if let leaving, leaving < day {
            status = .left(leaving)
        } else if jaargroep == Jaargroep.historic {
            status = .left(day)
        }
    }

    /// This row with what a file says. What the file does not know stays: a missing birth date erases nothing.
    func updated(from row: RegisterPupil) -> RegisterPupil {
        var result = row
        result.id = id
        result.key = row.key ?? key
        result.eckid = row.eckid ?? eckid
        result.name = row.name.isEmpty ? name : row.name
        result.birth = row.birth ?? birth
        result.gender = row.gender == .unknown ? gender : row.gender
        result.entered = row.entered ?? entered
        // Without a day of its own in the file, the first day on which the pupil was seen as gone stays.
        if row.leaving == nil, case .left = row.status, case .left = status { result.status = status }
        return result
    }

    /// What a file changes on this row.
    func differences(from row: RegisterPupil) -> [PupilField] {
        var fields: [PupilField] = []
        if name != row.name { fields.append(.name) }
        if birth != row.birth { fields.append(.birth) }
        if gender != row.gender { fields.append(.gender) }
        if jaargroep != row.jaargroep { fields.append(.jaargroep) }
        if groupID != row.groupID { fields.append(.group) }
        if compositeGroupIDs != row.compositeGroupIDs { fields.append(.compositeGroups) }
        if location != row.location { fields.append(.location) }
        if entered != row.entered || leaving != row.leaving { fields.append(.days) }
        if key != row.key || eckid != row.eckid || origin != row.origin { fields.append(.identifiers) }
        if status != row.status { fields.append(.status) }
        return fields
    }

    /// This row when it is missing from a file; nothing when that says nothing new.
    ///
    /// - Source: standards 1.5, rule 7: nobody is deleted because a file does not mention them.
    func missingFromFile(on day: Day) -> RegisterPupil? {
        guard status == .enrolled, origin == .file else { return nil }
        var result = self
        result.status = .notInFile(since: day)
        return result
    }
}
