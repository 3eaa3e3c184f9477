// SPDX-License-Identifier: EUPL-1.2
import CivilTime

/// Checks the records against each other, after the whole file was read: the order of the parts is free.
struct SchoolFileAssembly {
    private let kind: SchoolKind
    private var remarks: [SchoolFileRemark] = []
    private var groups: [String: FileGroup] = [:]
    private var locations: [String: String] = [:]

    init(kind: SchoolKind) {
        self.kind = kind
    }

    mutating func file(from handler: SchoolFileHandler, transcoded: Bool) -> SchoolFile {
        locations = handler.locations
        let orderedGroups = accept(handler.groups)
        var pupils = accept(handler.pupils)
        dropCitizenNumbers(from: &pupils)
        remarkPossibleDoubles(pupils)
        let staff = handler.staff.compactMap { proposal($0) }
        return SchoolFile(
            school: handler.school, groups: orderedGroups, pupils: pupils, staff: staff, remarks: remarks,
            rejected: handler.pupils.count - pupils.count, skippedFields: handler.skippedFields,
            discardedFields: handler.discardedFields, transcoded: transcoded)
    }

    // MARK: Groups

    private mutating func accept(_ drafts: [GroupDraft]) -> [FileGroup] {
        var accepted: [FileGroup] = []
        for (index, draft) in drafts.enumerated() {
            let place = Subject(record: .group, position: index + 1, key: draft.key)
            guard let key = draft.key else {
                reject(place, .missingKey)
                continue
            }
            guard groups[key] == nil else {
                reject(place, .duplicateKey)
                continue
            }
            let jaargroep = draft.isComposite ? nil : checkedJaargroep(draft.jaargroep, place)
            let group = FileGroup(
                key: key, name: draft.name ?? key, jaargroep: jaargroep, isComposite: draft.isComposite)
            groups[key] = group
            accepted.append(group)
        }
        return accepted
    }

    // MARK: Pupils

    private mutating func accept(_ drafts: [PersonDraft]) -> [FilePupil] {
        var keys: Set<String> = []
        var chainIDs: Set<String> = []
        var accepted: [FilePupil] = []
        accepted.reserveCapacity(drafts.count)
        for draft in drafts {
            let place = Subject(record: .pupil, position: draft.position, key: draft.key)
            if draft.key == nil, draft.eckid == nil {
                reject(place, .missingKey)
                continue
            }
            if let key = draft.key, keys.contains(key) {
                reject(place, .duplicateKey)
                continue
            }
            if let eckid = draft.eckid, chainIDs.contains(eckid) {
                reject(place, .duplicateChainID)
                continue
            }
            draft.key.map { _ = keys.insert($0) }
            draft.eckid.map { _ = chainIDs.insert($0) }
            accepted.append(pupil(draft, place))
        }
        return accepted
    }

    private mutating func pupil(_ draft: PersonDraft, _ place: Subject) -> FilePupil {
        if draft.key == nil { remark(place, .missingKey) }
        if draft.name.isEmpty { remark(place, .missingName) }
        var groupKey = draft.groupKey
        if let key = groupKey, groups[key] == nil {
            remark(place, .danglingGroup)
            groupKey = nil
        }
        let composites = draft.compositeKeys.filter { groups[$0] != nil }
        if composites.count < draft.compositeKeys.count { remark(place, .danglingGroup) }
        let location = draft.locationKey.flatMap { locations[$0] }
        if location == nil, draft.locationKey != nil { remark(place, .danglingLocation) }
        let gender = draft.gender.flatMap { Gender(code: $0) }
        if gender == nil, draft.gender != nil { remark(place, .unknownGender) }
        return FilePupil(
            position: draft.position, key: draft.key, eckid: draft.eckid, name: draft.name,
            birth: day(draft.birth, .birth, place), gender: gender ?? .unknown,
            jaargroep: jaargroep(draft, groupKey, place), groupKey: groupKey, compositeGroupKeys: composites,
            location: location, entered: day(draft.entered, .entered, place),
            leaving: day(draft.leaving, .leaving, place), lastFour: draft.lastFour)
    }

    /// In version 1.03 a pupil has a group or a jaargroep; the level is then that of the group.
    private mutating func jaargroep(_ draft: PersonDraft, _ groupKey: String?, _ place: Subject) -> String? {
        if let own = draft.jaargroep { return checkedJaargroep(own, place) }
        let ofGroup = groupKey.flatMap { groups[$0]?.jaargroep }
        return ofGroup == Jaargroep.combined ? nil : ofGroup
    }

    private mutating func checkedJaargroep(_ code: String?, _ place: Subject) -> String? {
        guard let code else { return nil }
        if kind == .secondary, let year = Jaargroep.secondary(code) {
            remark(place, .yearReadAsSecondary)
            return year
        }
        if !Jaargroep.known.contains(code) { remark(place, .unknownJaargroep) }
        return code
    }

    /// An `xs:date` may carry a time zone; some packages write a whole date and time.
    private mutating func day(_ text: String?, _ field: SchoolFileRemark.DateField, _ place: Subject) -> Day? {
        guard let text else { return nil }
        let rest = text.dropFirst(10)
        if let day = Day(iso: text.prefix(10)), rest.isEmpty || "Z+-T ".contains(rest[rest.startIndex]) { return day }
        remark(place, .brokenDate(field))
        return nil
    }

    // MARK: Doubles and citizen numbers

    /// The same name, birth date and gender twice: one child twice, or two children? Four digits can tell them apart.
    private mutating func remarkPossibleDoubles(_ pupils: [FilePupil]) {
        var seen: [PupilLikeness: [FilePupil]] = [:]
        for pupil in pupils where !pupil.name.isEmpty {
            let likeness = PupilLikeness(name: pupil.name, birth: pupil.birth, gender: pupil.gender)
            let other = seen[likeness]?.first { other in
                guard let one = other.lastFour, let two = pupil.lastFour else { return true }
                return one == two
            }
            if let other {
                remark(
                    Subject(record: .pupil, position: pupil.position, key: pupil.key),
                    .possiblyTwice(other: other.position))
            }
            seen[likeness, default: []].append(pupil)
        }
    }

    /// Some administrations use the citizen number itself as key; such a key must not be kept either.
    ///
    /// One number in eleven passes the check by chance, so only a whole file of them is believed.
    private mutating func dropCitizenNumbers(from pupils: inout [FilePupil]) {
        let candidates = pupils.compactMap { $0.key }.filter { $0.utf8.count == 9 && UInt32($0) != nil }
        guard candidates.count >= 5, candidates.allSatisfy({ CitizenNumber.passesCheck($0) }) else { return }
        let numbers = Set(candidates)
        for index in remarks.indices where remarks[index].key.map(numbers.contains) == true {
            remarks[index].key = nil
        }
        for index in pupils.indices where pupils[index].key.map(numbers.contains) == true {
            pupils[index].key = nil
            remark(Subject(record: .pupil, position: pupils[index].position, key: nil), .keyIsCitizenNumber)
        }
    }

    // MARK: Staff

    private func proposal(_ draft: PersonDraft) -> StaffProposal? {
        // Packages put their own maintenance account in the file, with key 0.
        if draft.name.isEmpty || (draft.key == "0" && draft.name.roepnaam == nil) { return nil }
        return StaffProposal(
            key: draft.key, name: draft.name, mail: draft.mail, roleHints: draft.roles,
            groupKeys: draft.compositeKeys.filter { groups[$0] != nil })
    }

    // MARK: Remarks

    private struct Subject {
        let record: SchoolFileRemark.Record
        let position: Int
        let key: String?
    }

    private mutating func remark(_ place: Subject, _ finding: SchoolFileRemark.Finding) {
        remarks.append(
            SchoolFileRemark(
                record: place.record, position: place.position, key: place.key, finding: finding, isRejection: false))
    }

    private mutating func reject(_ place: Subject, _ finding: SchoolFileRemark.Finding) {
        remarks.append(
            SchoolFileRemark(
                record: place.record, position: place.position, key: place.key, finding: finding, isRejection: true))
    }
}

/// The check on a Dutch citizen number.
enum CitizenNumber {
    /// Whether nine digits pass the *elfproef*.
    static func passesCheck(_ digits: String) -> Bool {
        let values = digits.utf8.map { Int($0) - 0x30 }
        guard values.count == 9, values.allSatisfy({ (0...9).contains($0) }) else { return false }
        let sum = zip(values, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits != "000000000" && sum.isMultiple(of: 11)
    }
}

/// What two records must share exactly to be suggested as the same child.
///
/// - Source: standards 1.5, rule 8: NFC, case-folded surname with prefix, roepnaam, birth date and gender.
struct PupilLikeness: Hashable {
    let name: String
    let birth: Day?
    let gender: Gender

    init(name: PersonName, birth: Day?, gender: Gender) {
        let given = name.roepnaam ?? name.voornamen ?? name.voorletters
        let parts = [name.achternaam, name.voorvoegsel, given].map { $0?.lowercased() ?? "" }
        self.name = parts.joined(separator: "\n")
        self.birth = birth
        self.gender = gender
    }
}
