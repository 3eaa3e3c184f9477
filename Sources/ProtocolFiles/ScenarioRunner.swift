// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms
import ProtocolBook

extension Scenario {
    /// Runs the scenario through the rules, without a database. Refused actions are told, and the story goes on.
    public func run() -> ScenarioOutcome {
        var runner = ScenarioRunner(self)
        return runner.run()
    }
}

/// Runs a scenario: every action through its form and the rules, one after the other, in one state.
struct ScenarioRunner {
    let scenario: Scenario
    private var state = CaseState()
    private var sequence = 0
    private var worries = 1
    /// Everything that was recorded under a name or an identity of the runner's own, to refer to.
    private var entries: [String] = []

    init(_ scenario: Scenario) {
        self.scenario = scenario
    }

    mutating func run() -> ScenarioOutcome {
        let actions = scenario.actions.map { action in perform(action) }
        let end = context(max(scenario.until ?? .distantPast, scenario.actions.last?.at ?? .distantPast))
        return ScenarioOutcome(actions: actions, state: outcome(end))
    }

    private func context(_ now: Instant) -> Context {
        let roster = scenario.people.map { person in
            StaffMember(
                id: StaffID(person.key), name: person.name, roles: person.roles,
                deputy: person.deputy.map { StaffID($0) }, availability: person.availability)
        }
        return Context(
            book: scenario.book, calendar: .shipped, roster: roster, now: now,
            hours: SchoolHours(calendar: .shipped, closed: scenario.holidays))
    }

    private func decided(_ command: Command, by key: String, at: Instant) throws(Refusal) -> Decision {
        let person = scenario.people.first { $0.key == key }
        let actor = Actor(id: StaffID(key), name: person?.name ?? key, roles: person?.roles ?? [])
        let isListed = state.restriction?.fact.people.contains(actor.id) ?? false
        return try decide(
            command, on: state, by: isListed ? actor.onRestrictedList() : actor, context: context(at))
    }

    /// How things stand.
    private func outcome(_ context: Context) -> ScenarioOutcome.State {
        var steps: [String: ScenarioOutcome.Step] = [:]
        for step in state.steps(context.book) {
            steps[step.step.text] = ScenarioOutcome.Step(status: step.status.name, reason: Self.reason(step))
        }
        // A worry that was answered without a dossier leaves nothing to do.
        let isOver = state.opened == nil && (state.worry?.isSettled ?? false)
        let next = isOver ? nil : nextAction(state, context: context)
        return ScenarioOutcome.State(
            steps: steps, flags: flags(state, context: context).map(\.rawValue),
            tasks: tasks(state, context: context).map {
                ScenarioOutcome.Task(what: $0.what, owner: $0.owner?.text, due: $0.due?.iso)
            },
            next: next.map { ScenarioOutcome.Next(title: $0.title, why: $0.why) }, closed: state.closed != nil)
    }

    /// Why a step stands where it stands: why it was skipped, or what is still missing.
    private static func reason(_ step: StepProgress) -> String? {
        switch step.status {
        case .skipped(let why): why
        case .busy where !step.missing.isEmpty:
            "nog te doen: " + step.missing.map(\.title).joined(separator: ", ")
        case .busy, .done, .notStarted: step.reopenedBecause
        }
    }

    // MARK: One action

    private mutating func perform(_ action: ScenarioAction) -> ScenarioOutcome.Action {
        var result = ScenarioOutcome.Action(
            at: action.at.localText, by: action.by, command: action.kind.rawValue, accepted: false, refusal: nil,
            refusalText: nil, notices: [])
        let command: Command
        switch CommandForm.of(action.kind).read(filled(action), setting: setting(action)) {
        case .success(let read): command = read
        case .failure(let errors):
            (result.refusal, result.refusalText) = Self.refusal(errors, action.kind)
            return result
        }
        do throws(Refusal) {
            let decision = try decided(command, by: action.by, at: action.at)
            record(decision.events, by: action.by, at: action.at, name: action.name)
            result.accepted = true
            result.notices = decision.notices.map {
                ScenarioOutcome.Note(rule: $0.rule, text: $0.text, source: $0.source)
            }
            if action.kind == .openDossier { bringInTheFamily(action) }
            if [.sendWorry, .openDossier, .joinWorry].contains(action.kind) { bringInTheWorry(action, command) }
        } catch {
            result.refusal = error.code
            result.refusalText = error.dutch
        }
        return result
    }

    private mutating func record(_ events: [Event], by: String, at: Instant, name: String?) {
        for (index, event) in events.enumerated() {
            sequence += 1
            let id = index == 0 ? name ?? "event-\(sequence)" : "event-\(sequence)"
            entries.append(id)
            state.apply(RecordedEvent(id: EventID(id), at: at, by: StaffID(by), event: event))
        }
    }

    /// The family of the file stands in the dossier from the start.
    private mutating func bringInTheFamily(_ opening: ScenarioAction) {
        for member in scenario.family {
            var setting = setting(opening)
            setting.freshIDs = [member.key]
            let read = CommandForm.of(.addPerson).read(member.filled, setting: setting)
            guard case .success(let command) = read else { continue }
            do throws(Refusal) {
                let decision = try decided(command, by: opening.by, at: opening.at)
                record(decision.events, by: opening.by, at: opening.at, name: nil)
            } catch {
                continue
            }
        }
    }

    /// A worry comes into the dossier when that is opened, or at once when it runs already; as a team would do it.
    private mutating func bringInTheWorry(_ action: ScenarioAction, _ command: Command) {
        guard state.isOpen else { return }
        let added: WorryAdded
        if let sent = command.act as? SendWorry {
            worries += 1
            added = WorryAdded(
                worry: StreamID("worry-\(worries)"), writer: StaffID(action.by), sentAt: action.at, sent: sent)
        } else if let worry = state.worry, worry.answered == nil {
            added = WorryAdded(
                worry: StreamID("worry"), writer: worry.kept.by, sentAt: worry.kept.at, sent: worry.sent)
            if worry.joined == nil {
                let joined = JoinWorry(dossier: StreamID(ScenarioDecoder.dossier))
                record([Event(joined)], by: action.by, at: action.at, name: nil)
            }
        } else {
            return
        }
        record([Event(added)], by: action.by, at: action.at, name: nil)
    }

    /// What the file says of the child holds where an action does not say it itself.
    private func filled(_ action: ScenarioAction) -> FilledForm {
        guard action.kind == .sendWorry || action.kind == .openDossier else { return action.filled }
        var filled = action.filled
        func fill(_ name: String, _ value: String?) {
            if let value, filled.typed(name) == nil { filled.values[name] = [value] }
        }
        fill("child-name", scenario.child.name)
        fill("group", scenario.child.group)
        if action.kind == .openDossier, filled.typed("born-year") == nil, let born = scenario.child.born?.parts {
            fill("born-day", "\(born.day)")
            fill("born-month", "\(born.month)")
            fill("born-year", "\(born.year)")
        }
        return filled
    }

    /// What a page would offer at this moment.
    private func setting(_ action: ScenarioAction) -> FormSetting {
        var lists = FormSetting.lists(of: scenario.book)
        lists[.staff] = scenario.people.map { Option($0.key, $0.name) }
        lists[.everyone] = lists[.staff]
        lists[.participants] = lists[.staff]
        lists[.asked] = state.questions.map { Option($0.id.text, $0.asked.fact.text) }
        lists[.pupils] = [Option(ScenarioDecoder.child, scenario.child.name)]
        lists[.dossiers] = [Option(ScenarioDecoder.dossier, scenario.child.name)]
        lists[.persons] = state.persons.map { Option($0.id.text, $0.id.text) }
        lists[.helps] = state.helps.map { Option($0.kept.fact.help.text, $0.kept.fact.what) }
        lists[.planLines] = state.plans.flatMap(\.kept.fact.lines).map { Option($0.id.text, $0.what) }
        lists[.entries] = entries.map { Option($0, $0) }
        lists[.tasks] = tasks(state, context: context(action.at)).map { Option($0.key, $0.what) }
        let own = action.lineNames.enumerated().map { $1 ?? "line-\(sequence + 1)-\($0 + 1)" }
        let single = action.name ?? "\(action.kind.rawValue)-\(sequence + 1)"
        return FormSetting(
            now: action.at, freshIDs: action.kind == .drawPlan ? own : [single], lists: lists,
            protocolID: scenario.book.identity.id, protocolVersion: scenario.book.identity.version,
            protocolDigest: "scenario")
    }

    /// What the page would ask to fill in first, under the name of the rule that asks for it.
    private static func refusal(_ errors: FieldErrors, _ kind: CommandKind) -> (String, String) {
        let text = errors.list.map(\.text).joined(separator: " ")
        let missing = errors.list.filter { $0.cause == .missing }.map(\.key)
        if errors.list.contains(where: { $0.cause == .unknown }) {
            return (Refusal.unknownReference("").code, text)
        }
        if kind == .close, !missing.isEmpty { return (Refusal.checklistIncomplete(missing).code, text) }
        if kind == .recordEntry, missing.contains("kind") || missing.contains("text") {
            return (Refusal.entryWithoutKind.code, text)
        }
        return ("form-incomplete", text)
    }
}

extension Instant {
    fileprivate static let distantPast = Instant(milliseconds: .min)
}
