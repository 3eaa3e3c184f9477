// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// One line of the chronology, in plain strings: pages only draw it.
public struct ChronologyItem: Sendable, Hashable {
    /// What kind of line it is: they look different, and not by colour alone.
    public enum Style: String, Sendable, Hashable, CaseIterable {
        /// Seen or heard by somebody of the school.
        case fact
        /// Literal words of a child.
        case child
        /// What somebody else said or handed over.
        case statement
        /// What somebody thinks or weighs.
        case view
        /// What was done.
        case act
        /// A call to 112 or a report.
        case alarm
    }

    /// The event.
    public let id: EventID
    /// Which kind of event.
    public let kind: EventKind
    /// When it happened; what the list is sorted by.
    public let moment: Instant
    /// Whether only the day of that is known.
    public let dayOnly: Bool
    /// Whether the writer knows that moment only roughly.
    public let about: Bool
    /// When it was recorded.
    public let recorded: Instant
    /// Who recorded it; for a worry that was brought in, who sent it.
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
    /// Corrections, oldest first; the words above stay as they were written.
    public let corrections: [Kept<CorrectEntry>]
    /// Whether it holds words that can be corrected.
    public let correctable: Bool

    /// A text with what it is.
    public struct Part: Sendable, Hashable {
        /// What the text is; nothing when that is plain.
        public let label: String?
        /// The text.
        public let text: String
    }
}

/// Everything that happened, newest first: every event has its line, also a correction, a step and a task.
///
/// - Parameters:
///   - events: the whole stream, in the order in which it was recorded.
///   - state: its fold, for the names of persons.
///   - name: how to call a member of staff.
public func chronology(
    _ events: [RecordedEvent], state: CaseState, name: @escaping (StaffID) -> String = { _ in "een collega" }
) -> [ChronologyItem] {
    events.map { item($0, state, name) }.enumerated()
        .sorted { ($0.element.moment, $0.offset) > ($1.element.moment, $1.offset) }.map(\.element)
}

private func item(_ event: RecordedEvent, _ state: CaseState, _ name: @escaping (StaffID) -> String) -> ChronologyItem {
    let line = event.event.fact.line(ChronologyWriter(state: state, name: name))
    let written = line.sentAt ?? event.at
    // Without a time, something of the same day stands where it was written, not before everything of that day.
    let sameDay = line.happened.map { $0.time == nil && $0.day == written.day } ?? true
    return ChronologyItem(
        id: event.id, kind: event.event.kind, moment: sameDay ? written : line.happened?.instant ?? written,
        dayOnly: line.happened.map { $0.time == nil } ?? false, about: line.happened?.about ?? false,
        recorded: event.at, by: line.by ?? event.by, seenBy: line.seenBy, style: line.style, title: line.title,
        quote: line.quote, parts: line.parts.filter { $0.text.isFilled }, tags: line.tags, fits: line.fits,
        corrections: state.corrections[event.id] ?? [], correctable: line.correctable)
}

/// The words of one line.
package struct ChronologyLine {
    var title: String
    var style: ChronologyItem.Style = .act
    var happened: Moment?
    var quote: String?
    var parts: [ChronologyItem.Part] = []
    var tags: [String] = []
    var fits: Fit?
    var seenBy: String?
    var by: StaffID?
    var sentAt: Instant?
    var correctable = false

    init(
        _ title: String, _ style: ChronologyItem.Style = .act, _ happened: Moment? = nil,
        _ parts: [(String?, String?)] = []
    ) {
        self.title = title
        self.style = style
        self.happened = happened
        self.parts = parts.map { ChronologyItem.Part(label: $0.0, text: $0.1 ?? "") }
    }
}
