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
    public func sealed(to member: PublicKey, school: String, list: String, account: String) throws(VaultError) -> [UInt8] {
        try member.seal(
            secret.bytes + pair.seed.bytes, for: Purpose("list-member", school, list, account, String(generation)))
    }

    /// Opens the generation that was sealed to a member.
    public init(
        opening sealed: [UInt8], with keys: KeyPair, school: String, list: String, account: String, generation: Int
    ) throws(VaultError) {
        let bytes = try keys.open(sealed, for: Purpose("list-member", school, list, account, String(generation)))
        guard bytes.count == 64, let secret = Secret(bytes[..<32]), let seed = Secret(bytes[32...]) else {
            throw .malformed
        }
        self.init(generation: generation, secret: secret, pair: try KeyPair(seed: seed))
    }
}
