// SPDX-License-Identifier: EUPL-1.2

import Dossiers

/// The Dutch name of a command in addresses.
extension CommandKind {
    var slug: String {
        switch self {
        case .sendWorry: "zorg-versturen"
        case .takeWorry: "zorg-oppakken"
        case .answerWorry: "zorg-beantwoorden"
        case .joinWorry: "zorg-toevoegen"
        case .openDossier: "dossier-openen"
        case .agreeRole: "rol-afspreken"
        case .addPerson: "persoon-toevoegen"
        case .changePerson: "persoon-wijzigen"
        case .recordEntry: "vastleggen"
        case .correctEntry: "verbeteren"
        case .attachStatement: "verklaring"
        case .recordDisclosure: "onthulling"
        case .assessSafety: "veiligheid"
        case .recordEmergencyCall: "112-gebeld"
        case .recordContact: "contact"
        case .answerRequest: "vraag-om-informatie"
        case .consult: "overleg-collega"
        case .informHead: "directeur-informeren"
        case .consultExternal: "overleg-buiten-school"
        case .askAdvice: "advies-veilig-thuis"
        case .drawPlan: "plan"
        case .completePlanLine: "planregel-afronden"
        case .holdConversation: "gesprek"
        case .skipConversation: "geen-gesprek"
        case .delegateConversation: "gesprek-overdragen"
        case .holdMeeting: "bespreking"
        case .weigh: "wegen"
        case .answerQuestion: "afwegingsvraag"
        case .decide: "beslissen"
        case .recordDissent: "andere-mening"
        case .arrangeHelp: "hulp-afspreken"
        case .reviewHelp: "hulp-bekijken"
        case .report: "melding"
        case .informAboutReport: "over-melding-vertellen"
        case .recordResponse: "besluit-veilig-thuis"
        case .recordFeedback: "terugkoppeling"
        case .passOnSignal: "signaal-doorgeven"
        case .checkIn: "kijken-hoe-het-gaat"
        case .reconvene: "opnieuw-bij-elkaar"
        case .skipStep: "stap-overslaan"
        case .reopenStep: "stap-opnieuw"
        case .close: "afsluiten"
        case .confirmClosing: "afsluiten-bevestigen"
        case .reopen: "heropenen"
        case .completeTask: "taak-afronden"
        case .askContribution: "vraag-stellen"
        case .answerContribution: "antwoord-geven"
        case .restrict: "beperken"
        case .grantReading: "laten-meelezen"
        case .revokeReading: "meelezen-stoppen"
        }
    }

    init?(slug: String) {
        guard let found = CommandKind.allCases.first(where: { $0.slug == slug }) else { return nil }
        self = found
    }
}
