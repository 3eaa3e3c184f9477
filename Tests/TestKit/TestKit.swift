// SPDX-License-Identifier: EUPL-1.2

import Assets
public import Casework
public import CivilTime
import Dossiers
import Logging
import Persistence
import ProtocolBook
import ProtocolFiles
public import Storage
import StorageSQLite
import Synchronization
import Vault

/// A clock that moves only when told, and identities that count up.
public final class TestWorld: Sendable {
    private let moment: Mutex<Instant>
    private let count = Mutex(0)

    public init(_ start: Instant) {
        moment = Mutex(start)
    }

    public func move(minutes: Int) {
        moment.withLock { $0 = $0.adding(minutes: minutes) }
    }

    public var world: World {
        World(
            now: { self.moment.withLock { $0 } },
            newID: { prefix in
                let number = self.count.withLock { count in
                    count += 1
                    return count
                }
                return "\(prefix)-\(number)"
            }, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    }
}

/// A school with seven people, on a database of its own.
public struct TestSchool: Sendable {
    public let clock: TestWorld
    public let engine: any StorageEngine
    public let office: Office

    /// A Tuesday morning in November.
    public static let morning = Instant(local: "2026-11-24T09:00") ?? Instant(milliseconds: 0)

    public static func make(protocol book: String = "po-2019") async throws -> TestSchool {
        let clock = TestWorld(morning)
        let engine = try SQLiteEngine.temporary()
        try await Migrations.apply(to: engine, dialect: .sqlite, at: morning)
        var shelved: [ShelvedProtocol] = []
        for asset in Assets.protocols {
            shelved.append(ShelvedProtocol(book: try ProtocolFile.read(asset.bytes).definition, digest: asset.digest))
        }
        guard let cost = PassphraseLock.Cost(logN: 4),
            let chosen = shelved.first(where: { $0.book.identity.id == book })
        else { throw OfficeFailure.notFound }
        let office = Office(
            world: clock.world, engine: engine, server: ServerKeys(ServerKeyFile.make(), cost: cost),
            shelf: ProtocolShelf(shelved))
        func person(_ name: String, _ roles: [RoleKey]) -> Founder {
            Founder(mail: "\(name)@school.example", name: name, roles: roles, passphrase: "wachtzin van \(name) zelf")
        }
        try await office.found(
            school: SchoolID("school"), name: "School", shelved: chosen,
            people: [
                person("marijke", [.teacher]), person("ineke", [.coordinator]), person("jan", [.head]),
                person("bas", [.administrator]), person("karin", [.board]), person("hans", [.board]),
                person("petra", [.privacyOfficer]),
            ], staffList: ["karin@school.example", "hans@school.example"])
        return TestSchool(clock: clock, engine: engine, office: office)
    }

    /// The cookie of somebody who signs in.
    public func cookie(_ name: String) async throws -> String {
        guard
            case .signedIn(let cookie) = try await office.signIn(
                mail: "\(name)@school.example", passphrase: "wachtzin van \(name) zelf")
        else { throw OfficeFailure.forbidden }
        return cookie
    }

    public func visitor(_ name: String) async throws -> Visitor {
        guard let visitor = try await office.visitor(cookie: try await cookie(name)) else {
            throw OfficeFailure.forbidden
        }
        return visitor
    }

    /// A coordinator of another school on the same database.
    public func otherSchool() async throws -> Visitor {
        guard let shelved = office.shelf.all.first else { throw OfficeFailure.notFound }
        let people = ["olga", "otto"].map {
            Founder(
                mail: "\($0)@andere.example", name: $0, roles: [.coordinator], passphrase: "wachtzin van \($0) zelf")
        }
        try await office.found(school: SchoolID("andere"), name: "Andere", shelved: shelved, people: people)
        guard
            case .signedIn(let cookie) = try await office.signIn(
                mail: people[0].mail, passphrase: people[0].passphrase),
            let visitor = try await office.visitor(cookie: cookie)
        else { throw OfficeFailure.forbidden }
        return visitor
    }
}
