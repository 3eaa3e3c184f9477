// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Forms
import Testing

@Suite struct `What can be filled in for a command` {
    static let forms = CommandKind.allCases.map { CommandForm.of($0) }

    @Test(arguments: forms)
    func `has its own form with a title, a lead and a verb on the button`(form: CommandForm) {
        #expect(CommandForm.of(form.kind).kind == form.kind)
        #expect(!form.title.isEmpty && !form.lead.isEmpty && !form.button.isEmpty)
        #expect(!form.fields.isEmpty)
        #expect(Set(form.fields.map(\.key)).count == form.fields.count)
    }

    @Test func `belongs to exactly one command`() {
        #expect(Self.forms.map(\.kind) == CommandKind.allCases)
    }

    @Test(arguments: forms)
    func `is said in short, plain Dutch`(form: CommandForm) {
        for label in [form.title, form.button] + form.fields.map(\.label) + form.fields.flatMap(Self.options) {
            #expect(label.count <= 60, "\(label)")
        }
        let texts =
            [form.lead] + form.guidance + form.consequences + form.fields.compactMap(\.hint)
            + form.fields.compactMap(\.missing)
        for text in texts {
            for sentence in text.split(whereSeparator: { ".?!;".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 20, "\(sentence)")
            }
            for word in ["middels", "betreffende", "dient te", "indien", "ongeldig", "sorry"] {
                #expect(!text.lowercased().contains(word), "\(text)")
            }
        }
    }

    @Test(arguments: forms)
    func `uses kebab-case keys, and shows a field only after an answer that exists`(form: CommandForm) {
        for field in form.fields {
            #expect(field.key.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") }, "\(field.key)")
            guard let when = field.showWhen else { continue }
            let other = form[when.key]
            #expect(other != nil && field.missing == nil)
            let values: Set<String> =
                switch other?.kind {
                case .choice(let options), .choices(let options): Set(options.map(\.value))
                default: ["yes"]
                }
            #expect(values.isSuperset(of: when.values))
        }
    }

    @Test(arguments: forms)
    func `gives every answer its own label`(form: CommandForm) {
        for field in form.fields {
            let labels = Self.options(field)
            #expect(Set(labels).count == labels.count)
        }
    }

    @Test(arguments: forms)
    func `says what to do at every field that was left empty`(form: CommandForm) {
        let required = form.fields.filter(\.required).map(\.key)
        switch form.read(FilledForm(), setting: .test) {
        case .success: #expect(required.isEmpty)
        case .failure(let errors):
            #expect(errors.list.map(\.key).filter { required.contains($0) } == required)
            for error in errors.list {
                #expect(error.text.hasSuffix("."))
                #expect(["Kies", "Vul", "Schrijf", "Leg", "Neem"].contains { error.text.hasPrefix($0) })
            }
        }
    }

    /// Safety questions and the kind of an entry have no answer beforehand: nothing stands in for them.
    @Test func `never answers a safety question or the kind of an entry by itself`() {
        for (kind, key) in [(CommandKind.assessSafety, "safe-now"), (.assessSafety, "safe-home"), (.close, "safe")] {
            #expect(CommandForm.of(kind)[key]?.required == true)
        }
        #expect(CommandForm.of(.recordEntry)["kind"]?.required == true)
        let worry = CommandForm.of(.sendWorry).read(FilledForm(single: ["text": "Bang"]), setting: .test)
        guard let sent = try? worry.get().act as? SendWorry else { return #expect(Bool(false)) }
        #expect(sent.safeNow == nil && sent.safeHome == nil)
    }

    @Test func `pauses before deciding, closing and answering without a dossier`() {
        #expect(
            Self.forms.filter(\.weighty).map(\.kind) == [
                .answerWorry, .decide, .close, .confirmClosing, .restrict, .grantReading,
            ])
    }

    private static func options(_ field: Field) -> [String] {
        switch field.kind {
        case .choice(let options), .choices(let options): options.map(\.label)
        default: []
        }
    }
}

extension FormSetting {
    /// Monday 23 November 2026, ten o'clock, with two of everything to choose from.
    static let test = FormSetting(
        now: Instant(Day(year: 2026, month: 11, day: 23) ?? Day(number: 0), ClockTime(minutes: 600)),
        freshIDs: (1...30).map { "fresh-\($0)" },
        lists: Dictionary(
            uniqueKeysWithValues: ChoiceSource.allCases.map { source in
                (source, [Option("\(source.rawValue)-a", "Een"), Option("\(source.rawValue)-b", "Twee")])
            }),
        protocolID: "po-2019", protocolVersion: 1, protocolDigest: "00")
}
