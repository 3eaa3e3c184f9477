// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Takes a protocol out of the values of a file. The names in a file are Dutch: experts write them.
struct ProtocolReader {
    let faults: YAMLFaults

    func definition(_ root: YAMLValue) -> ProtocolDefinition {
        let file = YAMLFields(root, faults)
        let definition = ProtocolDefinition(
            identity: identity(file),
            finalDecider: file.optionalName("eindbeslisser").map { RoleKey($0) },
            requiredElements: requiredElements(file),
            definition: file.maps("omschrijving", block),
            texts: file.maps("teksten", block),
            roles: file.maps("rollen", role),
            routes: file.maps("routes", route),
            helpRoutes: file.maps("hulproutes", helpRoute),
            forms: file.maps("vormen", form),
            severityFactors: file.maps("ernst", item),
            consequences: file.maps("gevolgen", item),
            signalGroups: file.maps("signalen", signalGroup),
            steps: steps(file),
            questions: file.maps("vragen", question),
            decisions: file.choice("beslissing", ProtocolWords.decisions, else: .helpOrReport),
            reportNorms: file.maps("meldnormen", reportNorm),
            timeLimits: file.maps("termijnen", timeLimit),
            contacts: file.maps("contacten", contact),
            meetings: file.maps("overleggen", meeting),
            cards: file.maps("kaarten", card),
            records: records(file))
        file.finish()
        return definition
    }

    private func identity(_ file: YAMLFields) -> ProtocolDefinition.Identity {
        guard let value = file.needed("protocol") else {
            return ProtocolDefinition.Identity(id: "", version: 1, name: "", sector: "")
        }
        let fields = YAMLFields(value, faults)
        let identity = ProtocolDefinition.Identity(
            id: fields.name("id"), version: fields.neededNumber("versie", 1...9999), name: fields.text("naam"),
            organisation: fields.optionalText("organisatie"), validFrom: fields.day("geldig-vanaf"),
            adoptedBy: fields.optionalText("vastgesteld-door"), sector: fields.text("sector"),
            norm: fields.optionalText("norm"), sources: fields.texts("bronnen"), notes: fields.texts("aandachtspunten"))
        fields.finish()
        return identity
    }

    private func requiredElements(_ file: YAMLFields) -> [RequiredElement: String] {
        guard let value = file.value("wettelijk") else { return [:] }
        let fields = YAMLFields(value, faults)
        var found: [RequiredElement: String] = [:]
        for element in [RequiredElement.specialForms, .referralIndex, .childCheck, .confidentialData] {
            found[element] = fields.optionalName(element.dutchKey)
        }
        fields.finish()
        return found
    }

    /// The number of a step is its place in the list; it is counted, never typed.
    private func steps(_ file: YAMLFields) -> [Step] {
        var steps = file.maps("stappen", step)
        for index in steps.indices { steps[index].number = index + 1 }
        return steps
    }

    private func records(_ file: YAMLFields) -> RecordRules {
        guard let value = file.needed("vastleggen") else {
            return RecordRules(writes: [], readers: [], texts: [], retentionYears: 1, retentionSource: "")
        }
        let fields = YAMLFields(value, faults)
        let records = RecordRules(
            writes: fields.texts("wat"), readers: roleKeys(fields, "lezers"), texts: fields.maps("teksten", block),
            retentionYears: fields.neededNumber("bewaarjaren", 1...100), retentionSource: fields.text("bewaarbron"))
        fields.finish()
        return records
    }

    func roleKeys(_ fields: YAMLFields, _ name: String) -> [RoleKey] {
        fields.names(name).map { RoleKey($0) }
    }

    func block(_ fields: YAMLFields) -> TextBlock {
        TextBlock(
            key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"),
            source: fields.optionalText("bron"))
    }

    func item(_ fields: YAMLFields) -> TextItem {
        TextItem(key: fields.name("sleutel"), text: fields.text("tekst"))
    }
}
