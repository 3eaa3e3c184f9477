// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One person's view of the child's safety, with whether it still says something. Never certainty.
public struct SafetyView: Sendable, Hashable {
    /// The event it came in with.
    public let id: EventID
    /// When it was given.
    public let at: Instant
    /// Whose view it is.
    public let by: StaffID
    /// Is the child safe now? Nothing when that was left open.
    public let safeNow: SafetyAnswer?
    /// Can the child go home safely later? Nothing when that was left open.
    public let safeHome: SafetyAnswer?
    /// What it is based on.
    public let why: String?
    /// What was agreed.
    public let agreement: String?
    /// Why it no longer counts, or nothing when it does.
    public let lapsed: Lapse?
    /// Its place in the stream.
    let order: Int

    /// Whether one of the answers is no.
    public var saysNo: Bool { safeNow == .no || safeHome == .no }
    /// Whether one of the answers is don't know, or was left open.
    public var isUnsure: Bool { !saysNo && [safeNow, safeHome].contains { $0 == .unknown || $0 == nil } }

    /// Why a view no longer counts.
    public enum Lapse: String, Sendable, Hashable, CaseIterable {
        /// Something worrying was recorded later.
        case newerEntry = "newer-entry"
        /// That school day is over.
        case dayOver = "day-over"
    }
}

extension CaseState {
    /// The time at which a school day ends, for views of safety.
    static let endOfSchool = ClockTime(minutes: 15 * 60)

    /// The last view of the child's safety: given apart, or with a worry. Nothing when nobody gave one.
    ///
    /// It lapses with a newer worrying entry, and at the end of the school day; one that is given after school lapses
    /// at midnight.
    ///
    /// - Source: design §3, domain 2.3.
    public func safety(at now: Instant) -> SafetyView? {
        views.max { ($0.at, $0.order) < ($1.at, $1.order) }.map { last in
            SafetyView(
                id: last.id, at: last.at, by: last.by, safeNow: last.safeNow, safeHome: last.safeHome, why: last.why,
                agreement: last.agreement, lapsed: lapse(of: last, now: now), order: last.order)
        }
    }

    /// Every view that was given, without looking at whether it lapsed.
    private var views: [SafetyView] {
        var views = assessments.map {
            SafetyView(
                id: $0.id, at: $0.at, by: $0.by, safeNow: $0.fact.safeNow, safeHome: $0.fact.safeHome,
                why: $0.fact.why, agreement: $0.fact.agreement, lapsed: nil, order: $0.order)
        }
        if let worry { views.append(view(worry.kept.id, worry.kept.at, worry.kept.by, worry.sent, worry.kept.order)) }
        views += worries.map { view($0.id, $0.fact.sentAt, $0.fact.writer, $0.fact.sent, $0.order) }
        return views.filter { $0.safeNow != nil || $0.safeHome != nil }
    }

    private func view(_ id: EventID, _ at: Instant, _ by: StaffID, _ sent: SendWorry, _ order: Int) -> SafetyView {
        SafetyView(
            id: id, at: at, by: by, safeNow: sent.safeNow, safeHome: sent.safeHome, why: nil, agreement: nil,
            lapsed: nil, order: order)
    }

    private func lapse(of view: SafetyView, now: Instant) -> SafetyView.Lapse? {
        if worryingSigns.contains(where: { $0.order > view.order }) { return .newerEntry }
        let end =
            view.at.time < CaseState.endOfSchool ? Instant(view.at.day, CaseState.endOfSchool) : view.at.day.end
        return now >= end ? .dayOver : nil
    }

    /// When something was recorded that gives reason to look at safety again.
    public var worryingMoments: [Instant] { worryingSigns.map(\.at) }

    /// The same with the place of each in the stream.
    var worryingSigns: [Sign] {
        entries.filter(\.isWorrying).map { Sign($0.kept) } + disclosures.map { Sign($0) }
            + conversations.filter { $0.fact.outcome == .disclosure }.map { Sign($0) }
            + checkIns.filter { $0.fact.progress == .worse }.map { Sign($0) }
            + helps.flatMap(\.reviews).filter { $0.fact.stopped == .no || $0.fact.stopped == .again }.map { Sign($0) }
            + emergencies.map { Sign($0) } + worries.map { Sign($0) }
    }
}

/// Something that was recorded: which, when, and its place in the stream.
struct Sign {
    let id: EventID
    let at: Instant
    let order: Int

    init<Fact>(_ kept: Kept<Fact>) {
        id = kept.id
        at = kept.at
        order = kept.order
    }
}
