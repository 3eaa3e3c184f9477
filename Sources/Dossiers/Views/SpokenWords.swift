// SPDX-License-Identifier: EUPL-1.2

/// The words of the rules inside a sentence or mark of the chronology. Labels of form fields stand with the forms.
extension SafetyAnswer {
    var words: String { self == .yes ? "ja" : self == .no ? "nee" : "weet niet" }
}

extension Opinion {
    var words: String { self == .yes ? "ja" : self == .no ? "nee" : "weet niet" }
}

extension CallTarget {
    var words: String {
        switch self {
        case .emergency: "112 is gebeld"
        case .veiligThuisAdvice: "advies gevraagd aan Veilig Thuis"
        case .veiligThuisReport: "gemeld bij Veilig Thuis"
        }
    }
}

extension WorryOutcome {
    var words: String {
        switch self {
        case .explained: "er is een verklaring"
        case .ordinarySupport: "gewone hulp"
        case .otherProtocol: "ander protocol"
        }
    }
}

extension EntryKind {
    var words: String {
        switch self {
        case .observation: "Waarneming"
        case .childWords: "Woorden van het kind"
        case .parentStatement: "Uitspraak van een ouder"
        case .otherStatement: "Uitspraak van iemand anders"
        case .document: "Document"
        case .interpretation: "Wat wij denken"
        }
    }

    var style: ChronologyItem.Style {
        switch self {
        case .observation: .fact
        case .childWords: .child
        case .parentStatement, .otherStatement, .document: .statement
        case .interpretation: .view
        }
    }
}

extension Subject {
    var words: String {
        switch self {
        case .child: "over het kind"
        case .parent: "over een ouder"
        case .interaction: "over het contact tussen kind en ouder"
        case .absence: "over niet op school zijn"
        }
    }
}

extension Fit {
    var words: String {
        switch self {
        case .worry: "past bij de zorg"
        case .otherwise: "past bij andere uitleg"
        case .unclear: "nog onduidelijk"
        }
    }
}

extension Alert {
    var words: String {
        switch self {
        case .injury: "verwonding"
        case .fear: "angst"
        case .mayNotSpeak: "mag er niet over praten"
        case .afraidToGoHome: "bang om naar huis te gaan"
        }
    }
}

extension InterpretationStatus {
    var words: String {
        switch self {
        case .open: "nog open"
        case .confirmed: "bevestigd"
        case .refuted: "weerlegd"
        }
    }
}

extension Teller {
    var words: String {
        switch self {
        case .child: "Het kind vertelt het zelf"
        case .parent: "Een ouder vertelt het zelf"
        case .other: "Iemand vertelt het zelf"
        }
    }
}

extension Relation {
    var words: String {
        switch self {
        case .child: "kind"
        case .sibling: "broer of zus"
        case .mother: "moeder"
        case .father: "vader"
        case .parent: "ouder"
        case .stepparent: "stiefouder"
        case .fosterParent: "pleegouder"
        case .guardian: "voogd"
        case .grandparent: "grootouder"
        case .otherAdult: "andere volwassene"
        case .possibleSource: "mogelijk degene bij wie het onveilig is"
        case .safePerson: "iemand bij wie het kind veilig is"
        case .professional: "hulpverlener"
        }
    }
}

extension Authority {
    var words: String { self == .yes ? "ja" : self == .no ? "nee" : "onbekend" }
}

extension Medium {
    var words: String {
        switch self {
        case .phone: "telefoon"
        case .visit: "bezoek"
        case .mail: "mail"
        case .letter: "brief"
        }
    }
}

extension SharingGround {
    var words: String {
        switch self {
        case .anonymous: "zonder naam"
        case .consent: "met toestemming"
        case .rightToReport: "op grond van het meldrecht"
        case .emergency: "in nood"
        case .legalDuty: "omdat de wet het vraagt"
        case .refused: "niet gedeeld of geweigerd"
        }
    }
}

extension ConsultFunction {
    var words: String {
        switch self {
        case .colleague: "een collega"
        case .coordinator: "de IB'er"
        case .expert: "een deskundige"
        }
    }
}

extension PlanTarget {
    var words: String {
        switch self {
        case .pupil: "het kind"
        case .parents: "de ouders"
        case .school: "de school"
        }
    }
}

extension ConversationPurpose {
    var words: String { self == .exploratory ? "verkennend gesprek" : "zorgen besproken" }
}

extension ConversationOutcome {
    var words: String {
        switch self {
        case .explained: "er is een verklaring"
        case .ordinarySupport: "gewone hulp is genoeg"
        case .remains: "de zorg blijft"
        case .disclosure: "er is iets verteld"
        }
    }
}
