// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif
import ProtocolBook

extension ProtocolFile {
    /// The bytes of a file. One that is too large is refused: no more is ever read than a protocol may hold.
    ///
    /// - Throws: ``ProtocolFileError/unreadable(path:)``, or ``ProtocolFileError/malformed(_:)`` when it is too large.
    public static func bytes(at path: String, limits: YAMLLimits = YAMLLimits()) throws(ProtocolFileError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw .unreadable(path: path) }
        defer { fclose(file) }
        // Asked by what comes out, not by the size that is claimed: a device claims none and never ends.
        let most = limits.bytes + 1
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            count = fread(buffer.baseAddress, 1, most, file)
        }
        guard ferror(file) == 0 else { throw .unreadable(path: path) }
        guard bytes.count < most else {
            throw .malformed([
                located(YAMLFault(.tooLarge, .start, "Het bestand is te groot: meer dan \(limits.bytes / 1024) KiB."))
            ])
        }
        return bytes
    }

    /// A fault of the file as a finding.
    static func located(_ fault: YAMLFault) -> LocatedFinding {
        LocatedFinding(place: fault.place, severity: .error, code: fault.code.rawValue, text: fault.text)
    }
}

extension YAMLValue {
    /// The place that a path leads to, or of the last part of it that is there.
    func place(of path: FilePath) -> Place {
        var value = self
        var place = self.place
        for part in path.parts {
            switch (part, value.content) {
            case (.name(let name), .map(let entries)):
                guard let entry = entries.first(where: { $0.key == name }) else { return place }
                place = entry.place
                value = entry.value
            case (.number(let number), .list(let items)) where items.indices.contains(number):
                value = items[number]
                place = value.place
            default:
                return place
            }
        }
        return place
    }
}
