// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// The HARD rules about what is written, what it refers to, and closing.
extension Ruling {
    /// Nothing is recorded without words, and nothing that stands is overwritten or emptied.
    func checkFacts(_ command: Command) throws(Refusal) {
        switch command {
        case .recordEntry(let facts):
            guard facts.text.isFilled else { throw .entryWithoutKind }
        case .recordDisclosure(let facts):
            guard facts.words.isFilled else { throw .entryWithoutKind }
        case .correctEntry(let facts):
            guard facts.text.isFilled else { throw .cannotAlter }
            guard Policy.mayCorrect(actor, recordedBy: state.recorded[facts.entry], book: book) else {
                throw .roleMayNot(.correctEntry)
            }
        case .addPerson(let facts):
            guard !state.persons.contains(where: { $0.id == facts.person }) else { throw .cannotAlter }
        case .arrangeHelp(let facts):
            guard !state.helps.contains(where: { $0.id == facts.help }) else { throw .cannotAlter }
        default:
            break
        }
    }

    /// What a command refers to must stand in the dossier or in the protocol.
    func checkReferences(_ command: Command) throws(Refusal) {
        switch command {
        case .correctEntry(let facts): try event(facts.entry)
        case .recordEntry(let facts): try event(facts.about)
        case .passOnSignal(let facts): try event(facts.entry)
        case .attachStatement(let facts):
            try event(facts.about)
            try person(facts.person)
        case .changePerson(let facts): try person(facts.person)
        case .holdConversation(let facts): try person(facts.person)
        case .skipConversation(let facts): try person(facts.person)
        case .delegateConversation(let facts): try person(facts.person)
        case .informAboutReport(let facts): try person(facts.person)
        case .reviewHelp(let facts): try found(state.helps.contains { $0.id == facts.help }, "help")
        case .completePlanLine(let facts):
            try found(state.plan?.kept.fact.lines.contains { $0.id == facts.line } ?? false, "line")
        case .answerQuestion(let facts): try found(book.question(facts.question) != nil, "question")
        case .holdMeeting(let facts): try found(book.meetings.isEmpty || book.meeting(facts.kind) != nil, "kind")
        case .skipStep(let facts): try found(book.step(StepKey(facts.step)) != nil, "step")
        case .reopenStep(let facts): try found(book.step(StepKey(facts.step)) != nil, "step")
        case .grantReading(let facts):
            try found(state.participants.contains { $0.staff == facts.staff }, "staff")
        case .askContribution(let facts):
            guard !state.involved.contains(facts.to) else { throw .involvedOnList }
        case .completeTask(let facts):
            try found(tasks(state, context: context).contains { $0.key == facts.task }, "task")
        default: break
        }
    }

    private func event(_ id: EventID?) throws(Refusal) {
        guard let id else { return }
        try found(state.recorded[id] != nil, "entry")
    }

    private func person(_ id: PersonID?) throws(Refusal) {
        guard let id else { return }
        try found(state.persons.contains { $0.id == id }, "person")
    }

    private func found(_ isThere: Bool, _ field: String) throws(Refusal) {
        guard isThere else { throw .unknownReference(field) }
    }

    /// The closing checklist must be complete.
    ///
    /// - Source: Rule S-122 of docs/regels.md.
    func checkClosing(_ facts: Close) throws(Refusal) {
        var missing: [String] = []
        if !facts.reason.isFilled { missing.append("reason") }
        if !facts.safeAccordingTo.isFilled { missing.append("safe-according-to") }
        if !facts.watcher.isFilled { missing.append("watcher") }
        if facts.keepUntil <= context.today { missing.append("keep-until") }
        if !facts.keepBasis.isFilled { missing.append("keep-basis") }
        guard missing.isEmpty else { throw .checklistIncomplete(missing) }
    }

    /// Somebody proposed, and this is somebody else.
    ///
    /// - Source: Rules S-079, S-122 of docs/regels.md.
    func checkSecondPerson() throws(Refusal) {
        guard let proposal = state.proposal else { throw .nothingProposed }
        guard proposal.by != actor.id else { throw .secondPersonNeeded }
    }
}
