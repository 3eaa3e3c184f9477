// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

/// A whole log as a file that anybody can check: with `hoede verify`, or with `verify/verify.py` on another computer.
///
/// The form is docs/log-formaat.md.
public struct LogExport: Sendable, Hashable {
    /// The file is no export of a log.
    public struct Unreadable: Error, Sendable {}

    /// The name of the log.
    public let origin: String
    /// The leaves, in order.
    public let leaves: [[UInt8]]
    /// The signed notes.
    public let checkpoints: [String]
    /// The key that signs checkpoints, 32 bytes. Whoever checks compares it with a key from another source.
    public let publicKey: [UInt8]

    /// Puts an export together.
    public init(origin: String, leaves: [[UInt8]], checkpoints: [String], publicKey: [UInt8]) {
        self.origin = origin
        self.leaves = leaves
        self.checkpoints = checkpoints
        self.publicKey = publicKey
    }

    /// Reads an export.
    public init(json: [UInt8]) throws(Unreadable) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.format == LogExport.format,
            let key = Checkpoint.decoded(file.publicKey), key.count == 32
        else { throw Unreadable() }
        self.init(
            origin: file.origin, leaves: file.leaves.map { Array($0.utf8) }, checkpoints: file.checkpoints,
            publicKey: key)
    }

    /// The export as JSON.
    public func json() throws(Unreadable) -> [UInt8] {
        let texts = leaves.compactMap { String(validating: $0, as: UTF8.self) }
        guard texts.count == leaves.count else { throw Unreadable() }
        let file = File(
            format: LogExport.format, origin: origin, leaves: texts, checkpoints: checkpoints,
            publicKey: Data(publicKey).base64EncodedString())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(file) else { throw Unreadable() }
        return Array(data) + [0x0A]
    }

    /// Checks the export, with checkpoints that were kept elsewhere and, if known, the key from another source.
    public func verify(outside: [String] = [], publicKey: [UInt8]? = nil) -> LogReport {
        var verifier = LogVerifier(
            origin: origin, publicKey: publicKey ?? self.publicKey, checkpoints: checkpoints, outside: outside)
        for leaf in leaves { verifier.add(leaf) }
        return verifier.finish()
    }

    private static let format = "hoede-export/1"

    private struct File: Codable {
        let format: String
        let origin: String
        let leaves: [String]
        let checkpoints: [String]
        let publicKey: String

        enum CodingKeys: String, CodingKey {
            case format, origin, leaves, checkpoints
            case publicKey = "public_key"
        }
    }
}
