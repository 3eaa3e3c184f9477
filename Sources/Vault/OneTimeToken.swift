// SPDX-License-Identifier: EUPL-1.2
import Crypto

/// What somebody copies from the console to begin: 128 random bits, of which only the hash is kept.
public struct OneTimeToken: Sendable {
    private let hash: [UInt8]

    /// A fresh one, with the text to show once.
    public static func make() -> (token: OneTimeToken, text: String) {
        let bytes = Secret.randomBytes(16)
        return (OneTimeToken(hash: digest(bytes)), Hex.grouped(bytes))
    }

    private init(hash: [UInt8]) {
        self.hash = hash
    }

    /// Whether this is the text; capitals and spaces do not matter. Takes as long for a wrong one as for the right one.
    public func accepts(_ typed: String) -> Bool {
        let digits = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
        guard digits.utf8.count <= 64, let bytes = Hex.bytes(digits) else { return false }
        return OneTimeToken.equal(OneTimeToken.digest(bytes), hash)
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// Compares in a time that does not depend on where the bytes differ.
    public static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
