// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A protocol as values: what a school does when somebody worries about a child.
///
/// A dossier is pinned to one version; a released version never changes.
public struct ProtocolDefinition: Sendable, Hashable {
    /// Which protocol this is.
    public var identity: Identity
    /// Who takes the final decision to report; none is an error (I-14).
    public var finalDecider: RoleKey?
    /// Where the protocol treats what the law asks beside the steps: key of a text.
    public var requiredElements: [RequiredElement: String]
    /// What child abuse and domestic violence are.
    public var definition: [TextBlock]
    /// What to keep in mind with signals, secrecy, openness, special forms, the kindcheck and so on.
    public var texts: [TextBlock]
    /// Who take part.
    public var roles: [Role]
    /// What a worry can be about.
    public var routes: [Route]
    /// The ways that are open to everybody.
    public var helpRoutes: [HelpRoute]
    /// Forms of abuse.
    public var forms: [AbuseForm]
    /// What makes it more or less serious.
    public var severityFactors: [TextItem]
    /// What it does to a child.
    public var consequences: [TextItem]
    /// What one can see or hear.
    public var signalGroups: [SignalGroup]
    /// The steps, in order.
    public var steps: [Step]
    /// The questions of the assessment framework; empty in older protocols.
    public var questions: [Question]
    /// What the decision looks like.
    public var decisions: DecisionShape
    /// When a report is the professional norm.
    public var reportNorms: [ReportNorm]
    /// The terms.
    public var timeLimits: [TimeLimit]
    /// Whom to call.
    public var contacts: [Contact]
    /// Kinds of meetings.
    public var meetings: [MeetingKind]
    /// What to do when something happens now.
    public var cards: [NowCard]
    /// What is written down and who reads it.
    public var records: RecordRules

    /// Makes the value from its parts.
    public init(
        identity: Identity,
        finalDecider: RoleKey? = nil,
        requiredElements: [RequiredElement: String] = [:],
        definition: [TextBlock] = [],
        texts: [TextBlock] = [],
        roles: [Role] = [],
        routes: [Route] = [],
        helpRoutes: [HelpRoute] = [],
        forms: [AbuseForm] = [],
        severityFactors: [TextItem] = [],
        consequences: [TextItem] = [],
        signalGroups: [SignalGroup] = [],
        steps: [Step] = [],
        questions: [Question] = [],
        decisions: DecisionShape = .helpOrReport,
        reportNorms: [ReportNorm] = [],
        timeLimits: [TimeLimit] = [],
        contacts: [Contact] = [],
        meetings: [MeetingKind] = [],
        cards: [NowCard] = [],
        records: RecordRules
    ) {
        self.identity = identity
        self.finalDecider = finalDecider
        self.requiredElements = requiredElements
        self.definition = definition
        self.texts = texts
        self.roles = roles
        self.routes = routes
        self.helpRoutes = helpRoutes
        self.forms = forms
        self.severityFactors = severityFactors
        self.consequences = consequences
        self.signalGroups = signalGroups
        self.steps = steps
        self.questions = questions
        self.decisions = decisions
        self.reportNorms = reportNorms
        self.timeLimits = timeLimits
        self.contacts = contacts
        self.meetings = meetings
        self.cards = cards
        self.records = records
    }

    /// Which protocol, which version, of whom.
    public struct Identity: Sendable, Hashable {
        /// Name of the protocol, such as `bijlage9`; the same for all its versions.
        public var id: String
        /// Version, counted from one.
        public var version: Int
        /// Name on the screen.
        public var name: String
        /// The board or school that made it.
        public var organisation: String?
        /// From which day it counts.
        public var validFrom: Day?
        /// Who adopted it.
        public var adoptedBy: String?
        /// Kind of school, such as PO.
        public var sector: String
        /// Year of the assessment framework that it follows, such as 2019; none for an older protocol.
        public var norm: String?
        /// Where it comes from.
        public var sources: [String]
        /// What the school should know or check about this version.
        public var notes: [String]

        /// Makes the value from its parts.
        public init(
            id: String,
            version: Int,
            name: String,
            organisation: String? = nil,
            validFrom: Day? = nil,
            adoptedBy: String? = nil,
            sector: String,
            norm: String? = nil,
            sources: [String] = [],
            notes: [String] = []
        ) {
            self.id = id
            self.version = version
            self.name = name
            self.organisation = organisation
            self.validFrom = validFrom
            self.adoptedBy = adoptedBy
            self.sector = sector
            self.norm = norm
            self.sources = sources
            self.notes = notes
        }
    }
}
