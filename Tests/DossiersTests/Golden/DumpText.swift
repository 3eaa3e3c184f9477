// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import ProtocolBook

/// What the rules say, in lines of text with every field, for digests. Nothing in it comes from the names of our types.
enum DumpText {
    /// A value in the bytes in which it would be stored.
    static func stored(_ value: some Encodable) -> String {
        (try? Canonical.bytes(of: value)).map { String(decoding: $0, as: UTF8.self) } ?? "unreadable"
    }

    static func notice(_ notice: Notice) -> String {
        [notice.rule, notice.text, notice.source, kinds(notice.satisfiedBy), "\(notice.asksReason)"]
            .joined(separator: " | ")
    }

    static func task(_ task: CaseTask) -> String {
        [
            task.key, task.rule, task.what, task.owner?.text ?? "-", task.role.text, task.start.iso,
            task.due?.iso ?? "-", task.source, kinds(task.settledBy),
        ].joined(separator: " | ")
    }

    static func next(_ next: NextAction) -> String {
        [
            next.title, next.why, next.source, next.primary?.rawValue ?? "-", "\(next.callVeiligThuis)",
            "\(next.callInspector)", kinds(next.others), "\(next.urgent)",
        ].joined(separator: " | ")
    }

    static func step(_ step: StepProgress) -> String {
        [
            step.step.text, "\(step.number)", step.title, step.status.name, "\(step.goesOn)", step.since?.iso ?? "-",
            step.finished?.iso ?? "-", "\(step.missing.count)", "\(step.advised.count)", "\(step.round)",
            step.reopenedBecause ?? "-",
        ].joined(separator: " | ")
    }

    static func safety(_ safety: SafetyView?) -> String {
        guard let safety else { return "-" }
        return [
            safety.id.text, "\(safety.at.milliseconds)", safety.by.text, safety.safeNow?.rawValue ?? "-",
            safety.safeHome?.rawValue ?? "-", safety.why ?? "-", safety.agreement ?? "-",
            safety.lapsed?.rawValue ?? "-",
        ].joined(separator: " | ")
    }

    static func line(_ item: ChronologyItem) -> String {
        let corrections = item.corrections.map { "\($0.by.text) \($0.at.milliseconds) \(stored($0.fact))" }
        return [
            item.id.text, item.kind.rawValue, "\(item.moment.milliseconds)", "\(item.dayOnly)", "\(item.about)",
            "\(item.recorded.milliseconds)", item.by.text, item.seenBy ?? "-", item.style.rawValue, item.title,
            item.quote ?? "-", item.parts.map { "\($0.label ?? "-"): \($0.text)" }.joined(separator: "; "),
            item.tags.joined(separator: ", "), item.fits?.rawValue ?? "-", corrections.joined(separator: "; "),
            "\(item.correctable)",
        ].joined(separator: " | ")
    }

    static func refusal(_ refusal: Refusal) -> String {
        switch refusal {
        case .cannotAlter: "cannot-alter"
        case .secondPersonNeeded: "second-person-needed"
        case .nothingProposed: "nothing-proposed"
        case .checklistIncomplete(let missing): "checklist-incomplete \(missing.joined(separator: " "))"
        case .entryWithoutKind: "entry-without-kind"
        case .otherProtocolVersion: "other-protocol-version"
        case .roleMayNot(let kind): "role-may-not \(kind.rawValue)"
        case .unknownReference(let what): "unknown-reference \(what)"
        case .noOpenDossier: "no-open-dossier"
        case .worryAlreadySettled: "worry-already-settled"
        case .alreadyOpen: "already-open"
        case .listTooSmall: "list-too-small"
        case .involvedOnList: "involved-on-list"
        }
    }

    private static func kinds(_ kinds: [CommandKind]) -> String { kinds.map(\.rawValue).joined(separator: " ") }
}
