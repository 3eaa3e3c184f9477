// SPDX-License-Identifier: EUPL-1.2

public import Dossiers

extension ConversationOutcome: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .explained: "De zorg is verklaard"
        case .ordinarySupport: "Er speelt iets anders; gewone hulp past"
        case .remains: "De zorg blijft"
        case .disclosure: "Het kind of de ouder vertelde het zelf"
        }
    }
}

extension SkipGround: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .safety: "Dan is iemand niet veilig"
        case .breakContact: "Dan verbreken zij het contact"
        case .veiligThuisFirst: "Eerst overleg met Veilig Thuis"
        case .age: "Het kind is te jong"
        case .refused: "Zij willen niet praten"
        case .unreachable: "Zij zijn niet te bereiken"
        case .other: "Een andere reden"
        }
    }
}

extension Stopped: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .yes: "Ja, het is gestopt"
        case .no: "Nee, het gaat door"
        case .again: "Het was gestopt, maar is weer begonnen"
        case .unknown: "Dat weten we niet"
        }
    }
}

extension Progress: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .better: "Beter"
        case .same: "Gelijk"
        case .worse: "Slechter"
        }
    }
}

extension Channel: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .phone: "Telefoon"
        case .webForm: "Formulier op de website"
        case .mail: "Beveiligde e-mail"
        case .letter: "Brief"
        }
    }
}

extension ConfidentialGround: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .threatToFamily: "Gevaar voor het kind of het gezin"
        case .threatToReporter: "Gevaar voor de melder of collega's"
        case .trust: "Het vertrouwen raakt ernstig beschadigd"
        }
    }
}

extension InformTiming: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .before: "Voor de melding"
        case .after: "Na de melding"
        case .notYet: "Nog niet"
        }
    }
}

extension ResponseOutcome: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .investigation: "Veilig Thuis doet onderzoek"
        case .handedOver: "Overgedragen aan het wijkteam of andere hulp"
        case .turnedIntoAdvice: "De melding is advies geworden"
        case .childProtectionBoard: "De Raad voor de Kinderbescherming onderzoekt"
        case .noAbuse: "Onderzocht: geen mishandeling"
        case .notConfirmed: "Onderzocht: niet bevestigd"
        case .confirmedVoluntary: "Bevestigd, met vrijwillige hulp"
        case .confirmedBoard: "Bevestigd, en naar de Raad"
        case .running: "Het loopt nog"
        case .nothingHeard: "Nog niets gehoord"
        case .refused: "Veilig Thuis nam de melding niet aan"
        }
    }
}

extension PassOnChoice: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .passedOn: "Ja, doorgegeven"
        case .alreadyDone: "Dat was al gedaan"
        case .no: "Nee, niet doorgegeven"
        }
    }
}

extension ClosingOutcome: Labelled {
    /// What the user reads.
    public var label: String {
        switch self {
        case .explained: "De zorg is verklaard"
        case .ordinarySupport: "Gewone hulp op school is genoeg"
        case .helpWorked: "De hulp heeft gewerkt"
        case .noAbuse: "Er bleek geen mishandeling"
        case .handedOver: "Overgedragen aan anderen"
        case .leftSchool: "Het kind is van school gegaan"
        case .other: "Een andere reden"
        }
    }
}
