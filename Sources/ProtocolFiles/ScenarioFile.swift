// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms
import ProtocolBook

extension Scenario {
    /// Reads a scenario file strictly, with the protocol that it names.
    ///
    /// - Parameters:
    ///   - bytes: The file, UTF-8, at most 512 KiB.
    ///   - protocols: The bytes of a protocol file by the name in the scenario; nothing when there is none.
    /// - Throws: Everything that must be mended, with line and column. A protocol that cannot be used counts too.
    public static func read(
        _ bytes: [UInt8], protocols: (String) -> [UInt8]?
    ) throws(ScenarioFaults) -> Scenario {
        let root: YAMLValue
        do throws(YAMLFault) {
            root = try YAMLReader.document(bytes)
        } catch {
            throw ScenarioFaults([error])
        }
        let (name, place) = try ScenarioDecoder.protocolName(root)
        guard let file = protocols(name) else {
            throw ScenarioFaults([YAMLFault(.unknownValue, place, "Het protocol '\(name)' is er niet.")])
        }
        let book: ProtocolDefinition
        do throws(ProtocolFileError) {
            let read = try ProtocolFile.read(file)
            guard read.isUsable else {
                throw ProtocolFileError.malformed(read.findings.filter { $0.severity == .error })
            }
            book = read.definition
        } catch {
            let first = error.findings.first.map { " Regel \($0.line): \($0.text)" } ?? ""
            let text = "Het protocol '\(name)' is niet te gebruiken.\(first)"
            throw ScenarioFaults([YAMLFault(.unknownValue, place, text)])
        }
        var decoder = ScenarioDecoder(
            offered: FormSetting.lists(of: book).mapValues { $0.map(\.value) }, roles: book.roles.map(\.key.text))
        return try decoder.decode(root, book: book)
    }
}
