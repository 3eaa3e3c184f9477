// SPDX-License-Identifier: EUPL-1.2
import Markup
import Testing

@Suite struct `Text of people in a page` {
    @Test(arguments: [
        ("Sanne", "Sanne"), ("", ""), ("Jan & Els", "Jan &amp; Els"), ("<script>", "&lt;script&gt;"),
        ("zei \"nee\"", "zei &quot;nee&quot;"), ("foto's", "foto&#39;s"), ("&amp;", "&amp;amp;"),
        ("é☀︎👩‍👧", "é☀︎👩‍👧"), ("a\0b", "a\u{FFFD}b"), ("a\nb", "a\nb"), ("<<>>", "&lt;&lt;&gt;&gt;"),
        ("\" onfocus=\"x", "&quot; onfocus=&quot;x"),
    ])
    func `is escaped wherever it is put`(text: String, expected: String) {
        let inText: HTML = "<p>\(text)</p>"
        #expect(inText.text == "<p>\(expected)</p>")
        let inAttribute: HTML = "<p title=\"\(text)\"></p>"
        #expect(inAttribute.text == "<p title=\"\(expected)\"></p>")
        #expect(HTML(text: text).text == expected)
    }

    @Test func `never makes a tag or ends an attribute, whatever the bytes`() {
        var seed: UInt64 = 7
        let alphabet = Array("<>&\"'/= a\u{301}é\0\n;#x")
        for _ in 0..<500 {
            var value = ""
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                value.append(alphabet[Int(seed >> 33) % alphabet.count])
            }
            let written = HTML(text: value).text.unicodeScalars
            let forbidden: Set<Unicode.Scalar> = ["<", ">", "\"", "'", "\0"]
            #expect(!written.contains { forbidden.contains($0) })
        }
    }

    @Test func `keeps its paragraphs and lines`() {
        #expect(HTML.paragraphs("a\nb\n\n \nc<").text == "<p>a<br>b</p><p>c&lt;</p>")
        #expect(HTML.paragraphs("").isEmpty)
        #expect(HTML.paragraphs("a\r\nb").text == "<p>a<br>b</p>")
    }
}

@Suite struct `A piece of a page` {
    @Test func `is inserted as it is, listed or left out`() {
        let item: HTML = "<b>1</b>"
        let absent: HTML? = nil
        let page: HTML = "<p>\(item)\([item, item])\(absent)\(7)</p>"
        #expect(page.text == "<p><b>1</b><b>1</b><b>1</b>7</p>")
    }

    @Test func `of a list reads as it is written`() {
        let names = ["Jan", "Els & Co"]
        let page: HTML = "<ul>\(names.map { "<li>\($0)</li>" })</ul>"
        #expect(page.text == "<ul><li>Jan</li><li>Els &amp; Co</li></ul>")
        let joined = names.map { HTML(text: $0) }.joined(by: " · ")
        #expect(joined.text == "Jan · Els &amp; Co")
    }

    @Test func `is only made when its condition holds`() {
        var made = 0
        func piece() -> HTML {
            made += 1
            return "<hr>"
        }
        #expect(HTML.when(false, piece()).isEmpty)
        #expect(made == 0)
        #expect(HTML.when(true, piece()).text == "<hr>")
        let named = HTML.with("Jan") { "<i>\($0)</i>" }
        #expect(named.text == "<i>Jan</i>")
        let nobody: String? = nil
        let unnamed = HTML.with(nobody) { "<i>\($0)</i>" }
        #expect(unnamed.isEmpty)
    }
}

@Suite struct `An attribute` {
    @Test func `is quoted and escaped, or not written at all`() {
        #expect(("<a\(Attribute("title", "a\"b"))>" as HTML).text == "<a title=\"a&quot;b\">")
        #expect(("<a\(Attribute("title", nil))>" as HTML).text == "<a>")
        #expect(("<a\(Attribute("value", ""))>" as HTML).text == "<a value=\"\">")
        #expect(("<input\(Attribute("checked", when: true))>" as HTML).text == "<input checked>")
        #expect(("<input\(Attribute("checked", when: false))>" as HTML).text == "<input>")
        #expect(("<input\(Attribute("aria-invalid", if: true))>" as HTML).text == "<input aria-invalid=\"true\">")
        #expect(("<p\(Attribute("class", words: ["a", nil, "", "b"]))>" as HTML).text == "<p class=\"a b\">")
        #expect(("<p\(Attribute("class", words: [nil, ""]))>" as HTML).text == "<p>")
    }
}

@Suite struct `An address within the program` {
    @Test(arguments: [
        ("D-12", "/dossiers/D-12/x"), ("a/b", "/dossiers/a%2Fb/x"), ("..", "/dossiers/-/x"), ("", "/dossiers/-/x"),
        ("?q=1#f", "/dossiers/%3Fq%3D1%23f/x"), ("é", "/dossiers/%C3%A9/x"), ("a b", "/dossiers/a%20b/x"),
        ("javascript:alert(1)", "/dossiers/javascript%3Aalert%281%29/x"), ("\"><b>", "/dossiers/%22%3E%3Cb%3E/x"),
    ])
    func `encodes its values`(value: String, expected: String) {
        let path: WebPath = "/dossiers/\(value)/x"
        #expect(path.text == expected)
    }

    @Test func `never leaves the site`() {
        let slashes = "//kwaad.nl"
        #expect(("\(slashes)" as WebPath).text == "/%2F%2Fkwaad.nl")
        #expect(("//kwaad.nl" as WebPath).text == "/kwaad.nl")
        #expect(("/\("")/kwaad.nl" as WebPath).text == "/-/kwaad.nl")
        #expect(("\("javascript:1")" as WebPath).text == "/javascript%3A1")
    }

    @Test func `takes query items and a place on the page`() {
        let path = WebPath("/dossiers").query("zoek", "a&b=c").query("bladzijde", 2).fragment("lijst 1")
        #expect(path.text == "/dossiers?zoek=a%26b%3Dc&bladzijde=2#lijst%201")
        #expect(path.query("soort", optional: nil) == path)
        #expect(path.query("soort", "x").text == "/dossiers?zoek=a%26b%3Dc&bladzijde=2&soort=x#lijst%201")
        let inHTML: HTML = "<a href=\"\(path)\">x</a>"
        #expect(inHTML.text.contains("zoek=a%26b%3Dc&amp;bladzijde=2"))
        #expect(("/zoek?q=\("")&n=\(3)" as WebPath).text == "/zoek?q=&n=3")
    }
}

@Suite struct `A number or address outside the program` {
    @Test(arguments: [
        ("0800-2000", "tel:08002000"), ("112", "tel:112"), ("+31 (0)6 12 34", "tel:+31061234"),
        ("06\" onclick", "tel:06"), ("", "tel:"),
    ])
    func `calls digits only`(shown: String, address: String) {
        #expect(Telephone(shown).address == address)
    }

    @Test(arguments: [
        "http://a.nl", "javascript:alert(1)", "https://", "https://a b", "https://a\"b", "//a.nl", "https:///pad",
        "https://a\u{0}b", "https://ik@kwaad.nl", "HTTPS://a.nl", "https://a\nb",
    ])
    func `other than https is refused`(text: String) {
        #expect(OutsideAddress(https: text) == nil)
    }

    @Test func `with https is kept`() {
        #expect(OutsideAddress(https: "https://veiligthuis.nl/regio?x=1&y=2")?.text != nil)
    }
}
