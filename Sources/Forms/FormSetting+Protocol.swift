// SPDX-License-Identifier: EUPL-1.2

import Dossiers
public import ProtocolBook

extension FormSetting {
    /// What a protocol offers to choose from: its steps, signals, forms of abuse, meetings and questions.
    public static func lists(of book: ProtocolDefinition) -> [ChoiceSource: [Option]] {
        [
            .steps: book.steps.map { Option($0.key.text, "\($0.number). \($0.shortTitle)") },
            .signals: book.signalGroups.flatMap(\.signals).map { Option($0.key, $0.text) },
            .forms: book.forms.map { Option($0.key, $0.title) },
            .meetings: book.meetings.map { Option($0.key, $0.name) },
            .questions: book.questions.map { Option($0.key, $0.text) },
        ]
    }
}
