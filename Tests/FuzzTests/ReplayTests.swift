// SPDX-License-Identifier: EUPL-1.2

import Foundation
import FuzzTargets
import Testing

/// Chance that can be repeated, for small changes to known inputs.
private struct Mutator {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }

    mutating func change(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...next(4) {
            let place = next(bytes.count + 1)
            switch next(5) {
            case 0 where place < bytes.count: bytes[place] ^= UInt8(1 << next(8))
            case 1 where place < bytes.count: bytes[place] = UInt8(next(256))
            case 2: bytes.insert(UInt8(next(256)), at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + next(16)))
            default: bytes.insert(contentsOf: bytes.prefix(place).suffix(next(32)), at: place)
            }
        }
        return bytes
    }
}

@Suite struct `Every reader of bytes from outside` {
    static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fuzz/Corpus")

    /// One that is always the same, and the fresh one that bin/test hands in.
    static let seeds: [UInt64] =
        [20_261_126] + (ProcessInfo.processInfo.environment["HOEDE_SEED"].flatMap(UInt64.init).map { [$0] } ?? [])

    @Test(arguments: FuzzTarget.allCases, seeds)
    func `comes back from each known input, and from small changes to it`(target: FuzzTarget, seed: UInt64) throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.corpus.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        var chance = Mutator(state: seed)
        for file in files.sorted(by: { $0.path < $1.path }) {
            let bytes = Array(try Data(contentsOf: file))
            #expect(bytes.count <= 16 * 1024, "the corpus stays small: \(file.lastPathComponent)")
            target.run(bytes)
            for _ in 0..<40 { target.run(chance.change(bytes)) }
        }
    }
}
