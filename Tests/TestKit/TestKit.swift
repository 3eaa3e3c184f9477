// SPDX-License-Identifier: EUPL-1.2

import Assets
public import Casework
public import CivilTime
import Dossiers
import Logging
import Persistence
public import ProtocolBook
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
    /// The three recovery sheets, as somebody types them.
    public let sheets: [TypedSheet]

    /// A Tuesday morning in November.
    public static let morning = Instant(local: "2026-11-24T09:00") ?? Instant(milliseconds: 0)

    public static func make(protocol book: String = "po-2019") async throws -> TestSchool {
        let empty = try await before()
        let (clock, engine, office) = (empty.clock, empty.engine, empty.office)
        guard let chosen = office.shelf.all.first(where: { $0.book.identity.id == book }) else {
            throw OfficeFailure.notFound
        }
        func person(_ name: String, _ roles: [RoleKey], app: Bool = false) -> Founder {
            Founder(
                mail: "\(name)@school.example", name: name, roles: roles, passphrase: "wachtzin van \(name) zelf",
                totpSecret: app ? secret(of: name) : nil)
        }
        let sheets = try await office.found(
            school: SchoolID("school"), name: "School", shelved: chosen,
            people: [
                person("marijke", [.teacher]), person("ineke", [.coordinator], app: true),
                person("jan", [.head], app: true),
                person("bas", [.administrator], app: true), person("karin", [.board], app: true),
                person("hans", [.board], app: true),
                person("petra", [.privacyOfficer], app: true),
            ], staffList: ["karin@school.example", "hans@school.example"])
        return TestSchool(
            clock: clock, engine: engine, office: office,
            sheets: sheets.map { sheet in
                TypedSheet(
                    number: sheet.number, text: sheet.lines.map { "\($0.groups) \($0.word)" }.joined(separator: "\n"))
            })
    }

    /// An office on an empty database, before there is a school.
    public static func before() async throws -> TestSchool {
        let clock = TestWorld(morning)
        let engine = try SQLiteEngine.temporary()
        try await Migrations.apply(to: engine, dialect: .sqlite, at: morning)
        guard let cost = PassphraseLock.Cost(logN: 4) else { throw OfficeFailure.notFound }
        let office = Office(
            world: clock.world, engine: engine, server: ServerKeys(ServerKeyFile.make(), cost: cost),
            shelf: try shelf())
        return TestSchool(clock: clock, engine: engine, office: office, sheets: [])
    }

    /// The protocols that come with the program.
    public static func shelf() throws -> ProtocolShelf {
        ProtocolShelf(
            try Assets.protocols.map {
                ShelvedProtocol(book: try ProtocolFile.read($0.bytes).definition, digest: $0.digest)
            })
    }

    /// The secret of somebody's app: the name, as often as fits.
    public static func secret(of name: String) -> [UInt8] {
        Array(Array(repeating: Array(name.utf8), count: 20).joined().prefix(20))
    }

    /// The code that the app of somebody shows now.
    public func code(of name: String) -> String {
        TOTP.code(
            TestSchool.secret(of: name), step: TOTP.step(atMilliseconds: office.world.now().milliseconds))
    }

    /// The code of a secret as it stands on a page: base32 in groups.
    public static func code(secret text: String, at now: Instant) throws -> String {
        var bytes: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for letter in text.utf8 where letter != 0x20 {
            guard let value = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8).firstIndex(of: letter) else {
                throw OfficeFailure.unexpected("base32")
            }
            buffer = (buffer << 5 | UInt32(value)) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(buffer >> bits & 0xFF))
            }
        }
        return TOTP.code(bytes, step: TOTP.step(atMilliseconds: now.milliseconds))
    }

    /// The cookie of somebody who has shown the passphrase, and nothing more.
    public func halfway(_ name: String) async throws -> String {
        guard
            case .signedIn(let cookie) = try await office.signIn(
                mail: "\(name)@school.example", passphrase: "wachtzin van \(name) zelf")
        else { throw OfficeFailure.forbidden }
        return cookie
    }

    /// Invites somebody, who makes an account; nobody admitted yet. Gives the six words.
    public func newcomer(_ name: String, _ roles: [RoleKey], by inviter: String = "bas") async throws -> [String] {
        let link = try await office.invite(
            name: name, mail: "\(name)@school.example",
            as: Position(roles: roles, weekdays: [.monday, .tuesday]), by: try await visitor(inviter))
        let words = try await office.accept(link, passphrase: "wachtzin van \(name) zelf")
        try await giveApp(name)
        return words
    }

    /// Gives somebody's account the app that `code(of:)` knows, as if he or she had set it up.
    public func giveApp(_ name: String) async throws {
        let now = office.world.now()
        try await engine.write { transaction in
            guard let account = try Accounts.find(mail: "\(name)@school.example", in: transaction),
                let key = PublicKey(account.publicKey)
            else { throw OfficeFailure.notFound }
            try SecondFactors.putTOTP(
                StoredTOTP(
                    account: account.id,
                    sealed: try key.seal(TestSchool.secret(of: name), for: Purpose("totp", account.id)),
                    createdAt: now, lastStep: .min), in: transaction)
        }
    }

    /// The cookie of somebody who signs in, with the second step where there is one.
    public func cookie(_ name: String) async throws -> String {
        let cookie = try await halfway(name)
        guard let visitor = try await office.visitor(cookie: cookie), visitor.secondFactor.waits else { return cookie }
        // The clock of a test stands still, so that a code may come twice.
        try await engine.write { transaction throws(StorageError) in
            try SecondFactors.useStep(.min, account: visitor.account.text, in: transaction)
        }
        guard
            case .signedIn(let passed) = try await office.passSecondStep(
                .code(code(of: name), practice: false), by: visitor)
        else { throw OfficeFailure.forbidden }
        return passed
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
                mail: "\($0)@andere.example", name: $0, roles: [.coordinator], passphrase: "wachtzin van \($0) zelf",
                totpSecret: TestSchool.secret(of: $0))
        }
        try await office.found(school: SchoolID("andere"), name: "Andere", shelved: shelved, people: people)
        guard
            case .signedIn(let cookie) = try await office.signIn(
                mail: people[0].mail, passphrase: people[0].passphrase),
            let half = try await office.visitor(cookie: cookie),
            case .signedIn(let passed) = try await office.passSecondStep(
                .code(code(of: people[0].name), practice: false), by: half),
            let visitor = try await office.visitor(cookie: passed)
        else { throw OfficeFailure.forbidden }
        return visitor
    }
}
