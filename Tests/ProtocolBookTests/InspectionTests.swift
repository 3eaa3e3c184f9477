// SPDX-License-Identifier: EUPL-1.2
import ProtocolBook
import ProtocolFiles
import Testing

/// One change to the shipped protocol, and what must be found.
struct Broken: Sendable, CustomTestStringConvertible {
    let code: String
    let old: String
    let new: String
    let testDescription: String

    init(_ code: String, _ old: String, _ new: String) {
        self.code = code
        self.old = old
        self.new = new
        testDescription = code + ": " + (new.split(separator: "\n").first.map(String.init) ?? "removed")
    }
}

@Suite struct `A protocol is inspected` {
    /// What is found in the file as it is shipped.
    static let sound: [LocatedFinding] = (try? Shipped.text("po-2019")).map(findings) ?? []

    @Test(arguments: [
        Broken("unknown-role", "eindbeslisser: head", "eindbeslisser: koning"),
        Broken("unknown-role", "ontvangers: [coordinator, head]", "ontvangers: [coordinator, koning]"),
        Broken("unknown-role", "rollen: [teacher, coordinator]\n        niveau", "rollen: [koning]\n        niveau"),
        Broken("unknown-role", "lezers: [coordinator, head]", "lezers: [koning]"),
        Broken("unknown-role", "rol: veilig-thuis", "rol: koning"),
        Broken("unknown-contact", "contacten: [board, inspector, emergency]", "contacten: [paleis]"),
        Broken("unknown-contact", "contacten: [emergency, veilig-thuis, police]", "contacten: [paleis]"),
        Broken("unknown-step", "naar: consultation", "naar: nergens"),
        Broken("unknown-step", "stap: weighing", "stap: nergens"),
        Broken("unknown-question", "volgende: q4", "volgende: q9"),
        Broken("unknown-action", "voor: [child, parents]", "voor: [child, oma]"),
        Broken("unknown-text", "kindcheck: child-check", "kindcheck: weg"),
        Broken("repeated-key", "- sleutel: psychological-abuse", "- sleutel: physical-abuse"),
        Broken("repeated-key", "- sleutel: withdrawn", "- sleutel: aggressive"),
        Broken("repeated-key", "- sleutel: upbringing", "- sleutel: not-sure"),
        Broken("missing-part", "- sleutel: staff", "- sleutel: personeel"),
        Broken("dead-end", "gevolgen: [blijven-volgen]", "gevolgen: []"),
        Broken(
            "dead-end", "gevolg: afsluiten-veilig\n        tweede-persoon: ja\n      - sleutel: not-better",
            "gevolg: alert-blijven\n      - sleutel: not-better"),
        Broken(
            "dead-end", "gevolg: alert-blijven\n        naar: aftercare\n    valkuilen:\n      - sleutel: impatience",
            "gevolg: volgende-stap\n    valkuilen:\n      - sleutel: impatience"),
        Broken("unreachable-question", "        volgende: q5\n", ""),
        Broken("question-loop", "volgende: q5", "volgende: q3"),
        Broken("limit-without-owner", "    eigenaar: teacher\n", ""),
        Broken("no-final-decider", "eindbeslisser: head\n", ""),
        Broken("decider-may-not-decide", "eindbeslisser: head", "eindbeslisser: teacher"),
        Broken("missing-legal-step", "wettelijk: [gesprek]", "wettelijk: []"),
        Broken("missing-legal-element", "  kindcheck: child-check\n", ""),
        Broken("missing-legal-element", "  verwijsindex: referral-index\n", ""),
        Broken("missing-legal-element", "  bijzondere-vormen: special-forms\n", ""),
        Broken("missing-legal-element", "  vertrouwelijke-gegevens: confidential-data\n", ""),
        Broken("emergency-number-missing", "telefoon: [112]", "telefoon: [113]"),
        Broken("veilig-thuis-number-missing", "telefoon: [0800-2000]", "telefoon: [0800-2001]"),
        Broken("older-than-2019", "  norm: 2019\n", ""),
        Broken("older-than-2019", "norm: 2019", "norm: 2013"),
        Broken("norm-incomplete", "beslissing: twee-besluiten", "beslissing: hulp-of-melden"),
        Broken(
            "pitfall-without-answer",
            "        antwoord: Eerdere teleurstelling mag niet op dit kind neerkomen. Begin met een frisse blik.\n",
            ""),
        Broken("contact-unchecked", "naam: Bestuur van de school", "naam: Bestuur\n    gecontroleerd: 2026-11-01"),
        Broken(
            "long-sentence", "Vaak is dat niet zo.",
            "Vaak is dat niet zo omdat kind en ouders samen goed weten wat er nodig is en dat ook zelf kunnen doen."
        ),
        Broken("officialese", "Vaak is dat niet zo.", "Indien nodig dient te worden gebeld."),
    ])
    func `and tells what is wrong`(_ broken: Broken) throws {
        let sound = try Shipped.text("po-2019")
        let text = sound.changing(broken.old, broken.new)
        #expect(text != sound, "the text to break is no longer in the file")
        let before = Self.sound.count { $0.code == broken.code }
        let after = findings(text).count { $0.code == broken.code }
        #expect(broken.code == "contact-unchecked" ? after == before - 1 : after > before)
    }

    @Test func `and a step that no outcome leads to is unreachable`() throws {
        var definition = try Shipped.protocolNamed("po-2019")
        for index in definition.steps.indices {
            let isWeighing = definition.steps[index].key == .weighing
            definition.steps[index].outcomes.removeAll { isWeighing || $0.to == .decision }
        }
        let codes = inspect(definition).filter { $0.code == .unreachableStep }.map(\.path.description)
        #expect(codes.contains("stappen[4]"))
    }

    @Test func `and a step without outcomes is a dead end`() throws {
        var definition = try Shipped.protocolNamed("po-2019")
        definition.steps[2].outcomes = []
        #expect(inspect(definition).contains { $0.code == .deadEnd && $0.path.description == "stappen[2]" })
    }

    @Test func `and a protocol without special forms, questions or norms falls short of the law`() throws {
        var definition = try Shipped.protocolNamed("po-2019")
        for index in definition.forms.indices { definition.forms[index].special = nil }
        definition.questions = []
        definition.reportNorms = []
        let findings = inspect(definition)
        #expect(findings.contains { $0.code == .missingLegalElement && $0.path.description == "vormen" })
        #expect(findings.count { $0.code == .normIncomplete } == 2)
    }

    @Test func `and who does what must be told for every step`() throws {
        var definition = try Shipped.protocolNamed("po-2019")
        for index in definition.steps[5].actions.indices { definition.steps[5].actions[index].roles = [] }
        #expect(
            inspect(definition).contains { $0.code == .missingLegalElement && $0.path.description == "stappen[5]" })
    }

    @Test func `with the line and column of the name it is about`() throws {
        let text = try Shipped.text("po-2019").changing("eindbeslisser: head", "eindbeslisser: koning")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.hasPrefix("eindbeslisser:") }) + 1
        let found = try #require(findings(text).first { $0.code == "unknown-role" })
        #expect(found.line == line)
        #expect(found.column == 1)
        #expect(found.text == "De rol 'koning' bestaat niet.")
    }

    @Test func `with the place of an item deep in a list`() throws {
        let text = try Shipped.text("po-2019").changing("naar: consultation", "naar: nergens")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("naar: nergens") }) + 1
        let found = try #require(findings(text).first { $0.code == "unknown-step" })
        #expect(found.line == line)
        #expect(found.column == 9)
    }
}
