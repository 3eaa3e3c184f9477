// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import ProtocolBook

extension Office {
    /// Decides about what somebody sends in without being able to read the dossier: role and form are checked here, the
    /// rest when a member of the team takes it in.
    func decideWithoutReading(_ command: Command, by actor: Actor, context: Context) throws(Refusal) -> Decision {
        var state = CaseState()
        // Somebody without the key cannot know the state; an open dossier is what a participant has.
        state.apply(
            RecordedEvent(
                id: EventID("-"), at: context.now, by: actor.id,
                event: Event(
                    OpenDossier(
                        childName: "-", protocolID: context.book.identity.id,
                        protocolVersion: context.book.identity.version, protocolDigest: "-", teacher: actor.id))))
        if let facts = command.act as? AnswerContribution {
            // That the question was asked of this person stands in the parcel that brought it.
            state.apply(
                RecordedEvent(
                    id: EventID("-"), at: context.now, by: actor.id,
                    event: Event(
                        AskContribution(question: facts.question, to: actor.id, text: "-", due: context.today))))
        }
        return try decide(command, on: state, by: actor, context: context)
    }
}
