// SPDX-License-Identifier: EUPL-1.2

import Vault

/// Reads candidate seeds, 64 hex digits a line, and writes the public key that each would have: Tests/Outside/attack.py
/// looks whether one of these is on a stolen disk.
@main
enum Attack {
    static func main() throws {
        while let line = readLine() {
            let digits = Array(line)
            let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
                UInt8(String(digits[$0...($0 + 1)]), radix: 16)
            }
            guard let seed = Secret(bytes) else { continue }
            print(try KeyPair(seed: seed).publicKey.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        }
    }
}
