// SPDX-License-Identifier: EUPL-1.2

import CivilTime
public import Dossiers

/// A notice as it is kept to be shown after saving.
public struct KeptNotice: Sendable, Hashable {
    /// What the person should know.
    public let text: String
    /// Where it comes from.
    public let source: String
}

extension Office {
    private static func key(_ dossier: StreamID) -> String { "\(Office.noticePrefix)\(dossier.text)" }

    static let noticePrefix = "_let-op/"

    /// Keeps what the rules had to say about the last act, sealed to the person who did it.
    public func keepNotices(_ notices: [Notice], about dossier: StreamID, for visitor: Visitor) async throws {
        guard !notices.isEmpty else {
            try await dropDraft(Office.key(dossier), of: visitor)
            return
        }
        try await keepDraft(
            Office.key(dossier), address: "/dossiers/\(dossier.text)",
            fields: ["text": notices.map(\.text), "source": notices.map(\.source)], by: visitor)
    }

    /// What the rules had to say about the last act, when that was less than ten minutes ago.
    public func notices(about dossier: StreamID, for visitor: Visitor) async throws -> [KeptNotice] {
        guard let kept = try await draft(Office.key(dossier), of: visitor), kept.at.adding(minutes: 10) > world.now()
        else { return [] }
        let sources = kept.fields["source"] ?? []
        return (kept.fields["text"] ?? []).enumerated().map { index, text in
            KeptNotice(text: text, source: index < sources.count ? sources[index] : "")
        }
    }
}
