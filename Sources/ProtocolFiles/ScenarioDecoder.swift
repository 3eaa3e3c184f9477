// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms
import ProtocolBook

/// Decodes a scenario strictly: a key, person, answer or day that does not exist is refused with its place.
struct ScenarioDecoder {
    /// What the protocol offers: steps, signals, forms, meetings, questions.
    let offered: [ChoiceSource: [String]]
    /// The roles of the protocol.
    let roles: [String]
    private var faults = ScenarioCollector()
    /// Names given with `as`, by what they name.
    private var names: [ChoiceSource: [String]] = [
        .persons: [], .helps: [], .planLines: [], .entries: [], .asked: [],
    ]
    private var peopleKeys: [String] = []

    init(offered: [ChoiceSource: [String]], roles: [String]) {
        self.offered = offered
        self.roles = roles
    }

    static let topKeys = ["protocol", "school-holidays", "people", "child", "persons", "actions", "until"]

    /// The name of the protocol, to find what it offers before the rest is decoded.
    static func protocolName(_ root: YAMLValue) throws(ScenarioFaults) -> (String, Place) {
        if let value = root["protocol"], case .text(let name, _) = value.content {
            return (name, value.place)
        }
        let text = "Noem eerst het protocol, zoals 'protocol: po-2019/1'."
        throw ScenarioFaults([YAMLFault(.missingKey, root.place, text)])
    }

    mutating func decode(_ root: YAMLValue, book: ProtocolDefinition) throws(ScenarioFaults) -> Scenario {
        let top = faults.entries(root, of: "een scenario", keys: Self.topKeys)
        let people = decodePeople(top["people"], place: root.place)
        let child = decodeChild(top["child"], place: root.place)
        let family = decodeFamily(top["persons"])
        let holidays = faults.items(top["school-holidays"], "school-holidays").compactMap { span($0) }
        let until = top["until"].flatMap { moment($0, "until") }
        var actions: [ScenarioAction] = []
        if top["actions"] == nil { faults.add(.wrongType, root.place, "Zet onder 'actions' wat er gebeurt.") }
        for node in faults.items(top["actions"], "actions") {
            guard let action = decodeAction(node) else { continue }
            if let last = actions.last, action.at < last.at {
                faults.add(.wrongType, action.place, "Deze handeling staat na een latere. Zet ze op volgorde van tijd.")
            }
            actions.append(action)
        }
        guard faults.faults.isEmpty else { throw ScenarioFaults(faults.faults) }
        return Scenario(
            book: book, people: people, child: child, family: family, holidays: holidays, actions: actions,
            until: until)
    }

    // MARK: People

    private mutating func decodePeople(_ node: YAMLValue?, place: Place) -> [ScenarioPerson] {
        guard let node, case .map(let entries) = node.content else {
            faults.add(.missingKey, node?.place ?? place, "Zet onder 'people' wie er op school meedoen.")
            return []
        }
        peopleKeys = entries.map(\.key)
        return entries.map { entry in
            checkName(entry.key, entry.place)
            let parts = faults.entries(
                entry.value, of: "een collega", keys: ["name", "roles", "works", "deputy", "absent"])
            if parts["roles"] == nil { faults.add(.wrongType, entry.place, "Noem bij '\(entry.key)' de rollen.") }
            let held = faults.items(parts["roles"], "roles").compactMap { faults.chosen($0, "roles", from: roles) }
            let deputy = parts["deputy"].flatMap { faults.chosen($0, "deputy", from: peopleKeys) }
            let works = parts["works"].map { node in
                Set(faults.items(node, "works").compactMap { weekday($0) })
            }
            let absences = faults.items(parts["absent"], "absent").compactMap { span($0) }
            return ScenarioPerson(
                key: entry.key, name: faults.text(parts["name"], "name") ?? entry.key,
                roles: held.map { RoleKey($0) }, deputy: deputy,
                availability: Availability(weekdays: works ?? Self.schoolWeek, absences: absences))
        }
    }

    private static let schoolWeek: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    private static let weekdays: [(String, Weekday)] = [
        ("mon", .monday), ("tue", .tuesday), ("wed", .wednesday), ("thu", .thursday), ("fri", .friday),
        ("sat", .saturday), ("sun", .sunday),
    ]

    private mutating func weekday(_ node: YAMLValue) -> Weekday? {
        let typed = faults.chosen(node, "works", from: Self.weekdays.map(\.0))
        return Self.weekdays.first { $0.0 == typed }?.1
    }

    private mutating func decodeChild(_ node: YAMLValue?, place: Place) -> ScenarioChild {
        guard let node else {
            faults.add(.wrongType, place, "Zet onder 'child' over welk kind het gaat.")
            return ScenarioChild(name: "")
        }
        let parts = faults.entries(node, of: "het kind", keys: ["name", "born", "group"])
        if parts["name"] == nil { faults.add(.wrongType, node.place, "Noem bij 'child' de naam.") }
        return ScenarioChild(
            name: faults.text(parts["name"], "name") ?? "", born: parts["born"].flatMap { day($0) },
            group: faults.text(parts["group"], "group"))
    }

    private mutating func decodeFamily(_ node: YAMLValue?) -> [ScenarioFamilyMember] {
        guard let node else { return [] }
        guard case .map(let entries) = node.content else {
            faults.add(.wrongType, node.place, "Zet onder 'persons' de gezinsleden, elk met een eigen naam ervoor.")
            return []
        }
        return entries.map { entry in
            name(entry.key, entry.place, as: .persons)
            return ScenarioFamilyMember(key: entry.key, filled: fill(.addPerson, entry.value, skipping: []))
        }
    }

    // MARK: Actions

    static let actionKeys = ["at", "by", "do", "as"]

    private mutating func decodeAction(_ node: YAMLValue) -> ScenarioAction? {
        let place = node.place
        guard case .map(let entries) = node.content else {
            faults.add(.wrongType, node.place, "Een handeling begint met at, by en do.")
            return nil
        }
        func value(_ key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
        for key in ["at", "by", "do"] where value(key) == nil {
            faults.add(.missingKey, place, "Vul bij deze handeling '\(key)' in.")
        }
        let at = value("at").flatMap { moment($0, "at") }
        let by = value("by").flatMap { faults.chosen($0, "by", from: peopleKeys) }
        let commands = CommandKind.allCases.map(\.rawValue)
        guard let kind = value("do").flatMap({ faults.chosen($0, "do", from: commands) }).flatMap(CommandKind.init)
        else {
            return nil
        }
        let filled = fill(kind, node, skipping: Self.actionKeys)
        // Names count from the next action on: nothing refers to itself.
        let given = faults.text(value("as"), "as")
        if let given, let node = value("as") {
            switch kind {
            case .addPerson: name(given, node.place, as: .persons)
            case .arrangeHelp: name(given, node.place, as: .helps)
            case .askContribution: name(given, node.place, as: .asked)
            default: name(given, node.place, as: .entries)
            }
        }
        var lineNames: [String?] = []
        if kind == .drawPlan, case .list(let lines)? = value("lines")?.content {
            for line in lines {
                var lineName: String?
                if let cell = line["as"], case .text(let text, _) = cell.content {
                    name(text, cell.place, as: .planLines)
                    lineName = text
                }
                lineNames.append(lineName)
            }
        }
        guard let at, let by else { return nil }
        return ScenarioAction(
            at: at, by: by, kind: kind, name: given, lineNames: lineNames, filled: filled, place: place)
    }

    /// What the page of this command would have posted.
    private mutating func fill(_ kind: CommandKind, _ node: YAMLValue, skipping: [String]) -> FilledForm {
        let form = CommandForm.of(kind)
        let parts = faults.entries(node, of: kind.rawValue, keys: skipping + form.fields.map(\.key))
        var lists = offered
        for (source, known) in names { lists[source] = known }
        lists[.staff] = peopleKeys
        lists[.everyone] = peopleKeys
        lists[.participants] = peopleKeys
        lists[.pupils] = [Self.child]
        lists[.dossiers] = [Self.dossier]
        let values = ScenarioValues(lists: lists)
        var filled = FilledForm()
        for field in form.fields {
            if let value = parts[field.key] { values.fill(field, with: value, into: &filled, &faults) }
        }
        return filled
    }

    /// The child of the scenario, where a command asks for a pupil.
    static let child = "child"
    /// The dossier of the scenario, where a command asks for one.
    static let dossier = "dossier"

    private mutating func name(_ text: String, _ place: Place, as source: ChoiceSource) {
        checkName(text, place)
        if names.values.contains(where: { $0.contains(text) }) {
            faults.add(.wrongType, place, "De naam '\(text)' is al gebruikt. Kies een andere.")
        }
        names[source, default: []].append(text)
    }

    private mutating func checkName(_ text: String, _ place: Place) {
        let fits = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x5F
        }
        if text.isEmpty || !fits || text.utf8.count > 40 {
            faults.add(.wrongType, place, "Gebruik in een naam alleen letters, cijfers en streepjes; hooguit 40.")
        }
    }

    // MARK: Small values

    private mutating func day(_ node: YAMLValue) -> Day? {
        guard let text = faults.text(node, "de dag") else { return nil }
        if let day = Day(iso: text) { return day }
        faults.add(.wrongType, node.place, "'\(text)' is geen dag; schrijf de dag als 2026-11-20.")
        return nil
    }

    private mutating func moment(_ node: YAMLValue, _ what: String) -> Instant? {
        guard let text = faults.text(node, what) else { return nil }
        if let moment = Instant(local: text) { return moment }
        faults.add(.wrongType, node.place, "'\(text)' is geen moment; schrijf het als 2026-11-20T08:35.")
        return nil
    }

    private mutating func span(_ node: YAMLValue) -> DaySpan? {
        if case .text = node.content { return day(node).map { DaySpan($0, $0) } }
        let parts = faults.entries(node, of: "een periode", keys: ["from", "through"])
        guard let from = parts["from"].flatMap({ day($0) }) else { return nil }
        return DaySpan(from, parts["through"].flatMap { day($0) } ?? from)
    }
}
