// SPDX-License-Identifier: EUPL-1.2

/// Something that the inspection of a protocol found.
public struct Finding: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable {
        /// The protocol cannot be used.
        case error
        /// The protocol can be used; somebody should look at it.
        case warning
    }

    /// What was found; the names are stable.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case unknownRole = "unknown-role"
        case unknownContact = "unknown-contact"
        case unknownStep = "unknown-step"
        case unknownQuestion = "unknown-question"
        case unknownAction = "unknown-action"
        case unknownText = "unknown-text"
        case repeatedKey = "repeated-key"
        case missingPart = "missing-part"
        case deadEnd = "dead-end"
        case unreachableStep = "unreachable-step"
        case unreachableQuestion = "unreachable-question"
        case questionLoop = "question-loop"
        case limitWithoutOwner = "limit-without-owner"
        case noFinalDecider = "no-final-decider"
        case deciderMayNotDecide = "decider-may-not-decide"
        case missingLegalStep = "missing-legal-step"
        case missingLegalElement = "missing-legal-element"
        case emergencyNumberMissing = "emergency-number-missing"
        case veiligThuisNumberMissing = "veilig-thuis-number-missing"
        case olderThanNorm = "older-than-2019"
        case normIncomplete = "norm-incomplete"
        case pitfallWithoutAnswer = "pitfall-without-answer"
        case contactUnchecked = "contact-unchecked"
        case longSentence = "long-sentence"
        case officialese = "officialese"

        /// How much a finding of this kind matters.
        public var severity: Severity {
            switch self {
            case .olderThanNorm, .pitfallWithoutAnswer, .contactUnchecked, .longSentence, .officialese: .warning
            default: .error
            }
        }
    }

    /// What was found.
    public let code: Code
    /// What is wrong and what to do, in Dutch.
    public let text: String
    /// Where, in the words of a protocol file.
    public let path: FilePath

    /// Makes a finding.
    public init(_ code: Code, _ path: FilePath, _ text: String) {
        self.code = code
        self.path = path
        self.text = text
    }

    /// How much it matters.
    public var severity: Severity { code.severity }
}

/// A way into a protocol file, such as `stappen[1].acties[0].rollen`. Numbers count from zero.
public struct FilePath: Sendable, Hashable, CustomStringConvertible {
    /// A name in a map, or a number in a list.
    public enum Part: Sendable, Hashable {
        case name(String)
        case number(Int)
    }

    /// The parts, from the outside in; none is the file itself.
    public let parts: [Part]

    /// Makes a path.
    public init(_ parts: [Part] = []) {
        self.parts = parts
    }

    /// The path to a name in here.
    public subscript(name: String) -> FilePath {
        FilePath(parts + [.name(name)])
    }

    /// The path to a place in the list here.
    public subscript(number: Int) -> FilePath {
        FilePath(parts + [.number(number)])
    }

    /// The path as text.
    public var description: String {
        var text = ""
        for part in parts {
            switch part {
            case .name(let name): text += text.isEmpty ? name : ".\(name)"
            case .number(let number): text += "[\(number)]"
            }
        }
        return text
    }
}
