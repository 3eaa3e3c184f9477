// SPDX-License-Identifier: EUPL-1.2

/// A closed dossier is opened again.
///
/// - Source: Rules S-039 of docs/regels.md.
public struct Reopen: Hashable, Sendable, Codable {
    /// Why.
    public var reason: String

    /// Makes the fact from its parts.
    public init(reason: String) {
        self.reason = reason
    }
}

extension Reopen: Act {
    package static let stored = "reopened"
    package static let profile = ActProfile(
        "reopen", demand: .reader, stage: .dossier, dependsOnState: true, stepUp: false,
        checkpoint: false, withoutKey: false)

    /// Opens a closed dossier again, or takes back a proposal to close.
    package func check(_ ruling: Ruling) throws(Refusal) {
        guard ruling.state.closed != nil || ruling.state.proposal != nil else { throw .alreadyOpen }
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        guard state.closed != nil || state.proposal != nil else { return }
        if state.closed != nil { state.reopened.append(Kept(self, stamp)) }
        state.closed = nil
        state.proposal = nil
        state.sinceClosing = []
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine("Dossier opnieuw geopend", .act, nil, [("Waarom", reason)])
    }
}

extension CommandKind {
    package static var reopen: CommandKind { CommandKind(Reopen.self) }
}
