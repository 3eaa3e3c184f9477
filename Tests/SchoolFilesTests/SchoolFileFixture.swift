// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Foundation

@testable import SchoolFiles

/// The files of `Fixtures`, byte for byte, and small files made on the spot.
enum Fixture {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func file(_ name: String, kind: SchoolKind = .primary) throws -> SchoolFile {
        try SchoolFileReader.read(bytes: try bytes(name), kind: kind)
    }

    static func edex(_ pupils: String, groups: String = "") -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode></school>
            <groepen>\(groups)</groepen><leerlingen>\(pupils)</leerlingen></EDEX>
            """.utf8)
    }

    static func pupil(
        _ key: String, _ roepnaam: String, _ achternaam: String, birth: String = "2018-01-01", gender: Int = 1,
        more: String = "", eckid: String? = nil
    ) -> String {
        let chain = eckid.map { " eckid=\"\($0)\"" } ?? ""
        return """
            <leerling key="\(key)"\(chain)><achternaam>\(achternaam)</achternaam><roepnaam>\(roepnaam)</roepnaam>\
            <geboortedatum>\(birth)</geboortedatum><geslacht>\(gender)</geslacht>\(more)</leerling>
            """
    }

    static func read(_ pupils: String..., groups: String = "", kind: SchoolKind = .primary) throws -> SchoolFile {
        try SchoolFileReader.read(bytes: edex(pupils.joined(), groups: groups), kind: kind)
    }

    /// Why these bytes are refused; nothing when they are read.
    static func refusal(_ bytes: [UInt8]) -> SchoolFileRefusal? {
        do throws(SchoolFileRefusal) {
            _ = try SchoolFileReader.read(bytes: bytes)
            return nil
        } catch {
            return error
        }
    }
}

/// Hands out `id1`, `id2`, …
final class Numbers {
    private var last = 0

    func next() -> String {
        last += 1
        return "id\(last)"
    }
}

func day(_ text: String) throws -> Day {
    struct NoSuchDay: Error {}
    guard let day = Day(iso: text) else { throw NoSuchDay() }
    return day
}
