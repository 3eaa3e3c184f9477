// SPDX-License-Identifier: EUPL-1.2

/// Looks whether a protocol can be carried out, and where it falls short of law and plain language.
///
/// Errors come before warnings; within each the order of the file is kept where possible.
public func inspect(_ definition: ProtocolDefinition) -> [Finding] {
    var inspection = Inspection(of: definition)
    inspection.parts()
    inspection.references()
    inspection.flow()
    inspection.law()
    inspection.contacts()
    inspection.wording()
    return inspection.findings.filter { $0.severity == .error } + inspection.findings.filter { $0.severity == .warning }
}

/// The findings so far, and what every check needs.
struct Inspection {
    let definition: ProtocolDefinition
    private(set) var findings: [Finding] = []
    let root = FilePath()

    init(of definition: ProtocolDefinition) {
        self.definition = definition
    }

    mutating func add(_ code: Finding.Code, _ path: FilePath, _ text: String) {
        findings.append(Finding(code, path, text))
    }

    /// What every protocol has, and that no key stands for two things.
    mutating func parts() {
        if definition.steps.isEmpty { add(.missingPart, root["stappen"], "Er staan geen stappen in dit protocol.") }
        for key in [RouteKey.home, .staff] where definition.route(key) == nil {
            add(.missingPart, root["routes"], "De route '\(key.text)' ontbreekt.")
        }
        if definition.roles(with: .carryDossier).isEmpty {
            add(.missingPart, root["rollen"], "Niemand mag een dossier dragen. Geef een rol 'dossier-dragen'.")
        }
        if definition.roles(with: .secondPerson).isEmpty {
            add(.missingPart, root["rollen"], "Niemand kan tweede persoon zijn. Geef een rol 'tweede-persoon'.")
        }
        let signals = definition.signalGroups.enumerated().flatMap { index, group in
            group.signals.enumerated().map { ($1.key, root["signalen"][index]["lijst"][$0]) }
        }
        repeated(signals)
        for (name, keys) in lists { repeated(keys.enumerated().map { ($1, root[name][$0]) }) }
        for (index, step) in definition.steps.enumerated() {
            let path = root["stappen"][index]
            repeated(step.actions.enumerated().map { ($1.key, path["acties"][$0]) })
            repeated(step.outcomes.enumerated().map { ($1.key, path["uitkomsten"][$0]) })
            repeated(step.pitfalls.enumerated().map { ($1.key, path["valkuilen"][$0]) })
            repeated(step.skipGrounds.enumerated().map { ($1.key, path["overslaan"][$0]) })
        }
        for (index, question) in definition.questions.enumerated() {
            repeated(
                question.answers.enumerated().map { ($1.choice.rawValue, root["vragen"][index]["antwoorden"][$0]) })
        }
    }

    private var lists: [(String, [String])] {
        [
            ("rollen", definition.roles.map(\.key.text)), ("routes", definition.routes.map(\.key.text)),
            ("hulproutes", definition.helpRoutes.map(\.key)), ("vormen", definition.forms.map(\.key)),
            ("signalen", definition.signalGroups.map(\.key)), ("stappen", definition.steps.map(\.key.text)),
            ("vragen", definition.questions.map(\.key)), ("meldnormen", definition.reportNorms.map(\.key)),
            ("termijnen", definition.timeLimits.map(\.key)), ("contacten", definition.contacts.map(\.key)),
            ("overleggen", definition.meetings.map(\.key)), ("kaarten", definition.cards.map(\.key)),
            ("omschrijving", definition.definition.map(\.key)), ("teksten", definition.texts.map(\.key)),
        ]
    }

    private mutating func repeated(_ keys: [(key: String, path: FilePath)]) {
        var seen: Set<String> = []
        for (key, path) in keys where !seen.insert(key).inserted {
            add(.repeatedKey, path["sleutel"], "De sleutel '\(key)' is al gebruikt. Kies een andere.")
        }
    }
}
