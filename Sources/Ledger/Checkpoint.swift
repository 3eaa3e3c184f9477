// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// A signed statement of where a log stands, in the form that witnesses of transparency logs use.
///
/// - Source: C2SP tlog-checkpoint and signed-note, Ed25519.
public struct Checkpoint: Sendable, Hashable {
    /// Which log: `hoede/<school>/<epoch>`.
    public let origin: String
    /// The number of leaves.
    public let size: Int
    /// The root over them.
    public let root: [UInt8]

    /// Makes the statement.
    public init(school: String, epoch: Int, size: Int, root: [UInt8]) {
        origin = "hoede/\(school)/\(epoch)"
        self.size = size
        self.root = root
    }

    /// The text that is signed.
    public var body: String {
        "\(origin)\n\(size)\n\(Data(root).base64EncodedString())\n"
    }

    /// The signed note: body, an empty line, and the signature line.
    ///
    /// - Parameters:
    ///   - signature: Ed25519 over the body.
    ///   - publicKey: the 32 bytes of the key that signed.
    public func note(signature: [UInt8], publicKey: [UInt8]) -> String {
        let line = Data(Checkpoint.keyID(origin: origin, publicKey: publicKey) + signature).base64EncodedString()
        return "\(body)\n\u{2014} \(origin) \(line)\n"
    }

    /// Reads and checks a note; nothing when it is not signed with this key.
    public init?(note: String, publicKey: [UInt8]) {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard lines.count == 6, lines[3].isEmpty, lines[5].isEmpty, let size = Int(lines[1]), String(size) == lines[1],
            size >= 0, let root = Data(base64Encoded: lines[2]), root.count == 32
        else { return nil }
        origin = lines[0]
        self.size = size
        self.root = Array(root)
        let prefix = "\u{2014} \(origin) "
        guard lines[4].hasPrefix(prefix), let blob = Data(base64Encoded: String(lines[4].dropFirst(prefix.count))),
            blob.count == 68, Array(blob.prefix(4)) == Checkpoint.keyID(origin: origin, publicKey: publicKey),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey),
            key.isValidSignature(blob.dropFirst(4), for: Data(body.utf8))
        else { return nil }
    }

    private static func keyID(origin: String, publicKey: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Array(origin.utf8) + [0x0A, 0x01] + publicKey).prefix(4))
    }
}
