// SPDX-License-Identifier: EUPL-1.2

extension ProtocolDefinition {
    /// Every text that people read, with its place in a protocol file.
    func texts(under root: FilePath) -> [(path: FilePath, text: String)] {
        var found: [(path: FilePath, text: String)] = []
        func add(_ path: FilePath, _ text: String?) {
            if let text { found.append((path, text)) }
        }
        func add(_ path: FilePath, _ texts: [String]) {
            for (index, text) in texts.enumerated() { add(path[index], text) }
        }
        func add(_ path: FilePath, _ blocks: [TextBlock]) {
            for (index, block) in blocks.enumerated() { add(path[index]["tekst"], block.text) }
        }
        add(root["omschrijving"], definition)
        add(root["teksten"], texts)
        add(root["vastleggen"]["teksten"], records.texts)
        add(root["vastleggen"]["wat"], records.writes)
        for (index, role) in roles.enumerated() { add(root["rollen"][index]["tekst"], role.text) }
        for (index, route) in routes.enumerated() { add(root["routes"][index]["tekst"], route.text) }
        for (index, route) in helpRoutes.enumerated() { add(root["hulproutes"][index]["tekst"], route.text) }
        for (index, form) in forms.enumerated() {
            add(root["vormen"][index]["tekst"], form.text)
            add(root["vormen"][index]["letop"], form.caution)
        }
        for (index, item) in severityFactors.enumerated() { add(root["ernst"][index]["tekst"], item.text) }
        for (index, item) in consequences.enumerated() { add(root["gevolgen"][index]["tekst"], item.text) }
        for (index, group) in signalGroups.enumerated() {
            add(root["signalen"][index]["tekst"], group.text)
            for (place, signal) in group.signals.enumerated() {
                add(root["signalen"][index]["lijst"][place]["tekst"], signal.text)
            }
        }
        for (index, step) in steps.enumerated() { found += step.texts(under: root["stappen"][index]) }
        for (index, question) in questions.enumerated() {
            let path = root["vragen"][index]
            add(path["vraag"], question.text)
            add(path["uitleg"], question.help)
            add(path["denk-aan"], question.prompts)
            for (place, answer) in question.answers.enumerated() {
                add(path["antwoorden"][place]["advies"], answer.advice)
            }
        }
        for (index, norm) in reportNorms.enumerated() {
            add(root["meldnormen"][index]["tekst"], norm.text)
            add(root["meldnormen"][index]["voorbeelden"], norm.examples)
        }
        for (index, limit) in timeLimits.enumerated() { add(root["termijnen"][index]["tekst"], limit.text) }
        for (index, contact) in contacts.enumerated() { add(root["contacten"][index]["opmerking"], contact.note) }
        for (index, meeting) in meetings.enumerated() { add(root["overleggen"][index]["tekst"], meeting.text) }
        for (index, card) in cards.enumerated() {
            add(root["kaarten"][index]["wanneer"], card.when)
            add(root["kaarten"][index]["doen"], card.steps)
            add(root["kaarten"][index]["niet-doen"], card.avoid)
        }
        return found
    }
}

extension Step {
    /// Every text of the step that people read, with its place in a protocol file.
    func texts(under path: FilePath) -> [(path: FilePath, text: String)] {
        var found = [(path["doel"], aim), (path["tekst"], text)]
        for (index, action) in actions.enumerated() { found.append((path["acties"][index]["tekst"], action.text)) }
        for (index, outcome) in outcomes.enumerated() {
            found.append((path["uitkomsten"][index]["tekst"], outcome.text))
        }
        for (index, ground) in skipGrounds.enumerated() {
            found.append((path["overslaan"][index]["tekst"], ground.text))
        }
        for (index, point) in talkingPoints.enumerated() {
            found.append((path["gesprekspunten"][index]["tekst"], point.text))
        }
        for (index, pitfall) in pitfalls.enumerated() {
            found.append((path["valkuilen"][index]["dilemma"], pitfall.dilemma))
            if let answer = pitfall.answer { found.append((path["valkuilen"][index]["antwoord"], answer)) }
        }
        return found
    }
}
