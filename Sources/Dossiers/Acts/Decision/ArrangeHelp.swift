// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// Help that was offered or organised.
///
/// - Source: Rules S-103 of docs/regels.md.
public struct ArrangeHelp: Hashable, Sendable, Codable {
    /// Its identity.
    public var help: HelpID
    /// Which help.
    public var what: String
    /// By whom.
    public var provider: String
    /// From when.
    public var start: Day
    /// Whether the parents accept it.
    public var acceptedByParents: Opinion
    /// Whether the child accepts it.
    public var acceptedByChild: Opinion
    /// What must be better by then.
    public var expected: String
    /// When the effect is looked at.
    public var reviewOn: Day?
    /// Who holds it together.
    public var caseManager: String?

    /// Makes the fact from its parts.
    public init(
        help: HelpID,
        what: String,
        provider: String,
        start: Day,
        acceptedByParents: Opinion = .unknown,
        acceptedByChild: Opinion = .unknown,
        expected: String,
        reviewOn: Day? = nil,
        caseManager: String? = nil
    ) {
        self.help = help
        self.what = what
        self.provider = provider
        self.start = start
        self.acceptedByParents = acceptedByParents
        self.acceptedByChild = acceptedByChild
        self.expected = expected
        self.reviewOn = reviewOn
        self.caseManager = caseManager
    }
}

extension ArrangeHelp: Act {
    package static let stored = "help-arranged"
    package static let profile = ActProfile(
        "arrange-help", demand: .carrier, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    /// Nothing that stands is overwritten.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard !ruling.state.helps.contains(where: { $0.id == help }) else { throw .cannotAlter }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        guard !state.helps.contains(where: { $0.id == help }) else { return }
        state.helps.append(CaseHelp(kept: Kept(self, stamp)))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-103, S-104 of docs/regels.md; domain 2.2 question 4.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if acceptedByParents == .no || acceptedByChild == .no { notices.append(.helpNotAccepted) }
        if reviewOn == nil { notices.append(.reviewDayMissing) }
        if !caseManager.isFilled { notices.append(.termAndCasemanager) }
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Hulp afgesproken", .act, nil,
            [
                (nil, what), ("Door", provider), ("Vanaf", start.dutchDate),
                ("Wat dan beter moet zijn", expected), ("Wanneer we kijken", reviewOn?.dutchDate),
                ("Houdt alles bij elkaar", caseManager),
            ])
        line.tags = [
            "ouders willen dit: \(acceptedByParents.words)", "kind wil dit: \(acceptedByChild.words)",
        ]
        return line
    }
}

extension CommandKind {
    package static var arrangeHelp: CommandKind { CommandKind(ArrangeHelp.self) }
}
