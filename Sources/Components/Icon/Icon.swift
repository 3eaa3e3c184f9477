// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// A small drawing beside words, never instead of them.
///
/// Accessibility: hidden from screen readers; takes the colour of the text, so it follows dark and forced colours.
public enum Icon: Sendable, CaseIterable, Component {
    case phone, alarm, watch, info, check, clock, eye, hidden, voice, people, person, document, thought, act
    case decision, correction, lock, search, printer, download, next, back, add, calendar, home, shield, book, cross
    case question, pause, skip, signOut

    /// The markup of this part.
    public var html: HTML {
        """
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" \
        stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">\
        \(drawing)</svg>
        """
    }

    private var drawing: HTML {
        switch self {
        case .phone: Drawings.phone
        case .alarm: "<path d=\"M12 3.5 22 20.5H2Z\"/><path d=\"M12 10v4.5M12 17.4v.1\"/>"
        case .watch: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7.2v5.6M12 16.4v.1\"/>"
        case .info: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11.2v5.4M12 7.6v.1\"/>"
        case .check: "<path d=\"m4.5 12.8 5 5L19.5 6.7\"/>"
        case .clock: "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 6.8V12l3.4 2.2\"/>"
        case .eye: "<path d=\"M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z\"/>\(Drawings.pupil)"
        case .hidden:
            """
            <path d="M2 9.5c2.4 3.6 5.8 5.4 10 5.4s7.6-1.8 10-5.4M5 13.2l-2 3M9.3 14.7l-.8 3.3M14.7 14.7l.8 \
            3.3M19 13.2l2 3"/>
            """
        case .voice:
            """
            <path d="M4 4.5h16a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-8.5L6.5 21v-4.5H4A1.5 1.5 0 0 \
            1 2.5 15V6A1.5 1.5 0 0 1 4 4.5Z"/>
            """
        case .people: Drawings.people
        case .person:
            """
            <circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4.2 3.5-6.5 7.5-6.5s6.9 2.3 7.5 6.5"/>
            """
        case .document:
            """
            <path d="M6 2.8h8l4.5 4.5v13.9H6Z"/><path d="M13.8 2.8v4.7h4.7M9 12.5h6.5M9 16.5h6.5"/>
            """
        case .thought:
            """
            <path d="M9 18h6M10 21.2h4M8.7 14.8C6.9 13.6 6 11.8 6 9.7a6 6 0 0 1 12 0c0 2.1-.9 3.9-2.7 \
            5.1V18H8.7Z"/>
            """
        case .act: "<path d=\"M13.5 2.5 4.5 14h6.5l-.5 7.5 9-11.5h-6.5Z\"/>"
        case .decision: "<path d=\"M12 3v18M7.5 21h9M4 6.5h16M6 6.5 2.8 13.5h6.4ZM18 6.5l-3.2 7h6.4Z\"/>"
        case .correction: "<path d=\"M4 20.2l1-4.6L16.2 4.4l3.6 3.6L8.6 19.2ZM13.5 7.1l3.6 3.6\"/>"
        case .lock: "<path d=\"M5.5 10.8h13v9.7h-13ZM8.5 10.8V7.5a3.5 3.5 0 0 1 7 0v3.3\"/>"
        case .search: "<circle cx=\"10.5\" cy=\"10.5\" r=\"6.5\"/><path d=\"m15.5 15.5 5.5 5.5\"/>"
        case .printer: "<path d=\"M7 8.5V3.3h10v5.2M7 17H3.5V8.5h17V17H17M7 13.5h10v7.2H7Z\"/>"
        case .download: "<path d=\"M12 3.5v11.5M7 10.5l5 5 5-5M4 20.5h16\"/>"
        case .next: "<path d=\"m9.5 5.5 6.5 6.5-6.5 6.5\"/>"
        case .back: "<path d=\"M14.5 5.5 8 12l6.5 6.5\"/>"
        case .add: "<path d=\"M12 5v14M5 12h14\"/>"
        case .calendar: "<path d=\"M4 5.5h16v15H4ZM4 10.2h16M8.5 3v4.5M15.5 3v4.5\"/>"
        case .home: "<path d=\"m3 11.5 9-8 9 8M5.5 9.5v11h13v-11M10 20.5v-6h4v6\"/>"
        case .shield: "<path d=\"M12 2.8 20 6v5.8c0 4.6-3.2 7.8-8 9.4-4.8-1.6-8-4.8-8-9.4V6Z\"/>"
        case .book:
            """
            <path d="M12 6.5c-2-1.5-4.7-2-8.5-2v14c3.8 0 6.5.5 8.5 2 2-1.5 4.7-2 8.5-2v-14c-3.8 0-6.5.5-8.5 \
            2ZM12 6.5v14"/>
            """
        case .cross: "<path d=\"m6 6 12 12M18 6 6 18\"/>"
        case .question:
            """
            <circle cx="12" cy="12" r="9"/><path d="M9.3 9.3a2.8 2.8 0 1 1 4 2.7c-.9.5-1.3 1-1.3 2M12 \
            16.9v.1"/>
            """
        case .pause: "<path d=\"M8.5 5v14M15.5 5v14\"/>"
        case .skip: "<path d=\"M4 12h13M12.5 6.5 18 12l-5.5 5.5M21 5.5v13\"/>"
        case .signOut: "<path d=\"M10 4H4.5v16H10M9 12h11.5M16 7.5l4.5 4.5-4.5 4.5\"/>"
        }
    }

    /// The longer drawings, to keep the list readable.
    private enum Drawings {
        static let phone: HTML =
            """
            <path d="M7.5 3.2 4.6 4.4c-.9.4-1.4 1.2-1.3 2.2.6 7.3 6.8 13.5 14.1 14.1 1 .1 1.8-.4 \
            2.2-1.3l1.2-2.9-4.7-3-2.3 1.9c-2.4-1.1-4.3-3-5.4-5.4l1.9-2.3Z"/>
            """
        static let pupil: HTML = "<circle cx=\"12\" cy=\"12\" r=\"2.8\"/>"
        static let people: HTML =
            """
            <circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-3.8 3-6 6.5-6s6 2.2 6.5 6M15.5 5.4a3.5 3.5 \
            0 0 1 0 6.2M17.5 14.5c2.2.7 3.6 2.6 4 5.5"/>
            """
    }
}
