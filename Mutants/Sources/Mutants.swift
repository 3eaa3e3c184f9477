// SPDX-License-Identifier: EUPL-1.2
import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

/// `mutants ROOT OUT SEED COUNT WITHOUT`: writes the sources of the rules to OUT, with COUNT mutants in them, each behind a
/// number that is chosen when the program starts, and their list to OUT/mutants.json.
///
/// WITHOUT is a list of numbers, between commas, that did not compile; all others keep their number.
@main struct Mutants {
    /// In these Swift itself is mutated, in `Persistence` the SQL.
    static let targets = ["CivilTime", "ProtocolBook", "Dossiers", "Forms", "Ledger", "Persistence"]

    struct File {
        let target: String
        let path: String
        let bytes: [UInt8]
        var candidates: [Candidate]
    }

    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 6, let seed = UInt64(words[3]), let count = Int(words[4]) else {
            FileHandle.standardError.write(Data("Usage: mutants ROOT OUT SEED COUNT WITHOUT\n".utf8))
            exit(64)
        }
        let root = URL(filePath: words[1], directoryHint: .isDirectory)
        let without = Set(words[5].split(separator: ",").compactMap { Int($0) })
        let files = try targets.flatMap { try read(target: $0, root: root) }
        let chosen = choose(count, of: files, seed: seed)
        try write(chosen, of: files, without: without, to: URL(filePath: words[2], directoryHint: .isDirectory))
    }

    static func read(target: String, root: URL) throws -> [File] {
        let folder = root.appending(path: "Sources/\(target)")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            let parsed = Parser.parse(source: String(decoding: bytes, as: UTF8.self))
            let tree = OperatorTable.standardOperators.foldAll(parsed) { _ in }
            var candidates: [Candidate]
            if target == "Persistence" {
                let finder = SQLFinder()
                finder.walk(tree)
                candidates = finder.found
            } else {
                let finder = Finder()
                finder.walk(tree)
                candidates = finder.found
            }
            candidates.sort { ($0.range.lowerBound, $0.source) < ($1.range.lowerBound, $1.source) }
            return File(target: target, path: "Sources/\(target)/\(name)", bytes: bytes, candidates: candidates)
        }
    }

    /// From every target in proportion to what it has, none inside another; in an order of chance, so that the first so
    /// many are a fair sample as well.
    static func choose(_ count: Int, of files: [File], seed: UInt64) -> [(file: Int, candidate: Candidate)] {
        var dice = Dice(state: seed)
        let all = files.indices.flatMap { file in files[file].candidates.map { (file: file, candidate: $0) } }
        var chosen: [(file: Int, candidate: Candidate)] = []
        for target in targets {
            let own = all.filter { files[$0.file].target == target }
            let share = max(1, (own.count * count + all.count / 2) / max(1, all.count))
            var taken: [(file: Int, candidate: Candidate)] = []
            for next in own.shuffled(using: &dice) where taken.count < share {
                let isInside = taken.contains {
                    $0.file == next.file && $0.candidate.range.overlaps(next.candidate.range)
                }
                if !isInside { taken.append(next) }
            }
            chosen += taken
            FileHandle.standardError.write(Data("\(target): \(taken.count) of \(own.count)\n".utf8))
        }
        return chosen.shuffled(using: &dice)
    }

    static func write(
        _ chosen: [(file: Int, candidate: Candidate)], of files: [File], without: Set<Int>, to out: URL
    ) throws {
        var mutants: [Mutant] = []
        for (index, file) in files.enumerated() {
            var bytes: [UInt8] = []
            var place = 0
            let own = chosen.enumerated().filter { $0.element.file == index }
                .sorted { $0.element.candidate.range.lowerBound < $1.element.candidate.range.lowerBound }
            for (order, (_, candidate)) in own {
                let number = order + 1
                bytes += file.bytes[place..<candidate.range.lowerBound]
                place = candidate.range.upperBound
                let before = file.bytes[candidate.range]
                let first = lines(bytes)
                if without.contains(number) {
                    bytes += before
                } else {
                    bytes += Array(candidate.source.replacing("#", with: "\(number)", maxReplacements: 1).utf8)
                }
                mutants.append(
                    Mutant(
                        number: number, target: file.target, file: file.path,
                        line: lines(file.bytes[..<candidate.range.lowerBound]), kind: candidate.kind,
                        before: String(decoding: before, as: UTF8.self), after: candidate.after,
                        built: [first, lines(bytes)]))
            }
            bytes += file.bytes[place...]
            try save(bytes, to: out.appending(path: file.path))
        }
        for target in targets {
            try save(Array(chooser.utf8), to: out.appending(path: "Sources/\(target)/Mutant.swift"))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let list = try encoder.encode(mutants.sorted { $0.number < $1.number })
        try list.write(to: out.appending(path: "mutants.json"))
    }

    static func lines(_ bytes: some Collection<UInt8>) -> Int { 1 + bytes.count { $0 == 0x0A } }

    static func save(_ bytes: [UInt8], to file: URL) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Added to each target: which mutant is alive in this process.
    static let chooser = """
        import Glibc

        private let alive: Int = {
            guard let text = getenv("HOEDE_MUTANT") else { return 0 }
            return Int(atol(text))
        }()

        public func mutant(_ number: Int) -> Bool { alive == number }

        """
}
