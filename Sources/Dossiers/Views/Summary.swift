// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// What lists and search need of a dossier. It is kept sealed beside it and can always be made again from its events: one
/// of another version of this form is read as far as it goes, and made anew when the dossier is opened.
public struct Summary: Sendable, Hashable, Codable {
    /// The version of this form; one that is not written is 1.
    public static let version = 2

    /// The version it was written in; nothing for version 1.
    public var version: Int? = Summary.version
    /// The pupil in the register.
    public var pupil: PupilID?
    /// The child's name.
    public var name: String
    /// The group.
    public var group: String?
    /// What stands out.
    public var flags: [Flag]
    /// Where it stands, in words.
    public var step: String
    /// The status of every step, in order: `not-started`, `busy`, `done`, `skipped`.
    public var steps: [String]
    /// How many tasks are open.
    public var openTasks: Int
    /// When something was last recorded.
    public var lastActivity: Instant
    /// Whether it is closed.
    public var closed: Bool
    /// Who coordinates.
    public var coordinator: StaffID?
    /// The day until which it is kept, once it is closed.
    public var keepUntil: Day?

    /// The summary of a state.
    public static func make(_ state: CaseState, context: Context) -> Summary {
        let all = state.steps(context.book)
        let current = all.first { !$0.status.isSettled } ?? all.last
        return Summary(
            pupil: state.opening?.pupil ?? state.worry?.sent.pupil,
            name: state.opening?.childName ?? state.worry?.sent.childName ?? "",
            group: state.opening?.group ?? state.worry?.sent.group, flags: Dossiers.flags(state, context: context),
            step: state.closed != nil
                ? "gesloten" : state.isAboutStaff ? "" : current.map { "\($0.number). \($0.title)" } ?? "",
            steps: state.isAboutStaff ? [] : all.map(\.status.name), openTasks: tasks(state, context: context).count,
            lastActivity: state.lastActivity ?? context.now, closed: state.closed != nil,
            coordinator: state.coordinator, keepUntil: state.closed == nil ? nil : state.lastClosing?.fact.keepUntil)
    }
}

extension Summary {
    /// Whether it was written in the form of this program.
    public var isCurrent: Bool { version == Summary.version }

    /// Reads a summary of any version: only the name and the last moment must be there.
    ///
    /// What is missing, or of a kind that this program does not know, is left out.
    ///
    /// - Throws: `DecodingError` when it is no summary.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func value<Value: Decodable>(_ key: CodingKeys, _ type: Value.Type = Value.self) -> Value? {
            try? fields.decode(type, forKey: key)
        }
        version = value(.version)
        pupil = value(.pupil)
        name = try fields.decode(String.self, forKey: .name)
        group = value(.group)
        flags = value(.flags, [String].self)?.compactMap(Flag.init(rawValue:)) ?? []
        step = value(.step) ?? ""
        steps = value(.steps) ?? []
        openTasks = value(.openTasks) ?? 0
        lastActivity = try fields.decode(Instant.self, forKey: .lastActivity)
        closed = value(.closed) ?? false
        coordinator = value(.coordinator)
        keepUntil = value(.keepUntil)
    }
}
