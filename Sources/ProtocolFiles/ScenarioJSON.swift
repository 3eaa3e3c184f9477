// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials

extension ScenarioOutcome {
    /// The outcome as one JSON object, with its keys in alphabetical order.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
