// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers

/// Reads what was filled in, field by field, and gathers what must be done first.
///
/// A required value that is missing gives a stand-in and an error, so that all errors are found in one go;
/// a command with errors is thrown away. A form that is never refused gathers no errors: what cannot be read
/// there is kept in ``leftovers``, so that no typed word is lost.
struct FormReader {
    let form: CommandForm
    let filled: FilledForm
    let setting: FormSetting
    private(set) var errors: [FieldError] = []
    /// What was typed and could not be read, with the label of its field; only in forms that are never refused.
    private(set) var leftovers: [String] = []
    private var freshUsed = 0

    init(form: CommandForm, filled: FilledForm, setting: FormSetting) {
        self.form = form
        self.filled = filled
        self.setting = setting
    }

    /// The field with this key. Asking for a key outside the form is a slip that the tests find.
    func field(_ key: String) -> Field {
        form[key] ?? Field(key, key, .hidden)
    }

    /// Says what must be done at a field.
    mutating func refuse(_ key: String, _ text: String, _ cause: FieldError.Cause, typed: String = "") {
        if form.neverRefused {
            if !typed.isEmpty { leftovers.append("\(field(key).label) \(typed)") }
        } else {
            errors.append(FieldError(key: key, text: text, cause: cause))
        }
    }

    /// Says that something must be filled in, also when the form itself is never refused.
    mutating func insist(_ key: String, _ text: String) {
        errors.append(FieldError(key: key, text: text, cause: .missing))
    }

    private mutating func miss(_ key: String) {
        if let sentence = field(key).missing { refuse(key, sentence, .missing) }
    }

    /// A fresh identity. A setting with too few must not stop a report: then the moment of saving stands in.
    mutating func fresh<Of>() -> ID<Of> {
        defer { freshUsed += 1 }
        guard freshUsed < setting.freshIDs.count else {
            return ID("at-\(setting.now.milliseconds)-\(freshUsed + 1)")
        }
        return ID(setting.freshIDs[freshUsed])
    }

    // MARK: Texts

    /// The text, or nothing when there is none.
    mutating func text(_ key: String) -> String? {
        let field = field(key)
        let found = clean(filled.typed(key) ?? "", line: field.kind != .longText)
        guard !found.isEmpty else {
            miss(key)
            return nil
        }
        let limit = field.kind == .longText ? FieldLimits.text : FieldLimits.line
        if found.count > limit, !form.neverRefused {
            refuse(key, "Maak de tekst korter: er passen \(limit) tekens in.", .unreadable)
        }
        return found
    }

    /// The text of a required field.
    mutating func needed(_ key: String) -> String {
        text(key) ?? ""
    }

    /// A text in a cell of a repeating field.
    mutating func cell(_ key: String, _ row: Int, _ column: String) -> String? {
        let found = clean(filled.typed(field(key).name(row: row, column)) ?? "", line: true)
        if found.count > FieldLimits.line {
            refuse(key, "Maak regel \(row) korter: er passen \(FieldLimits.line) tekens in.", .unreadable)
        }
        return found.isEmpty ? nil : found
    }

    /// Without blanks at the ends and without signs that cannot be seen; a single line has no line ends.
    private func clean(_ text: String, line: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x09: scalars.append(line ? " " : scalar)
            case 0x0D where line: scalars.append(" ")
            case 0..<0x20, 0x7F..<0xA0: continue
            default: scalars.append(scalar)
            }
        }
        return trimmed(String(scalars))
    }

    // MARK: Answers

    /// The chosen word, or nothing when none was chosen.
    mutating func word<Word: Labelled>(_ key: String, _ words: Word.Type = Word.self) -> Word? {
        let typed = trimmed(filled.typed(key) ?? "")
        guard !typed.isEmpty else {
            miss(key)
            return nil
        }
        guard let word = Word(rawValue: typed) else {
            refuse(key, choose(key), .unreadable)
            return nil
        }
        return word
    }

    /// The chosen word of a required field.
    mutating func needed<Word: Labelled>(_ key: String, else standIn: Word) -> Word {
        word(key) ?? standIn
    }

    /// All chosen words, each once, in their own order.
    mutating func words<Word: Labelled>(_ key: String) -> [Word] {
        let chosen = (filled.values[key] ?? []).map { trimmed($0) }.filter { !$0.isEmpty }
        let known = Word.allCases.filter { chosen.contains($0.rawValue) }
        if chosen.contains(where: { Word(rawValue: $0) == nil }) { refuse(key, choose(key), .unreadable) }
        return Array(known)
    }

    /// Whether the box was ticked.
    func ticked(_ key: String) -> Bool {
        filled.has(key, "yes")
    }

    /// The answer to a question of yes or no that must be answered.
    mutating func yes(_ key: String) -> Bool {
        switch trimmed(filled.typed(key) ?? "") {
        case "yes": return true
        case "no": return false
        case "": miss(key)
        default: refuse(key, choose(key), .unreadable)
        }
        return false
    }

    /// What was chosen from a list of the setting.
    mutating func listed(_ key: String) -> String? {
        let typed = trimmed(filled.typed(key) ?? "")
        guard !typed.isEmpty else {
            miss(key)
            return nil
        }
        guard setting.options(of: field(key)).contains(where: { $0.value == typed }) else {
            refuse(key, choose(key), .unknown, typed: typed)
            return nil
        }
        return typed
    }

    /// All that was chosen from a list of the setting, in the order of the list.
    mutating func allListed(_ key: String) -> [String] {
        let chosen = (filled.values[key] ?? []).map { trimmed($0) }.filter { !$0.isEmpty }
        let known = setting.options(of: field(key)).map(\.value)
        if chosen.contains(where: { !known.contains($0) }) { refuse(key, choose(key), .unknown) }
        return known.filter { chosen.contains($0) }
    }

    /// The chosen identity, or nothing.
    mutating func id<Of>(_ key: String) -> ID<Of>? {
        listed(key).map { ID($0) }
    }

    /// The chosen identity of a required field.
    mutating func neededID<Of>(_ key: String) -> ID<Of> {
        ID(listed(key) ?? "")
    }

    /// An identity that the page gave along.
    func hiddenID<Of>(_ key: String) -> ID<Of>? {
        let typed = trimmed(filled.typed(key) ?? "")
        let fits = typed.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x5F || byte == 0x2E
        }
        return typed.isEmpty || !fits || typed.utf8.count > FieldLimits.line ? nil : ID(typed)
    }

    private func choose(_ key: String) -> String {
        "Kies bij ‘\(field(key).label)’ een van de antwoorden."
    }
}

extension FormReader {
    /// Whether anything was filled in here, readable or not.
    func has(_ key: String) -> Bool {
        filled.typed(key) != nil
    }

    /// The text, with below it what was typed elsewhere and could not be read. Ask the other fields first.
    mutating func textWithLeftovers(_ key: String) -> String? {
        let lines = [text(key)].compactMap { $0 } + leftovers.map { "(Zo ingevuld: \($0))" }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
