// SPDX-License-Identifier: EUPL-1.2

import Dossiers

/// The acts of version 0.1, in a fixed order: a later act, or another order in the program, leaves the random histories
/// as they are.
enum CommandNames {
    static let first: [CommandKind] =
        """
        send-worry take-worry answer-worry join-worry open-dossier agree-role add-person change-person record-entry
        correct-entry attach-statement record-disclosure assess-safety record-emergency-call record-contact
        answer-request consult inform-head consult-external ask-advice draw-plan complete-plan-line hold-conversation
        skip-conversation delegate-conversation hold-meeting weigh answer-question decide record-dissent arrange-help
        review-help report inform-about-report record-response record-feedback pass-on-signal check-in reconvene
        skip-step reopen-step close confirm-closing reopen complete-task ask-contribution answer-contribution restrict
        grant-reading revoke-reading
        """.split(whereSeparator: \.isWhitespace).compactMap { CommandKind(rawValue: String($0)) }
}
