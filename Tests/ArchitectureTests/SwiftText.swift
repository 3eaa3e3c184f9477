// SPDX-License-Identifier: EUPL-1.2

/// Splits Swift text into code, comments and literals, well enough to search one of them only.
///
/// Everything that is left out is replaced by spaces, so that lines keep their numbers.
enum SwiftText {
    /// The code alone: no comments, no text inside string literals (but the code interpolated into them).
    static func code(_ text: String) -> String { strip(text, literals: true) }

    /// Code and literals, without comments.
    static func withoutComments(_ text: String) -> String { strip(text, literals: false) }

    private static func strip(_ text: String, literals: Bool) -> String {
        var scanner = Scanner(characters: Array(text), hidesLiterals: literals)
        scanner.scanCode(untilParenthesis: false)
        return String(scanner.output)
    }

    private struct Scanner {
        let characters: [Character]
        let hidesLiterals: Bool
        var index = 0
        var output: [Character] = []

        init(characters: [Character], hidesLiterals: Bool) {
            self.characters = characters
            self.hidesLiterals = hidesLiterals
            output.reserveCapacity(characters.count)
        }

        func has(_ word: String) -> Bool {
            var position = index
            for character in word {
                guard position < characters.count, characters[position] == character else { return false }
                position += 1
            }
            return true
        }

        mutating func keep(_ count: Int = 1) {
            for _ in 0..<count where index < characters.count {
                output.append(characters[index])
                index += 1
            }
        }

        mutating func hide(_ count: Int = 1) {
            for _ in 0..<count where index < characters.count {
                output.append(characters[index] == "\n" ? "\n" : " ")
                index += 1
            }
        }

        mutating func scanCode(untilParenthesis: Bool) {
            var depth = 0
            while index < characters.count {
                if has("//") {
                    while index < characters.count, characters[index] != "\n" { hide() }
                } else if has("/*") {
                    while index < characters.count, !has("*/") { hide() }
                    hide(2)
                } else if characters[index] == "\"" || characters[index] == "#" {
                    scanLiteral()
                } else {
                    if characters[index] == "(" { depth += 1 }
                    if characters[index] == ")" {
                        if untilParenthesis, depth == 0 { return }
                        depth -= 1
                    }
                    keep()
                }
            }
        }

        mutating func scanLiteral() {
            var hashes = 0
            while index + hashes < characters.count, characters[index + hashes] == "#" { hashes += 1 }
            guard index + hashes < characters.count, characters[index + hashes] == "\"" else {
                keep(max(hashes, 1))
                return
            }
            let mark = String(repeating: "#", count: hashes)
            keep(hashes)
            let quote = has("\"\"\"") ? "\"\"\"" : "\""
            keep(quote.count)
            while index < characters.count, !has(quote + mark) {
                if has("\\" + mark + "(") {
                    hidesLiterals ? hide(1 + hashes) : keep(1 + hashes)
                    keep()
                    scanCode(untilParenthesis: true)
                    keep()
                } else if has("\\") {
                    hidesLiterals ? hide(2) : keep(2)
                } else {
                    hidesLiterals ? hide() : keep()
                }
            }
            keep(quote.count + hashes)
        }
    }
}
