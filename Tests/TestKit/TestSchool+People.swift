// SPDX-License-Identifier: EUPL-1.2

import Assets
public import Casework
public import CivilTime
import Dossiers
import Persistence
import ProtocolBook
import ProtocolFiles
import StorageSQLite
import Vault

extension TestSchool {
    /// A school with people of one's own, from a moment on.
    ///
    /// `cookie(_:)` and `visitor(_:)` sign in who has the mail address `NAME@school.example`, the passphrase
    /// `wachtzin van NAME zelf` and, if any, the app of `secret(of: NAME)`.
    public static func make(
        protocol book: String, people: [Founder], from start: Instant
    ) async throws -> TestSchool {
        let clock = TestWorld(start)
        let engine = try SQLiteEngine.temporary()
        try await Migrations.apply(to: engine, dialect: .sqlite, at: start)
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
        try await office.found(
            school: SchoolID("school"), name: "School", shelved: chosen, people: people, staffList: [])
        return TestSchool(clock: clock, engine: engine, office: office, sheets: [])
    }
}
