// SPDX-License-Identifier: EUPL-1.2

/// A report to Veilig Thuis was made. HARD: never refused to anyone, whatever is missing.
///
/// - Source: Rules S-106, S-107 of docs/regels.md.
public struct Report: Hashable, Sendable, Codable {
    /// Its identity.
    public var report: ReportID
    /// When Veilig Thuis received it; the five working days start there.
    public var received: Moment?
    /// How.
    public var channel: Channel
    /// The name of the person at Veilig Thuis.
    public var name: String?
    /// Their number.
    public var reference: String?
    /// What was reported.
    public var text: String?
    /// Acute danger.
    public var acute: Bool
    /// Not open towards the family.
    public var confidential: Bool
    /// The legal ground for that.
    public var confidentialGround: ConfidentialGround?
    /// Veilig Thuis agreed to that.
    public var agreedWithVeiligThuis: Bool
    /// Why nobody talked with the family first (S-086).
    public var noConversationGround: SkipGround?
    /// That in words.
    public var noConversationReason: String?
    /// What was agreed about feedback and safety.
    public var agreements: String?

    /// Makes the fact from its parts.
    public init(
        report: ReportID,
        received: Moment? = nil,
        channel: Channel = .phone,
        name: String? = nil,
        reference: String? = nil,
        text: String? = nil,
        acute: Bool = false,
        confidential: Bool = false,
        confidentialGround: ConfidentialGround? = nil,
        agreedWithVeiligThuis: Bool = false,
        noConversationGround: SkipGround? = nil,
        noConversationReason: String? = nil,
        agreements: String? = nil
    ) {
        self.report = report
        self.received = received
        self.channel = channel
        self.name = name
        self.reference = reference
        self.text = text
        self.acute = acute
        self.confidential = confidential
        self.confidentialGround = confidentialGround
        self.agreedWithVeiligThuis = agreedWithVeiligThuis
        self.noConversationGround = noConversationGround
        self.noConversationReason = noConversationReason
        self.agreements = agreements
    }
}

extension Report: Act {
    package static let stored = "reported"
    package static let profile = ActProfile(
        "report", demand: .nothing, stage: .always, dependsOnState: false, stepUp: false,
        checkpoint: true, withoutKey: true)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        // A second report never disappears, even when it came in under an identity that is known already.
        state.reports.append(CaseReport(kept: Kept(self, stamp)))
        state.noteSinceClosing(stamp)
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] {
        state.talks(with: .parent).isEmpty && state.talks(with: .child).isEmpty && state.skips.isEmpty
            ? [.groundBeforeReport] : []
    }

    /// What a report that was made still asks; nothing of it stands in the way of the report.
    ///
    /// - Source: Rules S-030, S-069, S-086, S-107, S-109, S-113, I-23 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        guard moment.after.isDossier else { return [.reportWithoutDossier] + (acute ? [.acuteReport] : []) }
        var notices: [Notice] = []
        if acute { notices.append(.acuteReport) }
        if moment.before.closed != nil { notices.append(.reopenClosed) }
        if let report = moment.after.reports.last, moment.after.lacksGround(report) {
            notices.append(.groundAfterReport)
        }
        if noConversationGround == .safety, !noConversationReason.isFilled { notices.append(.whoseSafety) }
        notices.append(.tellInConsultation)
        notices += beforeParents(moment.after, moment.context).filter { $0.rule != "S-085" }
        if confidential { notices += moment.confidential(self) }
        if moment.after.consultations.isEmpty && moment.after.advices.isEmpty { notices.append(.consultAfterReport) }
        notices.append(received == nil ? .whenReceived : .expectDecision)
        notices.append(.schoolKeepsCaring)
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Gemeld bij Veilig Thuis", .alarm, received,
            [
                (nil, text), ("Gesproken met", name), ("Nummer van de melding", reference),
                ("Waarom zonder gesprek vooraf", noConversationReason), ("Afspraken", agreements),
            ])
        line.tags = [channel.words] + (acute ? ["acuut gevaar"] : [])
        if let ground = noConversationGround { line.tags.append(ground.words) }
        if confidential {
            line.tags.append("naam geheim")
            line.tags += [confidentialGround?.words].compactMap { $0 }
            line.tags.append(agreedWithVeiligThuis ? "Veilig Thuis stemt in" : "nog niet afgestemd")
        }
        return line
    }
}

extension CommandKind {
    package static var report: CommandKind { CommandKind(Report.self) }
}

extension NoticeMoment {
    fileprivate func confidential(_ facts: Report) -> [Notice] {
        var notices: [Notice] = []
        if facts.confidentialGround == nil { notices.append(.confidentialGround) }
        if !facts.agreedWithVeiligThuis { notices.append(.confidentialAgreed) }
        return notices
    }
}
