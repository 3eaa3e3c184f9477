// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

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

/// The head is informed of a substantiated suspicion; not a report to Veilig Thuis.
///
/// - Source: Rules S-073a, I-10 of docs/regels.md.
public struct InformHead: Hashable, Sendable, Codable {
    /// What was told and what the head said.
    public var text: String?
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(text: String? = nil, happened: Moment? = nil) {
        self.text = text
        self.happened = happened
    }
}

/// The case is discussed with somebody outside the school, by default without names.
///
/// - Source: Rules S-073b, S-044 of docs/regels.md.
public struct ConsultExternal: Hashable, Sendable, Codable {
    /// With whom and of which organisation.
    public var party: String
    /// How it was shared.
    public var sharing: SharingGround
    /// What was shared.
    public var shared: String?
    /// What came out of it.
    public var outcome: String
    /// When.
    public var happened: Moment?

    /// Makes the fact from its parts.
    public init(
        party: String,
        sharing: SharingGround = .anonymous,
        shared: String? = nil,
        outcome: String,
        happened: Moment? = nil
    ) {
        self.party = party
        self.sharing = sharing
        self.shared = shared
        self.outcome = outcome
        self.happened = happened
    }
}

/// Veilig Thuis is asked for advice; nothing about the family is recorded there.
///
/// - Source: Rules S-074, S-075 of docs/regels.md.
public struct AskAdvice: Hashable, Sendable, Codable {
    /// The name of the adviser.
    public var name: String?
    /// When.
    public var happened: Moment?
    /// How the signals can be read.
    public var interpretation: String?
    /// Which steps come next.
    public var nextSteps: String?
    /// How to find out more.
    public var inquiry: String?
    /// Diagnosis and help.
    public var help: String?
    /// Who does what.
    public var responsibilities: String?
    /// The call turned into a report.
    public var becameReport: Bool

    /// Makes the fact from its parts.
    public init(
        name: String? = nil,
        happened: Moment? = nil,
        interpretation: String? = nil,
        nextSteps: String? = nil,
        inquiry: String? = nil,
        help: String? = nil,
        responsibilities: String? = nil,
        becameReport: Bool = false
    ) {
        self.name = name
        self.happened = happened
        self.interpretation = interpretation
        self.nextSteps = nextSteps
        self.inquiry = inquiry
        self.help = help
        self.responsibilities = responsibilities
        self.becameReport = becameReport
    }
}

/// What must happen, who does it, who coordinates.
///
/// - Source: Rules S-076, S-077, S-095 of docs/regels.md.
public struct DrawPlan: Hashable, Sendable, Codable {
    /// Every line has an owner and a due day.
    public var lines: [PlanLine]
    /// Exactly one person coordinates.
    public var coordinator: StaffID

    /// Makes the fact from its parts.
    public init(lines: [PlanLine], coordinator: StaffID) {
        self.lines = lines
        self.coordinator = coordinator
    }
}

/// One line of a plan.
///
/// - Source: Rules S-077 of docs/regels.md.
public struct PlanLine: Hashable, Sendable, Codable {
    /// Its identity.
    public var id: PlanLineID
    /// What must happen.
    public var what: String
    /// Who does it, when he or she has an account.
    public var owner: StaffID?
    /// Who does it otherwise.
    public var ownerName: String?
    /// When it must be done.
    public var due: Day
    /// For whom.
    public var target: PlanTarget

    /// Makes the fact from its parts.
    public init(
        id: PlanLineID,
        what: String,
        owner: StaffID? = nil,
        ownerName: String? = nil,
        due: Day,
        target: PlanTarget = .pupil
    ) {
        self.id = id
        self.what = what
        self.owner = owner
        self.ownerName = ownerName
        self.due = due
        self.target = target
    }
}

/// A line of the plan is done.
///
/// - Source: Rules S-077 of docs/regels.md.
public struct CompletePlanLine: Hashable, Sendable, Codable {
    /// Which line.
    public var line: PlanLineID
    /// What came of it.
    public var result: String?

    /// Makes the fact from its parts.
    public init(line: PlanLineID, result: String? = nil) {
        self.line = line
        self.result = result
    }
}
