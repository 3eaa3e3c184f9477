// SPDX-License-Identifier: EUPL-1.2
import Components
import Markup
import TestKit
import Testing

@Suite struct `The frame of a page` {
    private func frame(
        account: PageFrame.Account? = nil, layout: PageFrame.Layout = .wide, hasErrors: Bool = false
    ) -> String {
        PageFrame(
            title: "Vandaag", body: "<h1>x</h1>", account: account, layout: layout, hasErrors: hasErrors,
            style: "/site.css", script: "/site.js"
        ).html.text
    }

    /// Rule 1 of the design: never between a person and help.
    @Test(arguments: [PageFrame.Layout.wide, .narrow, .paper], [true, false])
    func `always has 112 and Veilig Thuis`(layout: PageFrame.Layout, signedIn: Bool) {
        let account = signedIn ? PageFrame.Account(name: "I", school: "S", token: "t") : nil
        let page = frame(account: account, layout: layout)
        #expect(page.contains("href=\"tel:112\""))
        #expect(page.contains("href=\"tel:08002000\""))
    }

    @Test func `starts the title with the fault`() {
        #expect(frame(hasErrors: true).contains("<title>Fout: Vandaag · Hoede</title>"))
        #expect(frame().contains("<title>Vandaag · Hoede</title>"))
    }

    @Test func `hides the screen by a form that locks when signed in, by a link otherwise`() {
        let signedIn = frame(account: .init(name: "I", school: "De Regenboog", token: "bewijs"))
        #expect(signedIn.contains("action=\"/verbergen\" data-hide"))
        #expect(signedIn.contains("value=\"bewijs\""))
        #expect(signedIn.contains("De Regenboog"))
        #expect(frame().contains("href=\"/verborgen\" data-hide"))
    }

    @Test func `has one main, a skip link and a language`() {
        let page = frame()
        #expect(Balance(page).tags.filter { $0.name == "main" }.count == 1)
        #expect(page.contains("<html lang=\"nl\">"))
        #expect(page.contains("href=\"#inhoud\""))
    }

    @Test func `leaves nothing to see after quick hide, except the numbers of help`() {
        let page = NeutralPage(style: "/site.css", icon: "/empty.svg").html.text
        #expect(page.contains("<title>Nieuws</title>"))
        #expect(!page.contains("Hoede"))
        #expect(page.contains("tel:112") && page.contains("tel:08002000"))
    }
}

@Suite struct `What was written` {
    /// Rule 3 of the design: observation, statement and interpretation stay apart.
    @Test func `looks different for each kind, in word and in drawing`() {
        let labels = EntryKind.allCases.map(\.label)
        #expect(Set(labels).count == labels.count)
        let icons = EntryKind.allCases.map(\.icon)
        #expect(Set(icons).count == icons.count)
    }

    @Test func `is a quotation only when the child said it`() {
        for kind in EntryKind.allCases {
            let entry = TimelineEntry(id: "e", kind, when: "nu", by: "Jan", text: "Ik <wil> niet.")
            let page = Timeline([entry]).html.text
            #expect(page.contains("<blockquote") == (kind == .childWords))
            #expect(page.contains("Ik &lt;wil&gt; niet."))
        }
    }

    @Test func `stays readable when it is corrected`() {
        let entry = TimelineEntry(
            id: "e", .observation, when: "nu", by: "Jan", text: "links",
            corrections: [.init(old: "rechts", by: "Jan", when: "vandaag", why: "verwisseld")])
        let page = Timeline([entry]).html.text
        #expect(page.contains("<del>rechts</del>"))
        #expect(page.contains("Verbeterd door Jan, vandaag. Waarom: verwisseld"))
    }
}

@Suite struct `A field` {
    /// Rule 2 of the design: nothing is answered for somebody.
    @Test func `has no answer beforehand`() {
        let choices = [Choice("yes", "Ja"), Choice("no", "Nee")]
        let radio = RadioField(Asked("a", "A?"), choices).html.text
        #expect(!radio.contains("checked"))
        #expect(!MomentField(Asked("b", "B?")).html.text.contains("checked"))
        let chosen = RadioField(Asked("a", "A?"), choices, chosen: "no").html.text
        #expect(chosen.contains("value=\"no\" autocomplete=\"off\" checked"))
    }

    @Test func `says what to do beside itself and to a screen reader`() {
        let page = TextField(Asked("a", "A?", hint: "H", error: "Vul A in.")).html.text
        #expect(page.contains("aria-describedby=\"a-hulp a-fout\""))
        #expect(page.contains("aria-invalid=\"true\""))
        #expect(page.contains("id=\"a-fout\"") && page.contains("Vul A in."))
    }

    @Test func `keeps what was typed, whatever it is`() {
        #expect(TextField(Asked("a", "A"), value: "\"><b>").html.text.contains("value=\"&quot;&gt;&lt;b&gt;\""))
        // A text area swallows one line end after its tag, so an extra one is written.
        let area = TextArea(Asked("a", "A"), value: "\n</textarea>").html.text
        #expect(area.contains(">\n\n&lt;/textarea&gt;</textarea>"))
    }

    @Test func `of a moment is posted under the names that forms read`() {
        let tags = Balance(MomentField(Asked("happened", "Wanneer?")).html.text).tags
        let names = Set(tags.compactMap { $0.attributes["name"] })
        #expect(
            names == [
                "happened-when", "happened-day", "happened-month", "happened-year", "happened-time", "happened-about",
            ])
    }

    @Test func `that an error links to takes the focus`() {
        let fields: [HTML] = [
            TextField(Asked("x", "X")).html, TextArea(Asked("x", "X")).html, DateField(Asked("x", "X")).html,
            MomentField(Asked("x", "X")).html, RadioField(Asked("x", "X"), [Choice("1", "1")]).html,
            CheckboxField(Asked("x", "X"), [Choice("1", "1")]).html, SelectField(Asked("x", "X"), []).html,
            TickField(Asked("x", "X"), ticked: false).html, PassphraseField(Asked("x", "X")).html,
        ]
        for field in fields {
            let target = Balance(field.text).tags.first { $0.attributes["id"] == "x" }
            #expect(["input", "textarea", "select"].contains(target?.name))
        }
    }
}

@Suite struct `An estimate of safety` {
    @Test func `is never shown as green certainty`() {
        for state in SafetyStrip.State.allCases {
            let page = SafetyStrip(state, question: "Q", answer: "A", actions: []).html.text
            #expect(!page.contains("calm"))
        }
    }
}
