// SPDX-License-Identifier: EUPL-1.2

/// The stored form of an event: an object with one key, the name of the event, and its facts as the value.
extension Event: Codable {
    /// Reads an event; throws when the name is unknown or the facts do not fit.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: EventKind.self)
        guard container.allKeys.count == 1, let kind = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "an event has exactly one known name"))
        }
        switch kind {
        case .worrySent: self = .worrySent(try container.decode(SendWorry.self, forKey: kind))
        case .worryTaken: self = .worryTaken(try container.decode(TakeWorry.self, forKey: kind))
        case .worryAnswered: self = .worryAnswered(try container.decode(AnswerWorry.self, forKey: kind))
        case .worryJoined: self = .worryJoined(try container.decode(JoinWorry.self, forKey: kind))
        case .dossierOpened: self = .dossierOpened(try container.decode(OpenDossier.self, forKey: kind))
        case .worryAdded: self = .worryAdded(try container.decode(WorryAdded.self, forKey: kind))
        case .roleAgreed: self = .roleAgreed(try container.decode(AgreeRole.self, forKey: kind))
        case .personAdded: self = .personAdded(try container.decode(AddPerson.self, forKey: kind))
        case .personChanged: self = .personChanged(try container.decode(ChangePerson.self, forKey: kind))
        case .entryRecorded: self = .entryRecorded(try container.decode(RecordEntry.self, forKey: kind))
        case .entryCorrected: self = .entryCorrected(try container.decode(CorrectEntry.self, forKey: kind))
        case .statementAttached: self = .statementAttached(try container.decode(AttachStatement.self, forKey: kind))
        case .disclosureRecorded: self = .disclosureRecorded(try container.decode(RecordDisclosure.self, forKey: kind))
        case .safetyAssessed: self = .safetyAssessed(try container.decode(AssessSafety.self, forKey: kind))
        case .emergencyCallRecorded:
            self = .emergencyCallRecorded(try container.decode(RecordEmergencyCall.self, forKey: kind))
        case .contactRecorded: self = .contactRecorded(try container.decode(RecordContact.self, forKey: kind))
        case .requestAnswered: self = .requestAnswered(try container.decode(AnswerRequest.self, forKey: kind))
        case .consulted: self = .consulted(try container.decode(Consult.self, forKey: kind))
        case .headInformed: self = .headInformed(try container.decode(InformHead.self, forKey: kind))
        case .externalConsulted: self = .externalConsulted(try container.decode(ConsultExternal.self, forKey: kind))
        case .adviceAsked: self = .adviceAsked(try container.decode(AskAdvice.self, forKey: kind))
        case .planDrawn: self = .planDrawn(try container.decode(DrawPlan.self, forKey: kind))
        case .planLineCompleted: self = .planLineCompleted(try container.decode(CompletePlanLine.self, forKey: kind))
        case .conversationHeld: self = .conversationHeld(try container.decode(HoldConversation.self, forKey: kind))
        case .conversationSkipped:
            self = .conversationSkipped(try container.decode(SkipConversation.self, forKey: kind))
        case .conversationDelegated:
            self = .conversationDelegated(try container.decode(DelegateConversation.self, forKey: kind))
        case .meetingHeld: self = .meetingHeld(try container.decode(HoldMeeting.self, forKey: kind))
        case .weighed: self = .weighed(try container.decode(Weigh.self, forKey: kind))
        case .questionAnswered: self = .questionAnswered(try container.decode(AnswerQuestion.self, forKey: kind))
        case .decided: self = .decided(try container.decode(Decide.self, forKey: kind))
        case .dissentRecorded: self = .dissentRecorded(try container.decode(RecordDissent.self, forKey: kind))
        case .helpArranged: self = .helpArranged(try container.decode(ArrangeHelp.self, forKey: kind))
        case .helpReviewed: self = .helpReviewed(try container.decode(ReviewHelp.self, forKey: kind))
        case .reported: self = .reported(try container.decode(Report.self, forKey: kind))
        case .informedAboutReport:
            self = .informedAboutReport(try container.decode(InformAboutReport.self, forKey: kind))
        case .responseRecorded: self = .responseRecorded(try container.decode(RecordResponse.self, forKey: kind))
        case .feedbackRecorded: self = .feedbackRecorded(try container.decode(RecordFeedback.self, forKey: kind))
        case .signalPassedOn: self = .signalPassedOn(try container.decode(PassOnSignal.self, forKey: kind))
        case .checkedIn: self = .checkedIn(try container.decode(CheckIn.self, forKey: kind))
        case .reconvened: self = .reconvened(try container.decode(Reconvene.self, forKey: kind))
        case .stepSkipped: self = .stepSkipped(try container.decode(SkipStep.self, forKey: kind))
        case .stepReopened: self = .stepReopened(try container.decode(ReopenStep.self, forKey: kind))
        case .closingProposed: self = .closingProposed(try container.decode(Close.self, forKey: kind))
        case .closed: self = .closed(try container.decode(ConfirmClosing.self, forKey: kind))
        case .reopened: self = .reopened(try container.decode(Reopen.self, forKey: kind))
        case .taskCompleted: self = .taskCompleted(try container.decode(CompleteTask.self, forKey: kind))
        }
    }

    /// Writes the event under its name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: EventKind.self)
        switch self {
        case .worrySent(let facts): try container.encode(facts, forKey: .worrySent)
        case .worryTaken(let facts): try container.encode(facts, forKey: .worryTaken)
        case .worryAnswered(let facts): try container.encode(facts, forKey: .worryAnswered)
        case .worryJoined(let facts): try container.encode(facts, forKey: .worryJoined)
        case .dossierOpened(let facts): try container.encode(facts, forKey: .dossierOpened)
        case .worryAdded(let facts): try container.encode(facts, forKey: .worryAdded)
        case .roleAgreed(let facts): try container.encode(facts, forKey: .roleAgreed)
        case .personAdded(let facts): try container.encode(facts, forKey: .personAdded)
        case .personChanged(let facts): try container.encode(facts, forKey: .personChanged)
        case .entryRecorded(let facts): try container.encode(facts, forKey: .entryRecorded)
        case .entryCorrected(let facts): try container.encode(facts, forKey: .entryCorrected)
        case .statementAttached(let facts): try container.encode(facts, forKey: .statementAttached)
        case .disclosureRecorded(let facts): try container.encode(facts, forKey: .disclosureRecorded)
        case .safetyAssessed(let facts): try container.encode(facts, forKey: .safetyAssessed)
        case .emergencyCallRecorded(let facts): try container.encode(facts, forKey: .emergencyCallRecorded)
        case .contactRecorded(let facts): try container.encode(facts, forKey: .contactRecorded)
        case .requestAnswered(let facts): try container.encode(facts, forKey: .requestAnswered)
        case .consulted(let facts): try container.encode(facts, forKey: .consulted)
        case .headInformed(let facts): try container.encode(facts, forKey: .headInformed)
        case .externalConsulted(let facts): try container.encode(facts, forKey: .externalConsulted)
        case .adviceAsked(let facts): try container.encode(facts, forKey: .adviceAsked)
        case .planDrawn(let facts): try container.encode(facts, forKey: .planDrawn)
        case .planLineCompleted(let facts): try container.encode(facts, forKey: .planLineCompleted)
        case .conversationHeld(let facts): try container.encode(facts, forKey: .conversationHeld)
        case .conversationSkipped(let facts): try container.encode(facts, forKey: .conversationSkipped)
        case .conversationDelegated(let facts): try container.encode(facts, forKey: .conversationDelegated)
        case .meetingHeld(let facts): try container.encode(facts, forKey: .meetingHeld)
        case .weighed(let facts): try container.encode(facts, forKey: .weighed)
        case .questionAnswered(let facts): try container.encode(facts, forKey: .questionAnswered)
        case .decided(let facts): try container.encode(facts, forKey: .decided)
        case .dissentRecorded(let facts): try container.encode(facts, forKey: .dissentRecorded)
        case .helpArranged(let facts): try container.encode(facts, forKey: .helpArranged)
        case .helpReviewed(let facts): try container.encode(facts, forKey: .helpReviewed)
        case .reported(let facts): try container.encode(facts, forKey: .reported)
        case .informedAboutReport(let facts): try container.encode(facts, forKey: .informedAboutReport)
        case .responseRecorded(let facts): try container.encode(facts, forKey: .responseRecorded)
        case .feedbackRecorded(let facts): try container.encode(facts, forKey: .feedbackRecorded)
        case .signalPassedOn(let facts): try container.encode(facts, forKey: .signalPassedOn)
        case .checkedIn(let facts): try container.encode(facts, forKey: .checkedIn)
        case .reconvened(let facts): try container.encode(facts, forKey: .reconvened)
        case .stepSkipped(let facts): try container.encode(facts, forKey: .stepSkipped)
        case .stepReopened(let facts): try container.encode(facts, forKey: .stepReopened)
        case .closingProposed(let facts): try container.encode(facts, forKey: .closingProposed)
        case .closed(let facts): try container.encode(facts, forKey: .closed)
        case .reopened(let facts): try container.encode(facts, forKey: .reopened)
        case .taskCompleted(let facts): try container.encode(facts, forKey: .taskCompleted)
        }
    }
}
