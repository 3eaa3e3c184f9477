// SPDX-License-Identifier: EUPL-1.2

extension Inspection {
    /// Pitfalls need answers, and people in a hurry need short sentences and plain words.
    mutating func wording() {
        for (index, step) in definition.steps.enumerated() {
            for (place, pitfall) in step.pitfalls.enumerated() where pitfall.answer == nil {
                add(
                    .pitfallWithoutAnswer, root["stappen"][index]["valkuilen"][place],
                    "De valkuil '\(pitfall.dilemma)' heeft nog geen antwoord.")
            }
        }
        for (path, text) in definition.texts(under: root) {
            for sentence in Wording.sentences(of: text) where sentence.count > Wording.longest {
                let start = sentence.prefix(4).joined(separator: " ")
                add(
                    .longSentence, path,
                    "Een zin van \(sentence.count) woorden: '\(start) …'. Maak er twee van; "
                        + "tot \(Wording.longest) woorden leest goed.")
            }
            for (word, better) in Wording.officialese(in: text) {
                add(.officialese, path, "'\(word)' is ambtelijk. Schrijf liever: \(better).")
            }
        }
    }
}

/// Counts words and knows the words of letters from an office.
enum Wording {
    /// The most words a sentence may have without a warning.
    static let longest = 20

    /// The sentences of a text, each as its words. A full stop, question or exclamation mark ends one; so does a line.
    static func sentences(of text: String) -> [[Substring]] {
        var sentences: [[Substring]] = []
        for line in text.split(separator: "\n") {
            var words: [Substring] = []
            for word in line.split(whereSeparator: { $0.isWhitespace }) {
                if word.contains(where: { $0.isLetter || $0.isNumber }) { words.append(word) }
                let end = word.last { !"\"')”’".contains($0) }
                if end == "." || end == "!" || end == "?" {
                    sentences.append(words)
                    words = []
                }
            }
            sentences.append(words)
        }
        return sentences.filter { !$0.isEmpty }
    }

    /// The official words in a text, each once, with a plain one.
    static func officialese(in text: String) -> [(word: String, better: String)] {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }
        let line = " " + words.joined(separator: " ") + " "
        return official.filter { line.contains(" \($0.0) ") }.map { ($0.0, $0.1) }
    }

    private static let official: [(String, String)] = [
        ("middels", "met, door"), ("betreffende", "over"), ("desbetreffende", "deze, die"), ("dient te", "moet"),
        ("dienen te", "moeten"), ("indien", "als"), ("derhalve", "daarom"), ("tevens", "ook"), ("teneinde", "om"),
        ("conform", "volgens"), ("inzake", "over"), ("aangaande", "over"), ("jegens", "tegen"), ("alsmede", "en"),
        ("omtrent", "over"), ("hetgeen", "wat"), ("zulks", "dat"), ("geschieden", "gebeuren"),
        ("ten behoeve van", "voor"), ("met betrekking tot", "over"), ("ten aanzien van", "over"),
        ("te allen tijde", "altijd"), ("reeds", "al"), ("doch", "maar"), ("thans", "nu"), ("benodigde", "nodige"),
    ]
}
