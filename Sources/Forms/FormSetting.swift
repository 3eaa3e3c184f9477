// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// All that reading a form needs to know, handed in as values.
public struct FormSetting: Sendable {
    /// The moment of saving.
    public var now: Instant
    /// Fresh identities, used in order; ``freshIDsNeeded`` is always enough.
    public var freshIDs: [String]
    /// What can be chosen from lists that differ per dossier, school or protocol.
    public var lists: [ChoiceSource: [Option]]
    /// The protocol that a new dossier will follow.
    public var protocolID: String
    /// Its version.
    public var protocolVersion: Int
    /// SHA-256 of its file, as hexadecimal text.
    public var protocolDigest: String

    /// No form uses more fresh identities than this: one for each row of a plan.
    public static let freshIDsNeeded = FieldLimits.rows

    /// Makes a setting.
    public init(
        now: Instant,
        freshIDs: [String] = [],
        lists: [ChoiceSource: [Option]] = [:],
        protocolID: String,
        protocolVersion: Int,
        protocolDigest: String
    ) {
        self.now = now
        self.freshIDs = freshIDs
        self.lists = lists
        self.protocolID = protocolID
        self.protocolVersion = protocolVersion
        self.protocolDigest = protocolDigest
    }

    /// The day of saving.
    public var today: Day { now.day }

    /// What a field offers to choose from; empty for fields that offer nothing.
    public func options(of field: Field) -> [Option] {
        switch field.kind {
        case .choice(let options), .choices(let options): options
        case .one(let source), .many(let source): lists[source] ?? []
        default: []
        }
    }
}
