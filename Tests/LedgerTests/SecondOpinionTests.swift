// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Crypto
import Foundation
import Ledger
import Testing

/// The verifier in verify/verify.py shares no line with this program; where both agree, neither is likely wrong.
@Suite struct `A second opinion in Python` {
    static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../verify/verify.py").standardizedFileURL

    static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    struct Answer: Decodable {
        struct Finding: Decodable, Hashable { let kind: String, place: Int }
        let readable: Bool
        let sound: Bool
        let findings: [Finding]
        let root: String?
        let unproved: Int?
    }

    /// Asks Python about files; one answer for each.
    private func ask(_ files: [[UInt8]], _ options: [String] = [], python: String) throws -> [Answer] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hoede-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = files.indices.map { "\($0).json" }
        for (name, bytes) in zip(names, files) { try Data(bytes).write(to: folder.appending(path: name)) }
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = [Self.script.path, "--json"] + options + names
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let lines = data.split(separator: 0x0A)
        try #require(lines.count == files.count)
        return try lines.map { try JSONDecoder().decode(Answer.self, from: Data($0)) }
    }

    private func findings(_ list: [LogFinding]) -> [Answer.Finding] {
        list.map { Answer.Finding(kind: $0.code, place: $0.place) }
    }

    /// A log in which something was done that should not be.
    private func tampered(_ log: SampleLog, _ dice: inout Dice) throws -> LogExport {
        var log = log
        var origin = log.origin
        switch dice.below(9) {
        case 0: log.leaves.remove(at: dice.below(log.leaves.count))
        case 1: log.leaves.swapAt(0, log.leaves.count - 1)
        case 2: log.leaves.insert(log.leaves[0], at: dice.below(log.leaves.count))
        case 3, 4, 5:
            let index = dice.below(log.leaves.count)
            let place = dice.below(log.leaves[index].count)
            log.leaves[index][place] = UInt8(10 + dice.below(116))
        case 6:
            let index = dice.below(log.checkpoints.count)
            var note = Array(log.checkpoints[index].unicodeScalars)
            note[dice.below(note.count)] = Unicode.Scalar(UInt8(10 + dice.below(116)))
            log.checkpoints[index] = String(String.UnicodeScalarView(note))
        case 7: log.leaves[dice.below(log.leaves.count)] = try SampleLog.leaf(dice.below(9), dice: &dice).bytes
        default: origin += "0"
        }
        return LogExport(
            origin: origin, leaves: log.leaves, checkpoints: log.checkpoints, publicKey: log.publicKey)
    }

    /// A seed, and how many logs it gives. Some hundreds of a fixed one and some of a fresh one, which `bin/test` chooses
    /// and prints; `bin/prove logs` asks for many more.
    struct Sample: Sendable, CustomTestStringConvertible {
        let seed: UInt64
        let count: Int
        var testDescription: String { "bin/prove logs --seed \(seed)" }

        static let all: [Sample] = {
            func number(_ name: String) -> UInt64? {
                ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
            }
            let fixed = Sample(seed: 200, count: 200)
            guard let seed = number("HOEDE_SEED") else { return [fixed] }
            guard let size = number("HOEDE_SIZE") else { return [fixed, Sample(seed: seed, count: 100)] }
            return [Sample(seed: seed, count: Int(size))]
        }()
    }

    @Test(arguments: Sample.all)
    func `says the same of random logs and of what was done to them`(sample: Sample) throws {
        guard let python = Self.python else {
            print("python3 is not installed: the second opinion was not asked")
            return
        }
        var dice = Dice(state: sample.seed)
        var (asked, wrong) = (0, 0)
        while asked < sample.count {
            // A hundred at a time: each run of Python is given at most two hundred files.
            var exports: [LogExport] = []
            for _ in 0..<min(100, sample.count - asked) {
                let size = 1 + dice.below(24)
                let log = try SampleLog(size, checkpoints: [dice.below(size + 1), size], dice: &dice)
                exports.append(log.export)
                exports.append(try tampered(log, &dice))
                asked += 1
            }
            let answers = try ask(try exports.map { try $0.json() }, python: python)
            for (export, answer) in zip(exports, answers) {
                let report = try LogExport(json: export.json()).verify()
                #expect(answer.readable)
                #expect(answer.sound == report.isSound)
                #expect(answer.findings == findings(report.findings))
                #expect(answer.root == Leaf.hexText(report.root))
                #expect(answer.unproved == report.unproved)
                if !report.isSound { wrong += 1 }
            }
        }
        print("second opinion: \(asked) logs and as many tampered ones, \(wrong) of those found unsound")
        // Some of what is done changes nothing that counts, such as swapping the only leaf with itself.
        #expect(wrong > sample.count * 3 / 4)
    }

    @Test func `says the same of files with a wrong byte anywhere`() throws {
        guard let python = Self.python else { return }
        var dice = Dice(state: 201)
        let good = try SampleLog(6, checkpoints: [3, 6], dice: &dice).export.json()
        let files = (0..<400).map { _ in
            var copy = good
            copy[dice.below(copy.count)] = UInt8(dice.below(256))
            return copy
        }
        for (file, answer) in zip(files, try ask(files, python: python)) {
            let report = (try? LogExport(json: file))?.verify()
            let text = String(decoding: file, as: UTF8.self)
            #expect(answer.sound == (report?.isSound ?? false), "\(text)")
            if let report, answer.readable { #expect(answer.findings == findings(report.findings), "\(text)") }
        }
    }

    @Test func `says the same of checkpoints from outside, of other keys and of extracts`() throws {
        guard let python = Self.python else { return }
        var dice = Dice(state: 202)
        var log = try SampleLog(15, checkpoints: [15], dice: &dice)
        let kept = FileManager.default.temporaryDirectory.appending(path: "hoede-\(UUID()).txt")
        try Data(try log.note(at: 9).utf8).write(to: kept)
        defer { try? FileManager.default.removeItem(at: kept) }
        let key = Data(log.publicKey).base64EncodedString()
        let options = ["--key", key, "--checkpoint", kept.path]
        let proved = try #require(try ask([log.export.json()], options, python: python).first)
        #expect(proved.sound && proved.unproved == 6)
        let plain = Array("Zij zei: ik weet het niet.".utf8)
        let committed = Commitment.make(plain)
        log.leaves[4] = try Leaf(
            index: 4, time: Instant(milliseconds: 1), account: nil, role: nil, action: .append, object: "D-1",
            commitment: committed.digest
        ).bytes
        let proof = try #require(MerkleProof.inclusion(of: 4, in: log.hashes))
        let note = try log.note(at: 15)
        func extract(_ plain: [UInt8], _ proof: [[UInt8]]) -> LogExtract {
            LogExtract(
                origin: log.origin, checkpoint: note, publicKey: log.publicKey,
                entries: [LogExtract.Entry(leaf: log.leaves[4], proof: proof, content: (plain, committed.salt))])
        }
        let extracts = [
            extract(plain, proof), extract(plain + [0x20], proof), extract(plain, proof.reversed()), extract(plain, []),
        ]
        let answers = try ask(try extracts.map { try $0.json() }, python: python)
        for (extract, answer) in zip(extracts, answers) {
            #expect(answer.readable)
            #expect(answer.findings == findings(extract.verify()))
        }
        #expect(answers.map(\.sound) == [true, false, false, false])
    }
}
