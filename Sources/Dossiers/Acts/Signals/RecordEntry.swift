// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// One thing that was seen, said, handed over or thought: never two kinds in one entry.
///
/// - Source: Rules S-036, S-053, S-055 of docs/regels.md.
public struct RecordEntry: Hashable, Sendable, Codable {
    /// What kind of thing this is; HARD: an entry without a kind is refused.
    public var kind: EntryKind
    /// The words.
    public var text: String
    /// When it happened.
    public var happened: Moment?
    /// Where.
    public var place: String?
    /// Who was there.
    public var present: String?
    /// Whom or what it is about.
    public var subject: Subject?
    /// Whether it fits the worry, fits otherwise, or is unclear.
    public var fits: Fit
    /// Keys of signals of the protocol.
    public var signals: [String]
    /// Keys of forms of abuse the writer thinks of; never needed.
    public var forms: [String]
    /// What the writer ticked because it cannot wait.
    public var alerts: [Alert]
    /// Another possible explanation (S-023).
    public var otherExplanation: String?
    /// Who said it, for a statement by somebody else.
    public var source: String?
    /// The question that was asked, for the words of a child.
    public var question: String?
    /// Where an interpretation stands.
    public var interpretation: InterpretationStatus?
    /// The entry that an interpretation is about.
    public var about: EventID?
    /// For a sudden change: since when, and how it was before (S-024).
    public var changedSince: String?
    /// Who saw it, when somebody else than the writer.
    public var seenBy: String?
    /// The worry that this entry was sorted out of.
    public var from: StreamID?

    /// Makes the fact from its parts.
    public init(
        kind: EntryKind,
        text: String,
        happened: Moment? = nil,
        place: String? = nil,
        present: String? = nil,
        subject: Subject? = nil,
        fits: Fit = .unclear,
        signals: [String] = [],
        forms: [String] = [],
        alerts: [Alert] = [],
        otherExplanation: String? = nil,
        source: String? = nil,
        question: String? = nil,
        interpretation: InterpretationStatus? = nil,
        about: EventID? = nil,
        changedSince: String? = nil,
        seenBy: String? = nil,
        from: StreamID? = nil
    ) {
        self.kind = kind
        self.text = text
        self.happened = happened
        self.place = place
        self.present = present
        self.subject = subject
        self.fits = fits
        self.signals = signals
        self.forms = forms
        self.alerts = alerts
        self.otherExplanation = otherExplanation
        self.source = source
        self.question = question
        self.interpretation = interpretation
        self.about = about
        self.changedSince = changedSince
        self.seenBy = seenBy
        self.from = from
    }
}

extension RecordEntry: Act {
    package static let stored = "entry-recorded"
    package static let profile = ActProfile(
        "record-entry", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    /// Nothing is recorded without words.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard text.isFilled else { throw .entryWithoutKind }
        try ruling.event(about)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.entries.append(CaseEntry(kept: Kept(self, stamp)))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-021, S-023, S-055, S-085, S-119 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if !alerts.isEmpty { notices.append(.discussNow) }
        let special = Set(forms.compactMap { moment.book.form($0)?.special })
        if special.contains(.veiligThuisFirst) { notices.append(.veiligThuisBeforeParents) }
        if special.contains(.bothParentsApart) { notices.append(.parentsApart) }
        if kind == .childWords, !question.isFilled { notices.append(.noteTheQuestion) }
        if kind == .otherStatement, !source.isFilled { notices.append(.noteTheSource) }
        if fits == .worry, !otherExplanation.isFilled, kind != .interpretation {
            notices.append(.otherExplanation)
        }
        return notices + (fits == .worry || !alerts.isEmpty ? moment.worrying() : [])
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        let isQuote = kind == .childWords
        var line = ChronologyLine(
            kind.words, kind.style, happened,
            [
                (nil, isQuote ? nil : text), ("Vraag daarvoor", question), ("Van wie", source),
                ("Waar", place), ("Wie erbij was", present), ("Anders sinds", changedSince),
                ("Andere mogelijke verklaring", otherExplanation),
            ])
        line.quote = isQuote ? text : nil
        line.fits = fits
        line.seenBy = seenBy
        line.correctable = true
        line.tags = [fits.words] + [subject?.words, interpretation?.words].compactMap { $0 }
        line.tags += alerts.map(\.words)
        return line
    }
}

extension CommandKind {
    package static var recordEntry: CommandKind { CommandKind(RecordEntry.self) }
}
