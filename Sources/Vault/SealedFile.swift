// SPDX-License-Identifier: EUPL-1.2

/// A file that is sealed in parts. Each part knows its number and whether it is the last, so that parts cannot change
/// places and a file cut short is noticed.
public struct SealedFile: Sendable {
    /// Bytes of plain text in each part but the last: 1 MiB.
    public static let partLength = 1 << 20

    private let key: Secret
    private let school: String
    private let object: String
    private let file: String
    private let generation: Int

    /// Names a file.
    ///
    /// - Parameters:
    ///   - secret: the key of the dossier (or other object), of this generation.
    ///   - school: the school's id.
    ///   - object: the id of what the file belongs to.
    ///   - file: the file's id.
    ///   - generation: the generation of the key.
    public init(under secret: Secret, school: String, object: String, file: String, generation: Int) {
        key = secret.derived(Purpose("attachments", school, object, String(generation)))
        self.school = school
        self.object = object
        self.file = file
        self.generation = generation
    }

    /// Seals one part, numbered from 0.
    public func seal(_ plain: [UInt8], part: Int, isLast: Bool) throws(VaultError) -> [UInt8] {
        guard part >= 0 else { throw .malformed }
        return try key.seal(plain, for: purpose(part, isLast))
    }

    /// Opens one part. Whoever reads the parts in turn stops at the one that opens as the last.
    public func open(_ sealed: [UInt8], part: Int, isLast: Bool) throws(VaultError) -> [UInt8] {
        try key.open(sealed, for: purpose(part, isLast))
    }

    /// Seals a whole file; an empty file has one empty part.
    public func seal(_ plain: [UInt8]) throws(VaultError) -> [[UInt8]] {
        let count = max(1, (plain.count + SealedFile.partLength - 1) / SealedFile.partLength)
        var parts: [[UInt8]] = []
        for part in 0..<count {
            let start = part * SealedFile.partLength
            let slice = plain[start..<min(start + SealedFile.partLength, plain.count)]
            parts.append(try seal(Array(slice), part: part, isLast: part == count - 1))
        }
        return parts
    }

    /// Opens a whole file.
    public func open(_ parts: [[UInt8]]) throws(VaultError) -> [UInt8] {
        guard !parts.isEmpty else { throw .malformed }
        var plain: [UInt8] = []
        for (part, sealed) in parts.enumerated() {
            plain += try open(sealed, part: part, isLast: part == parts.count - 1)
        }
        return plain
    }

    private func purpose(_ part: Int, _ isLast: Bool) -> Purpose {
        Purpose(
            "attachment", school, object, file, String(generation), String(part), isLast ? "last" : "more")
    }
}
