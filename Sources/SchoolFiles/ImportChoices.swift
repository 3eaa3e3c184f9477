// SPDX-License-Identifier: EUPL-1.2

/// What a person decided about one ambiguous pupil.
public enum AmbiguityChoice: Hashable, Sendable {
    /// This is the pupil of the register with this identifier.
    case same(id: String)
    /// This is somebody new.
    case new
}

/// Why the choices cannot be carried out. Nothing was changed.
public enum ImportChoiceProblem: Error, Hashable, Sendable {
    /// The pupil at this place in the file was not ambiguous, or this person was not among the candidates.
    case notOffered(position: Int)
    /// Two records of the file were said to be the same pupil.
    case chosenTwice(id: String)
}

/// The rows to write, in one transaction.
public struct RegisterChange: Hashable, Sendable {
    /// New and changed pupils. No row is ever removed.
    public let pupils: [RegisterPupil]
    /// New and changed groups.
    public let groups: [RegisterGroup]
    /// The places in the file of pupils about whom nobody decided; they are left as they are.
    public let undecided: [Int]
}

extension ImportPreview {
    /// The rows to write once a person confirmed the preview.
    ///
    /// - Parameter choices: What was decided about ambiguous pupils, by place in the file.
    /// - Throws: When a choice was not offered or one pupil was chosen twice.
    /// - Source: standards 1.5, rule 8: persons are never merged automatically.
    public func applied(choices: [Int: AmbiguityChoice] = [:]) throws(ImportChoiceProblem) -> RegisterChange {
        var rows: [RegisterPupil] = []
        var undecided: [Int] = []
        var open: [Int: AmbiguityChoice] = choices
        var taken: Set<String> = []
        var waiting: Set<String> = []
        var passedOver: [RegisterPupil] = []
        for pupil in pupils {
            switch pupil.decision {
            case .new, .changed, .left:
                rows.append(pupil.proposed)
            case .unchanged:
                break
            case .ambiguous(let ambiguity):
                guard let position = pupil.position, let choice = open.removeValue(forKey: position) else {
                    pupil.position.map { undecided.append($0) }
                    waiting.formUnion(ambiguity.candidates.map(\.id))
                    continue
                }
                passedOver += ambiguity.candidates
                guard case .same(let id) = choice else {
                    rows.append(pupil.proposed)
                    continue
                }
                guard let same = ambiguity.candidates.first(where: { $0.id == id }) else {
                    throw .notOffered(position: position)
                }
                guard taken.insert(id).inserted else { throw .chosenTwice(id: id) }
                rows.append(same.updated(from: pupil.proposed))
            }
        }
        if let position = open.keys.min() { throw .notOffered(position: position) }
        for candidate in passedOver where !taken.contains(candidate.id) && !waiting.contains(candidate.id) {
            taken.insert(candidate.id)
            if let missing = candidate.missingFromFile(on: day) { rows.append(missing) }
        }
        return RegisterChange(pupils: rows, groups: groups, undecided: undecided)
    }
}
