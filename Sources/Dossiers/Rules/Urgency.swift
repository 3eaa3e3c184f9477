// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// Why something cannot wait: what a writer ticked or answered, never a score.
public enum Urgency: Sendable, Hashable {
    /// A child or parent tells by themselves.
    case disclosure
    /// The writer ticked something that cannot wait.
    case alerts([Alert])
    /// Somebody answered that the child is not safe, or cannot go home safely.
    case notSafe
    /// That was the answer on a day before, and nobody looked again.
    case wasNotSafe
    /// Somebody does not know whether the child is safe.
    case unsure
}

/// What cannot wait and was not taken up yet, the gravest first. Nothing when all of it was.
///
/// Taken up means: somebody spoke with the support coordinator or another expert, Veilig Thuis or 112 after it. After a
/// tick or a telling, a new view of the child's safety also counts, because then that view speaks.
///
/// - Source: Rules S-021, S-063 of docs/regels.md; design §3.
public func urgency(_ state: CaseState, at now: Instant) -> Urgency? {
    let expert = state.consultations.filter { $0.fact.function != .colleague }.map(\.order).max() ?? 0
    let spoken = max(state.lastOutsideCall, expert)
    let seen = max(spoken, state.assessments.map(\.order).max() ?? 0)

    let view = state.safety(at: now)
    if let view, view.saysNo, view.order > spoken, !isOvertaken(state) {
        return view.lapsed == .dayOver ? .wasNotSafe : .notSafe
    }
    let told =
        state.disclosures.map(\.order) + state.conversations.filter { $0.fact.outcome == .disclosure }.map(\.order)
    if told.contains(where: { $0 > seen }) { return .disclosure }
    let alerts = state.entries.filter { $0.kept.order > seen }.flatMap(\.fact.alerts)
    if !alerts.isEmpty { return .alerts(Alert.allCases.filter(alerts.contains)) }
    if let view, [view.safeNow, view.safeHome].contains(.unknown), view.order > spoken, !isOvertaken(state) {
        return .unsure
    }
    return nil
}

/// A "no" of a worry that was answered without a dossier asks nothing any more.
private func isOvertaken(_ state: CaseState) -> Bool {
    state.worry?.isSettled ?? false && !state.isDossier
}
