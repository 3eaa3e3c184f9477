// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// In the dossier: a worry as it was sent, with its writer and moment.
public struct WorryAdded: Hashable, Sendable, Codable {
    /// The worry's own stream.
    public var worry: StreamID
    /// Who sent it.
    public var writer: StaffID
    /// When it was sent.
    public var sentAt: Instant
    /// The words as sent; they never change.
    public var sent: SendWorry

    /// Makes the fact from its parts.
    public init(worry: StreamID, writer: StaffID, sentAt: Instant, sent: SendWorry) {
        self.worry = worry
        self.writer = writer
        self.sentAt = sentAt
        self.sent = sent
    }
}

extension WorryAdded: Recordable {
    package static let stored = "worry-added"

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        state.noteSinceClosing(stamp)
        guard !state.worries.contains(where: { $0.fact.worry == worry }) else { return }
        state.worries.append(Kept(self, stamp))
        state.join(writer, stamp, noticed: true)
    }

    package func notices(at moment: NoticeMoment) -> [Notice] { [] }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = sent.line(writer)
        line.title = "Zorg, zoals die is gestuurd"
        line.by = self.writer
        line.sentAt = sentAt
        return line
    }
}
