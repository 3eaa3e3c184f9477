// SPDX-License-Identifier: EUPL-1.2

/// Somebody at a meeting.
///
/// - Source: Rules S-045 of docs/regels.md.
public struct Participant: Hashable, Sendable, Codable {
    /// Name.
    public var name: String
    /// Function or discipline.
    public var function: String

    /// Makes the fact from its parts.
    public init(name: String, function: String) {
        self.name = name
        self.function = function
    }
}
