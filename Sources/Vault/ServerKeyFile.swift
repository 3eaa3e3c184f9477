// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// The server's own keys: one signs checkpoints of the log, the other is mixed into every passphrase. Alone they open
/// nothing.
public struct ServerKeyFile: Sendable, CustomStringConvertible, CustomReflectable {
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
            ServerKeyFile.title, "checkpoint \(Hex.grouped(Array(signing.rawRepresentation)))",
            "pepper \(Hex.grouped(pepper.bytes))",
        ]
        let check = Hex.grouped(ServerKeyFile.check(Array(signing.rawRepresentation), pepper.bytes))
        return (lines + ["check \(check)"]).joined(separator: "\n") + "\n"
    }

    /// Reads the text of a file, also when somebody typed it in again from paper: capitals, spaces and empty lines do
    /// not matter. Nothing when a line is missing or a digit is wrong.
    public init?(text: String) {
        guard text.utf8.count <= 4096 else { return nil }
        let lines = text.lowercased().split(whereSeparator: \.isNewline)
            .map { line in line.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        guard lines.count == 4, lines[0] == ServerKeyFile.title,
            let seed = ServerKeyFile.value(lines[1], "checkpoint"),
            let pepper = ServerKeyFile.value(lines[2], "pepper"),
            ServerKeyFile.value(lines[3], "check") == ServerKeyFile.check(seed, pepper),
            let secret = Secret(pepper), let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        else { return nil }
        self.signing = signing
        self.pepper = secret
    }

    /// Never the keys.
    public var description: String { "‹sleutels van de server›" }
    /// Never the keys.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// The public key that checkpoints are checked with, 32 bytes.
    public var checkpointKey: [UInt8] { Array(signing.publicKey.rawRepresentation) }

    /// Signs bytes with the checkpoint key (Ed25519, 64 bytes).
    public func sign(_ bytes: [UInt8]) throws(VaultError) -> [UInt8] {
        do { return Array(try signing.signature(for: bytes)) } catch { throw .notSealed }
    }

    private static let title = "hoede-server-keys/1"

    /// The first four bytes of SHA-256 over the title and both keys.
    private static func check(_ seed: [UInt8], _ pepper: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Array(title.utf8) + seed + pepper).prefix(4))
    }

    private static func value(_ line: String, _ name: String) -> [UInt8]? {
        line.hasPrefix(name) ? Hex.bytes(line.dropFirst(name.count)) : nil
    }
}
