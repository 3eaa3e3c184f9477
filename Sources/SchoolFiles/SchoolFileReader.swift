// SPDX-License-Identifier: EUPL-1.2
import Foundation
import FoundationXML

/// Reads an EDEXML file, version 1.03 to 2.1, alone or inside a UWLR answer.
public enum SchoolFileReader {
    /// The size in bytes of the largest file that is read.
    public static let largestFile = SchoolFileLimits.bytes

    /// Reads a file into the least that the register needs.
    ///
    /// - Parameters:
    ///   - bytes: The file as it was given, at most 32 MiB.
    ///   - kind: The kind of school; in a secondary school the years 1 to 6 are read as leerjaar 1 to 6.
    /// - Throws: The reason why the file as a whole is refused; odd records never refuse a file.
    /// - Source: standards 1.5, rules 1 to 9.
    public static func read(
        bytes: [UInt8], kind: SchoolKind = .primary
    ) throws(SchoolFileRefusal) -> SchoolFile {
        let prepared = try SchoolFileBytes(bytes)
        let handler = SchoolFileHandler()
        // As a stream: given as one piece, libxml2 gives up on anything above 10 MB.
        let parser = XMLParser(stream: InputStream(data: prepared.text))
        parser.delegate = handler
        parser.shouldResolveExternalEntities = false
        let isParsed = parser.parse()
        if let refusal = handler.refusal { throw refusal }
        if !isParsed || !handler.isComplete || isFault(parser.parserError) {
            throw .broken(line: max(1, parser.lineNumber))
        }
        guard handler.sawRoot else { throw .otherContent }
        guard handler.pupilCount > 0 else { throw .noPupils }
        var assembly = SchoolFileAssembly(kind: kind)
        return assembly.file(from: handler, transcoded: prepared.transcoded)
    }

    /// Whether the parser met an error. It also reports success after one, for instance when a second document follows.
    ///
    /// A prefix without a declaration (code 201) is harmless here, because prefixes are ignored.
    private static func isFault(_ error: (any Error)?) -> Bool {
        guard let error else { return false }
        return (error as NSError).code != 201
    }
}
