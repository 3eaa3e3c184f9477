// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

extension ProtocolReader {
    func step(_ fields: YAMLFields) -> Step {
        Step(
            key: StepKey(fields.name("sleutel")), number: 0, title: fields.text("titel"),
            shortTitle: fields.text("kort"), aim: fields.text("doel"), text: fields.text("tekst"),
            legalElements: fields.choices("wettelijk", ProtocolWords.legal),
            actions: fields.maps("acties", action),
            outcomes: fields.maps("uitkomsten", outcome),
            skipGrounds: fields.maps("overslaan", skipGround),
            talkingPoints: fields.maps("gesprekspunten", talkingPoint),
            pitfalls: fields.maps("valkuilen", pitfall))
    }

    private func action(_ fields: YAMLFields) -> Step.Action {
        Step.Action(
            key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"),
            roles: roleKeys(fields, "rollen"),
            level: fields.choice("niveau", ProtocolWords.levels, else: .free),
            evidence: fields.choice("bewijs", ProtocolWords.evidence, else: .entry),
            minimum: fields.number("minimaal", 1...20) ?? 1,
            alwaysAvailable: fields.truth("altijd", default: false),
            isOn: fields.truth("aan", default: true))
    }

    private func outcome(_ fields: YAMLFields) -> Step.Outcome {
        Step.Outcome(
            key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"),
            effect: fields.choice("gevolg", ProtocolWords.effects, else: .nextStep),
            to: fields.optionalName("naar").map { StepKey($0) },
            secondPerson: fields.truth("tweede-persoon", default: false))
    }

    private func skipGround(_ fields: YAMLFields) -> Step.SkipGround {
        Step.SkipGround(
            key: fields.name("sleutel"), text: fields.text("tekst"), appliesTo: fields.names("voor"),
            asks: fields.optionalText("vraag"))
    }

    private func talkingPoint(_ fields: YAMLFields) -> Step.TalkingPoint {
        Step.TalkingPoint(key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"))
    }

    private func pitfall(_ fields: YAMLFields) -> Step.Pitfall {
        Step.Pitfall(
            key: fields.name("sleutel"), dilemma: fields.text("dilemma"), answer: fields.optionalText("antwoord"))
    }

    func question(_ fields: YAMLFields) -> Question {
        Question(
            key: fields.name("sleutel"), step: StepKey(fields.name("stap")), text: fields.text("vraag"),
            help: fields.optionalText("uitleg"), prompts: fields.texts("denk-aan"),
            roles: roleKeys(fields, "rollen"),
            alwaysVisible: fields.truth("altijd", default: false),
            repeats: fields.truth("herhalen", default: false),
            answers: fields.maps("antwoorden", answer))
    }

    private func answer(_ fields: YAMLFields) -> Question.Answer {
        Question.Answer(
            choice: fields.choice("keuze", ProtocolWords.choices, else: .unknown), text: fields.text("tekst"),
            next: fields.optionalName("volgende"),
            effects: fields.choices("gevolgen", ProtocolWords.questionEffects),
            advice: fields.optionalText("advies"))
    }

    func reportNorm(_ fields: YAMLFields) -> ReportNorm {
        ReportNorm(
            key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"),
            examples: fields.texts("voorbeelden"))
    }

    func timeLimit(_ fields: YAMLFields) -> TimeLimit {
        TimeLimit(
            key: fields.name("sleutel"),
            from: fields.choice("van", ProtocolWords.milestones, else: .dossierOpened),
            to: fields.choice("tot", ProtocolWords.milestones, else: .entryRecorded),
            value: fields.neededNumber("waarde", 1...3650),
            unit: fields.choice("eenheid", ProtocolWords.units, else: .calendarDay),
            isHard: fields.truth("hard", default: false),
            step: fields.optionalName("stap").map { StepKey($0) },
            owner: fields.optionalName("eigenaar").map { RoleKey($0) },
            deputy: fields.optionalName("plaatsvervanger").map { RoleKey($0) },
            text: fields.text("tekst"), source: fields.text("bron"))
    }
}
