// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// 112 was called. Never refused to anyone.
public struct RecordEmergencyCall: Hashable, Sendable, Codable {
    /// When.
    public var happened: Moment?
    /// Why.
    public var reason: String?
    /// What happened then.
    public var outcome: String?

    /// Makes the fact from its parts.
    public init(happened: Moment? = nil, reason: String? = nil, outcome: String? = nil) {
        self.happened = happened
        self.reason = reason
        self.outcome = outcome
    }
}

extension RecordEmergencyCall: Act {
    package static let stored = "emergency-call-recorded"
    package static let profile = ActProfile(
        "record-emergency-call", demand: .nothing, stage: .always, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: true)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.emergencies.append(Kept(self, stamp))
        state.noteSinceClosing(stamp)
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if !moment.before.reports.contains(where: { $0.kept.at.day == moment.context.today }) {
            notices.append(.alsoVeiligThuis)
        }
        return notices + moment.worrying()
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("112 gebeld", .alarm, happened, [("Waarom", reason), ("Wat er gebeurde", outcome)])
    }
}

extension CommandKind {
    package static var recordEmergencyCall: CommandKind { CommandKind(RecordEmergencyCall.self) }
}
