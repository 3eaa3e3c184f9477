// SPDX-License-Identifier: EUPL-1.2

public import ProtocolBook

/// A finding with its place in the file.
public struct LocatedFinding: Sendable, Hashable {
    /// Where.
    public let place: Place
    /// How much it matters.
    public let severity: Finding.Severity
    /// A stable name for what was found.
    public let code: String
    /// What is wrong and what to do, in Dutch.
    public let text: String

    /// The line, from 1.
    public var line: Int { place.line }
    /// The column, from 1.
    public var column: Int { place.column }

    /// Makes a finding.
    public init(place: Place, severity: Finding.Severity, code: String, text: String) {
        self.place = place
        self.severity = severity
        self.code = code
        self.text = text
    }
}

/// A protocol that was read, with what the inspection found.
public struct ReadProtocol: Sendable {
    /// The protocol.
    public let definition: ProtocolDefinition
    /// What was found, in the order of the file. A protocol with an error may be shown, not used.
    public let findings: [LocatedFinding]

    /// Whether the protocol can be used: no finding is an error.
    public var isUsable: Bool {
        !findings.contains { $0.severity == .error }
    }
}

/// Why a file is no protocol.
public enum ProtocolFileError: Error, Hashable, Sendable {
    /// There is no such file, or it cannot be read.
    case unreadable(path: String)
    /// The file does not have the shape of a protocol; every fault with its place, in the order of the file.
    case malformed([LocatedFinding])

    /// The faults; none for a file that could not be read.
    public var findings: [LocatedFinding] {
        switch self {
        case .unreadable: []
        case .malformed(let findings): findings
        }
    }
}

/// Reads protocol files.
public enum ProtocolFile {
    /// Reads a protocol and inspects it.
    ///
    /// - Parameter bytes: The file, UTF-8, at most 512 KiB.
    /// - Throws: ``ProtocolFileError/malformed(_:)`` when it does not have the shape of a protocol.
    public static func read(_ bytes: [UInt8]) throws(ProtocolFileError) -> ReadProtocol {
        let root: YAMLValue
        do throws(YAMLFault) {
            root = try YAMLReader.document(bytes)
        } catch {
            throw .malformed([located(error)])
        }
        let faults = YAMLFaults()
        let definition = ProtocolReader(faults: faults).definition(root)
        guard faults.all.isEmpty else {
            throw .malformed(faults.all.sorted { $0.place < $1.place }.map(located))
        }
        let findings = inspect(definition).map { finding in
            LocatedFinding(
                place: root.place(of: finding.path), severity: finding.severity, code: finding.code.rawValue,
                text: finding.text)
        }
        return ReadProtocol(definition: definition, findings: findings.sorted { $0.place < $1.place })
    }
}
