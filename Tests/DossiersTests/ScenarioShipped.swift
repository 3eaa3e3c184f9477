// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ProtocolFiles
import Testing

/// What the repository ships, read from its own folder.
enum Shipped {
    static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Content")

    static let protocolBytes = bytes("protocols/po-2019/1.yaml")

    static func bytes(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: content.appending(path: path))).map { Array($0) }
    }

    static func scenario(_ name: String) throws -> Scenario {
        let file = try #require(bytes("scenarios/\(name).yaml"))
        return try Scenario.read(file) { bytes("protocols/\($0).yaml") }
    }

    static let scenarios = [
        "1-zorg-zonder-dossier", "2-verklaard-in-stap-1", "3-hulp-werkt", "4-hulp-faalt-alsnog-melden",
        "5-acuut-eerst-melden", "6-het-kind-vertelt", "7-collegas-oneens",
    ]
}
