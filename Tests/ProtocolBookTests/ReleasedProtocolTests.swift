// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import ProtocolFiles
import Testing

/// The digests of every protocol that was released. A dossier is pinned to such a text for as long as it is kept; what is
/// mended or added comes out as a new version, in a file and a line of its own.
private let released = [
    "bijlage9/1": "8596c0927641eddc7642eeb04330d9c2930748ea59f1fb27a3fad19bdfe24054",
    "po-2019/1": "cb8ea614ec99e6f02154f1ec99ca2c5d8f9492780f72743e428daa192d3409c1",
]

@Suite struct `A released protocol` {
    @Test(arguments: released.sorted { $0.key < $1.key })
    func `is never changed, not by a byte`(name: String, digest: String) throws {
        let path = Shipped.path(name.split(separator: "/").map(String.init)[0])
        let bytes = try ProtocolFile.bytes(at: path.replacing("1.yaml", with: "\(name.split(separator: "/")[1]).yaml"))
        let found = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        #expect(found == digest, "\(name) was released: put the change in a new version")
    }

    @Test func `is each of those that the program brings`() throws {
        let folder = URL(fileURLWithPath: Shipped.path("po-2019")).deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(Set(files.map { String($0.dropLast(5)) }) == Set(released.keys), "write its digest here")
    }
}
