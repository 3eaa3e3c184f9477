// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// Codes that follow from a secret and the time: the second factor that needs no script and no special hardware.
///
/// - Source: RFC 4226 (HOTP) and RFC 6238 (TOTP): SHA-1, 30 seconds, six digits, as authenticator apps expect.
public enum TOTP {
    /// The hash inside. Apps use SHA-1; the others are here for the published vectors.
    enum Hash { case sha1, sha256, sha512 }

    /// How long one code lasts.
    public static let period: Int64 = 30
    /// Digits of a code.
    public static let digits = 6

    /// A fresh secret of 160 bits.
    public static func newSecret() -> [UInt8] { Secret.randomBytes(20) }

    /// Which code counts at a moment, in milliseconds since 1970.
    public static func step(atMilliseconds moment: Int64) -> Int64 {
        let length = period * 1000
        return moment >= 0 ? moment / length : (moment - length + 1) / length
    }

    /// The code of one step.
    public static func code(_ secret: [UInt8], step: Int64) -> String {
        code(secret, step: step, digits: digits, hash: .sha1)
    }

    static func code(_ secret: [UInt8], step: Int64, digits: Int, hash: Hash) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let key = SymmetricKey(data: secret)
        let mac: [UInt8] =
            switch hash {
            case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
            case .sha256: Array(HMAC<SHA256>.authenticationCode(for: counter, using: key))
            case .sha512: Array(HMAC<SHA512>.authenticationCode(for: counter, using: key))
            }
        let offset = Int((mac.last ?? 0) & 15)
        let number = mac[offset..<(offset + 4)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF
        let text = String(number % (0..<digits).reduce(UInt64(1)) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code was typed: the present one or a neighbour, and later than the one that was used last.
    ///
    /// Spaces in what was typed do not matter. Each candidate is compared whole, so that time tells nothing.
    public static func step(of typed: String, secret: [UInt8], now: Int64, after last: Int64) -> Int64? {
        let typed = typed.utf8.filter { $0 != 0x20 }
        guard typed.count == digits, typed.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        var found: Int64?
        for step in [now - 1, now, now + 1] {
            let difference = zip(code(secret, step: step).utf8, typed).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0, step > last { found = step }
        }
        return found
    }

    /// The secret as people type it in: base32 in groups of four letters.
    public static func text(_ secret: [UInt8]) -> String {
        let letters = Array(base32(secret))
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
    }

    /// The address that an authenticator app understands.
    ///
    /// - Source: Key Uri Format of Google Authenticator, which other apps follow.
    public static func address(_ secret: [UInt8], account: String) -> String {
        let safe = account.utf8.map { byte -> String in
            let plain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x5F, 0x40].contains(byte)
            return plain ? String(decoding: [byte], as: UTF8.self) : "%" + Hex.text([byte]).uppercased()
        }.joined()
        return "otpauth://totp/Hoede:\(safe)?secret=\(base32(secret))&issuer=Hoede&algorithm=SHA1&digits=6&period=30"
    }

    /// - Source: RFC 4648, without the padding.
    static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var result: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                result.append(letters[Int(buffer >> UInt32(bits) & 31)])
            }
            buffer &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { result.append(letters[Int(buffer << UInt32(5 - bits) & 31)]) }
        return String(decoding: result, as: UTF8.self)
    }
}
