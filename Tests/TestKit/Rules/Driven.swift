// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers
import ProtocolBook
public import ProtocolFiles
import Synchronization

/// How what came out of the product is spoiled before the test sees it.
///
/// A test that still passes expected nothing of it; see ``RuleTrait``.
enum Spoiling: Hashable, Sendable {
    /// Notices and tasks of this rule are gone; everything else stays.
    case without(String)
    /// One notice and one task of this rule too many.
    case with(String)
    /// Nothing is said: no notice, task, flag, step, line or word on a page, and the next action of an empty dossier.
    case silent
    /// The next action, flags, steps and lines are those of nothing.
    case astray
    /// Decisions record nothing.
    case lost
    /// Something foreign everywhere.
    case more
    /// What is refused is allowed, and the reverse.
    case reversed
}

/// What one run of a test drove, and what is spoiled in it.
final class Watch: Sendable {
    let spoiling: Spoiling?
    private let seen = Mutex((count: 0, rules: Set<String>()))

    init(_ spoiling: Spoiling?) {
        self.spoiling = spoiling
    }

    var count: Int { seen.withLock { $0.count } }
    /// The rules of the notices and tasks that came out.
    var rules: Set<String> { seen.withLock { $0.rules } }

    func add(_ rules: some Sequence<String>) {
        seen.withLock { seen in
            seen.count += 1
            seen.rules.formUnion(rules)
        }
    }
}

/// Where a test takes over what came out of the product: each function gives back what it gets, unless ``RuleTrait``
/// looks whether the test would notice something else.
///
/// Only what passes here counts as driven. Sources know nothing of this.
public enum Driven {
    @TaskLocal static var watch: Watch?

    /// Whether what came out is spoiled now, so that a helper does not complain about what follows from that.
    public static var isSpoiled: Bool { watch?.spoiling != nil }

    static func pass<Value>(
        _ value: Value, rules: [String] = [], _ spoil: (Spoiling) -> Value?
    ) -> Value {
        guard let watch else { return value }
        watch.add(rules)
        return watch.spoiling.flatMap(spoil) ?? value
    }

    private static func notice(_ rule: String) -> Notice { Notice(rule: rule, text: "Iets anders.", source: "Nergens") }

    private static func spoiled(_ notices: [Notice], _ spoiling: Spoiling) -> [Notice]? {
        switch spoiling {
        case .without(let rule): notices.filter { $0.rule != rule }
        case .with(let rule): notices + [notice(rule)]
        case .silent, .lost: []
        case .more: notices + [notice("foreign")]
        case .astray, .reversed: nil
        }
    }

    /// Notices that somebody gets to see.
    public static func notices(_ notices: [Notice]) -> [Notice] {
        pass(notices, rules: notices.map(\.rule)) { spoiled(notices, $0) }
    }

    /// What `decide` gave.
    public static func decision(_ decision: Decision) -> Decision {
        pass(decision, rules: decision.notices.map(\.rule)) { spoiling in
            spoiled(decision.notices, spoiling).map {
                Decision(events: spoiling == .lost ? [] : decision.events, notices: $0)
            }
        }
    }

    /// What `decide` refused, or nothing.
    public static func refusal(_ refusal: Refusal?) -> Refusal? {
        pass(refusal) { spoiling -> Refusal?? in
            guard spoiling == .reversed else { return nil }
            return .some(refusal == nil ? .alreadyOpen : nil)
        }
    }

    /// What the table of roles says.
    public static func allowed(_ allowed: Bool) -> Bool {
        pass(allowed) { $0 == .reversed ? !allowed : nil }
    }

    /// What `tasks` gave.
    public static func tasks(_ tasks: [CaseTask]) -> [CaseTask] {
        func foreign(_ rule: String) -> CaseTask {
            CaseTask(
                key: "\(rule)/foreign", rule: rule, what: "Doe iets anders", owner: nil, role: .head,
                start: tasks.first?.start ?? .init(number: 0), due: nil, source: "Nergens", settledBy: [])
        }
        return pass(tasks, rules: tasks.map(\.rule)) { spoiling in
            switch spoiling {
            case .without(let rule): tasks.filter { $0.rule != rule }
            case .with(let rule): tasks + [foreign(rule)]
            case .silent: []
            case .more: tasks + [foreign("foreign")]
            case .astray, .lost, .reversed: nil
            }
        }
    }

    /// What `nextAction` gave; `elsewhere` is that of another dossier.
    public static func next(_ next: NextAction, elsewhere: @autoclosure () -> NextAction) -> NextAction {
        pass(next) { [.silent, .astray, .more].contains($0) ? elsewhere() : nil }
    }

    /// What `chronology` gave.
    public static func chronology(_ items: [ChronologyItem]) -> [ChronologyItem] {
        pass(items) { [.silent, .astray].contains($0) ? [] : $0 == .more ? items + items : nil }
    }

    /// What `flags` gave.
    public static func flags(_ flags: [Flag]) -> [Flag] {
        pass(flags) { [.silent, .astray].contains($0) ? [] : $0 == .more ? Flag.allCases : nil }
    }

    /// The steps of a dossier.
    public static func steps(_ steps: [StepProgress]) -> [StepProgress] {
        pass(steps) { [.silent, .astray].contains($0) ? [] : nil }
    }

    /// The HTML of a page, a mail or a paper: silent, only its marks are left.
    public static func page(_ html: String) -> String {
        pass(html) { spoiling in
            guard [.silent, .astray].contains(spoiling) else { return spoiling == .more ? html + html : nil }
            var isMark = false
            return html.filter { letter in
                if letter == "<" { isMark = true }
                defer { if letter == ">" { isMark = false } }
                return isMark
            }
        }
    }

    /// What came of a scenario.
    public static func outcome(_ outcome: ScenarioOutcome) -> ScenarioOutcome {
        pass(outcome, rules: outcome.actions.flatMap { $0.notices.map(\.rule) }) { spoiling in
            var other = outcome
            switch spoiling {
            case .without(let rule):
                for place in other.actions.indices { other.actions[place].notices.removeAll { $0.rule == rule } }
            case .silent, .lost:
                for place in other.actions.indices { other.actions[place].notices = [] }
                (other.state.steps, other.state.flags, other.state.tasks) = ([:], [], [])
                (other.state.next, other.state.closed) = (nil, false)
            case .reversed:
                for place in other.actions.indices {
                    other.actions[place].refusal = outcome.actions[place].refusal == nil ? "already-open" : nil
                    other.actions[place].accepted.toggle()
                }
            case .astray:
                (other.state.steps, other.state.flags, other.state.next) = ([:], [], nil)
            case .with, .more:
                return nil
            }
            return other
        }
    }
}
