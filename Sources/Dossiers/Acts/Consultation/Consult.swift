// SPDX-License-Identifier: EUPL-1.2

/// A colleague is asked what he or she would think.
///
/// - Source: Rules S-068–S-072b of docs/regels.md.
public struct Consult: Hashable, Sendable, Codable {
    /// The colleague, when he or she has an account.
    public var with: StaffID?
    /// The colleague otherwise.
    public var name: String?
    /// Colleague, support coordinator or another expert.
    public var function: ConsultFunction
    /// Would you, with this signal, also think of abuse? (S-071)
    public var shared: Opinion
    /// Why.
    public var why: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        with: StaffID? = nil,
        name: String? = nil,
        function: ConsultFunction,
        shared: Opinion,
        why: String,
        happened: Moment? = nil
    ) {
        self.with = with
        self.name = name
        self.function = function
        self.shared = shared
        self.why = why
        self.happened = happened
    }
}

extension Consult: Act {
    package static let stored = "consulted"
    package static let profile = ActProfile(
        "consult", demand: .asked, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.consultations.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-069–S-074, S-079 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        switch shared {
        case .no: notices.append(.inquireFurther)
        case .unknown: notices.append(.adviceInDoubt)
        case .yes:
            if moment.after.siblings.isEmpty { notices.append(.askAboutSiblings) }
            if moment.after.headInformed.isEmpty { notices.append(.informTheHead) }
        }
        notices += moment.missingConsultations()
        if moment.after.advices.isEmpty, shared != .unknown { notices.append(.adviceNotAsked) }
        notices.append(.lookForTheOpposite)
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Overlegd met \(writer.staff(with) ?? name ?? function.words)", .view, happened,
            [("Naam", name), ("Waarom", why)])
        line.tags = [function.words, "zou ook aan mishandeling denken: \(shared.words)"]
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var consult: CommandKind { CommandKind(Consult.self) }
}
