// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import ProtocolBook

/// What lists and search need of a dossier; kept sealed beside it, and made again from its events at will.
public struct Summary: Sendable, Hashable, Codable {
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
    /// How many tasks are open.
    public var openTasks: Int
    /// When something was last recorded.
    public var lastActivity: Instant
    /// Whether it is closed.
    public var closed: Bool

    /// The summary of a state.
    public static func make(_ state: CaseState, context: Context) -> Summary {
        let current = state.currentStep(context.book).flatMap { context.book.step($0.step) }
        return Summary(
            pupil: state.opening?.pupil, name: state.opening?.childName ?? "", group: state.opening?.group,
            flags: state.flags(context),
            step: state.closed != nil ? "afgesloten" : current.map { "\($0.number). \($0.shortTitle)" } ?? "",
            openTasks: tasks(state, context: context).count, lastActivity: state.lastActivity ?? context.now,
            closed: state.closed != nil)
    }
}
