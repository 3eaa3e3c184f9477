// SPDX-License-Identifier: EUPL-1.2

/// One generation of the keys of a list of people: a symmetric key and a key pair to send things in to.
public struct ListKeys: Sendable {
    /// Which generation; the first is 1.
    public let generation: Int
    /// For what only the list opens.
    public let secret: Secret
    /// For what others seal to the list.
    public let pair: KeyPair

    /// A fresh generation.
    public static func make(generation: Int) throws(VaultError) -> ListKeys {
        ListKeys(generation: generation, secret: .random(), pair: try .random())
    }

    private init(generation: Int, secret: Secret, pair: KeyPair) {
        self.generation = generation
        self.secret = secret
        self.pair = pair
    }

    /// Seals this generation to one member.
    public func sealed(to member: PublicKey, school: String, list: String, account: String) throws(VaultError)
        -> [UInt8]
    {
        try member.seal(
            bytes, for: Purpose("list-member", school, list, account, String(generation)))
    }

    /// Opens the generation that was sealed to a member.
    public init(
        opening sealed: [UInt8], with keys: KeyPair, school: String, list: String, account: String, generation: Int
    ) throws(VaultError) {
        try self.init(
            bytes: keys.open(sealed, for: Purpose("list-member", school, list, account, String(generation))),
            generation: generation)
    }

    /// Seals the generation before this one under this one, so that whoever comes later can still read what is older.
    ///
    /// - Throws: `malformed` when the other is not the one just before this.
    public func wrapPrevious(_ previous: ListKeys, school: String, list: String) throws(VaultError) -> [UInt8] {
        guard previous.generation == generation - 1 else { throw .malformed }
        return try chain(school, list).seal(previous.bytes, for: chained(school, list))
    }

    /// Opens the generation before this one.
    public func openPrevious(_ sealed: [UInt8], school: String, list: String) throws(VaultError) -> ListKeys {
        guard generation > 1 else { throw .malformed }
        return try ListKeys(
            bytes: chain(school, list).open(sealed, for: chained(school, list)), generation: generation - 1)
    }

    /// Seals this generation to a recovery set.
    public func sealed(to recovery: PublicKey, school: String, list: String) throws(VaultError) -> [UInt8] {
        try recovery.seal(bytes, for: Purpose("list-recovery", school, list, String(generation)))
    }

    /// Opens the generation that was sealed to a recovery set.
    public init(
        opening sealed: [UInt8], withRecovery keys: KeyPair, school: String, list: String, generation: Int
    ) throws(VaultError) {
        try self.init(
            bytes: keys.open(sealed, for: Purpose("list-recovery", school, list, String(generation))),
            generation: generation)
    }

    /// The list's mark on a public key: proves to who holds this generation that a holder put it there.
    ///
    /// Form byte, generation (4), HMAC (32). Each generation makes its own, so that who once held an older one can
    /// make no mark that counts after re-keying.
    public func mark(of key: PublicKey, holder: String, school: String, list: String) -> [UInt8] {
        let number = withUnsafeBytes(of: UInt32(generation).bigEndian) { Array($0) }
        let marks = secret.derived(Purpose("list-marks", school, list, String(generation)))
        return [Form.mark] + number + marks.mac(Purpose("mark", holder).bytes + key.bytes)
    }

    /// Whether a mark was made with this generation, compared in constant time.
    public func accepts(_ mark: [UInt8], of key: PublicKey, holder: String, school: String, list: String) -> Bool {
        let right = self.mark(of: key, holder: holder, school: school, list: list)
        return OneTimeToken.equal(mark, right)
    }

    private func chain(_ school: String, _ list: String) -> Secret {
        secret.derived(Purpose("list-chain", school, list, String(generation)))
    }

    private func chained(_ school: String, _ list: String) -> Purpose {
        Purpose("list-previous", school, list, String(generation - 1))
    }

    /// Form byte, symmetric key and seed of the pair.
    private var bytes: [UInt8] { [Form.listKeys] + secret.bytes + pair.seed.bytes }

    private init(bytes: [UInt8], generation: Int) throws(VaultError) {
        try Form.expect(Form.listKeys, in: bytes, atLeast: 65)
        guard bytes.count == 65, let secret = Secret(bytes[1..<33]), let seed = Secret(bytes[33...]) else {
            throw .malformed
        }
        self.init(generation: generation, secret: secret, pair: try KeyPair(seed: seed))
    }
}
