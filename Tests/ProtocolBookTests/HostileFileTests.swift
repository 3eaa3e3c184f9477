// SPDX-License-Identifier: EUPL-1.2
import Foundation
import ProtocolBook
import ProtocolFiles
import Testing

@Suite struct `A hostile file` {
    /// What no file may take, also on a machine that does other work; following one of these takes far longer.
    static let patience = Duration.seconds(60)

    /// Nine lists that each name the one before nine times: 387 million values when followed.
    static let laughs: String = {
        var text = "a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol]\n"
        for level in 1...8 {
            let before = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
            text += "a\(level): &a\(level) [\(before)]\n"
        }
        return text
    }()

    @Test func `of a few lines that stand for millions is refused before it is followed`() {
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(findings(Self.laughs).map(\.code) == ["reference"])
        }
        #expect(time < Self.patience)
    }

    @Test(arguments: [
        String(repeating: "[", count: 200_000), String(repeating: "{a: ", count: 100_000),
        String(repeating: "- ", count: 200_000), String(repeating: "? ", count: 200_000),
        String(repeating: "[", count: 4_900), String(repeating: "[\"]\",", count: 4_900),
        String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        (0..<700).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
    func `that is nested too deep is refused, and the stack holds`(_ text: String) {
        let clock = ContinuousClock()
        let time = clock.measure {
            let codes = findings(text).map(\.code)
            #expect(codes.count == 1)
            #expect(["too-deep", "yaml-syntax"].contains(codes.first))
        }
        #expect(time < Self.patience)
    }

    @Test func `with very many values is refused`() {
        #expect(findings("a: [" + String(repeating: "b,", count: 50_000) + "]\n").map(\.code) == ["too-many-values"])
    }

    @Test func `of a hundred megabytes is refused`() throws {
        let path = FileManager.default.temporaryDirectory.path + "/hoede-large-\(UUID().uuidString).yaml"
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: 100 * 1024 * 1024)
        try file.close()
        let error = #expect(throws: ProtocolFileError.self) { try ProtocolFile.bytes(at: path) }
        #expect(error?.findings.map(\.code) == ["too-large"])
    }

    @Test func `that never ends is refused`() {
        let error = #expect(throws: ProtocolFileError.self) { try ProtocolFile.bytes(at: "/dev/zero") }
        #expect(error?.findings.map(\.code) == ["too-large"])
    }

    @Test(arguments: ["/er/is/niets.yaml", "/"])
    func `that cannot be read is told so`(_ path: String) {
        #expect(throws: ProtocolFileError.unreadable(path: path)) { try ProtocolFile.bytes(at: path) }
    }
}
