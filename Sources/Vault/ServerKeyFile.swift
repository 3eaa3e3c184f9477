// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// The server's own keys: one signs checkpoints of the log, the other is mixed into every passphrase. Alone they open
/// nothing.
public struct ServerKeyFile: Sendable {
    private let signing: Curve25519.Signing.PrivateKey
    /// Mixed into every passphrase, so that the database alone cannot be guessed at.
    public let pepper: Secret

    /// Fresh keys.
    public static func make() -> ServerKeyFile {
        ServerKeyFile(signing: Curve25519.Signing.PrivateKey(), pepper: .random())
    }

    private init(signing: Curve25519.Signing.PrivateKey, pepper: Secret) {
        self.signing = signing
        self.pepper = pepper
    }

    /// The text of the file: a first line with the version, a line for each key, and a checksum against typing errors.
    public var text: String {
        let lines = [
            "hoede-server-keys/1", "checkpoint \(SessionSecret.hex(Array(signing.rawRepresentation)))",
            "pepper \(SessionSecret.hex(pepper.bytes))",
        ]
        return (lines + ["check \(ServerKeyFile.check(lines))"]).joined(separator: "\n") + "\n"
    }

    /// Reads the text of a file; nothing when a line is missing or a letter is wrong.
    public init?(text: String) {
        let lines = text.split(separator: "\n").map { String($0) }
        guard lines.count == 4, lines[0] == "hoede-server-keys/1",
            lines[3] == "check \(ServerKeyFile.check(Array(lines[..<3])))",
            let signing = ServerKeyFile.key(lines[1], "checkpoint "), let pepper = ServerKeyFile.key(lines[2], "pepper "),
            let pepper = Secret(pepper),
            let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: signing)
        else { return nil }
        self.signing = signing
        self.pepper = pepper
    }

    /// The public key that checkpoints are checked with, 32 bytes.
    public var checkpointKey: [UInt8] { Array(signing.publicKey.rawRepresentation) }

    /// Signs bytes with the checkpoint key (Ed25519, 64 bytes).
    public func sign(_ bytes: [UInt8]) throws(VaultError) -> [UInt8] {
        do { return Array(try signing.signature(for: bytes)) } catch { throw .notSealed }
    }

    private static func check(_ lines: [String]) -> String {
        let digest = SHA256.hash(data: Array(lines.joined(separator: "\n").utf8))
        return String(SessionSecret.hex(Array(digest)).prefix(8))
    }

    private static func key(_ line: String, _ name: String) -> [UInt8]? {
        guard line.hasPrefix(name) else { return nil }
        return SessionSecret(cookie: String(line.dropFirst(name.count)))?.rawBytes
    }
}

extension SessionSecret {
    /// The bytes behind 64 hexadecimal digits.
    fileprivate var rawBytes: [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in cookie.utf8 {
            let digit = byte < 0x3A ? byte - 0x30 : byte - 0x61 + 10
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return bytes
    }
}
