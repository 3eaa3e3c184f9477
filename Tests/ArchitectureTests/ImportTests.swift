// SPDX-License-Identifier: EUPL-1.2
import Testing

/// Which modules a target may import. The package file cannot enforce this alone: a module that is only a dependency of
/// a dependency can be imported too.
enum ImportTable {
    /// The C library in ProtocolFiles reads at most so many bytes of a file.
    static let allowed: [String: Set<String>] = [
        "CivilTime": [],
        "ProtocolBook": ["CivilTime"],
        "Dossiers": ["CivilTime", "ProtocolBook"],
        "Forms": ["CivilTime", "ProtocolBook", "Dossiers"],
        "Ledger": ["CivilTime", "Dossiers", "Crypto", "FoundationEssentials"],
        "Vault": ["Crypto", "CryptoExtras", "FoundationEssentials", "Dispatch", "Synchronization"],
        "Storage": [],
        "StorageSQLite": ["Storage", "GRDB", "Foundation", "Synchronization", "Dispatch"],
        "Persistence": ["CivilTime", "Dossiers", "Ledger", "Storage"],
        "ProtocolFiles": [
            "CivilTime", "ProtocolBook", "Dossiers", "Forms", "Yams", "FoundationEssentials", "Glibc", "Musl",
        ],
        "SchoolFiles": ["CivilTime", "Foundation", "FoundationXML"],
        "Casework": [
            "CivilTime", "ProtocolBook", "Dossiers", "Ledger", "Vault", "Storage", "Persistence", "SchoolFiles",
            "Logging", "Synchronization",
        ],
        "Markup": [],
        "Components": ["Markup"],
        "Assets": [],
        "Web": [
            "CivilTime", "ProtocolBook", "Dossiers", "Forms", "SchoolFiles", "Casework", "Markup", "Components",
            "Assets", "Hummingbird", "HTTPTypes", "NIOCore", "Logging", "Synchronization", "FoundationEssentials",
        ],
        "Server": [
            "CivilTime", "ProtocolBook", "ProtocolFiles", "Dossiers", "Forms", "Ledger", "Vault", "Storage",
            "StorageSQLite", "Persistence", "SchoolFiles", "Casework", "Markup", "Assets", "Web", "Hummingbird",
            "HTTPTypes", "NIOCore", "Logging", "ArgumentParser", "ServiceLifecycle", "UnixSignals", "Crypto",
            "Synchronization", "Foundation", "FoundationEssentials",
            // Limits and TLS of the listening side.
            "HummingbirdCore", "HummingbirdTLS", "NIOHTTPTypes", "NIOSSL",
        ],
        "embed": ["Foundation", "FoundationEssentials", "Crypto"],
    ]

    /// The module that a line imports, whatever stands before the word or after the module.
    static func module(_ line: Substring) -> String? {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { return nil }
        let before = words[..<position]
        let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        guard before.allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) }) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let after = words[(position + 1)...].drop { kinds.contains($0) }
        return after.first.flatMap { $0.split(separator: ".").first }.map { String($0.prefix { $0 != ";" }) }
    }

    static func violations(_ file: RepositoryFile) -> [String] {
        guard let allowed = allowed[file.target] else { return ["\(file.path): target \(file.target) has no row"] }
        return SwiftText.code(file.text).split(separator: "\n").compactMap(module).filter { !allowed.contains($0) }
            .map { "\(file.path): \(file.target) may not import \($0)" }
    }
}

@Suite struct `Imports` {
    @Test func `follow the table of the architecture`() {
        #expect(!Repository.sources.isEmpty)
        #expect(Repository.sources.flatMap(ImportTable.violations) == [])
    }

    @Test func `the table has no rows for targets that are gone`() {
        #expect(Set(ImportTable.allowed.keys).subtracting(Repository.sources.map(\.target)) == [])
    }

    @Test(arguments: [
        "import Foundation", "public import Foundation", "@testable import Foundation",
        "import struct Foundation.Date", "@preconcurrency internal import Foundation.NSDate",
    ])
    func `a forbidden import is found, however it is written`(line: String) {
        let file = RepositoryFile(path: "Sources/Dossiers/Fake.swift", text: "// first\n\(line)\nlet a = 1\n")
        #expect(ImportTable.violations(file) == ["Sources/Dossiers/Fake.swift: Dossiers may not import Foundation"])
    }

    @Test func `a target without a row is found, and words in comments are not imports`() {
        #expect(ImportTable.violations(RepositoryFile(path: "Sources/New/A.swift", text: "")).count == 1)
        let text = "// import Foundation\nlet a = \"\"\"\n    import GRDB\n    \"\"\"\n"
        #expect(ImportTable.violations(RepositoryFile(path: "Sources/Storage/A.swift", text: text)) == [])
    }

    @Test func `the engine, the protocol reader and the locks stay in their own targets`() {
        func targets(importing module: String) -> Set<String> {
            Set(ImportTable.allowed.filter { $0.value.contains(module) }.map(\.key))
        }
        #expect(targets(importing: "GRDB") == ["StorageSQLite"])
        #expect(targets(importing: "Yams") == ["ProtocolFiles"])
        // Server only takes the digest of a protocol file.
        #expect(targets(importing: "Crypto") == ["Vault", "Ledger", "Server", "embed"])
        #expect(targets(importing: "CryptoExtras") == ["Vault"])
        #expect(targets(importing: "Hummingbird") == ["Web", "Server"])
        #expect(targets(importing: "FoundationXML") == ["SchoolFiles"])
        #expect(targets(importing: "Foundation") == ["SchoolFiles", "StorageSQLite", "Server", "embed"])
    }
}
