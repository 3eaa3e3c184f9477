// SPDX-License-Identifier: EUPL-1.2

extension CaseState {
    /// Takes one event in. Total: there is no event that it cannot take.
    public mutating func apply(_ event: RecordedEvent) {
        revision += 1
        if recorded[event.id] == nil { recorded[event.id] = event.by }
        lastActivity = max(lastActivity ?? event.at, event.at)
        applyWorry(event)
        applyPeople(event)
        applySignals(event)
        applyTalks(event)
        applyDecision(event)
        applyReport(event)
        applySharing(event)
        noteWhenClosed(event)
        applyClosing(event)
    }

    /// A report, a call or a worry that comes in while the dossier is closed.
    private mutating func noteWhenClosed(_ event: RecordedEvent) {
        guard closed != nil else { return }
        switch event.event {
        case .reported, .emergencyCallRecorded, .adviceAsked, .worryAdded, .worrySent: sinceClosing.append(event.at)
        default: return
        }
    }

    private mutating func applyWorry(_ event: RecordedEvent) {
        switch event.event {
        case .worrySent(let fact): if worry == nil { worry = CaseWorry(kept: Kept(fact, event, revision)) }
        case .worryTaken(let fact): if worry?.taken == nil { worry?.taken = Kept(fact, event, revision) }
        case .worryAnswered(let fact): if worry?.isSettled == false { worry?.answered = Kept(fact, event, revision) }
        case .worryJoined(let fact): if worry?.isSettled == false { worry?.joined = Kept(fact, event, revision) }
        case .worryAdded(let fact):
            guard !worries.contains(where: { $0.fact.worry == fact.worry }) else { return }
            worries.append(Kept(fact, event, revision))
            join(fact.writer, event, noticed: true)
        default: return
        }
    }

    private mutating func applyPeople(_ event: RecordedEvent) {
        switch event.event {
        case .dossierOpened(let fact):
            guard opened == nil else { return }
            opened = Kept(fact, event, revision)
            if let teacher = fact.teacher { join(teacher, event, noticed: false) }
        case .roleAgreed(let fact):
            join(fact.staff, event, noticed: false)
            if let index = participants.firstIndex(where: { $0.staff == fact.staff }) {
                participants[index].agreed = Kept(fact, event, revision)
            }
        case .personAdded(let fact):
            guard !persons.contains(where: { $0.id == fact.person }) else { return }
            persons.append(CasePerson(id: fact.person, added: Kept(fact, event, revision)))
        case .personChanged(let fact):
            if let index = persons.firstIndex(where: { $0.id == fact.person }) {
                persons[index].changes.append(Kept(fact, event, revision))
            }
        default: return
        }
    }

    private mutating func join(_ staff: StaffID, _ event: RecordedEvent, noticed: Bool) {
        guard !involved.contains(staff) else { return }
        if let index = participants.firstIndex(where: { $0.staff == staff }) {
            participants[index].noticed = participants[index].noticed || noticed
        } else {
            participants.append(CaseParticipant(staff: staff, since: event.at, noticed: noticed))
        }
    }

    private mutating func applySignals(_ event: RecordedEvent) {
        switch event.event {
        case .entryRecorded(let fact): entries.append(CaseEntry(kept: Kept(fact, event, revision)))
        case .entryCorrected(let fact):
            // Whatever was recorded can be corrected; an entry carries its own corrections.
            corrections[fact.entry, default: []].append(Kept(fact, event, revision))
            if let index = entries.firstIndex(where: { $0.id == fact.entry }) {
                entries[index].corrections.append(Kept(fact, event, revision))
            }
        case .statementAttached(let fact):
            if let index = entries.firstIndex(where: { $0.id == fact.about }) {
                entries[index].statements.append(Kept(fact, event, revision))
            } else {
                statements.append(Kept(fact, event, revision))
            }
        case .disclosureRecorded(let fact): disclosures.append(Kept(fact, event, revision))
        case .safetyAssessed(let fact): assessments.append(Kept(fact, event, revision))
        case .emergencyCallRecorded(let fact): emergencies.append(Kept(fact, event, revision))
        case .contactRecorded(let fact): contacts.append(Kept(fact, event, revision))
        case .requestAnswered(let fact): requests.append(Kept(fact, event, revision))
        default: return
        }
    }

    private mutating func applyTalks(_ event: RecordedEvent) {
        switch event.event {
        case .consulted(let fact): consultations.append(Kept(fact, event, revision))
        case .headInformed(let fact): headInformed.append(Kept(fact, event, revision))
        case .externalConsulted(let fact): external.append(Kept(fact, event, revision))
        case .adviceAsked(let fact): advices.append(Kept(fact, event, revision))
        case .planDrawn(let fact): plans.append(CasePlan(kept: Kept(fact, event, revision)))
        case .planLineCompleted(let fact):
            let holds = plans.lastIndex { plan in plan.kept.fact.lines.contains { $0.id == fact.line } }
            if let holds, plans[holds].done[fact.line] == nil {
                plans[holds].done[fact.line] = Kept(fact, event, revision)
            }
        case .conversationHeld(let fact): conversations.append(Kept(fact, event, revision))
        case .conversationSkipped(let fact): skips.append(Kept(fact, event, revision))
        case .conversationDelegated(let fact): delegations.append(Kept(fact, event, revision))
        case .meetingHeld(let fact): meetings.append(Kept(fact, event, revision))
        default: return
        }
    }

    private mutating func applyDecision(_ event: RecordedEvent) {
        switch event.event {
        case .weighed(let fact): weighings.append(Kept(fact, event, revision))
        case .questionAnswered(let fact): answers.append(Kept(fact, event, revision))
        case .decided(let fact): decisions.append(Kept(fact, event, revision))
        case .dissentRecorded(let fact): dissents.append(Kept(fact, event, revision))
        case .helpArranged(let fact):
            guard !helps.contains(where: { $0.id == fact.help }) else { return }
            helps.append(CaseHelp(kept: Kept(fact, event, revision)))
        case .helpReviewed(let fact):
            if let index = helps.firstIndex(where: { $0.id == fact.help }) {
                helps[index].reviews.append(Kept(fact, event, revision))
            }
        case .checkedIn(let fact): checkIns.append(Kept(fact, event, revision))
        case .reconvened(let fact): reconvened.append(Kept(fact, event, revision))
        default: return
        }
    }

    /// Answers of Veilig Thuis name no report: they belong to the last one that was recorded.
    private mutating func applyReport(_ event: RecordedEvent) {
        let last = reports.indices.last
        switch event.event {
        case .reported(let fact):
            // A second report never disappears, even when it came in under an identity that is known already.
            reports.append(CaseReport(kept: Kept(fact, event, revision)))
        case .informedAboutReport(let fact):
            if let last {
                reports[last].informs.append(Kept(fact, event, revision))
            } else {
                earlyInforms.append(Kept(fact, event, revision))
            }
        case .responseRecorded(let fact):
            if let last {
                reports[last].responses.append(Kept(fact, event, revision))
            } else {
                looseResponses.append(Kept(fact, event, revision))
            }
        case .feedbackRecorded(let fact):
            if let last {
                reports[last].feedback.append(Kept(fact, event, revision))
            } else {
                looseFeedback.append(Kept(fact, event, revision))
            }
        case .signalPassedOn(let fact): passedOn.append(Kept(fact, event, revision))
        default: return
        }
    }

    /// A dossier is closed by nothing but a proposal that somebody else agrees with (HARD).
    private mutating func applyClosing(_ event: RecordedEvent) {
        switch event.event {
        case .stepSkipped(let fact): skippedSteps.append(Kept(fact, event, revision))
        case .stepReopened(let fact): reopenedSteps.append(Kept(fact, event, revision))
        case .closingProposed(let fact): if isOpen { proposal = Kept(fact, event, revision) }
        case .closed(let fact):
            guard isOpen, let proposal, proposal.by != event.by else { return }
            closed = Kept(fact, event, revision)
            sinceClosing = []
            lastClosing = proposal
        case .reopened(let fact):
            guard closed != nil || proposal != nil else { return }
            if closed != nil { reopened.append(Kept(fact, event, revision)) }
            closed = nil
            proposal = nil
            sinceClosing = []
        case .taskCompleted(let fact): tasksDone[fact.task] = Kept(fact, event, revision)
        default: return
        }
    }
}

extension Kept {
    fileprivate init(_ fact: Fact, _ event: RecordedEvent, _ order: Int) {
        self.init(id: event.id, at: event.at, by: event.by, fact: fact, order: order)
    }
}
