// SPDX-License-Identifier: EUPL-1.2

/// Notes as people keep them: the text of a mail, a file with several, or typed in again from paper.
public enum NoteText {
    /// The notes in a text, in order. What stands around them does not matter, nor do spaces inside their digits.
    ///
    /// A text without any note is taken as one, so that whoever checks hears that it is not valid.
    public static func notes(in text: String) -> [String] {
        let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { trimmed(String(decoding: $0, as: UTF8.self)) }
        var notes: [String] = []
        var place = 0
        while place + 4 < lines.count {
            guard isStart(lines, at: place) else {
                place += 1
                continue
            }
            var note = [lines[place], lines[place + 1], joined(lines[place + 2]), ""]
            place += 4
            while place < lines.count, lines[place].hasPrefix("\u{2014} ") {
                note.append(signature(lines[place]))
                place += 1
            }
            notes.append(note.joined(separator: "\n") + "\n")
        }
        return notes.isEmpty ? [text] : notes
    }

    /// A note in groups of four, as it is printed to be compared by eye.
    public static func grouped(_ text: String) -> String {
        var groups: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            groups.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }

    private static func isStart(_ lines: [String], at place: Int) -> Bool {
        lines[place].hasPrefix("hoede/") && !lines[place].utf8.contains(0x20)
            && !lines[place + 1].isEmpty && lines[place + 1].utf8.allSatisfy { (0x30...0x39).contains($0) }
            && joined(lines[place + 2]).utf8.count == 44 && lines[place + 3].isEmpty
            && lines[place + 4].hasPrefix("\u{2014} ")
    }

    /// A signature line whose base64 was written in groups.
    private static func signature(_ line: String) -> String {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count > 3 else { return line }
        return "\(parts[0]) \(parts[1]) \(parts[2...].joined())"
    }

    private static func joined(_ line: String) -> String { String(line.filter { $0 != " " }) }

    /// Without spaces around it, and without the line end of other systems.
    private static func trimmed(_ line: String) -> String {
        let blanks: Set<Character> = [" ", "\t", "\r"]
        return String(line.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed())
    }
}
