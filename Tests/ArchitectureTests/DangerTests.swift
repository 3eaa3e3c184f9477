// SPDX-License-Identifier: EUPL-1.2
import Testing

/// Things that are safe only with a reason. Each use stands in a list with its reason; a new one fails.
enum Danger: String, CaseIterable, Sendable {
    case uncheckedSendable = "@unchecked Sendable"
    case unsafeIsolation = "nonisolated(unsafe)"
    case forcedTry = "try!"
    case forcedCast = "as!"
    case forcedUnwrap = "x!"
    case fatalError = "fatalError"
    case precondition = "preconditionFailure"
    case assertion = "precondition("

    /// How often it occurs in code (not in comments or texts).
    func count(in code: String) -> Int {
        switch self {
        case .forcedUnwrap:
            code.matches(of: /[A-Za-z0-9_)\]}"]!(?!=)/).count - count(of: [.forcedTry, .forcedCast], code)
        case .assertion: code.matches(of: /\b(precondition|assert|assertionFailure)\(/.wordBoundaryKind(.simple)).count
        case .fatalError: code.matches(of: /\bfatalError\b/.wordBoundaryKind(.simple)).count
        case .precondition: code.matches(of: /\bpreconditionFailure\b/.wordBoundaryKind(.simple)).count
        case .forcedTry: code.matches(of: /\btry!/.wordBoundaryKind(.simple)).count
        case .forcedCast: code.matches(of: /\bas!/.wordBoundaryKind(.simple)).count
        case .uncheckedSendable: code.matches(of: /@unchecked\s+Sendable/).count
        case .unsafeIsolation: code.matches(of: /nonisolated\(unsafe\)/).count
        }
    }

    private func count(of others: [Danger], _ code: String) -> Int {
        others.reduce(0) { $0 + $1.count(in: code) }
    }

    /// Where it may occur, how often, and why.
    struct Permission: Sendable {
        let path: String
        let danger: Danger
        let count: Int
        let reason: String
    }

    static let permitted: [Permission] = []

    static func violations(_ files: [RepositoryFile], permitted: [Permission] = permitted) -> [String] {
        var found: [String] = []
        var left = permitted
        for file in files where !file.isGenerated {
            let code = SwiftText.code(file.text)
            for danger in allCases {
                let count = danger.count(in: code)
                let position = left.firstIndex { $0.path == file.path && $0.danger == danger }
                let expected = position.map { left.remove(at: $0).count } ?? 0
                if count != expected {
                    found.append("\(file.path): \(danger.rawValue) \(count) times, not \(expected)")
                }
            }
        }
        return found + left.map { "\($0.path): permission for \($0.danger.rawValue) is not used" }
    }
}

/// Time, identities and chance come from outside: only the program's edge makes them.
enum Effects {
    static let words = [
        "Date()", "Date.now", "UUID()", ".random(", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator",
        "clock_gettime", "gettimeofday", "arc4random",
    ]

    /// Uses outside the edge, each with its reason.
    static let permitted: [(path: String, word: String, reason: String)] = [
        ("Sources/StorageSQLite/SQLiteEngine.swift", "UUID()", "the folder of a database for one test"),
        ("Sources/StorageSQLite/DatabaseFile.swift", "ContinuousClock", "how long to wait for another program's lock"),
        ("Sources/Casework/Keys/ServerKeys.swift", ".random(", "asks the locks for a key pair"),
        ("Sources/Casework/Keys/SubmissionSeal.swift", ".random(", "asks the locks for a key"),
        ("Sources/Casework/Keys/TeamKeyring.swift", ".random(", "asks the locks for a key"),
    ]

    /// The edge makes time and identities; the locks make keys with swift-crypto's own randomness.
    static func isHome(_ file: RepositoryFile, _ word: String) -> Bool {
        file.target == "Server" || (file.target == "Vault" && word == ".random(")
    }

    static func violations(_ file: RepositoryFile) -> [String] {
        let code = SwiftText.code(file.text)
        return words.filter { word in
            code.contains(word) && !isHome(file, word)
                && !permitted.contains { $0.path == file.path && $0.word == word }
        }.map { "\(file.path): \($0)" }
    }

    static func unused(_ files: [RepositoryFile]) -> [String] {
        permitted.filter { rule in
            !files.contains { $0.path == rule.path && SwiftText.code($0.text).contains(rule.word) }
        }.map { "\($0.path): permission for \($0.word) is not used" }
    }
}

@Suite struct `Dangerous words` {
    @Test func `occur only with a reason`() {
        #expect(Danger.violations(Repository.sources) == [])
        #expect(Danger.permitted.allSatisfy { !$0.reason.isEmpty })
    }

    @Test func `time, identities and chance are made at the edge only`() {
        #expect(Repository.sources.flatMap(Effects.violations) == [])
        #expect(Effects.unused(Repository.sources) == [])
    }

    @Test(arguments: [
        (Danger.uncheckedSendable, "final class A: @unchecked Sendable {}"),
        (.unsafeIsolation, "nonisolated(unsafe) var a = 1"), (.forcedTry, "let a = try! b()"),
        (.forcedCast, "let a = b as! C"), (.forcedUnwrap, "let a = b[0]!"), (.forcedUnwrap, "let a: String!"),
        (.fatalError, "fatalError()"), (.precondition, "preconditionFailure(\"no\")"), (.assertion, "precondition(a)"),
    ])
    func `are found in code`(danger: Danger, text: String) {
        let file = RepositoryFile(path: "Sources/A/A.swift", text: text)
        #expect(Danger.violations([file], permitted: []) == ["Sources/A/A.swift: \(danger.rawValue) 1 times, not 0"])
    }

    @Test(arguments: [
        "// try! this", "let a = \"wow! as! b\"", "if a != b || !c {}", "let a = \"\"\"\n  x!\n  \"\"\"",
        "/* fatalError() */",
    ])
    func `are not found in texts, comments and comparisons`(text: String) {
        #expect(Danger.violations([RepositoryFile(path: "Sources/A/A.swift", text: text)], permitted: []) == [])
    }

    @Test func `in code inside a text are found, and a permission that nobody uses fails`() {
        let file = RepositoryFile(path: "Sources/A/A.swift", text: "let a = \"b \\(c! + 1) d\"")
        #expect(Danger.violations([file], permitted: []).count == 1)
        let rule = Danger.Permission(path: "Sources/B/B.swift", danger: .forcedTry, count: 1, reason: "old")
        #expect(Danger.violations([], permitted: [rule]).count == 1)
    }

    @Test(arguments: ["let a = Date()", "ContinuousClock.now", "Int.random(in: 1...6)", "UUID().uuidString"])
    func `a clock or dice in a rule is found`(text: String) {
        #expect(Effects.violations(RepositoryFile(path: "Sources/Dossiers/A.swift", text: text)).count == 1)
        #expect(Effects.violations(RepositoryFile(path: "Sources/Server/A.swift", text: text)) == [])
    }
}
