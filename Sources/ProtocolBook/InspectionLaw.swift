// SPDX-License-Identifier: EUPL-1.2

extension Inspection {
    /// What the law and the 2019 norm ask.
    ///
    /// - Source: Besluit verplichte meldcode huiselijk geweld en kindermishandeling, art. 2;
    ///   rule I-14 of docs/regels.md.
    mutating func law() {
        for element in LegalElement.allCases
        where !definition.steps.contains(where: { $0.legalElements.contains(element) }) {
            add(.missingLegalStep, root["stappen"], "De wet vraagt een stap voor \(element.dutch). Die ontbreekt.")
        }
        decider()
        elements()
        norm()
    }

    private mutating func decider() {
        guard let key = definition.finalDecider else {
            add(
                .noFinalDecider, root["eindbeslisser"],
                "Er staat niet wie uiteindelijk beslist over melden. De wet vraagt dat. Meestal is het de directeur.")
            return
        }
        if let role = definition.role(key), !role.may(.decide) {
            add(
                .deciderMayNotDecide, root["eindbeslisser"], "De rol '\(role.name)' beslist, maar mag niet 'beslissen'."
            )
        }
    }

    private mutating func elements() {
        let texts = Set(definition.texts.map(\.key) + definition.records.texts.map(\.key))
        for element in RequiredElement.allCases {
            switch element {
            case .stepPlan, .responsibilities:
                // The steps and the final decider themselves are checked above; each step also names who acts.
                guard element == .responsibilities else { continue }
                for (index, step) in definition.steps.enumerated()
                where !step.usedActions.contains(where: { !$0.roles.isEmpty }) {
                    add(
                        .missingLegalElement, root["stappen"][index],
                        "In de stap '\(step.title)' staat niet wie wat doet. De wet vraagt dat.")
                }
            case .specialForms where !definition.forms.contains(where: { $0.special == .veiligThuisFirst }):
                add(
                    .missingLegalElement, root["vormen"],
                    "De wet vraagt aandacht voor bijzondere vormen van geweld. Die staan er niet in.")
            case .specialForms, .referralIndex, .childCheck, .confidentialData:
                guard let key = definition.requiredElements[element] else {
                    add(
                        .missingLegalElement, root["wettelijk"],
                        "De wet vraagt een tekst over \(element.dutch). Die ontbreekt.")
                    continue
                }
                if !texts.contains(key) {
                    add(.unknownText, root["wettelijk"][element.dutchKey], "De tekst '\(key)' bestaat niet.")
                }
            }
        }
    }

    private mutating func norm() {
        guard let year = definition.identity.norm.flatMap({ Int($0) }), year >= 2019 else {
            add(
                .olderThanNorm, root["protocol"]["norm"],
                "Dit protocol is ouder dan het afwegingskader van 2019: vijf vragen, twee besluiten en meldnormen.")
            return
        }
        if definition.questions.isEmpty {
            add(.normIncomplete, root["vragen"], "Het afwegingskader heeft vragen. Die staan er niet in.")
        }
        if definition.reportNorms.isEmpty {
            add(.normIncomplete, root["meldnormen"], "Het afwegingskader heeft meldnormen. Die staan er niet in.")
        }
        if definition.decisions != .twoDecisions {
            add(
                .normIncomplete, root["beslissing"],
                "Het afwegingskader vraagt twee besluiten: is melden nodig, en kan hulp ook?")
        }
    }

    /// The two numbers that no protocol may lack, and contacts that nobody checked.
    ///
    /// - Source: Rule S-124 of docs/regels.md.
    mutating func contacts() {
        let phones = Set(definition.contacts.flatMap(\.phones).map(Contact.digits))
        if !phones.contains(Contact.digits(Contact.emergencyPhone)) {
            add(.emergencyNumberMissing, root["contacten"], "Het nummer 112 ontbreekt. Dat moet er altijd in staan.")
        }
        if !phones.contains(Contact.digits(Contact.veiligThuisPhone)) {
            add(
                .veiligThuisNumberMissing, root["contacten"],
                "Het nummer 0800-2000 van Veilig Thuis ontbreekt. Dat moet er altijd in staan.")
        }
        let builtIn = [Contact.emergencyPhone, Contact.veiligThuisPhone].map(Contact.digits)
        for (index, contact) in definition.contacts.enumerated()
        where contact.lastChecked == nil && !contact.phones.contains(where: { builtIn.contains(Contact.digits($0)) }) {
            add(
                .contactUnchecked, root["contacten"][index],
                "Nog niemand keek na of '\(contact.name)' klopt. Bel of open het, en vul 'gecontroleerd' in.")
        }
    }
}

extension LegalElement {
    /// The step as the law means it, in Dutch.
    var dutch: String {
        switch self {
        case .signals: "het in kaart brengen van signalen"
        case .consultation: "overleg met een collega en zo nodig Veilig Thuis"
        case .conversation: "het gesprek"
        case .weighing: "het wegen"
        case .decision: "het beslissen"
        }
    }
}

extension RequiredElement {
    /// What the text is about, in Dutch.
    var dutch: String {
        switch self {
        case .stepPlan: "de stappen"
        case .responsibilities: "wie wat doet"
        case .specialForms: "bijzondere vormen van geweld"
        case .referralIndex: "de verwijsindex"
        case .childCheck: "de kindcheck"
        case .confidentialData: "vertrouwelijke gegevens"
        }
    }

    /// Its name in a protocol file.
    public var dutchKey: String {
        switch self {
        case .stepPlan: "stappenplan"
        case .responsibilities: "taken"
        case .specialForms: "bijzondere-vormen"
        case .referralIndex: "verwijsindex"
        case .childCheck: "kindcheck"
        case .confidentialData: "vertrouwelijke-gegevens"
        }
    }
}
