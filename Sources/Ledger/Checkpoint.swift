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
        origin = Checkpoint.origin(school: school, epoch: epoch)
        self.size = size
        self.root = root
    }

    /// SHA-256 of the signed text; an epoch after a restore names its predecessor by it.
    public var bodyHash: [UInt8] { MerkleLog.sha256(Array(body.utf8)) }

    /// The school and the number of the epoch in a name; nothing when it is no name of ours.
    public static func parts(ofOrigin origin: String) -> (school: String, epoch: Int)? {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "hoede", !parts[1].isEmpty, let epoch = Int(parts[2]), epoch > 0,
            String(epoch) == parts[2]
        else { return nil }
        return (String(parts[1]), epoch)
    }

    /// The name of a school's log; each restore starts a new epoch and so a new log.
    public static func origin(school: String, epoch: Int) -> String { "hoede/\(school)/\(epoch)" }

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

    /// Reads and checks a note; nothing when it is not signed with this key, or written in any other way than ours.
    ///
    /// Signatures of others (witnesses) may follow or go before; they are not judged here.
    public init?(note: String, publicKey: [UInt8]) {
        let lines = Array(note.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.count >= 6, lines[3].isEmpty, lines[lines.count - 1].isEmpty,
            Checkpoint.isOrigin(lines[0]), let size = Int(lines[1]), String(size) == lines[1], size >= 0,
            let root = Checkpoint.decoded(lines[2]), root.count == 32,
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { return nil }
        origin = lines[0]
        self.size = size
        self.root = root
        let signed = Data(body.utf8)
        let identity = Checkpoint.keyID(origin: origin, publicKey: publicKey)
        var isSigned = false
        for line in lines[4..<(lines.count - 1)] {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "\u{2014}", !parts[1].isEmpty,
                let blob = Checkpoint.decoded(String(parts[2])), blob.count > 4
            else { return nil }
            guard parts[1] == lines[0], blob.prefix(4) == identity[...] else { continue }
            guard blob.count == 68, key.isValidSignature(blob[4...], for: signed) else { return nil }
            isSigned = true
        }
        guard isSigned else { return nil }
    }

    private static func keyID(origin: String, publicKey: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Array(origin.utf8) + [0x0A, 0x01] + publicKey).prefix(4))
    }

    private static func isOrigin(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x2B }
    }

    /// Base64 in the one way that it is written; other spellings of the same bytes are refused, so that no character
    /// of a note can change unnoticed.
    static func decoded(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
