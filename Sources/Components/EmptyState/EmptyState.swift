// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// Nothing here yet, and what to do now.
///
/// Accessibility: ordinary text; the drawing is decoration.
public struct EmptyState: Component {
    let icon: Icon
    let title: String
    let text: String
    let actions: [Button]

    /// Puts the values together.
    public init(_ title: String, text: String, icon: Icon = .check, actions: [Button] = []) {
        self.title = title
        self.text = text
        self.icon = icon
        self.actions = actions
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <div class="empty"><span class="empty-mark">\(icon)</span><p class="empty-title">\(title)</p>\
        <p class="soft">\(text)</p>\(ButtonRow(actions))</div>
        """
    }

    static let examples = ExampleSet(
        "EmptyState", accessibility: "Ordinary text with a next thing to do.",
        [
            Example(
                "nothing waits",
                EmptyState(
                    "Er wacht niets op je", text: "Zie of hoor je iets waar je van schrikt? Schrijf het op.",
                    actions: [.link("Ik maak me zorgen", "/zorg")]))
        ])
}
