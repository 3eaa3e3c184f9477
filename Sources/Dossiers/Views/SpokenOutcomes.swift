// SPDX-License-Identifier: EUPL-1.2

extension SkipGround {
    var words: String {
        switch self {
        case .safety: "om de veiligheid"
        case .breakContact: "anders breekt het contact"
        case .veiligThuisFirst: "eerst Veilig Thuis"
        case .age: "te jong"
        case .refused: "wilde niet"
        case .unreachable: "niet bereikt"
        case .other: "andere reden"
        }
    }
}

extension Stopped {
    var words: String {
        switch self {
        case .yes: "ja"
        case .no: "nee"
        case .again: "het begon opnieuw"
        case .unknown: "weet niet"
        }
    }
}

extension Progress {
    var words: String {
        switch self {
        case .better: "beter"
        case .same: "hetzelfde"
        case .worse: "slechter"
        }
    }
}

extension Channel {
    var words: String {
        switch self {
        case .phone: "telefoon"
        case .webForm: "formulier op internet"
        case .mail: "mail"
        case .letter: "brief"
        }
    }
}

extension ConfidentialGround {
    var words: String {
        switch self {
        case .threatToFamily: "gevaar voor het gezin"
        case .threatToReporter: "gevaar voor wie meldt"
        case .trust: "het vertrouwen zou ernstig verstoord raken"
        }
    }
}

extension InformTiming {
    var words: String {
        switch self {
        case .before: "vóór de melding"
        case .after: "na de melding"
        case .notYet: "nog niet"
        }
    }
}

extension ResponseOutcome {
    var words: String {
        switch self {
        case .investigation: "begint een onderzoek"
        case .handedOver: "gaf het door aan anderen"
        case .turnedIntoAdvice: "maakte er advies van"
        case .childProtectionBoard: "vraagt de Raad voor de Kinderbescherming"
        case .noAbuse: "geen mishandeling"
        case .notConfirmed: "niet bevestigd"
        case .confirmedVoluntary: "bevestigd, vrijwillige hulp"
        case .confirmedBoard: "bevestigd, naar de Raad voor de Kinderbescherming"
        case .running: "is nog bezig"
        case .nothingHeard: "nog niets gehoord"
        case .refused: "nam het niet aan"
        }
    }
}

extension ClosingOutcome {
    var words: String {
        switch self {
        case .explained: "er is een verklaring"
        case .ordinarySupport: "gewone hulp is genoeg"
        case .helpWorked: "de hulp werkte"
        case .noAbuse: "geen mishandeling"
        case .handedOver: "overgedragen aan anderen"
        case .leftSchool: "het kind is van school"
        case .other: "andere reden"
        }
    }
}
