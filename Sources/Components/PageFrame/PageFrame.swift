// SPDX-License-Identifier: EUPL-1.2
public import Markup

/// The whole page around the body of a feature: help, navigation, quick hide, foot.
///
/// 112 and Veilig Thuis are part of it and no setting takes them away (rule 1 of the design).
///
/// Accessibility: `lang="nl"`, skip link, landmarks in a fixed order, the same help in the same place on every page
/// (P17, P19), a warning before signing out by itself (P15).
public struct PageFrame: Component {
    /// One item of the main navigation.
    public struct Item: Sendable {
        let label: String
        let path: WebPath
        let current: Bool
        let count: Int?

        /// - Parameter count: how much waits there; nothing or 0 shows none.
        public init(_ label: String, _ path: WebPath, current: Bool = false, count: Int? = nil) {
            self.label = label
            self.path = path
            self.current = current
            self.count = count
        }
    }

    /// Who is signed in, and the token for the small forms of the frame.
    public struct Account: Sendable {
        let name: String
        let school: String
        let token: String
        let path: WebPath

        /// - Parameters:
        ///   - school: the school in use; always visible, because an account may belong to several.
        ///   - path: the person's own page.
        public init(name: String, school: String, token: String, path: WebPath = "/ik") {
            self.name = name
            self.school = school
            self.token = token
            self.path = path
        }
    }

    /// A strip that says that nothing here is real.
    public enum Banner: Sendable {
        /// A demonstration with pupils who do not exist.
        case demo
        /// The practice school.
        case practice

        var words: (title: String, text: String) {
            switch self {
            case .demo: ("Demo", "Alle leerlingen en gezinnen zijn verzonnen. Vul geen echte gegevens in.")
            case .practice: ("Oefenen", "Niets hiervan is echt. Je kunt niets fout doen.")
            }
        }
    }

    /// How wide the body is.
    public enum Layout: String, Sendable {
        /// For dossiers and lists.
        case wide
        /// One column, for forms and reading.
        case narrow
        /// For paper: no navigation.
        case paper
    }

    var title: String
    var body: HTML
    var navigation: [Item]
    var account: Account?
    var banner: Banner?
    var layout: Layout
    var hasErrors: Bool
    var style: WebPath
    var script: WebPath

    /// - Parameters:
    ///   - title: what the tab shows; never a name of a child.
    ///   - hasErrors: starts the title with "Fout:" (P3).
    ///   - style: address of the style sheet.
    ///   - script: address of the script.
    public init(
        title: String, body: HTML, navigation: [Item] = [], account: Account? = nil, banner: Banner? = nil,
        layout: Layout = .wide, hasErrors: Bool = false, style: WebPath, script: WebPath
    ) {
        self.title = title
        self.body = body
        self.navigation = navigation
        self.account = account
        self.banner = banner
        self.layout = layout
        self.hasErrors = hasErrors
        self.style = style
        self.script = script
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">\
        <title>\(hasErrors ? "Fout: " : "")\(title) · Hoede</title>\
        <link rel="stylesheet" href="\(style)">\
        <script src="\(script)" defer></script></head>\
        <body\(Attribute("data-signed-in", when: account != nil))>\
        <a class="skip" href="#inhoud">Naar de inhoud</a>\(help)\(notReal)\(HTML.when(layout != .paper, header))\
        <main id="inhoud" class="wrap \(layout.rawValue)" tabindex="-1">\(body)</main>\(foot)</body></html>
        """
    }
}
