// SPDX-License-Identifier: EUPL-1.2
import Components
import Markup
import TestKit
import Testing

/// One example, named for the output of the tests.
struct NamedExample: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String
    var testDescription: String { name }

    static let all: [NamedExample] =
        Gallery.sets.flatMap { set in
            set.examples.map { NamedExample(name: "\(set.name): \($0.name)", page: $0.html.text) }
        } + [
            NamedExample(
                name: "the gallery in its frame",
                page: Gallery.framed(Gallery.page(), style: "/site.css", script: "/site.js").text),
            NamedExample(name: "the neutral page", page: NeutralPage(style: "/site.css", icon: "/empty.svg").html.text),
        ]
}

@Suite struct `The balance checker` {
    @Test(arguments: [
        "<p>", "</p>", "<p><b></p></b>", "<p a=1></p>", "<p a=\"1\" a=\"2\"></p>", "<p  a=\"1\"></p>", "a > b",
        "a < b", "<p a=\"<\"></p>", "<br></br>", "<p a=\"1></p>", "<p></p >",
    ])
    func `finds what is wrong`(page: String) {
        #expect(!Balance(page).faults.isEmpty)
    }

    @Test func `accepts what is right`() {
        let balance = Balance("<!doctype html><p a=\"1\" b>x<br>y &lt; z <img alt=\"\"/></p>")
        #expect(balance.faults.isEmpty)
        #expect(balance.tags.map(\.name) == ["p", "br", "img"])
    }
}

@Suite struct `Every example of every component` {
    @Test(arguments: NamedExample.all)
    func `is balanced, and has no script or style of its own`(example: NamedExample) {
        let balance = Balance(example.page)
        #expect(balance.faults.isEmpty)
        for tag in balance.tags {
            #expect(tag.name != "style")
            #expect(tag.attributes["style"] == nil)
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
            if tag.name == "script" { #expect(tag.attributes["src"] != nil) }
        }
    }

    @Test(arguments: NamedExample.all)
    func `has unique ids, and refers only to what is there`(example: NamedExample) {
        let tags = Balance(example.page).tags
        let ids = tags.compactMap { $0.attributes["id"] }
        #expect(ids.count == Set(ids).count)
        let known = Set(ids)
        for tag in tags {
            for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
                for id in (tag.attributes[name] ?? "").split(separator: " ") where !known.contains(String(id)) {
                    Issue.record("\(name) of <\(tag.name)> names \(id), which is not there")
                }
            }
        }
    }

    @Test(arguments: NamedExample.all)
    func `has a label for every control`(example: NamedExample) {
        let tags = Balance(example.page).tags
        let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
        for tag in tags where ["input", "select", "textarea"].contains(tag.name) {
            guard tag.attributes["type"] != "hidden" else { continue }
            let id = tag.attributes["id"] ?? ""
            #expect(labelled.contains(id))
            // Nothing about a child may be kept by the browser (P16).
            let memory = tag.attributes["autocomplete"] ?? "off"
            #expect(["off", "current-password", "new-password", "username"].contains(memory))
            // The words for what is missing are ours (P6).
            #expect(tag.attributes["required"] == nil)
        }
    }

    @Test(arguments: NamedExample.all)
    func `keeps drawings out of the reading order or gives them a name`(example: NamedExample) {
        for tag in Balance(example.page).tags where tag.name == "svg" {
            #expect(tag.attributes["aria-hidden"] == "true" || tag.attributes["aria-labelledby"] != nil)
        }
    }

    @Test func `has a name of its own`() {
        let names = Gallery.sets.flatMap { set in set.examples.map { "\(set.name): \($0.name)" } }
        #expect(names.count == Set(names).count)
        #expect(Set(Gallery.sets.map(\.name)).count == Gallery.sets.count)
    }
}
