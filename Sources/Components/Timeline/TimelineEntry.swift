// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// What sort of thing was written. They look different because they are different (rule 3 of the design).
public enum EntryKind: String, Sendable, CaseIterable {
    case observation, childWords, parentStatement, otherStatement, document, interpretation
    case act, decision, contact, worry, correction

    /// The word above the entry, when the page has no better one ("Woorden van Sanne").
    public var label: String {
        switch self {
        case .observation: "Waarneming"
        case .childWords: "Woorden van het kind"
        case .parentStatement: "Uitspraak van ouder"
        case .otherStatement: "Uitspraak van iemand anders"
        case .document: "Document"
        case .interpretation: "Wat wij denken"
        case .act: "Gedaan"
        case .decision: "Besluit"
        case .contact: "Contact"
        case .worry: "Zorg"
        case .correction: "Verbetering"
        }
    }

    /// The drawing on the line: a second sign beside the word.
    public var icon: Icon {
        switch self {
        case .observation: .eye
        case .childWords: .voice
        case .parentStatement: .people
        case .otherStatement: .person
        case .document: .document
        case .interpretation: .thought
        case .act: .act
        case .decision: .decision
        case .contact: .phone
        case .worry: .question
        case .correction: .correction
        }
    }

    /// Whether the text is somebody's own words.
    var isQuotation: Bool {
        self == .childWords
    }
}

/// One thing on the time line.
public struct TimelineEntry: Sendable {
    /// A text that was replaced; it stays readable.
    public struct Correction: Sendable {
        let old: String
        let by: String
        let when: String
        let why: String

        /// - Parameters:
        ///   - old: the text as it was.
        ///   - when: the moment, in words.
        public init(old: String, by: String, when: String, why: String) {
            self.old = old
            self.by = by
            self.when = when
            self.why = why
        }
    }

    let id: String
    let kind: EntryKind
    let label: String?
    let status: String?
    let when: String
    let machineWhen: String?
    let by: String
    let text: String
    let context: String?
    let more: HTML
    let tags: [Tag]
    let corrections: [Correction]
    let links: [Link]

    /// - Parameters:
    ///   - id: the place on the page.
    ///   - label: replaces the word of the kind ("Woorden van Sanne").
    ///   - status: of an interpretation: "open", "bevestigd", "weerlegd".
    ///   - when: when it happened, in words.
    ///   - machineWhen: the same as `2026-11-20` or `2026-11-20T08:35`.
    ///   - by: who saw, said and wrote it.
    ///   - text: what was written; shown as it is, in paragraphs. For words of the child: without quotation marks.
    ///   - context: the question that was asked and who was there.
    ///   - more: anything below the text, such as an attachment.
    public init(
        id: String, _ kind: EntryKind, label: String? = nil, status: String? = nil, when: String,
        machineWhen: String? = nil, by: String, text: String, context: String? = nil, more: HTML = .empty,
        tags: [Tag] = [], corrections: [Correction] = [], links: [Link] = []
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.status = status
        self.when = when
        self.machineWhen = machineWhen
        self.by = by
        self.text = text
        self.context = context
        self.more = more
        self.tags = tags
        self.corrections = corrections
        self.links = links
    }
}
