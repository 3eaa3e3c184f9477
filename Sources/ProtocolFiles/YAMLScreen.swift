// SPDX-License-Identifier: EUPL-1.2

/// Refuses what a file of ours never needs, on its text, before the YAML library sees it.
///
/// A few lines with anchors can stand for billions of values, and deep nesting can exhaust the stack. Looking at the
/// text first costs one pass and cannot be exploded. It is stricter than YAML on purpose: an `&`, `*` or `!` right
/// against a word is refused wherever a value could begin, also inside a block of text.
enum YAMLScreen {
    /// Brackets that open a list or map on one line of text; many nested ones are never needed.
    private static let mostOpenings = 5_000

    static func inspect(_ text: String) throws(YAMLFault) {
        var line = 1
        var column = 0
        var openings = 0
        var spaced = false
        // The last character on this line that is no space; none at the start of a line.
        var before: Unicode.Scalar?
        var suspect: (scalar: Unicode.Scalar, place: Place)?
        for scalar in text.unicodeScalars {
            column += 1
            let isBreak = Self.isBreak(scalar)
            if let found = suspect, !isBreak, scalar != " ", scalar != "\t" {
                throw fault(found.scalar, found.place)
            }
            suspect = nil
            if isBreak {
                // CR LF ends one line; the library counts it so too.
                if scalar != "\n" || before != "\r" { line += 1 }
                column = 0
                before = scalar == "\r" ? "\r" : nil
                spaced = false
                continue
            }
            if before == "\r" { before = nil }
            if scalar == " " || scalar == "\t" || scalar == "\u{FEFF}" {
                spaced = true
                continue
            }
            let place = Place(line: line, column: column)
            switch scalar {
            case "&", "*", "!":
                if canBegin(after: before, spaced: spaced) { suspect = (scalar, place) }
            case "%" where column == 1:
                throw YAMLFault(.directive, place, "Een regel die met % begint, mag hier niet.")
            case "[", "{":
                openings += 1
                if openings > mostOpenings {
                    throw YAMLFault(.tooDeep, place, "Er staan te veel haken in dit bestand.")
                }
            default: break
            }
            before = scalar
            spaced = false
        }
    }

    /// Whether YAML could read a value from here.
    private static func canBegin(after before: Unicode.Scalar?, spaced: Bool) -> Bool {
        switch before {
        case nil, ":", ",", "[", "{": true
        case "-", "?", "|", ">": spaced
        default: false
        }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    private static func fault(_ scalar: Unicode.Scalar, _ place: Place) -> YAMLFault {
        scalar == "!"
            ? YAMLFault(.tag, place, "Een ! tegen een woord aan mag hier niet. Zet er een spatie of een woord voor.")
            : YAMLFault(
                .reference, place,
                "Een \(scalar) tegen een woord aan mag hier niet: verwijzen binnen het bestand kan niet. "
                    + "Schrijf de tekst uit.")
    }
}
