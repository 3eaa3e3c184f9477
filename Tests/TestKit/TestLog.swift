// SPDX-License-Identifier: EUPL-1.2

import Persistence
import Storage

extension TestSchool {
    /// The lines of the log from a place on, as "action outcome object".
    public func logLines(from place: Int = 0) async throws -> [String] {
        try await engine.read { transaction throws(StorageError) in
            let head = try LogTable.head(school: "school", in: transaction)
            return try LogTable.leaves(
                school: "school", epoch: head?.epoch ?? 1, from: place, limit: 100_000, in: transaction
            ).map { leaf in
                let lines = String(decoding: leaf.bytes, as: UTF8.self).split(separator: "\n")
                return "\(lines[5]) \(lines[6]) \(lines[7])"
            }
        }
    }

    /// How many lines the log has.
    public func logSize() async throws -> Int {
        try await engine.read { transaction throws(StorageError) in
            try LogTable.head(school: "school", in: transaction)?.size ?? 0
        }
    }
}
