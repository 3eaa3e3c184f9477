// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage
import Testing

/// What one statement does among the rows of ``Grid``.
private struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The rows that it names.
    let hit: String
    /// Which rows there are; those that were hit are gone.
    var left: Query?
    /// Which rows carry the change.
    var changed: Query?
    let act: @Sendable (any Transaction) throws(StorageError) -> Void

    init(
        _ name: String, _ hit: String, left: Query? = nil, changed: Query? = nil,
        act: @escaping @Sendable (any Transaction) throws(StorageError) -> Void
    ) {
        testDescription = name
        self.hit = hit
        self.left = left
        self.changed = changed
        self.act = act
    }
}

@Suite struct `A statement` {
    private static let later = Grid.later

    private static let removals: [Change] = [
        Change(
            "takes a parcel from one person", "S-1/A-1/D-1",
            left: "select distinct school || '/' || account || '/' || object as row from parcel"
        ) { transaction throws(StorageError) in
            try ParcelTable.withdraw(about: "D-1", from: "A-1", school: "S-1", in: transaction)
        },
        Change(
            "takes parcels from all but some", "S-1/A-1/D-1",
            left: "select distinct school || '/' || account || '/' || object as row from parcel"
        ) { transaction throws(StorageError) in
            try ParcelTable.withdraw(about: "D-1", keeping: ["A-2"], school: "S-1", in: transaction)
        },
        Change(
            "takes back that somebody reads along", "S-1/A-1/D-1",
            left: "select school || '/' || account || '/' || object as row from parcel where kind = 'reading'"
        ) { transaction throws(StorageError) in
            try ParcelTable.withdrawReading(about: "D-1", keeping: ["A-2"], school: "S-1", in: transaction)
        },
        Change(
            "takes back reading, and leaves other parcels", "none",
            left: "select school || '/' || account || '/' || object as row from parcel where kind = 'status'"
        ) { transaction throws(StorageError) in
            try ParcelTable.withdrawReading(about: "D-1", keeping: ["A-2"], school: "S-1", in: transaction)
        },
        Change(
            "revokes one reader's key", "S-1/A-1/D-1",
            left: "select school || '/' || account || '/' || dossier as row from reader_key"
        ) { transaction throws(StorageError) in
            try DossierKeys.revoke(from: "A-1", school: "S-1", dossier: "D-1", in: transaction)
        },
        Change(
            "takes the keys of one list", "S-1/A-1/D-1",
            left: "select school || '/' || account || '/' || list as row from list_member_key"
        ) { transaction throws(StorageError) in
            try KeyTable.take(list: "D-1", from: "A-1", school: "S-1", in: transaction)
        },
        Change(
            "takes the keys of all lists", "S-1/A-1/*",
            left: "select school || '/' || account || '/' || list as row from list_member_key"
        ) { transaction throws(StorageError) in
            try KeyTable.takeAll(from: "A-1", school: "S-1", in: transaction)
        },
        Change(
            "takes the keys of all dossiers", "S-1/A-1/*",
            left: "select school || '/' || account || '/' || dossier as row from reader_key"
        ) { transaction throws(StorageError) in
            try KeyTable.takeAll(from: "A-1", school: "S-1", in: transaction)
        },
        Change(
            "takes a mark off one list", "S-1/A-1/D-1",
            left: "select school || '/' || holder || '/' || list as row from list_mark"
        ) { transaction throws(StorageError) in
            try MarkTable.remove("A-1", list: "D-1", school: "S-1", in: transaction)
        },
        Change(
            "takes a mark off all lists", "S-1/A-1/*",
            left: "select school || '/' || holder || '/' || list as row from list_mark"
        ) { transaction throws(StorageError) in
            try MarkTable.remove("A-1", school: "S-1", in: transaction)
        },
        Change(
            "forgets that a list waits for keys", "S-1/*/D-1",
            left: """
                select r.school || '/' || a.account || '/' || r.list as row from rekey as r
                join (select distinct account from draft) as a on 1 = 1
                """
        ) { transaction throws(StorageError) in
            try MarkTable.dropRekey("D-1", school: "S-1", in: transaction)
        },
        Change(
            "says that a list has its keys", "S-1/*/D-1",
            left: """
                select r.school || '/' || a.account || '/' || r.list as row from rekey as r
                join (select distinct account from draft) as a on 1 = 1
                """
        ) { transaction throws(StorageError) in
            try MarkTable.rekeyed("D-1", school: "S-1", in: transaction)
        },
        Change(
            "ends somebody's part", "S-1/A-1/D-1",
            left: "select school || '/' || account || '/' || dossier as row from participant"
        ) { transaction throws(StorageError) in
            try Participants.remove("A-1", school: "S-1", dossier: "D-1", in: transaction)
        },
        Change("clears the tasks of a dossier", "S-1/*/D-1", left: "select id as row from task") {
            transaction throws(StorageError) in
            try TaskTable.clear(stream: "D-1", school: "S-1", in: transaction)
        },
        Change("removes one draft", "S-1/A-1/D-1", left: "select id as row from draft") {
            transaction throws(StorageError) in
            try DraftTable.remove(account: "A-1", school: "S-1", formKey: "D-1", in: transaction)
        },
        Change("removes all drafts of a person", "S-1/A-1/*", left: "select id as row from draft") {
            transaction throws(StorageError) in
            try DraftTable.removeAll(of: "A-1", school: "S-1", in: transaction)
        },
        Change(
            "takes an absence away", "S-1/A-1/D-1",
            left: "select school || '/' || account || '/D-' || substr(first_day, 10) as row from absence"
        ) { transaction throws(StorageError) in
            try Absences.remove(school: "S-1", account: "A-1", firstDay: Day(number: 0), in: transaction)
        },
    ]

    /// Destroying a dossier takes what is about it, at its own school.
    private static let destructions: [Change] = [
        destruction("parcels", "select distinct school || '/' || account || '/' || object as row from parcel"),
        destruction("participants", "select school || '/' || account || '/' || dossier as row from participant"),
        destruction("readers' keys", "select school || '/' || account || '/' || dossier as row from reader_key"),
        destruction("tasks", "select id as row from task"),
        destruction("worries", "select id as row from submission"),
    ]

    private static func destruction(_ name: String, _ left: Query) -> Change {
        Change("destroys the \(name) of a dossier", "S-1/*/D-1", left: left) { transaction throws(StorageError) in
            try Destruction.destroy(
                DestroyedObject(school: "S-1", object: "D-1", kind: .dossier, at: later, byAccount: "A-1"),
                in: transaction)
        }
    }

    private static let changes: [Change] = [
        Change(
            "marks one parcel as seen", "S-1/A-1/D-1",
            changed: "select school || '/' || account || '/' || object as row from parcel where seen_at is not null"
        ) { transaction throws(StorageError) in
            try ParcelTable.see("D-1-status", account: "A-1", school: "S-1", at: later, in: transaction)
        },
        Change(
            "marks the news of one person as seen", "S-1/A-1/*",
            changed: "select school || '/' || account || '/' || id as row from account_news where seen_at is not null"
        ) { transaction throws(StorageError) in
            try AccountNews.see(by: "A-1", school: "S-1", at: later, in: transaction)
        },
        Change("closes one task", "S-1/A-1/D-1", changed: "select id as row from task where closed_at is not null") {
            transaction throws(StorageError) in
            try TaskTable.close("S-1/A-1/D-1", school: "S-1", at: later, in: transaction)
        },
        Change(
            "hands the tasks of one person over", "S-1/A-1/*", changed: "select id as row from task where owner = 'B'"
        ) { transaction throws(StorageError) in
            try TaskTable.handOver(from: "A-1", to: "B", school: "S-1", in: transaction)
        },
        Change(
            "says who took care of one worry", "S-1/A-1/D-1",
            changed: "select id as row from submission where handled_at is not null"
        ) { transaction throws(StorageError) in
            try SubmissionTable.handle(
                "S-1/A-1/D-1", school: "S-1", by: "B", at: later, stream: nil, in: transaction)
        },
    ]

    @Test(arguments: Engine.allCases, removals + destructions + changes)
    private func `touches the rows that it names and no others`(engine: Engine, change: Change) async throws {
        let storage = try await engine.openMigrated()
        let query = try #require(change.left ?? change.changed)
        let found = try await storage.write { transaction throws(StorageError) in
            try Grid.fill(transaction)
            try change.act(transaction)
            return try transaction.rows(query)
        }
        let hit = Grid.rows(change.hit)
        #expect(found == (change.left == nil ? hit : Grid.all.filter { !hit.contains($0) }))
    }

    @Test(arguments: Engine.allCases)
    func `that says something happened keeps the first moment`(engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let (early, later) = (Grid.early, Grid.later)
        let moments = try await storage.write { transaction throws(StorageError) in
            try Grid.fill(transaction)
            for moment in [early, later] {
                try ParcelTable.see("D-1-status", account: "A-1", school: "S-1", at: moment, in: transaction)
                try AccountNews.see(by: "A-1", school: "S-1", at: moment, in: transaction)
                try TaskTable.close("S-1/A-1/D-1", school: "S-1", at: moment, in: transaction)
                try Sessions.lock(tokenHash: Array("A-1/D-1".utf8), at: moment, in: transaction)
            }
            let rows = try transaction.run(
                """
                select seen_at as moment from parcel where seen_at is not null
                union all select seen_at from account_news where seen_at is not null
                union all select closed_at from task where closed_at is not null
                union all select locked_at from session where locked_at is not null
                """)
            var moments: [Instant] = []
            for row in rows { moments.append(try row["moment"]) }
            return moments
        }
        #expect(moments == [early, early, early, early, early])
    }

    @Test(arguments: Engine.allCases)
    func `lets an invitation, a worry and a membership end once, each of its own school`(engine: Engine) async throws {
        let storage = try await engine.openMigrated()
        let (early, later) = (Grid.early, Grid.later)
        try await storage.write { transaction throws(StorageError) in
            try Grid.fill(transaction)
            try InvitationTable.settle("A-1", school: "S-1", at: early, in: transaction)
            try Memberships.end(school: "S-1", account: "A-1", at: early, in: transaction)
            try SubmissionTable.handle(
                "S-1/A-1/D-1", school: "S-1", by: "B", at: early, stream: nil, in: transaction)
        }
        let invitation = await storage.attempt { transaction throws(StorageError) in
            try InvitationTable.settle("A-1", school: "S-1", at: later, in: transaction)
        }
        #expect(invitation == .conflict)
        let membership = await storage.attempt { transaction throws(StorageError) in
            try Memberships.end(school: "S-1", account: "A-1", at: later, in: transaction)
        }
        #expect(membership == .conflict)
        let worry = await storage.attempt { transaction throws(StorageError) in
            try SubmissionTable.handle("S-1/A-1/D-1", school: "S-1", by: "B", at: later, stream: nil, in: transaction)
        }
        #expect(worry == .conflict)
        let (invited, open, own, everywhere) = try await storage.read { transaction throws(StorageError) in
            (
                try InvitationTable.waiting(school: "S-1", in: transaction).map(\.id),
                try InvitationTable.open(tokenHash: Array("S-1/A-1".utf8), at: early, in: transaction),
                try Memberships.ofAccount("A-1", in: transaction).map(\.school),
                try Memberships.ofAccount("A-2", in: transaction).map(\.school)
            )
        }
        #expect(invited == ["A-2"])
        #expect(open == nil)
        #expect(own == ["S-2"])
        #expect(everywhere == ["S-1", "S-2"])
    }

    /// What ends sessions or takes passkeys of one account leaves those of others.
    private static let signIns: [Change] = [
        Change("ends one session", "S-1/A-1/D-1", left: sessions) { transaction throws(StorageError) in
            try Sessions.end(tokenHash: one, in: transaction)
        },
        Change("ends all sessions of an account", "S-1/A-1/*", left: sessions) { transaction throws(StorageError) in
            try Sessions.endAll(of: "A-1", in: transaction)
        },
        Change("ends the other sessions of an account", "S-1/A-1/D-2", left: sessions) {
            transaction throws(StorageError) in
            try Sessions.endOthers(of: "A-1", except: one, in: transaction)
        },
        Change("removes sessions whose time is over", "S-1/*/*", left: sessions) { transaction throws(StorageError) in
            try Sessions.sweep(at: later, in: transaction)
        },
        Change("removes no session before its time", "none", left: sessions) { transaction throws(StorageError) in
            try Sessions.sweep(at: Grid.early, in: transaction)
        },
        Change("takes no passkey of somebody else", "none", left: passkeys) { transaction throws(StorageError) in
            try Passkeys.remove(one, account: "A-2", in: transaction)
        },
        Change("takes one passkey", "S-1/A-1/D-1", left: passkeys) { transaction throws(StorageError) in
            try Passkeys.remove(one, account: "A-1", in: transaction)
        },
        Change("takes all passkeys of an account", "S-1/A-1/*", left: passkeys) { transaction throws(StorageError) in
            try Passkeys.removeAll(of: "A-1", in: transaction)
        },
    ]
    private static let one = Array("A-1/D-1".utf8)
    private static let sessions: Query = "select 'S-1/' || cast(token_hash as text) as row from session"
    private static let passkeys: Query = "select 'S-1/' || cast(credential as text) as row from passkey"

    @Test(arguments: Engine.allCases, signIns)
    private func `about signing in touches one account`(engine: Engine, change: Change) async throws {
        let storage = try await engine.openMigrated()
        let query = try #require(change.left)
        let left = try await storage.write { transaction throws(StorageError) in
            try Grid.fill(transaction)
            try change.act(transaction)
            return try transaction.rows(query)
        }
        let hit = Grid.rows(change.hit)
        #expect(left == Grid.rows("S-1/*/*").filter { !hit.contains($0) })
    }
}
