// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Vault

@Suite struct `Codes of an app` {
    static let seed = Array("12345678901234567890".utf8)

    /// RFC 6238 Appendix B. The longer hashes have longer secrets there: the same digits, repeated.
    @Test(arguments: [
        (59, "94287082", "46119246", "90693936"), (1_111_111_109, "07081804", "68084774", "25091201"),
        (1_111_111_111, "14050471", "67062674", "99943326"), (1_234_567_890, "89005924", "91819424", "93441116"),
        (2_000_000_000, "69279037", "90698825", "38618901"), (20_000_000_000, "65353130", "77737706", "47863826"),
    ])
    func `are those of RFC 6238`(seconds: Int64, sha1: String, sha256: String, sha512: String) {
        let step = TOTP.step(atMilliseconds: seconds * 1000)
        func secret(_ length: Int) -> [UInt8] { (0..<length).map { Self.seed[$0 % Self.seed.count] } }
        #expect(TOTP.code(secret(20), step: step, digits: 8, hash: .sha1) == sha1)
        #expect(TOTP.code(secret(32), step: step, digits: 8, hash: .sha256) == sha256)
        #expect(TOTP.code(secret(64), step: step, digits: 8, hash: .sha512) == sha512)
    }

    /// RFC 4226 Appendix D.
    @Test func `are those of RFC 4226`() {
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        #expect((0..<10).map { TOTP.code(Self.seed, step: Int64($0)) } == expected)
    }

    @Test func `count in their own half minute and the one before and after, and later than the last used`() {
        for offset in -3...3 {
            let typed = TOTP.code(Self.seed, step: Int64(100 + offset))
            let found = TOTP.step(of: typed, secret: Self.seed, now: 100, after: .min)
            #expect((found != nil) == (abs(offset) <= 1), "\(offset)")
        }
        let now = TOTP.code(Self.seed, step: 100)
        #expect(TOTP.step(of: now, secret: Self.seed, now: 100, after: 100) == nil)
        #expect(TOTP.step(of: now, secret: Self.seed, now: 100, after: 99) == 100)
    }

    @Test(arguments: ["", "12345", "1234567", "12345a", "１２３４５６", "-12345"])
    func `are six digits and nothing else`(typed: String) {
        #expect(TOTP.step(of: typed, secret: Self.seed, now: 0, after: .min) == nil)
    }

    /// RFC 4648 §10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
    ])
    func `have their secret in base32`(plain: String, text: String) {
        #expect(TOTP.base32(Array(plain.utf8)) == text)
    }

    @Test func `come to an app through an address without anything to escape`() {
        let address = TOTP.address(Self.seed, account: "ineke+a@school.example")
        #expect(
            address == "otpauth://totp/Hoede:ineke%2Ba@school.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Hoede&algorithm=SHA1&digits=6&period=30")
    }
}

@Suite struct `Codes on paper` {
    @Test func `are ten, all different, and read back in any spelling`() throws {
        let codes = OneTimeCodes.make()
        #expect(Set(codes).count == 10)
        for code in codes {
            let plain = try #require(OneTimeCodes.normalised(code))
            #expect(plain.count == 10)
            #expect(OneTimeCodes.normalised(code.uppercased().replacing("-", with: "  ")) == plain)
        }
    }

    @Test(arguments: ["", "abc", "abcde-fghj0", "abcde-fghj1", "abcde-fghji", "abcde-fghjo", "abcdefghjkm"])
    func `have no letters that people mix up, and a fixed length`(typed: String) {
        #expect(OneTimeCodes.normalised(typed) == nil)
    }

    @Test func `are kept as a hash of the account, under the pepper`() {
        let pepper = Secret.random()
        let hash = OneTimeCodes.hash("abcdefghjk", account: "m-1", pepper: pepper)
        #expect(hash == OneTimeCodes.hash("abcdefghjk", account: "m-1", pepper: pepper))
        #expect(hash != OneTimeCodes.hash("abcdefghjk", account: "m-2", pepper: pepper))
        #expect(hash != OneTimeCodes.hash("abcdefghjk", account: "m-1", pepper: .random()))
    }
}
