// SPDX-License-Identifier: EUPL-1.2
public import Markup

extension PageFrame {
    /// Always there, always first.
    var help: HTML {
        """
        <aside class="help" aria-label="Direct hulp"><div class="wrap"><a href="\(Telephone.emergency)">\(Icon.phone)\
        <span><span class="only-wide">Direct gevaar?</span><span class="only-small">Gevaar?</span> Bel <b>\(Telephone.emergency.shown)</b></span></a>\
        <a href="\(Telephone.veiligThuis)">\(Icon.phone)<span><span class="only-wide">Advies of melden: </span>\
        Veilig Thuis <b>\(Telephone.veiligThuis.shown)</b><span class="only-wide">, dag en nacht</span></span></a>\
        </div></aside>
        """
    }

    var notReal: HTML {
        HTML.with(banner) { banner in
            """
            <div class="demo" role="note"><div class="wrap"><b>\(banner.words.title)</b> \
            <span>\(banner.words.text)</span></div></div>
            """
        }
    }

    var header: HTML {
        """
        <header class="top"><div class="wrap"><a class="brand" href="\(WebPath("/"))">Hoede</a>\
        \(HTML.when(!navigation.isEmpty, menu))<div class="push">\(person)\(hide)</div></div></header>
        """
    }

    private var menu: HTML {
        let items: [HTML] = navigation.map { item in
            let count = item.count ?? 0
            return """
                <li><a href="\(item.path)"\(Attribute("aria-current", item.current ? "page" : nil))>\(item.label)\
                \(HTML.when(count > 0, " <span class=\"count\">\(count)<span class=\"sr\"> nieuw</span></span>"))</a></li>
                """
        }
        return "<nav class=\"menu\" aria-label=\"Hoofdmenu\"><ul>\(items)</ul></nav>"
    }

    private var person: HTML {
        HTML.with(account) { account in
            """
            <a class="person" href="\(account.path)"><span>\(account.name)</span>\
            <small>\(account.school)</small></a>
            """
        }
    }

    /// Works without a script: the button posts and the answer is the neutral page; with it the page is gone at once.
    var hide: HTML {
        guard let account else {
            return """
                <a class="btn hide" href="\(WebPath("/verborgen"))" data-hide rel="noreferrer">\
                \(Icon.hidden)<span>Scherm verbergen</span></a>
                """
        }
        return """
            <form method="post" action="\(WebPath("/verbergen"))" data-hide>\
            \(HiddenField("_csrf", account.token))<button class="btn hide" type="submit" \
            title="Of druk drie keer op Shift">\(Icon.hidden)<span>Scherm verbergen</span></button></form>
            """
    }

    var foot: HTML {
        """
        <footer class="foot"><div class="wrap"><ul><li><a href="\(WebPath("/meldcode"))">Meldcode van de school</a></li>\
        <li><a href="\(WebPath("/nu"))">Er gebeurt nu iets</a></li>\
        <li><a href="\(WebPath("/toegankelijkheid"))">Toegankelijkheid</a></li>\
        \(HTML.with(account) { "<li>\(signOut($0))</li>" })</ul></div></footer>
        """
    }

    private func signOut(_ account: Account) -> HTML {
        """
        <form method="post" action="\(WebPath("/uitloggen"))">\(HiddenField("_csrf", account.token))\
        <button class="as-link" type="submit">Uitloggen</button></form>
        """
    }
}

/// The page after quick hide: nothing about school or children, and still the numbers of help.
///
/// Accessibility: plain text; the title of the tab is neutral.
public struct NeutralPage: Component {
    let style: WebPath
    let icon: WebPath

    /// - Parameter icon: an empty picture, so that the tab shows none and the browser asks for none.
    public init(style: WebPath, icon: WebPath) {
        self.style = style
        self.icon = icon
    }

    /// The markup of this part.
    public var html: HTML {
        """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width, initial-scale=1">\
        <meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>Nieuws</title>\
        <link rel="icon" href="\(icon)" type="image/svg+xml"><link rel="stylesheet" href="\(style)"></head>\
        <body class="neutral">\
        <main><h1>Nieuws</h1><p>Er zijn nu geen nieuwe berichten.</p><h2>Handige nummers</h2><ul>\
        <li>Alarmnummer <a href="\(Telephone.emergency)">112</a></li>\
        <li>Politie, geen spoed <a href="\(Telephone("0900-8844"))">0900-8844</a></li>\
        <li>Veilig Thuis <a href="\(Telephone.veiligThuis)">0800-2000</a></li></ul>\
        <p><a href="\(WebPath("/"))">Verder</a></p></main></body></html>
        """
    }
}
