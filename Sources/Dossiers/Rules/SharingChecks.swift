// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// The HARD rules about who may read: at least two people, and never who is involved.
extension Ruling {
    /// Judges what may also happen while the dossier is closed.
    ///
    /// - Source: Rule S-041 of docs/regels.md; design §6, restricted dossier.
    func share(_ command: Command) throws(Refusal) -> Decision {
        guard state.isDossier else { throw .noOpenDossier }
        switch command {
        case .restrict(let facts): try checkList(facts)
        case .answerContribution(let facts):
            guard state.questions.contains(where: { $0.id == facts.question }) else {
                throw .unknownReference("question")
            }
            guard facts.text.isFilled else { throw .entryWithoutKind }
        case .revokeReading(let facts):
            guard state.reading.contains(where: { $0.fact.staff == facts.staff }) else {
                throw .unknownReference("staff")
            }
        default: break
        }
        guard let event = command.event else { throw .noOpenDossier }
        return decision(event)
    }

    private func checkList(_ facts: Restrict) throws(Refusal) {
        if facts.lifted {
            guard state.restriction != nil else { throw .unknownReference("lifted") }
            // The team would hold the key again: nobody in it may be involved.
            let everybody = state.involved + facts.involved
            guard !everybody.contains(where: { context.readsForTheTeam($0) }) else { throw .involvedOnList }
            return
        }
        let people = Set(facts.people)
        guard people.count >= 2 else { throw .listTooSmall }
        guard people.isDisjoint(with: facts.involved + state.involved) else { throw .involvedOnList }
    }
}

extension Context {
    /// Whether this person's role puts him or her in the dossier team.
    func readsForTheTeam(_ id: StaffID) -> Bool {
        member(id).map { book.may(.readDossiers, $0.roles) } ?? false
    }
}
