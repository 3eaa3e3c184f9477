// SPDX-License-Identifier: EUPL-1.2

extension Inspection {
    /// Every role, contact, step, question and action that is named must exist.
    mutating func references() {
        if let decider = definition.finalDecider { role(decider, root["eindbeslisser"]) }
        for (index, route) in definition.routes.enumerated() {
            let path = root["routes"][index]
            roles(route.receivers, path["ontvangers"])
            contacts(route.contacts, path["contacten"])
        }
        for (index, route) in definition.helpRoutes.enumerated() {
            let path = root["hulproutes"][index]
            if let key = route.role { role(key, path["rol"]) }
            contacts(route.contacts, path["contacten"])
        }
        for (index, meeting) in definition.meetings.enumerated() {
            roles(meeting.roles, root["overleggen"][index]["rollen"])
        }
        for (index, card) in definition.cards.enumerated() {
            contacts(card.contacts, root["kaarten"][index]["contacten"])
        }
        for (index, step) in definition.steps.enumerated() { references(of: step, root["stappen"][index]) }
        for (index, question) in definition.questions.enumerated() {
            references(of: question, root["vragen"][index])
        }
        for (index, limit) in definition.timeLimits.enumerated() { references(of: limit, root["termijnen"][index]) }
        roles(definition.records.readers, root["vastleggen"]["lezers"])
    }

    private mutating func references(of step: Step, _ path: FilePath) {
        for (index, action) in step.actions.enumerated() {
            roles(action.roles, path["acties"][index]["rollen"])
        }
        for (index, outcome) in step.outcomes.enumerated() {
            if let key = outcome.to { self.step(key, path["uitkomsten"][index]["naar"]) }
        }
        for (index, ground) in step.skipGrounds.enumerated() {
            for (place, key) in ground.appliesTo.enumerated() where step.action(key) == nil {
                add(
                    .unknownAction, path["overslaan"][index]["voor"][place],
                    "De actie '\(key)' staat niet in deze stap.")
            }
        }
    }

    private mutating func references(of question: Question, _ path: FilePath) {
        step(question.step, path["stap"])
        roles(question.roles, path["rollen"])
        for (index, answer) in question.answers.enumerated() {
            guard let next = answer.next, definition.question(next) == nil else { continue }
            add(.unknownQuestion, path["antwoorden"][index]["volgende"], "De vraag '\(next)' bestaat niet.")
        }
    }

    private mutating func references(of limit: TimeLimit, _ path: FilePath) {
        if let key = limit.step { step(key, path["stap"]) }
        if let owner = limit.owner {
            role(owner, path["eigenaar"])
        } else {
            add(.limitWithoutOwner, path, "De termijn '\(limit.key)' heeft geen eigenaar. Wie let erop?")
        }
        if let deputy = limit.deputy { role(deputy, path["plaatsvervanger"]) }
    }

    private mutating func role(_ key: RoleKey, _ path: FilePath) {
        if definition.role(key) == nil { add(.unknownRole, path, "De rol '\(key.text)' bestaat niet.") }
    }

    private mutating func roles(_ keys: [RoleKey], _ path: FilePath) {
        for (index, key) in keys.enumerated() { role(key, path[index]) }
    }

    private mutating func contacts(_ keys: [String], _ path: FilePath) {
        for (index, key) in keys.enumerated() where definition.contact(key) == nil {
            add(.unknownContact, path[index], "Het contact '\(key)' bestaat niet.")
        }
    }

    private mutating func step(_ key: StepKey, _ path: FilePath) {
        if definition.step(key) == nil { add(.unknownStep, path, "De stap '\(key.text)' bestaat niet.") }
    }
}
