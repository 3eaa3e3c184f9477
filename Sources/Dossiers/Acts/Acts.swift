// SPDX-License-Identifier: EUPL-1.2

/// The register: everything that can be recorded, in the order of docs/gebeurtenissen.md. An act that is not here cannot be
/// done, read or folded.
package enum Acts {
    /// One line for each.
    package static let all: [any Recordable.Type] = [
        SendWorry.self,
        TakeWorry.self,
        AnswerWorry.self,
        JoinWorry.self,
        OpenDossier.self,
        WorryAdded.self,
        AgreeRole.self,
        AddPerson.self,
        ChangePerson.self,
        RecordEntry.self,
        CorrectEntry.self,
        AttachStatement.self,
        RecordDisclosure.self,
        AssessSafety.self,
        RecordEmergencyCall.self,
        RecordContact.self,
        AnswerRequest.self,
        Consult.self,
        InformHead.self,
        ConsultExternal.self,
        AskAdvice.self,
        DrawPlan.self,
        CompletePlanLine.self,
        HoldConversation.self,
        SkipConversation.self,
        DelegateConversation.self,
        HoldMeeting.self,
        Weigh.self,
        AnswerQuestion.self,
        Decide.self,
        RecordDissent.self,
        ArrangeHelp.self,
        ReviewHelp.self,
        Report.self,
        InformAboutReport.self,
        RecordResponse.self,
        RecordFeedback.self,
        PassOnSignal.self,
        CheckIn.self,
        Reconvene.self,
        SkipStep.self,
        ReopenStep.self,
        Close.self,
        ConfirmClosing.self,
        Reopen.self,
        CompleteTask.self,
        AskContribution.self,
        AnswerContribution.self,
        Restrict.self,
        GrantReading.self,
        RevokeReading.self,
    ]

    /// What somebody can do: everything but what only comes in with something else.
    static let commands: [CommandKind] = all.compactMap { $0 as? any Act.Type }.map { CommandKind($0) }
    /// Acts by the name that scenarios, forms and drafts use.
    static let byName = Dictionary(commands.map { ($0.rawValue, $0) }) { first, _ in first }
    /// Everything that can be recorded, by its stored name.
    static let byStoredName = Dictionary(all.map { ($0.stored, $0) }) { first, _ in first }
}
