// SPDX-License-Identifier: EUPL-1.2

/// The canonical form of a leaf, judged byte by byte: what a check of a whole log needs, without making texts.
///
/// It says the same as `Leaf(bytes:)`; a test holds the two against each other.
enum LeafForm {
    private static let name = Array("hoede-leaf/1".utf8)
    private static let actions = Leaf.Action.allCases.map { Array($0.rawValue.utf8) }
    private static let outcomes = Leaf.Outcome.allCases.map { Array($0.rawValue.utf8) }

    /// The place that a leaf names; nothing when its bytes are not in the canonical form.
    static func index(of bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { all in
            var start = 0
            func line() -> UnsafeBufferPointer<UInt8>? {
                var end = start
                while end < all.count, all[end] != 0x0A { end += 1 }
                guard end < all.count else { return nil }
                defer { start = end + 1 }
                return UnsafeBufferPointer(rebasing: all[start..<end])
            }
            guard let first = line(), first.elementsEqual(name), let place = line(), let index = number(place),
                index >= 0, let time = line(), number(time) != nil, let account = line(), isIdentity(account),
                let role = line(), isIdentity(role), let action = line(),
                actions.contains(where: { action.elementsEqual($0) }), let outcome = line(),
                outcomes.contains(where: { outcome.elementsEqual($0) }), let object = line(), isIdentity(object),
                let count = line(), isAbsent(count) || (number(count).map { $0 >= 0 } ?? false),
                let sealed = line(), isDigest(sealed), let commitment = line(), isDigest(commitment),
                start == all.count
            else { return nil }
            return index
        }
    }

    private static func isAbsent(_ line: UnsafeBufferPointer<UInt8>) -> Bool { line.count == 1 && line[0] == 0x2D }

    /// A number of 64 bits as it is written: no zeros or plus before it.
    private static func number(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
        let isNegative = line.first == 0x2D
        let digits = line.dropFirst(isNegative ? 1 : 0)
        guard let first = digits.first, first != 0x30 || (digits.count == 1 && !isNegative) else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            let (tens, isTooBig) = value.multipliedReportingOverflow(by: 10)
            let step = Int(digit - 0x30)
            let (next, isBeyond) = tens.addingReportingOverflow(isNegative ? -step : step)
            guard !isTooBig, !isBeyond else { return nil }
            value = next
        }
        return value
    }

    private static func isIdentity(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        (1...64).contains(line.count)
            && line.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x2D || byte == 0x2E || byte == 0x5F
            }
    }

    private static func isDigest(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        isAbsent(line)
            || (line.count == 64 && line.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    }
}
