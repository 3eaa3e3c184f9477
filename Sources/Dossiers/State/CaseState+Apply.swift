// SPDX-License-Identifier: EUPL-1.2

extension CaseState {
    /// Takes one event in. Total: there is no event that it cannot take.
    public mutating func apply(_ event: RecordedEvent) {
        recorded += 1
        lastActivity = max(lastActivity ?? event.at, event.at)
        func kept<Fact>(_ fact: Fact) -> Kept<Fact> { Kept(id: event.id, at: event.at, by: event.by, fact: fact) }
        switch event.event {
        case .worrySent(let fact): if worry == nil { worry = CaseWorry(kept: kept(fact)) }
        case .worryTaken(let fact): if worry?.taken == nil { worry?.taken = kept(fact) }
        case .worryAnswered(let fact): if worry?.isSettled == false { worry?.answered = kept(fact) }
        case .worryJoined(let fact): if worry?.isSettled == false { worry?.joined = kept(fact) }
        case .dossierOpened(let fact): if opened == nil { opened = kept(fact) }
        case .worryAdded(let fact): worries.append(kept(fact))
        case .roleAgreed(let fact): roles.append(kept(fact))
        case .personAdded(let fact): add(kept(fact))
        case .personChanged(let fact):
            if let index = persons.firstIndex(where: { $0.id == fact.person }) { persons[index].now = fact }
        case .entryRecorded(let fact): entries.append(CaseEntry(kept: kept(fact)))
        case .entryCorrected(let fact):
            if let index = entries.firstIndex(where: { $0.kept.id == fact.entry }) {
                entries[index].corrections.append(kept(fact))
            }
        case .statementAttached(let fact):
            if let index = entries.firstIndex(where: { $0.kept.id == fact.about }) {
                entries[index].statements.append(kept(fact))
            } else {
                statements.append(kept(fact))
            }
        case .disclosureRecorded(let fact): disclosures.append(kept(fact))
        case .safetyAssessed(let fact): safety.append(kept(fact))
        case .emergencyCallRecorded(let fact): emergencies.append(kept(fact))
        case .contactRecorded, .requestAnswered: break
        case .consulted(let fact): consultations.append(kept(fact))
        case .headInformed(let fact): headInformed.append(kept(fact))
        case .externalConsulted(let fact): external.append(kept(fact))
        case .adviceAsked(let fact): advices.append(kept(fact))
        case .planDrawn(let fact): plans.append(kept(fact))
        case .planLineCompleted(let fact): linesDone[fact.line] = kept(fact)
        case .conversationHeld(let fact): conversations.append(kept(fact))
        case .conversationSkipped(let fact): skips.append(kept(fact))
        case .conversationDelegated(let fact): delegations.append(kept(fact))
        default: applyLater(event)
        }
    }

    private mutating func applyLater(_ event: RecordedEvent) {
        func kept<Fact>(_ fact: Fact) -> Kept<Fact> { Kept(id: event.id, at: event.at, by: event.by, fact: fact) }
        switch event.event {
        case .meetingHeld(let fact): meetings.append(kept(fact))
        case .weighed(let fact): weighings.append(kept(fact))
        case .questionAnswered(let fact): answers.append(kept(fact))
        case .decided(let fact): decisions.append(kept(fact))
        case .dissentRecorded(let fact): dissents.append(kept(fact))
        case .helpArranged(let fact): helps.append(CaseHelp(kept: kept(fact)))
        case .helpReviewed(let fact):
            if let index = helps.firstIndex(where: { $0.kept.fact.help == fact.help }) {
                helps[index].reviews.append(kept(fact))
            }
        case .reported(let fact): reports.append(kept(fact))
        case .informedAboutReport(let fact): informs.append(kept(fact))
        case .responseRecorded(let fact): responses.append(kept(fact))
        case .feedbackRecorded(let fact): feedbacks.append(kept(fact))
        case .signalPassedOn(let fact): passedOn.append(kept(fact))
        case .checkedIn(let fact): checkIns.append(kept(fact))
        case .reconvened(let fact): reconvened.append(kept(fact))
        case .stepSkipped(let fact): skippedSteps.append(kept(fact))
        case .stepReopened(let fact): reopenedSteps.append(kept(fact))
        case .closingProposed(let fact): if isOpen { proposal = kept(fact) }
        case .closed(let fact): if isOpen, proposal != nil { closed = kept(fact) }
        case .reopened(let fact):
            closed = nil
            proposal = nil
            reopened.append(kept(fact))
        case .taskCompleted(let fact): tasksDone.insert(fact.task)
        default: break
        }
    }

    private mutating func add(_ kept: Kept<AddPerson>) {
        guard !persons.contains(where: { $0.id == kept.fact.person }) else { return }
        let fact = kept.fact
        persons.append(
            CasePerson(
                id: fact.person,
                now: ChangePerson(
                    person: fact.person, name: fact.name, relation: fact.relation, authority: fact.authority,
                    authoritySource: fact.authoritySource, authorityChecked: fact.authorityChecked,
                    addressSecret: fact.addressSecret, note: fact.note, reason: ""),
                added: kept))
    }
}
