// SPDX-License-Identifier: EUPL-1.2

/// A parent or the child is told about the report, or not yet.
public struct InformAboutReport: Hashable, Sendable, Codable {
    /// Whom.
    public var partner: Partner
    /// Which person of the dossier.
    public var person: PersonID?
    /// Before, after, or not yet.
    public var timing: InformTiming
    /// Who told it.
    public var by: String?
    /// How.
    public var how: String?
    /// What the other said.
    public var reaction: String?
    /// If not: the ground.
    public var ground: SkipGround?
    /// If not: why.
    public var reason: String?
    /// Agreed with Veilig Thuis.
    public var agreedWithVeiligThuis: Bool
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        partner: Partner,
        person: PersonID? = nil,
        timing: InformTiming,
        by: String? = nil,
        how: String? = nil,
        reaction: String? = nil,
        ground: SkipGround? = nil,
        reason: String? = nil,
        agreedWithVeiligThuis: Bool = false,
        happened: Moment? = nil
    ) {
        self.partner = partner
        self.person = person
        self.timing = timing
        self.by = by
        self.how = how
        self.reaction = reaction
        self.ground = ground
        self.reason = reason
        self.agreedWithVeiligThuis = agreedWithVeiligThuis
        self.happened = happened
    }
}

extension InformAboutReport: Act {
    package static let stored = "informed-about-report"
    package static let profile = ActProfile(
        "inform-about-report", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        try ruling.person(person)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        // It names no report: it belongs to the last one that was recorded.
        if let last = state.reports.indices.last {
            state.reports[last].informs.append(Kept(self, stamp))
        } else {
            state.earlyInforms.append(Kept(self, stamp))
        }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        beforeParents(state, context)
    }

    /// - Source: Rules S-086, I-23 of docs/regels.md; domain 2.8, 2.12.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if timing == .notYet {
            if ground == nil || !reason.isFilled { notices.append(.whyNotTold) }
            if !agreedWithVeiligThuis { notices.append(.agreeOnTelling) }
            notices.append(.tellLater)
        }
        if partner == .parent, timing != .after { notices += beforeParents(moment.before, moment.context) }
        if timing != .notYet, partner == .parent,
            how.map({ $0.lowercased().contains("mail") }) ?? false
        {
            notices.append(.tellInPerson)
        }
        if partner == .parent, moment.after.untold(moment.book).contains(.child) { notices.append(.tellTheChild) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let whom = writer.with(partner, person)
        var line = ChronologyLine(
            timing == .notYet ? "Melding nog niet verteld aan \(whom)" : "Melding verteld aan \(whom)", .act,
            happened,
            [
                ("Door", by), ("Hoe", how), ("Reactie", reaction), ("Waarom", reason),
            ])
        line.tags = [timing.words] + [ground?.words].compactMap { $0 }
        if agreedWithVeiligThuis { line.tags.append("afgesproken met Veilig Thuis") }
        return line
    }
}

extension CommandKind {
    package static var informAboutReport: CommandKind { CommandKind(InformAboutReport.self) }
}
