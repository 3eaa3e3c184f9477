// SPDX-License-Identifier: EUPL-1.2

extension YAMLFields {
    /// The text of a value; a list or map is a fault.
    static func text(_ value: YAMLValue, _ faults: YAMLFaults) -> String? {
        guard case .text(let text, _) = value.content else {
            faults.add(.wrongType, value.place, "Hier hoort tekst, geen \(value.kind).")
            return nil
        }
        let trimmed = text.trimmed
        if trimmed.isEmpty {
            faults.add(.emptyValue, value.place, "Hier staat niets. Vul het in of haal de regel weg.")
            return nil
        }
        return trimmed
    }

    /// A name of our own; anything else is a fault and gives an empty name.
    static func name(_ value: YAMLValue, _ faults: YAMLFaults) -> String {
        guard let text = text(value, faults) else { return "" }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isName =
            text.utf8.count <= 60
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
            }
        if !isName {
            faults.add(
                .badName, value.place,
                "Een sleutel bestaat uit kleine letters, cijfers en streepjes, zoals 'gesprek-kind'.")
            return ""
        }
        return text
    }

    /// A word of a closed list; anything else is a fault that names the list.
    static func choice<Value>(
        _ value: YAMLValue, _ words: KeyValuePairs<String, Value>, _ faults: YAMLFaults
    ) -> Value? {
        guard let text = text(value, faults) else { return nil }
        if let found = words.first(where: { $0.key == text }) { return found.value }
        let known = words.map(\.key).joined(separator: ", ")
        faults.add(.unknownValue, value.place, "'\(text.prefix(60))' ken ik hier niet. Kies uit: \(known).")
        return nil
    }
}

extension String {
    /// Without spaces and line ends at both sides.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}

/// How many letters differ between two names (Levenshtein); names longer than 40 count as far apart.
func distance(_ left: String, _ right: String) -> Int {
    let (first, second) = (Array(left.utf8), Array(right.utf8))
    guard first.count <= 40, second.count <= 40 else { return 99 }
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (place, other) in second.enumerated() {
            let above = row[place + 1]
            row[place + 1] = min(above + 1, row[place] + 1, diagonal + (letter == other ? 0 : 1))
            diagonal = above
        }
    }
    return row[second.count]
}
