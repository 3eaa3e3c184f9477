// SPDX-License-Identifier: EUPL-1.2

/// The recorded fact that shows that an action was done.
public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// An entry in the dossier.
    case entry
    /// A conversation in which no suspicion is voiced (step 1).
    case exploratoryTalk = "exploratory-talk"
    /// A colleague was consulted.
    case colleagueConsultation = "colleague-consultation"
    /// The support coordinator or another expert was consulted.
    case coordinatorConsultation = "coordinator-consultation"
    /// The head was informed.
    case headInformed = "head-informed"
    /// Somebody outside the school was consulted.
    case externalConsultation = "external-consultation"
    /// Veilig Thuis was asked for advice.
    case veiligThuisAdvice = "veilig-thuis-advice"
    /// A plan was drawn up.
    case plan
    /// A conversation with the child in which the concern is named.
    case childConversation = "child-conversation"
    /// A conversation with a parent in which the concern is named.
    case parentConversation = "parent-conversation"
    /// Another action that the school chose.
    case otherAction = "other-action"
    /// A meeting was held.
    case meeting
    /// The signals were weighed.
    case weighing
    /// All questions of the step have an answer.
    case answers
    /// A decision was taken.
    case decision
    /// Help was arranged.
    case helpArranged = "help-arranged"
    /// The help was reviewed.
    case helpReview = "help-review"
    /// A report to Veilig Thuis was made.
    case report
    /// Parents and child were told of the report, or the reason why not is written.
    case informedAboutReport = "informed-about-report"
    /// Veilig Thuis told what came of it.
    case feedback
    /// Somebody looked how the child is doing.
    case checkIn = "check-in"
    /// A new signal was passed on to Veilig Thuis.
    case signalPassedOn = "signal-passed-on"
    /// Those involved came together again.
    case reconvened
}

/// What an outcome does to a dossier. No outcome closes it by itself.
public enum OutcomeEffect: String, Sendable, Hashable, CaseIterable {
    /// There is an explanation; closing can be proposed.
    case closeExplained = "close-explained"
    /// Ordinary support is enough; closing can be proposed.
    case closeOrdinarySupport = "close-ordinary-support"
    /// It is safe and stays safe; closing can be proposed.
    case closeDone = "close-done"
    /// On to the next step.
    case nextStep = "next-step"
    /// Somebody tells by themselves: the card for that opens at once.
    case disclosure
    /// Not agreed or not clear: look further.
    case furtherInquiry = "further-inquiry"
    /// Help is arranged.
    case arrangeHelp = "arrange-help"
    /// A report is made.
    case report
    /// The school stays alert.
    case stayAlert = "stay-alert"
    /// On with aftercare.
    case aftercare
}

extension OutcomeEffect {
    /// Whether this effect offers to close the dossier, so that nothing follows it.
    public var offersClosing: Bool {
        switch self {
        case .closeExplained, .closeOrdinarySupport, .closeDone: true
        default: false
        }
    }
}

/// The steps that the law asks of every reporting code.
///
/// - Source: Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2.
public enum LegalElement: String, Sendable, Hashable, CaseIterable {
    /// Mapping the signals.
    case signals
    /// Consulting colleagues and where needed Veilig Thuis or an injury expert.
    case consultation
    /// A conversation with the client.
    case conversation
    /// Weighing risk, nature and seriousness.
    case weighing
    /// Deciding: help, report.
    case decision
}

/// What the law asks of a reporting code beside its steps.
///
/// - Source: Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2.
public enum RequiredElement: String, Sendable, Hashable, CaseIterable {
    /// A plan with steps.
    case stepPlan = "step-plan"
    /// Who does what in each step, and who decides in the end.
    case responsibilities
    /// Attention for special forms of violence.
    case specialForms = "special-forms"
    /// Instructions for the referral index (verwijsindex).
    case referralIndex = "referral-index"
    /// Instructions for the kindcheck.
    case childCheck = "child-check"
    /// How to handle confidential data.
    case confidentialData = "confidential-data"
}
