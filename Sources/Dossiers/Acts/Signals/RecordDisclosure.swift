// SPDX-License-Identifier: EUPL-1.2

/// A child or parent tells by themselves.
///
/// - Source: Rules S-063 of docs/regels.md.
public struct RecordDisclosure: Hashable, Sendable, Codable {
    /// Who tells.
    public var who: Teller
    /// The literal words.
    public var words: String
    /// The question before it, when there was one.
    public var question: String?
    /// Who was there.
    public var present: String?
    /// When.
    public var happened: Moment?
    /// What was said to the child afterwards.
    public var promised: String?

    /// Makes the fact from its parts.
    public init(
        who: Teller,
        words: String,
        question: String? = nil,
        present: String? = nil,
        happened: Moment? = nil,
        promised: String? = nil
    ) {
        self.who = who
        self.words = words
        self.question = question
        self.present = present
        self.happened = happened
        self.promised = promised
    }
}

extension RecordDisclosure: Act {
    package static let stored = "disclosure-recorded"
    package static let profile = ActProfile(
        "record-disclosure", demand: .participant, stage: .openDossier, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    /// Nothing is recorded without words.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard words.isFilled else { throw .entryWithoutKind }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.disclosures.append(Kept(self, stamp))
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rule S-063 of docs/regels.md; domain 2.3.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = [who == .parent ? .parentTells : .childTells]
        if who != .parent, !question.isFilled { notices.append(.noteTheQuestion) }
        return notices + moment.worrying()
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            who.words, who == .child ? .child : .statement, happened,
            [
                ("Vraag daarvoor", question), ("Wie erbij was", present),
                ("Wat daarna is gezegd", promised),
            ])
        line.quote = words
        line.correctable = true
        return line
    }
}

extension CommandKind {
    package static var recordDisclosure: CommandKind { CommandKind(RecordDisclosure.self) }
}
