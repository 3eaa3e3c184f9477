// SPDX-License-Identifier: EUPL-1.2
import ProtocolBook
import ProtocolFiles
import Testing

/// The protocols as they are shipped, and ways to break them.
enum Shipped {
    static let names = ["bijlage9", "po-2019"]

    static func path(_ name: String) -> String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/Content/protocols/\(name)/1.yaml"
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        try ProtocolFile.bytes(at: path(name))
    }

    static func text(_ name: String) throws -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    static func protocolNamed(_ name: String) throws -> ProtocolDefinition {
        try ProtocolFile.read(try bytes(name)).definition
    }
}

/// What a reading found: the findings of the inspection, or the faults of the file.
func findings(_ text: String) -> [LocatedFinding] {
    do throws(ProtocolFileError) {
        return try ProtocolFile.read(Array(text.utf8)).findings
    } catch {
        return error.findings
    }
}

extension String {
    /// With the first place of a text changed; the same when it is not there.
    func changing(_ old: String, _ new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }

    private func firstRange(of other: String) -> Range<String.Index>? {
        self.ranges(of: other).first
    }

    private func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: new)
        return copy
    }
}

@Suite struct `The shipped protocols` {
    @Test(arguments: Shipped.names)
    func `have no errors`(_ name: String) throws {
        let read = try ProtocolFile.read(try Shipped.bytes(name))
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(read.isUsable)
        #expect(read.definition.identity.id == name)
        #expect(read.definition.identity.version == 1)
    }

    @Test(arguments: Shipped.names)
    func `are in plain language`(_ name: String) throws {
        let read = try ProtocolFile.read(try Shipped.bytes(name))
        #expect(read.findings.filter { ["long-sentence", "officialese"].contains($0.code) } == [])
    }

    @Test(arguments: Shipped.names)
    func `warn of nothing but their age and unchecked contacts`(_ name: String) throws {
        let codes = Set(try ProtocolFile.read(try Shipped.bytes(name)).findings.map(\.code))
        #expect(codes == (name == "bijlage9" ? ["older-than-2019", "contact-unchecked"] : ["contact-unchecked"]))
    }

    @Test func `differ only in what the 2019 framework adds`() throws {
        let old = try Shipped.protocolNamed("bijlage9")
        let new = try Shipped.protocolNamed("po-2019")
        #expect(old.forms == new.forms)
        #expect(old.signalGroups == new.signalGroups)
        #expect(old.roles == new.roles)
        #expect(old.contacts == new.contacts)
        #expect(old.timeLimits == new.timeLimits)
        #expect(old.cards == new.cards)
        #expect(old.steps.map(\.key) == new.steps.map(\.key))
        #expect(old.questions.isEmpty && old.reportNorms.isEmpty && old.decisions == .helpOrReport)
        #expect(new.decisions == .twoDecisions)
    }
}
