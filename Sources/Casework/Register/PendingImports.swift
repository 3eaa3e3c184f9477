// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import SchoolFiles

/// Previews that wait for a person's yes. They stay in memory alone: a school file never touches the disk.
public actor PendingImports {
    private var waiting: [String: (preview: ImportPreview, until: Instant)] = [:]

    /// Makes an empty place for previews.
    public init() {}

    /// Keeps a preview for a quarter of an hour, under a name that only its owner knows.
    public func keep(_ preview: ImportPreview, as id: String, now: Instant) {
        waiting = waiting.filter { $0.value.until > now }
        if waiting.count >= 20, let oldest = waiting.min(by: { $0.value.until < $1.value.until }) {
            waiting[oldest.key] = nil
        }
        waiting[id] = (preview, now.adding(minutes: 15))
    }

    /// A preview that was kept; nothing when it took too long.
    public func find(_ id: String, now: Instant) -> ImportPreview? {
        guard let found = waiting[id], found.until > now else { return nil }
        return found.preview
    }

    /// Forgets a preview.
    public func drop(_ id: String) {
        waiting[id] = nil
    }
}
