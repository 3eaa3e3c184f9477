// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// The Dutch words of a protocol file for the values of the code. Documented in docs/protocol-bestand.md.
enum ProtocolWords {
    static let abilities: KeyValuePairs<String, Ability> = [
        "zorg-sturen": .sendWorry, "bijdragen": .contribute, "meedenken": .consult, "dossiers-lezen": .readDossiers,
        "dossier-dragen": .carryDossier, "beslissen": .decide, "tweede-persoon": .secondPerson,
        "papieren-maken": .export, "leerlingen-beheren": .managePupils, "accounts-beheren": .manageAccounts,
        "logboek-lezen": .readLog, "cijfers-zien": .seeFigures, "protocol-wijzigen": .editProtocol,
    ]

    static let special: KeyValuePairs<String, SpecialHandling> = [
        "eerst-veilig-thuis": .veiligThuisFirst, "ouders-apart": .bothParentsApart,
    ]

    static let subjects: KeyValuePairs<String, SignalSubject> = [
        "kind": .child, "ouder": .parent, "omgang": .interaction, "verzuim": .absence,
    ]

    static let levels: KeyValuePairs<String, Step.Level> = [
        "verplicht": .required, "aanbevolen": .recommended, "vrij": .free,
    ]

    static let evidence: KeyValuePairs<String, Evidence> = [
        "notitie": .entry, "verkennend-gesprek": .exploratoryTalk, "overleg-collega": .colleagueConsultation,
        "overleg-ib": .coordinatorConsultation, "directeur-geinformeerd": .headInformed,
        "overleg-extern": .externalConsultation, "advies-veilig-thuis": .veiligThuisAdvice, "plan": .plan,
        "gesprek-kind": .childConversation, "gesprek-ouders": .parentConversation, "andere-actie": .otherAction,
        "vergadering": .meeting, "weging": .weighing, "antwoorden": .answers, "besluit": .decision,
        "hulp-geregeld": .helpArranged, "hulp-bekeken": .helpReview, "melding": .report,
        "verteld-over-melding": .informedAboutReport, "terugkoppeling": .feedback, "hoe-gaat-het": .checkIn,
        "signaal-doorgegeven": .signalPassedOn, "opnieuw-bijeen": .reconvened,
    ]

    static let effects: KeyValuePairs<String, OutcomeEffect> = [
        "afsluiten-verklaard": .closeExplained, "afsluiten-gewone-steun": .closeOrdinarySupport,
        "afsluiten-veilig": .closeDone, "volgende-stap": .nextStep, "onthulling": .disclosure,
        "verder-onderzoek": .furtherInquiry, "hulp-regelen": .arrangeHelp, "melden": .report,
        "alert-blijven": .stayAlert, "nazorg": .aftercare,
    ]

    static let legal: KeyValuePairs<String, LegalElement> = [
        "signalen": .signals, "consultatie": .consultation, "gesprek": .conversation, "wegen": .weighing,
        "beslissen": .decision,
    ]

    static let choices: KeyValuePairs<String, Question.Choice> = ["ja": .yes, "nee": .no, "weet-niet": .unknown]

    static let questionEffects: KeyValuePairs<String, QuestionEffect> = [
        "afsluiten": .close, "gewone-steun": .ordinarySupport, "melden": .adviseReport, "bel-direct": .reportByPhone,
        "vraag-advies": .askAdvice, "samen-met-veilig-thuis": .withVeiligThuis, "hulp-regelen": .arrangeHelp,
        "termijn-afspreken": .setTerm, "casemanager-kiezen": .nameCasemanager, "blijven-volgen": .monitor,
    ]

    static let decisions: KeyValuePairs<String, DecisionShape> = [
        "hulp-of-melden": .helpOrReport, "twee-besluiten": .twoDecisions,
    ]

    static let units: KeyValuePairs<String, TimeUnit> = [
        "uur": .hour, "schooluur": .schoolHour, "dag": .calendarDay, "werkdag": .workingDay, "week": .week,
        "maand": .month, "jaar": .year,
    ]

    static let milestones: KeyValuePairs<String, Milestone> = [
        "zorg-gestuurd": .worrySent, "zorg-gelezen": .worryRead, "zorg-beantwoord": .worryAnswered,
        "dossier-geopend": .dossierOpened, "iets-vastgelegd": .entryRecorded, "veiligheid-bekeken": .safetyAssessed,
        "stap-begonnen": .stepStarted, "stap-gedaan": .stepDone, "gesprek-overgeslagen": .conversationSkipped,
        "redenen-opgeschreven": .reasonsWritten, "besluit-genomen": .decisionTaken,
        "melding-ontvangen": .reportReceived, "antwoord-veilig-thuis": .responseReceived,
        "onderzoek-begonnen": .investigationStarted, "onderzoek-klaar": .investigationEnded,
        "gezin-ingelicht": .familyTold, "ouders-ingelicht": .parentsInformed,
        "terugkoppeling-gekregen": .feedbackReceived, "hulp-begonnen": .helpStarted, "hulp-bekeken": .helpReviewed,
        "nazorg-begonnen": .aftercareStarted, "gekeken-hoe-het-gaat": .checkedIn,
        "dossier-gesloten": .dossierClosed, "bewaren-bekeken": .retentionReviewed,
    ]
}
