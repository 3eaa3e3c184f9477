// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// What a run proved, one line of JSON for each rule and test, in the folder that `HOEDE_PROVED` names.
///
/// Tests/rules.py makes docs/regels.md of it. Without that variable nothing is written, and tests are the same.
struct ProofRecords: Sendable {
    enum How: String, Codable { case driven, text }

    struct Line: Codable {
        let rule: String
        /// Module and file, as `DossiersTests/SignalRuleTests.swift`.
        let file: String
        let test: String
        let how: How
    }

    let folder: String

    static let ofThisRun = ProcessInfo.processInfo.environment["HOEDE_PROVED"].map(ProofRecords.init(folder:))

    func add(_ rules: [String], of test: Test, how: How) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let name = test.displayName ?? test.name
        let lines = rules.compactMap { rule in
            try? encoder.encode(Line(rule: rule, file: test.sourceLocation.fileID, test: name, how: how))
        }
        let bytes = Data(lines.joined(separator: [0x0A]) + [0x0A])
        // One write at the end of the file, so that tests next to each other never mix their lines.
        let path = "\(folder)/swift-\(ProcessInfo.processInfo.processIdentifier).jsonl"
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
        let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
        if written != bytes.count { Issue.record("cannot write to \(path)", sourceLocation: test.sourceLocation) }
    }
}
