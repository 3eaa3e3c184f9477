// SPDX-License-Identifier: EUPL-1.2
import Assets
import Foundation
import Testing

/// The colours of the style sheet, read from the tokens at its top.
enum Tokens {
    static let sheet =
        Assets.web.first { $0.name == "site.css" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""

    static let light = colours(in: sheet.components(separatedBy: "@media (prefers-color-scheme: dark)").first ?? "")
    static let dark = light.merging(
        colours(
            in: (sheet.components(separatedBy: "@media (prefers-color-scheme: dark)").dropFirst().first ?? "")
                .components(separatedBy: "/* Base */").first ?? "")
    ) { $1 }

    private static func colours(in text: String) -> [String: [Double]] {
        var result: [String: [Double]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
            let digits = parts[1].dropFirst().prefix { $0.isHexDigit }
            guard digits.count == 6, let value = Int(digits, radix: 16) else { continue }
            result[parts[0]] = [16, 8, 0].map { Double((value >> $0) & 255) / 255 }
        }
        return result
    }

    /// - Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    static func contrast(_ first: [Double], _ second: [Double]) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ colour: [Double]) -> Double {
        let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

@Suite struct `The colours` {
    static let text: [(String, String)] =
        ["--ink", "--ink-soft", "--accent", "--accent-strong", "--alarm"].flatMap { ink in
            ["--paper", "--surface", "--sunken", "--accent-wash"].map { (ink, $0) }
        } + [
            ("--ink", "--watch-wash"), ("--ink", "--alarm-wash"), ("--ink", "--calm-wash"),
            ("--ink-soft", "--watch-wash"), ("--ink-soft", "--alarm-wash"), ("--ink-soft", "--calm-wash"),
            ("--accent", "--calm-wash"), ("--accent", "--watch-wash"), ("--accent", "--alarm-wash"),
            ("--calm", "--calm-wash"), ("--calm", "--surface"), ("--calm", "--paper"), ("--watch", "--watch-wash"),
            ("--alarm", "--alarm-wash"), ("--accent-ink", "--accent"), ("--accent-ink", "--accent-strong"),
            ("--alarm-ink", "--alarm"), ("--help-ink", "--help"), ("--surface", "--calm"), ("--surface", "--ink"),
        ]

    static let shapes: [(String, String)] = [
        ("--edge", "--surface"), ("--edge", "--paper"), ("--edge", "--sunken"), ("--edge", "--accent-wash"),
        ("--focus", "--paper"), ("--focus", "--surface"), ("--focus", "--sunken"), ("--focus", "--accent-wash"),
        ("--focus", "--watch-wash"), ("--focus", "--alarm-wash"), ("--focus-on-help", "--help"),
        ("--accent", "--paper"), ("--calm", "--surface"),
    ]

    /// WCAG 2.2, 1.4.3.
    @Test(arguments: [true, false], text)
    func `of words differ enough`(dark: Bool, pair: (String, String)) throws {
        let tokens = dark ? Tokens.dark : Tokens.light
        let ratio = Tokens.contrast(try #require(tokens[pair.0]), try #require(tokens[pair.1]))
        #expect(ratio >= 4.5, "\(pair.0) on \(pair.1) is \(ratio), dark: \(dark)")
    }

    /// WCAG 2.2, 1.4.11 and 2.4.13.
    @Test(arguments: [true, false], shapes)
    func `of edges and focus differ enough`(dark: Bool, pair: (String, String)) throws {
        let tokens = dark ? Tokens.dark : Tokens.light
        let ratio = Tokens.contrast(try #require(tokens[pair.0]), try #require(tokens[pair.1]))
        #expect(ratio >= 3, "\(pair.0) on \(pair.1) is \(ratio), dark: \(dark)")
    }

    @Test func `are measured rightly`() {
        #expect(abs(Tokens.contrast([0, 0, 0], [1, 1, 1]) - 21) < 0.001)
        #expect(abs(Tokens.contrast([119 / 255, 119 / 255, 119 / 255], [1, 1, 1]) - 4.48) < 0.01)
    }
}

@Suite struct `Style and script` {
    @Test func `come from nowhere else`() {
        for asset in Assets.web {
            let text = String(decoding: asset.bytes, as: UTF8.self)
            #expect(!text.contains("@import"))
            #expect(!text.contains("url("))
            #expect(!text.contains("https://"))
        }
    }

    @Test func `stay small`() throws {
        let script = try #require(Assets.web.first { $0.name == "site.js" })
        #expect(script.bytes.count <= 6_000)
        let passkey = try #require(Assets.web.first { $0.name == "passkey.js" })
        #expect(passkey.bytes.count <= 4_000)
        let style = try #require(Assets.web.first { $0.name == "site.css" })
        #expect(style.bytes.count <= 60_000)
    }

    @Test(arguments: [
        "prefers-color-scheme: dark", "prefers-reduced-motion", "forced-colors: active", "@media print", "@page",
    ])
    func `serve every reader`(rule: String) {
        #expect(Tokens.sheet.contains(rule))
    }
}
