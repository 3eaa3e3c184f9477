// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One line of the chronology, in plain strings.
public struct ChronologyItem: Sendable, Hashable {
    /// What kind of line it is: they look different, and not by colour alone.
    public enum Style: String, Sendable, Hashable {
        case fact, child, statement, view, act, alarm
    }

    /// The event.
    public let id: EventID
    /// When it happened; what the list is sorted by.
    public let moment: Instant
    /// Whether only the day of that is known.
    public let dayOnly: Bool
    /// When it was recorded.
    public let recorded: Instant
    /// Who recorded it.
    public let by: StaffID
    /// Who saw it, when somebody else.
    public let seenBy: String?
    /// How it looks.
    public let style: Style
    /// What it is, in a few words.
    public let title: String
    /// Literal words of somebody.
    public let quote: String?
    /// The rest, each part with its label.
    public let parts: [Part]
    /// Short marks.
    public let tags: [String]
    /// Whether it fits the worry, fits otherwise, or is unclear; nothing for acts.
    public let fits: Fit?
    /// Whether it is an entry that can be corrected.
    public let correctable: Bool

    /// A labelled text.
    public struct Part: Sendable, Hashable {
        /// What the text is; nothing when that is plain.
        public let label: String?
        /// The text.
        public let text: String

        init(_ label: String?, _ text: String) {
            self.label = label
            self.text = text
        }
    }
}

/// Everything that happened, newest first: every event has its line, also a correction.
public func chronology(_ events: [RecordedEvent], state: CaseState) -> [ChronologyItem] {
    events.map { item($0, state) }.enumerated()
        .sorted { ($0.element.moment, $0.offset) > ($1.element.moment, $1.offset) }.map(\.element)
}

private func item(_ event: RecordedEvent, _ state: CaseState) -> ChronologyItem {
    var words = ChronologyWords(state: state)
    words.read(event.event)
    let parts = words.parts.compactMap { label, text -> ChronologyItem.Part? in
        guard let text, !text.isEmpty else { return nil }
        return ChronologyItem.Part(label, text)
    }
    return ChronologyItem(
        id: event.id, moment: words.happened?.instant ?? words.at ?? event.at,
        dayOnly: words.happened != nil && words.happened?.time == nil, recorded: event.at, by: words.by ?? event.by,
        seenBy: words.seenBy, style: words.style, title: words.title, quote: words.quote, parts: parts,
        tags: words.tags,
        fits: words.fits, correctable: words.correctable)
}
