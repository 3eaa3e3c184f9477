// SPDX-License-Identifier: EUPL-1.2

public import Dossiers

/// A word of the rules with its Dutch label, for pages, papers and forms alike.
public protocol Labelled: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// What the user reads; unique within its kind.
    var label: String { get }
}

extension SafetyAnswer: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .yes: "Ja"
        case .unknown: "Weet ik niet"
        case .no: "Nee"
        }
    }
}

extension Opinion: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .yes: "Ja"
        case .no: "Nee"
        case .unknown: "Weet ik niet"
        }
    }
}

extension CallTarget: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .emergency: "Ja, 112"
        case .veiligThuisAdvice: "Ja, Veilig Thuis om advies"
        case .veiligThuisReport: "Ja, Veilig Thuis om te melden"
        }
    }
}

extension WorryOutcome: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .explained: "Er is een goede verklaring"
        case .ordinarySupport: "Gewone hulp op school is genoeg"
        case .otherProtocol: "We volgen een ander protocol"
        }
    }
}

extension EntryKind: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .observation: "Waarneming"
        case .childWords: "Woorden van het kind"
        case .parentStatement: "Uitspraak van een ouder"
        case .otherStatement: "Uitspraak van iemand anders"
        case .document: "Document"
        case .interpretation: "Wat wij denken"
        }
    }
}

extension Subject: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .child: "Het kind"
        case .parent: "Een ouder"
        case .interaction: "Hoe ze met elkaar omgaan"
        case .absence: "Verzuim"
        }
    }
}

extension Fit: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .worry: "Past bij de zorg"
        case .otherwise: "Past bij een andere verklaring"
        case .unclear: "Nog niet duidelijk"
        }
    }
}

extension Alert: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .injury: "Het kind heeft nieuw letsel"
        case .fear: "Het kind is bang"
        case .mayNotSpeak: "Het kind mag er niet over praten"
        case .afraidToGoHome: "Het kind durft niet naar huis"
        }
    }
}

extension InterpretationStatus: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .open: "Nog open"
        case .confirmed: "Bevestigd"
        case .refuted: "Weerlegd"
        }
    }
}

extension Teller: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .child: "Het kind"
        case .parent: "Een ouder"
        case .other: "Iemand anders"
        }
    }
}

extension Relation: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .child: "Het kind zelf"
        case .sibling: "Broer of zus"
        case .mother: "Moeder"
        case .father: "Vader"
        case .parent: "Ouder"
        case .stepparent: "Stiefouder"
        case .fosterParent: "Pleegouder"
        case .guardian: "Voogd"
        case .grandparent: "Opa of oma"
        case .otherAdult: "Andere volwassene"
        case .possibleSource: "Mogelijke bron van het geweld"
        case .safePerson: "Iemand bij wie het kind veilig is"
        case .professional: "Hulpverlener of andere professional"
        }
    }
}

extension Authority: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .yes: "Heeft gezag"
        case .no: "Heeft geen gezag"
        case .unknown: "Weten we nog niet"
        }
    }
}

extension Medium: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .phone: "Telefoon"
        case .visit: "Bezoek of gesprek"
        case .mail: "E-mail"
        case .letter: "Brief"
        }
    }
}

extension SharingGround: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .anonymous: "Zonder namen"
        case .consent: "Met toestemming"
        case .rightToReport: "Meldrecht: aan Veilig Thuis mag het"
        case .emergency: "Het kind was in gevaar"
        case .legalDuty: "Het moet van de wet"
        case .refused: "Niets gegeven"
        }
    }
}

extension ConsultFunction: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .colleague: "Collega"
        case .coordinator: "Intern begeleider"
        case .expert: "Andere deskundige"
        }
    }
}

extension PlanTarget: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .pupil: "Het kind"
        case .parents: "De ouders"
        case .school: "De school"
        }
    }
}

extension ConversationPurpose: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .exploratory: "Verkennend gesprek (stap 1)"
        case .concern: "Zorggesprek (stap 3)"
        }
    }
}

extension Partner: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .child: "Het kind"
        case .parent: "Een ouder"
        case .other: "Iemand anders"
        }
    }
}
