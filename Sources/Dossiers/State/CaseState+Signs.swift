// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import ProtocolBook

/// Who still has to hear of a report.
public enum Untold: Sendable, Hashable {
    /// The child.
    case child
    /// A parent of the dossier.
    case parent(PersonID)
    /// The parents, when none of them is in the dossier by name.
    case parents

    /// The stable end of a task's key.
    var key: String {
        switch self {
        case .child: "child"
        case .parent(let id): "parent-\(id.text)"
        case .parents: "parents"
        }
    }
}

extension CaseState {
    /// What a person of the school saw of how the child does, oldest first: check-ins and reviews of help.
    var progressSeen: [(at: Instant, progress: Progress, order: Int)] {
        (checkIns.map { ($0.at, $0.fact.progress, $0.order) }
            + helps.flatMap(\.reviews).map { ($0.at, $0.fact.progress, $0.order) })
            .sorted { $0.2 < $1.2 }
    }

    /// Twice in a row no improvement, and nobody came together after that (S-117).
    public var needsReconvening: Bool {
        let last = progressSeen.suffix(2)
        guard last.count == 2, last.allSatisfy({ $0.progress != .better }), let end = last.last?.order else {
            return false
        }
        return !reconvened.contains { $0.order > end }
    }

    /// Somebody would not think of abuse, or disagrees. That never closes anything (S-072b, S-079).
    public var isDisputed: Bool {
        consultations.contains { $0.fact.shared == .no } || !dissents.isEmpty
    }

    /// Disagreement after which nobody from outside was asked yet (S-079).
    public var needsFurtherInquiry: Bool {
        let doubts = consultations.filter { $0.fact.shared == .no }.map(\.order) + dissents.map(\.order)
        guard let last = doubts.max() else { return false }
        return !(advices.map(\.order) + external.map(\.order) + reports.map(\.kept.order)).contains { $0 > last }
    }

    /// Whether the suspicion is substantiated: a colleague shares it, somebody tells, or it was weighed or reported.
    public var isSubstantiated: Bool {
        consultations.contains { $0.fact.shared == .yes } || !disclosures.isEmpty || !weighings.isEmpty
            || !reports.isEmpty || conversations.contains { $0.fact.outcome == .disclosure }
    }

    /// Special ways of acting that somebody's entries ask for, unless one was switched off with a reason after that.
    ///
    /// - Source: Rule S-085 of docs/regels.md; domain 2.9.
    public func specialHandling(_ book: ProtocolDefinition) -> Set<SpecialHandling> {
        Set(
            SpecialHandling.allCases.filter { handling in
                guard let last = ticked(handling, book).max() else { return false }
                return tasksDone[TaskKey.special(handling)].map { $0.order < last } ?? true
            })
    }

    /// First Veilig Thuis and not yet the parents, as long as Veilig Thuis was not spoken to.
    public func isVeiligThuisFirst(_ book: ProtocolDefinition) -> Bool {
        guard specialHandling(book).contains(.veiligThuisFirst), let first = ticked(.veiligThuisFirst, book).min()
        else { return false }
        return lastOutsideCall <= first
    }

    private func ticked(_ handling: SpecialHandling, _ book: ProtocolDefinition) -> [Int] {
        entries.filter { $0.fact.forms.contains { book.form($0)?.special == handling } }.map(\.kept.order)
    }

    /// Parents and child who have not heard of the last report yet. A child whose age is unknown counts as twelve.
    ///
    /// - Source: Rule I-23 of docs/regels.md; domain 2.8, 2.12.
    public func untold(_ book: ProtocolDefinition) -> [Untold] {
        guard let report = reports.last else { return [] }
        let told = informs.filter { $0.fact.timing != .notYet }
        var untold: [Untold] = []
        if parents.isEmpty {
            if !told.contains(where: { $0.fact.partner == .parent }) { untold.append(.parents) }
        } else if !told.contains(where: { $0.fact.partner == .parent && $0.fact.person == nil }) {
            untold += parents.filter { parent in !told.contains { $0.fact.person == parent.id } }.map { .parent($0.id) }
        }
        let age = age(on: report.received.day) ?? 12
        if age >= 12, !told.contains(where: { $0.fact.partner == .child }) { untold.append(.child) }
        return untold
    }

    /// Worrying things that were recorded after the first report and not yet passed on (S-119), with their day.
    public var signalsAfterReport: [(id: EventID, at: Instant)] {
        guard let last = reports.last?.kept.order, let sentBefore = reports.last?.kept.at else { return [] }
        let signs =
            entries.filter { $0.isWorrying && $0.fact.from == nil }.map { Sign($0.kept) }
            + disclosures.map { Sign($0) }
            + worries.filter { $0.fact.sentAt > sentBefore }.map { Sign($0) }
            + checkIns.filter { $0.fact.progress == .worse }.map { Sign($0) }
        return signs.filter { sign in
            sign.order > last
                && !passedOn.contains { $0.fact.entry == sign.id || ($0.fact.entry == nil && $0.order > sign.order) }
        }.map { (id: $0.id, at: $0.at) }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// The last decision is to report, and no report was made since the decision before it. A report that was made
    /// first, in an emergency, carries the decision out as well.
    public var awaitsReport: Bool {
        guard let decision, decision.fact.report else { return false }
        let before = decisions.dropLast().last?.order ?? 0
        return !reports.contains { $0.kept.order > before }
    }

    /// The last decision is to help, and no help runs or was arranged since the decision before it.
    public var awaitsHelp: Bool {
        guard let decision, decision.fact.help else { return false }
        let before = decisions.dropLast().last?.order ?? 0
        return !helps.contains { $0.isRunning || $0.kept.order > before }
    }

    /// Where in the stream somebody last spoke with Veilig Thuis or 112, or passed something on.
    var lastOutsideCall: Int {
        (reports.map(\.kept.order) + advices.map(\.order) + emergencies.map(\.order)
            + passedOn.filter { $0.fact.choice != .no }.map(\.order)).max() ?? 0
    }

    /// Whether a report was made while nobody had talked with child or parents, and no ground was written (S-086).
    public func lacksGround(_ report: CaseReport) -> Bool {
        let before = conversations.contains { $0.fact.purpose == .concern && $0.order < report.kept.order }
        let later = conversations.contains { $0.fact.purpose == .concern } || !skips.isEmpty
        let own = report.kept.fact.noConversationGround != nil && report.kept.fact.noConversationReason.isFilled
        return !before && !later && !own
    }
}

extension Optional where Wrapped == String {
    /// Whether something readable is written.
    var isFilled: Bool { self?.isFilled ?? false }
}

extension String {
    /// Whether something readable is written.
    var isFilled: Bool { contains { !$0.isWhitespace } }
}
