// SPDX-License-Identifier: EUPL-1.2

/// One person's view of the child's safety at one moment.
public struct AssessSafety: Hashable, Sendable, Codable {
    /// Is the child safe now?
    public var safeNow: SafetyAnswer
    /// Can the child go home safely later?
    public var safeHome: SafetyAnswer
    /// What that is based on.
    public var why: String?
    /// What was agreed to keep the child safe.
    public var agreement: String?

    /// Makes the fact from its parts.
    public init(
        safeNow: SafetyAnswer, safeHome: SafetyAnswer, why: String? = nil, agreement: String? = nil
    ) {
        self.safeNow = safeNow
        self.safeHome = safeHome
        self.why = why
        self.agreement = agreement
    }
}

extension AssessSafety: Act {
    package static let stored = "safety-assessed"
    package static let profile = ActProfile(
        "assess-safety", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.assessments.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        if safeNow == .no || safeHome == .no { return [.callNow] }
        if safeNow == .unknown || safeHome == .unknown { return [.callWhenUnsure] }
        return [.onlyAnEstimate]
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Veiligheid ingeschat", .view, nil, [("Waarom", why), ("Afspraak", agreement)])
        line.tags = writer.safetyTags(safeNow, safeHome)
        return line
    }
}

extension CommandKind {
    package static var assessSafety: CommandKind { CommandKind(AssessSafety.self) }
}
