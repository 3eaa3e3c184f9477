// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import ProtocolBook

/// What stands out in a dossier; words for people, never a score.
public enum Flag: String, Sendable, Hashable, Codable, CaseIterable {
    case acute
    case safetyUnknown = "safety-unknown"
    case safetyLapsed = "safety-lapsed"
    case disclosure
    case specialForm = "special-form"
    case divorce
    case disagreement
    case furtherInquiry = "further-inquiry"
    case reported
    case helpRunning = "help-running"
    case closingProposed = "closing-proposed"
    case reopened

    /// The words on a page.
    public var label: String {
        switch self {
        case .acute: "niet veilig"
        case .safetyUnknown: "veiligheid niet zeker"
        case .safetyLapsed: "veiligheid opnieuw inschatten"
        case .disclosure: "kind of ouder vertelde zelf"
        case .specialForm: "eerst Veilig Thuis"
        case .divorce: "ouders apart spreken"
        case .disagreement: "niet iedereen is het eens"
        case .furtherInquiry: "nader uitzoeken"
        case .reported: "gemeld"
        case .helpRunning: "hulp loopt"
        case .closingProposed: "afsluiten voorgesteld"
        case .reopened: "heropend"
        }
    }
}

extension CaseState {
    /// The last view of the child's safety, and whether it still holds.
    ///
    /// It lapses with a newer worrying entry and at the end of the school day on which it was given.
    public func safetyView(now: Instant) -> (last: Kept<AssessSafety>?, lapsed: Bool) {
        guard let last = safety.last else { return (nil, false) }
        let newer =
            entries.contains { $0.isWorrying && $0.kept.at > last.at } || disclosures.contains { $0.at > last.at }
        let over = now.day > last.at.day || now >= Instant(last.at.day, ClockTime(minutes: 15 * 60))
        return (
            last,
            newer || (over && last.at < Instant(last.at.day, ClockTime(minutes: 15 * 60))) || now.day > last.at.day
        )
    }

    /// Entries with something that cannot wait, and disclosures, since the last view of safety or consultation.
    public func urgent(now: Instant) -> Bool {
        let calmed = (safety.map(\.at) + consultations.map(\.at) + advices.map(\.at) + reports.map(\.at)).max()
        func open(_ moment: Instant) -> Bool { calmed.map { moment > $0 } ?? true }
        return entries.contains { !$0.kept.fact.alerts.isEmpty && open($0.kept.at) }
            || disclosures.contains { open($0.at) } || worries.contains { unsafe($0.fact.sent) && open($0.at) }
    }

    private func unsafe(_ sent: SendWorry) -> Bool {
        [sent.safeNow, sent.safeHome].contains { $0 == .no || $0 == .unknown }
    }

    /// Forms that writers thought of and that ask for Veilig Thuis first, unless somebody talked it over.
    public func specials(_ book: ProtocolDefinition) -> Set<SpecialHandling> {
        Set(entries.flatMap(\.kept.fact.forms).compactMap { book.form($0)?.special })
    }

    /// What stands out now, in a fixed order.
    public func flags(_ context: Context) -> [Flag] {
        var flags: Set<Flag> = []
        let view = safetyView(now: context.now)
        if let last = view.last {
            if last.fact.safeNow == .no || last.fact.safeHome == .no { flags.insert(.acute) }
            if last.fact.safeNow == .unknown || last.fact.safeHome == .unknown { flags.insert(.safetyUnknown) }
            if view.lapsed { flags.insert(.safetyLapsed) }
        } else if worries.contains(where: { $0.fact.sent.safeNow == .no || $0.fact.sent.safeHome == .no }) {
            flags.insert(.acute)
        } else if worries.contains(where: { unsafe($0.fact.sent) }) {
            flags.insert(.safetyUnknown)
        }
        if !disclosures.isEmpty || conversations.contains(where: { $0.fact.outcome == .disclosure }) {
            flags.insert(.disclosure)
        }
        let special = specials(context.book)
        if special.contains(.veiligThuisFirst) { flags.insert(.specialForm) }
        if special.contains(.bothParentsApart) { flags.insert(.divorce) }
        if disagrees { flags.formUnion([.disagreement, .furtherInquiry]) }
        if !reports.isEmpty { flags.insert(.reported) }
        if helps.contains(where: \.isRunning) { flags.insert(.helpRunning) }
        if proposal != nil, closed == nil { flags.insert(.closingProposed) }
        if !reopened.isEmpty { flags.insert(.reopened) }
        return Flag.allCases.filter(flags.contains)
    }

    /// Somebody said no or dissented (S-072b, S-079).
    public var disagrees: Bool {
        consultations.contains { $0.fact.shared == .no } || !dissents.isEmpty
    }
}
