// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Ledger

/// The mail with the daily checkpoint: the name of the school, the note, and how to check. Never anything else.
enum WitnessMail {
    /// The whole message, for a program that takes mail as `sendmail -t` does.
    static func message(
        to mail: String, school: String, note: String, key: [UInt8], id: String, at now: Instant
    ) -> String {
        let lines = [
            "To: \(mail)", "Subject: \(encoded("Controlepunt van het logboek van \(school)"))",
            "Message-ID: <\(id)@hoede.invalid>", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit", "Auto-Submitted: auto-generated", "",
            "Bewaar deze mail. Je bent getuige van het logboek van \(school).", "",
            "Het logboek van Hoede houdt bij wie een dossier opende of erin schreef.",
            "Hieronder staat hoe dat logboek er op \(now.dutch) uitzag.",
            "Verandert iemand later iets ervoor, dan is dat met deze mail te bewijzen.", "", note,
            "Sleutel van deze school: \(Leaf.hexText(key))", "",
            "Controleren: sla deze mail op als bestand. Vraag een uitvoer van het logboek. Geef dan:", "",
            "  python3 verify.py UITVOER --checkpoint MAIL --key SLEUTEL", "",
            "In deze mail staat niets over leerlingen. Je hoeft niets terug te sturen.", "",
        ]
        return lines.joined(separator: "\n")
    }

    /// Whether a text can stand in the head of a mail: one address, nothing that starts another line.
    static func isAddress(_ text: String) -> Bool {
        let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return text.utf8.count <= 200 && halves.count == 2 && !halves[0].isEmpty
            && halves[0].first != UInt8(ascii: "-") && halves[1].contains(UInt8(ascii: "."))
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || "@.-_+".utf8.contains(byte)
            }
    }

    /// A header with letters beyond ASCII, as mail programs write it.
    /// - Source: RFC 2047.
    private static func encoded(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return text }
        let hex = Leaf.hexText(Array(text.utf8)).uppercased()
        var words: [String] = []
        var word = ""
        var rest = hex[...]
        for letter in text {
            let count = String(letter).utf8.count * 2
            let bytes = rest.prefix(count)
            rest = rest.dropFirst(count)
            var quoted = ""
            var left = bytes[...]
            while !left.isEmpty {
                quoted += "=\(left.prefix(2))"
                left = left.dropFirst(2)
            }
            if word.utf8.count + quoted.utf8.count > 60 {
                words.append(word)
                word = ""
            }
            word += quoted
        }
        return (words + [word]).map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\n ")
    }
}
