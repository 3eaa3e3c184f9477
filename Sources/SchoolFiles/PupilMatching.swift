// SPDX-License-Identifier: EUPL-1.2

/// Finds for each pupil of a file who that is in the register.
struct PupilMatching {
    /// What was found for one pupil of the file.
    enum Found {
        case nobody
        case certain(RegisterPupil)
        case perhaps(Ambiguity)
    }

    /// The pupils of the register that the file spoke of, certainly or perhaps.
    private(set) var mentioned: Set<String> = []

    private let byChainID: [String: RegisterPupil]
    private let byKey: [String: RegisterPupil]
    private let byLikeness: [PupilLikeness: [RegisterPupil]]

    init(_ register: [RegisterPupil]) {
        byChainID = Dictionary(register.compactMap { row in row.eckid.map { ($0, row) } }) { first, _ in first }
        byKey = Dictionary(register.compactMap { row in row.key.map { ($0, row) } }) { first, _ in first }
        byLikeness = Dictionary(grouping: register, by: \.likeness)
    }

    /// The result for each pupil, in the same order.
    mutating func match(_ incoming: [RegisterPupil]) -> [Found] {
        var results = incoming.map { byIdentifier($0) }
        let certain = settleDoubles(&results)
        mentioned = certain
        for index in results.indices {
            if case .perhaps(let ambiguity) = results[index] {
                let candidates = ambiguity.candidates.filter { !certain.contains($0.id) }
                results[index] =
                    candidates.isEmpty
                    ? .nobody : .perhaps(Ambiguity(reason: ambiguity.reason, candidates: candidates))
            }
            if case .nobody = results[index] {
                let candidates = byLikeness[incoming[index].likeness]?.filter { !certain.contains($0.id) } ?? []
                if !candidates.isEmpty, !incoming[index].name.isEmpty {
                    results[index] = .perhaps(Ambiguity(reason: .sameDetails, candidates: candidates))
                }
            }
            if case .perhaps(let ambiguity) = results[index] {
                mentioned.formUnion(ambiguity.candidates.map(\.id))
            }
        }
        return results
    }

    /// When two records of the file lead to one pupil, a person decides about both. Gives the pupils found for sure.
    private func settleDoubles(_ results: inout [Found]) -> Set<String> {
        var records: [String: [Int]] = [:]
        for index in results.indices {
            if case .certain(let row) = results[index] { records[row.id, default: []].append(index) }
        }
        for indexes in records.values where indexes.count > 1 {
            for index in indexes {
                guard case .certain(let row) = results[index] else { continue }
                results[index] = .perhaps(Ambiguity(reason: .twoRecords, candidates: [row]))
            }
        }
        return Set(records.filter { $0.value.count == 1 }.keys)
    }

    private func byIdentifier(_ row: RegisterPupil) -> Found {
        let ofChain = row.eckid.flatMap { byChainID[$0] }
        let ofKey = row.key.flatMap { byKey[$0] }
        if let ofChain {
            guard let ofKey, ofKey.id != ofChain.id else { return .certain(ofChain) }
            return .perhaps(Ambiguity(reason: .twoPupils, candidates: [ofChain, ofKey]))
        }
        guard let ofKey else { return .nobody }
        return isSomebodyElse(row, ofKey)
            ? .perhaps(Ambiguity(reason: .keyOfSomebodyElse, candidates: [ofKey])) : .certain(ofKey)
    }

    /// A key that was given out again would put one child's details on another child's dossier.
    ///
    /// One difference is a correction or a new surname; two of roepnaam, surname and birth date is another child.
    private func isSomebodyElse(_ row: RegisterPupil, _ known: RegisterPupil) -> Bool {
        if let one = row.eckid, let two = known.eckid, one != two { return true }
        var differences = 0
        if differ(row.name.roepnaam, known.name.roepnaam) { differences += 1 }
        if differ(row.name.achternaam, known.name.achternaam) { differences += 1 }
        if let one = row.birth, let two = known.birth, one != two { differences += 1 }
        return differences >= 2
    }

    private func differ(_ one: String?, _ two: String?) -> Bool {
        guard let one, let two else { return false }
        return SearchText.folded(one) != SearchText.folded(two)
    }
}
