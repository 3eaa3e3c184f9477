// SPDX-License-Identifier: EUPL-1.2

@testable import Casework
import CivilTime
import Dossiers
import Ledger
import Persistence
import Storage
import TestKit
import Testing
import Vault

/// Everything of a dossier as it lies in the database, and what somebody with a private key gets out of it.
private struct Loot {
    var wraps: [StoredDossierKey] = []
    var readers: [StoredReaderKey] = []
    var events: [StoredEvent] = []
    var tasks: [StoredTask] = []
    var summary: StoredSummary?
    var sent: [StoredSubmission] = []
    var parcels: [StoredParcel] = []
    var lists: [StoredListKey] = []
    var seals: [StoredMemberKey] = []

    static func taken(from story: Case, accounts: [String]) async throws -> Loot {
        let id = story.id.text
        return try await story.school.engine.read { transaction throws(StorageError) in
            var loot = Loot()
            loot.wraps = try DossierKeys.all(school: "school", dossier: id, in: transaction)
            loot.events = try EventTable.load(school: "school", stream: id, in: transaction)
            loot.tasks = try TaskTable.ofStream(id, school: "school", in: transaction)
            loot.summary = try SummaryTable.find(school: "school", dossier: id, in: transaction)
            loot.sent = try SubmissionTable.ofStream(id, school: "school", in: transaction)
            loot.lists = try KeyTable.all(school: "school", in: transaction)
            for account in accounts {
                loot.readers += try DossierKeys.granted(to: account, school: "school", dossier: id, in: transaction)
                loot.parcels += try ParcelTable.ofAccount(account, about: id, school: "school", in: transaction)
                loot.seals += try KeyTable.held(by: account, school: "school", in: transaction)
            }
            return loot
        }
    }

    /// Every secret that a private key opens: seals of lists, whoever they are meant for, and what these wrap.
    func secrets(of thief: KeyPair) -> [(list: String, generation: Int, keys: ListKeys)] {
        var found: [(list: String, generation: Int, keys: ListKeys)] = []
        for seal in seals {
            guard
                var keys = try? ListKeys(
                    opening: seal.sealed, with: thief, school: "school", list: seal.list, account: seal.account,
                    generation: seal.generation)
            else { continue }
            found.append((seal.list, seal.generation, keys))
            while keys.generation > 1,
                let wrapped = lists.first(where: { $0.list == seal.list && $0.generation == keys.generation })?
                    .wrappedPrevious,
                let older = try? keys.openPrevious(wrapped, school: "school", list: seal.list)
            {
                found.append((seal.list, older.generation, older))
                keys = older
            }
        }
        return found
    }

    /// How much of the dossier opens with a private key, trying every list key on every wrap and every key on every row.
    func opened(by thief: KeyPair) -> Int {
        let held = secrets(of: thief)
        var keys: [(generation: Int, secret: Secret)] = []
        for wrap in wraps {
            for one in held {
                for name in Set(held.map(\.list)).union([wrap.list]) {
                    for number in Set(held.map(\.generation)).union([wrap.listGeneration]) {
                        let purpose = TeamKeyring.wrapping("school", wrap.dossier, wrap.generation, name, number)
                        if let secret = try? one.keys.secret.unwrap(wrap.wrapped, for: purpose) {
                            keys.append((wrap.generation, secret))
                        }
                    }
                }
            }
        }
        for row in readers {
            let purpose = Purpose("reader-key", "school", row.dossier, row.account, String(row.generation))
            if let bytes = try? thief.open(row.sealed, for: purpose), let secret = Secret(bytes) {
                keys.append((row.generation, secret))
            }
        }
        var count = keys.count
        for key in keys.map(\.secret) + held.map(\.keys.secret) {
            for event in events {
                let purpose = Purpose(
                    "event", "school", event.stream, String(event.generation), String(event.revision), event.id)
                for from in [Purpose("events", "school", event.stream), Purpose("worry", "school", event.stream)]
                where (try? key.derived(from).open(event.sealed, for: purpose)) != nil {
                    count += 1
                }
            }
            if let summary, (try? DossierKeyring(key, generation: summary.generation).openSummary(summary)) != nil {
                count += 1
            }
            for task in tasks where !task.sealed.isEmpty {
                let generation = task.sealed[..<4].reduce(0) { $0 << 8 | Int($1) }
                if (try? DossierKeyring(key, generation: generation).open(task)) != nil { count += 1 }
            }
        }
        for row in sent {
            for one in held {
                let purpose = Purpose("submission-list", "school", row.id, row.list, String(row.listGeneration))
                if (try? one.keys.pair.open(row.keyForList, for: purpose)) != nil { count += 1 }
            }
            let own = Purpose("submission-author", "school", row.id, row.author)
            if (try? thief.open(row.keyForAuthor, for: own)) != nil { count += 1 }
        }
        for parcel in parcels
        where (try? thief.open(parcel.sealed, for: Purpose("parcel", "school", parcel.account, parcel.id))) != nil {
            count += 1
        }
        return count
    }
}

/// Exclusion is in the keys, not only in the rules: with the database as it is and the private key of somebody who was
/// excluded, nothing of a restricted dossier opens.
@Suite struct `The keys` {
    static let everybody = ["marijke", "ineke", "jan", "bas", "karin", "hans", "petra"]

    @Test func `keep out who was on the list, who is involved and who read along, and let the list in`() async throws {
        let story = try await Case.opened()
        var people: [String: Visitor] = [:]
        for name in Self.everybody { people[name] = try await story.again(name) }
        let accounts = people.values.map(\.account.text)
        func opened(_ name: String) async throws -> Int {
            let loot = try await Loot.taken(from: story, accounts: accounts)
            return loot.opened(by: try #require(people[name]).keyring.account)
        }
        _ = try await story.office.perform(
            Command(RecordEntry(kind: .observation, text: "Blauwe plek.", fits: .worry)), on: story.id,
            by: story.ineke, once: "")
        _ = try await story.office.perform(
            Command(
                GrantReading(
                    staff: story.marijke.account, until: TestSchool.morning.day.adding(days: 9), reason: "x")),
            on: story.id, by: story.ineke, once: "")
        // The attempt finds what is there to find: before the restriction these do open it.
        #expect(try await opened("ineke") > 5)
        #expect(try await opened("marijke") > 5)
        #expect(try await opened("karin") == 0)

        let karin = try #require(people["karin"])
        try await story.restrict([story.jan, karin], involved: [story.ineke], by: story.jan)
        _ = try await story.office.perform(
            Command(RecordEntry(kind: .observation, text: "Later.", fits: .worry)), on: story.id,
            by: try await story.again("karin"), once: "")
        _ = try await story.office.submit(
            Command(RecordEntry(kind: .observation, text: "Van Marijke.", fits: .worry)), about: story.id,
            by: story.marijke, once: "")
        for name in ["ineke", "bas", "hans", "petra"] { #expect(try await opened(name) == 0, "\(name)") }
        // Marijke keeps her own words and what was agreed with her, and no key.
        let loot = try await Loot.taken(from: story, accounts: accounts)
        #expect(loot.readers.isEmpty)
        #expect(try await opened("marijke") <= 2 + loot.parcels.count)
        #expect(try await opened("jan") > 5)
        #expect(try await opened("karin") > 5)
        let wraps = loot.wraps.map(\.list)
        #expect(wraps.count == 2 && Set(wraps).count == 1 && wraps.first?.hasPrefix("beperkt") == true)

        // And whoever is taken off the list later is out just the same.
        let hans = try #require(people["hans"])
        try await story.restrict([karin, hans], by: try await story.again("karin"))
        #expect(try await opened("jan") == 0)
        #expect(try await opened("hans") > 5)
    }

    @Test func `of a worry with somebody involved never reach that person`() async throws {
        let school = try await TestSchool.make()
        let (marijke, ineke, jan) = (
            try await school.visitor("marijke"), try await school.visitor("ineke"), try await school.visitor("jan")
        )
        let sent = try await school.office.sendWorry(
            SendWorry(childName: "Sanne", text: "x", involved: [ineke.account]), by: marijke, once: "")
        let (row, holders) = try await school.engine.read { transaction throws(StorageError) in
            let row = try SubmissionTable.find(sent.id.text, school: "school", in: transaction)
            let holders = try KeyTable.holders(school: "school", list: row?.list ?? "", in: transaction)
            return (row, holders)
        }
        let stored = try #require(row)
        #expect(stored.list.hasPrefix("beperkt"))
        #expect(holders.contains(jan.account.text) && !holders.contains(ineke.account.text) && holders.count == 2)
        #expect(throws: (any Error).self) { try ineke.keyring.team?.open(stored) }
    }
}
