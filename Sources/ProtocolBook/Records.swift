// SPDX-License-Identifier: EUPL-1.2

/// What the school writes down and who reads it; shown to anyone.
public struct RecordRules: Sendable, Hashable {
    /// What the school writes down.
    public var writes: [String]
    /// Which roles read it.
    public var readers: [RoleKey]
    /// Texts about keeping, rights and sharing.
    public var texts: [TextBlock]
    /// How many years a closed dossier is kept before somebody looks again, unless another term is chosen.
    public var retentionYears: Int
    /// Where that number comes from.
    public var retentionSource: String

    /// Makes the value from its parts.
    public init(
        writes: [String],
        readers: [RoleKey],
        texts: [TextBlock],
        retentionYears: Int,
        retentionSource: String
    ) {
        self.writes = writes
        self.readers = readers
        self.texts = texts
        self.retentionYears = retentionYears
        self.retentionSource = retentionSource
    }
}
