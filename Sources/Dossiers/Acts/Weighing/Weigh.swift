// SPDX-License-Identifier: EUPL-1.2

/// Nature, seriousness, risk and protection, weighed together.
///
/// - Source: Rules S-093, S-094, S-100 of docs/regels.md.
public struct Weigh: Hashable, Sendable, Codable {
    /// The nature of what is seen.
    public var nature: String
    /// How serious it is.
    public var seriousness: String
    /// The risk of abuse or violence.
    public var risk: String
    /// What protects the child.
    public var protective: String?
    /// Looked for and not found.
    public var noProtection: Bool
    /// What supports the child now.
    public var supportNow: String?
    /// The team doubts: then Veilig Thuis is asked (Besluit verplichte meldcode art. 2).
    public var unsure: Bool

    /// Makes the fact from its parts.
    public init(
        nature: String,
        seriousness: String,
        risk: String,
        protective: String? = nil,
        noProtection: Bool = false,
        supportNow: String? = nil,
        unsure: Bool = false
    ) {
        self.nature = nature
        self.seriousness = seriousness
        self.risk = risk
        self.protective = protective
        self.noProtection = noProtection
        self.supportNow = supportNow
        self.unsure = unsure
    }
}

extension Weigh: Act {
    package static let stored = "weighed"
    package static let profile = ActProfile(
        "weigh", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.weighings.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        (state.reports.isEmpty ? [] : [.earlierReport]) + (state.isDisputed ? [.inquireFurther] : [])
    }

    /// - Source: Rules S-074, S-093, S-094, S-099, S-100 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if unsure, !moment.isAdvisedSinceLastSign { notices.append(.doubtAsksVeiligThuis) }
        if !protective.isFilled, !noProtection { notices.append(.nameProtection) }
        if !supportNow.isFilled { notices.append(.supportMeanwhile) }
        if moment.after.meetings.allSatisfy({ Set($0.fact.participants.map(\.function)).count < 2 }) {
            notices.append(.twoDisciplines)
        }
        if !moment.after.reports.isEmpty { notices.append(.earlierReport) }
        if moment.after.isDisputed { notices.append(.inquireFurther) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Gewogen", .view, nil,
            [
                ("Aard", nature), ("Ernst", seriousness), ("Risico", risk),
                ("Wat beschermt", protective ?? (noProtection ? "gezocht, niets gevonden" : nil)),
                ("Steun voor het kind nu", supportNow),
            ])
        if unsure { line.tags = ["er is twijfel"] }
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var weigh: CommandKind { CommandKind(Weigh.self) }
}

extension NoticeMoment {
    fileprivate var isAdvisedSinceLastSign: Bool {
        let last = after.worryingSigns.map(\.order).max() ?? 0
        return after.advices.contains { $0.order > last }
    }
}
