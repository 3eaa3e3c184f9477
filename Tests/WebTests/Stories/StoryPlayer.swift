// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ProtocolBook
import ProtocolFiles
import SchoolFiles
import TestKit

@testable import Web

/// Acts a story out through the router: its people, at its moments, filling in forms as their pages ask.
///
/// The clock stands at the moment of each act, so a story of months takes a second.
final class StoryPlayer {
    /// Why an act could not be done.
    struct Stuck: Error, CustomStringConvertible {
        let description: String
    }

    /// A page that came back.
    struct Shown {
        let status: HTTPResponse.Status
        let path: String
        let page: String

        var words: String { PageReader(page).words }
    }

    /// What came of one act.
    struct Result {
        /// What the page says must be mended; nothing when it was recorded.
        var refusal: String?
        /// The page after it, for whoever reads dossiers.
        var after: Shown?
    }

    let story: Scenario
    let school: TestSchool
    let client: any TestClientProtocol
    private(set) var worry: String?
    private(set) var dossier: String?
    /// The texts that were recorded in the dossier.
    private(set) var written: [String] = []
    /// By which words a page offers what the story names: people, the family, and what was recorded.
    private(set) var labels: [String: String] = [:]

    init(_ story: Scenario, school: TestSchool, client: any TestClientProtocol) {
        self.story = story
        self.school = school
        self.client = client
        for person in story.people { labels[person.key] = person.name }
        for member in story.family { labels[member.key] = member.filled.typed("name") ?? member.key }
    }

    /// The people of a story, as a school has them.
    static func people(of story: Scenario) -> [Founder] {
        story.people.map { person in
            Founder(
                mail: "\(person.key)@school.example", name: person.name, roles: person.roles,
                passphrase: "wachtzin van \(person.key) zelf", weekdays: person.availability.weekdays,
                deputy: person.deputy.map { "\($0)@school.example" }, totpSecret: TestSchool.secret(of: person.key))
        }
    }

    /// The child stands in the register, from where a page takes group and age.
    func enrol() async throws {
        let names = story.child.name.split(separator: " ", maxSplits: 1).map(String.init)
        let group = story.child.group ?? "?"
        let born = story.child.born.map { "<geboortedatum>\($0.iso)</geboortedatum>" } ?? ""
        let file = """
            <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99WB</brincode><dependancecode>00</dependancecode>\
            <aanmaakdatum>2026-08-31T08:30:00</aanmaakdatum><auteur>x</auteur><xsdversie>2.1</xsdversie></school>\
            <groepen><groep key="g"><naam>\(group)</naam><jaargroep>\(group.prefix(1))</jaargroep></groep></groepen>\
            <leerlingen><leerling key="1"><achternaam>\(names[1])</achternaam><roepnaam>\(names[0])</roepnaam>\(born)\
            <geslacht>0</geslacht><jaargroep>\(group.prefix(1))</jaargroep><groep key="g"/></leerling></leerlingen></EDEX>
            """
        guard let keeper = story.people.first(where: { isTeam($0.key) }) else { return }
        let visitor = try await school.visitor(keeper.key)
        let preview = try await school.office.previewImport(
            try SchoolFileReader.read(bytes: Array(file.utf8)), by: visitor)
        _ = try await school.office.commitImport(preview, choices: [:], by: visitor, once: "")
        guard try await school.office.register(visitor).pupils.map(\.displayName) == [story.child.name] else {
            throw Stuck(description: "\(story.child.name) is not in the register: \(preview.json)")
        }
    }

    func isTeam(_ key: String) -> Bool {
        story.people.first { $0.key == key }?.roles.contains { role in
            story.book.role(role)?.abilities.contains(.readDossiers) ?? false
        } ?? false
    }

    // MARK: Acts

    func perform(_ action: ScenarioAction) async throws -> Result {
        move(to: action.at)
        let result: Result
        switch action.kind {
        case .sendWorry: result = try await sendWorry(action)
        case .takeWorry: result = try await onWorry(action, "oppakken", fields: ["answer"])
        case .answerWorry:
            result = try await fill("/zorgen/\(try worryID())/beantwoorden", action.filled, by: action.by)
        case .openDossier: result = try await open(action)
        case .answerContribution: result = try await answer(action)
        default: result = try await fill(address(action), action.filled, by: action.by)
        }
        remember(action)
        if result.refusal == nil { written += texts(action) }
        guard result.refusal == nil, let dossier, isTeam(action.by) else { return result }
        // A team member goes back to the dossier, where the notices of this act stand.
        return Result(refusal: nil, after: try await get("/dossiers/\(dossier)?gedaan=ja", by: action.by))
    }

    /// The moment at which the story stands.
    var now: Instant { school.office.world.now() }

    func move(to moment: Instant) {
        school.clock.move(minutes: Int((moment.milliseconds - now.milliseconds) / 60_000))
    }

    private func worryID() throws -> String {
        guard let worry else { throw Stuck(description: "no worry was sent") }
        return worry
    }

    private func address(_ action: ScenarioAction) -> String {
        let slug = action.kind.slug
        return isTeam(action.by) && dossier != nil
            ? "/dossiers/\(dossier ?? "")/doen/\(slug)" : "/deelname/\(dossier ?? "los")/doen/\(slug)"
    }

    private func sendWorry(_ action: ScenarioAction) async throws -> Result {
        let names = [
            "text": "wat", "safe-now": "nu-veilig", "safe-home": "straks-veilig", "seen-by": "gezien-door",
            "already-called": "gebeld", "call-note": "gebeld-wat", "happened-time": "tijd", "happened-day": "dag",
            "happened-month": "maand", "happened-year": "jaar",
        ]
        var typed: [String: [String]] = ["wie": [story.child.name]]
        for (name, values) in action.filled.values {
            guard let asked = names[name] else { throw Stuck(description: "the worry page does not ask for \(name)") }
            typed[asked] = values
        }
        if let day = Self.day("happened", in: action.filled) {
            let ago = action.at.day.number - day.number
            typed["wanneer"] = [ago == 0 ? "vandaag" : ago == 1 ? "gisteren" : "anders"]
            if ago < 2 { for part in ["dag", "maand", "jaar"] { typed[part] = nil } }
        }
        let shown = try await submit("/zorg/thuis", typed, by: action.by) { $0["wat"] != nil }
        // Where a child is not safe the numbers come first; otherwise the page that says who reads it.
        let marks = ["/zorg/verstuurd/", "/bellen?zorg="]
        guard let mark = marks.first(where: { shown.path.hasPrefix($0) }) else {
            throw Stuck(description: "sending led to \(shown.path): \(Self.errors(shown) ?? "")")
        }
        worry = String(shown.path.dropFirst(mark.count).prefix { $0 != "&" })
        return Result()
    }

    /// A form on the page of the worry.
    private func onWorry(_ action: ScenarioAction, _ end: String, fields: [String]) async throws -> Result {
        let typed = action.filled.values.filter { fields.contains($0.key) }
        let shown = try await submit("/zorgen/\(try worryID())", typed, by: action.by) { $0.action.hasSuffix(end) }
        return Result(refusal: Self.errors(shown))
    }

    private func open(_ action: ScenarioAction) async throws -> Result {
        let shown: Shown
        if worry != nil {
            // Child, group and teacher come with the worry; the page asks for none of them again.
            shown = try await submit("/zorgen/\(try worryID())", ["dossier": ["nieuw"]], by: action.by) {
                $0.action.hasSuffix("/dossier")
            }
        } else {
            var filled = action.filled
            filled.values["child-name"] = [story.child.name]
            filled.values["group"] = story.child.group.map { [$0] }
            if let born = story.child.born?.parts {
                filled.values["born-day"] = ["\(born.day)"]
                filled.values["born-month"] = ["\(born.month)"]
                filled.values["born-year"] = ["\(born.year)"]
            }
            shown = try await submitFilled("/dossiers/nieuw", filled, by: action.by)
        }
        let parts = shown.path.split(separator: "?")[0].split(separator: "/")
        guard parts.count == 2, parts[0] == "dossiers" else { return Result(refusal: Self.errors(shown)) }
        let id = String(parts[1])
        dossier = id
        for member in story.family {
            let added = try await fill(
                "/dossiers/\(id)/doen/\(CommandKind.addPerson.slug)", member.filled, by: action.by)
            if let refusal = added.refusal { throw Stuck(description: "\(member.key): \(refusal)") }
        }
        try await takeIn(into: id, by: action.by)
        return Result()
    }

    /// What somebody recorded without a dossier goes into it, as Vandaag asks.
    private func takeIn(into id: String, by key: String) async throws {
        let today = try await get("/vandaag", by: key)
        for link in PageReader(today.page).links where link.hasPrefix("/zorgen/") {
            let page = try await get(link, by: key)
            guard try PageForm.all(in: page.page).contains(where: { $0.action.hasSuffix("/dossier") }) else { continue }
            let shown = try await submit(link, ["dossier": [id]], by: key) { $0.action.hasSuffix("/dossier") }
            guard shown.path.hasPrefix("/dossiers/\(id)") else { throw Stuck(description: shown.words) }
        }
    }

    private func answer(_ action: ScenarioAction) async throws -> Result {
        let list = try await get("/vragen", by: action.by)
        guard let link = PageReader(list.page).links.first(where: { $0.hasPrefix("/vragen/") }) else {
            throw Stuck(description: "nobody asked \(action.by) anything: \(list.words)")
        }
        let shown = try await submit(link, ["text": action.filled.values["text"] ?? []], by: action.by) {
            $0["text"] != nil
        }
        return Result(refusal: shown.status == .ok ? nil : Self.errors(shown))
    }

    /// What the story can refer to later, and by which words pages offer it.
    private func remember(_ action: ScenarioAction) {
        let filled = action.filled
        if let name = action.name {
            labels[name] = filled.typed("words") ?? filled.typed("text") ?? filled.typed("what") ?? name
        }
        for (row, name) in action.lineNames.enumerated() {
            if let name { labels[name] = filled.typed("lines-\(row + 1)-what") ?? name }
        }
    }

    /// The long texts of an act, which the timeline shows.
    private func texts(_ action: ScenarioAction) -> [String] {
        // The first word to the writer is for the writer alone.
        guard action.kind != .takeWorry else { return [] }
        return CommandForm.of(action.kind).fields.filter { $0.kind == .longText }.compactMap {
            action.filled.typed($0.key)
        }
    }
}
