// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import ProtocolBook

/// What stands in a dossier and can be chosen in a form.
enum DossierChoices {
    static func lists(_ file: DossierFile) -> [ChoiceSource: [Option]] {
        let state = file.state
        let today = file.context.now.day
        return [
            .persons: state.persons.map { Option($0.id.text, "\($0.now.name) (\($0.now.relation.label))") },
            .helps: state.helps.map {
                Option($0.kept.fact.help.text, "\($0.kept.fact.what), door \($0.kept.fact.provider)")
            },
            .entries: chronology(file.events, state: state).filter(\.correctable).map { item in
                let text = item.quote ?? item.parts.first?.text ?? item.title
                let short = text.count > 60 ? "\(text.prefix(57))…" : text
                return Option(item.id.text, "\(item.moment.day.dutchShort(from: today)): \(short)")
            },
            .planLines: (state.plan?.open ?? []).map { Option($0.id.text, $0.what) },
            .tasks: Dossiers.tasks(state, context: file.context).map { Option($0.key, $0.what) },
            .everyone: file.roster.staff.map { Option($0.id.text, $0.name) },
            .participants: state.participants.map(\.staff).filter { !file.readers.contains($0) }.map {
                Option($0.text, file.roster.name($0))
            },
            .asked: state.questions.filter { $0.answered == nil }.map {
                Option($0.id.text, "\(file.roster.name($0.asked.fact.to)): \($0.asked.fact.text.prefix(60))")
            },
            .questions: state.askableQuestions(file.book).map { Option($0.key, $0.text) },
        ]
    }
}
