// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage
import Vault

extension Office {
    /// How long new sheets may wait for their confirmation.
    private static let sheetMinutes = 30

    /// Opens the lists with two sheets, for a member of the team who holds the keys no more and whom nobody can admit.
    /// Nothing changes before the new sheets that belong to it are on paper.
    public func startRecovery(_ first: TypedSheet, _ second: TypedSheet, by visitor: Visitor) async throws {
        guard visitor.isTeamByRole else { throw OfficeFailure.notFound }
        let missing = try await missingLists(visitor)
        guard !missing.isEmpty else { throw PeopleFault.nothingToRecover }
        let opened = try await open(first, second, by: visitor)
        try await keepNewSheets(recovered: opened, isRecovery: true, by: visitor)
    }

    /// Makes new sheets. With two of the old ones every list is sealed to them at once; without, only the lists that
    /// this person is on, and the others when one of their people signs in.
    public func startNewSheets(_ old: [TypedSheet], by visitor: Visitor) async throws {
        guard visitor.isTeam else { throw OfficeFailure.notFound }
        let opened = old.count == 2 ? try await open(old[0], old[1], by: visitor) : nil
        try await keepNewSheets(recovered: opened, isRecovery: false, by: visitor)
    }

    /// The new sheets of this person that wait to be printed; nothing when there are none.
    public func pendingSheets(_ visitor: Visitor) async -> [PrintedSheet]? {
        guard let waiting = await sheets.find(owner(visitor), now: world.now()) else { return nil }
        return waiting.made.sheets.map {
            PrintedSheet($0, of: waiting.made, school: visitor.schoolName, checkpointKey: server.checkpointKey)
        }
    }

    /// Tries two sheets on something harmless. No key of a list is opened.
    ///
    /// - Returns: the numbers of the sheets that were proved.
    public func rehearse(_ first: TypedSheet, _ second: TypedSheet, by visitor: Visitor) async throws -> [Int] {
        guard visitor.isTeam else { throw OfficeFailure.notFound }
        let school = visitor.school.text
        let now = world.now()
        _ = try await open(first, second, by: visitor)
        let proved = [first.number, second.number].sorted()
        try await write { transaction in
            try recheck(visitor, in: transaction)
            try tell(.rehearsed, about: nil, by: visitor.account.text, school: school, at: now, in: transaction)
            try Journal.add(
                proved.map { LogLine(action: .key, object: "sheet-\($0)") }, school: school,
                author: LogAuthor(visitor), at: now, in: transaction)
        }
        return proved
    }

    /// Puts the new sheets into use, when the words show that they are on paper: everything is sealed to them, and the
    /// older sheets open nothing any more. After a recovery the lists get new keys too, with this person on them.
    public func confirmSheets(words: [String], by visitor: Visitor) async throws {
        let school = visitor.school.text
        let now = world.now()
        guard let waiting = await sheets.find(owner(visitor), now: now) else { throw PeopleFault.tooLate }
        guard waiting.made.areWords(words) else { throw PeopleFault.wrongSheetWord }
        let missing = waiting.isRecovery ? try await missingLists(visitor) : []
        try await write { transaction in
            try recheck(visitor, in: transaction)
            let lists = try openedLists(waiting, visitor: visitor, in: transaction)
            try RecoveryTable.add(
                try waiting.made.key.stored(waiting.made.set, school: school, at: now), in: transaction)
            for (list, generations) in lists {
                try seal(generations, of: list, to: waiting.made.key, school: school, in: transaction)
            }
            for list in missing {
                guard let newest = lists[list]?.last else { continue }
                try rejoin(
                    list, after: newest, register: lists[TeamList.register] ?? [], recovery: waiting.made.key,
                    by: visitor, at: now, in: transaction)
            }
            try tell(
                waiting.isRecovery ? .recovered : .newSheets, about: nil, by: visitor.account.text, school: school,
                at: now, in: transaction)
            try Journal.add(
                [LogLine(action: .key, object: "recovery-\(waiting.made.key.generation)", count: lists.count)],
                school: school, author: LogAuthor(visitor), at: now, in: transaction)
        }
        await sheets.drop(owner(visitor))
    }

    private func owner(_ visitor: Visitor) -> String { "\(visitor.school.text)/\(visitor.account.text)" }

    private func keepNewSheets(recovered: KeyPair?, isRecovery: Bool, by visitor: Visitor) async throws {
        let now = world.now()
        let last = try await read { transaction in
            try RecoveryTable.latest(school: visitor.school.text, in: transaction)?.generation
        }
        let made = try MadeSheets.make(school: visitor.school.text, generation: (last ?? 0) + 1, at: now)
        await sheets.keep(
            PendingSheets.Waiting(
                made: made, recovered: recovered, isRecovery: isRecovery,
                until: now.adding(minutes: Office.sheetMinutes)), for: owner(visitor), now: now)
    }

    /// The lists that this person's roles ask for and whose newest keys are not sealed to him or her.
    func missingLists(_ visitor: Visitor) async throws -> [String] {
        try await read { transaction in
            try visitor.book.lists(for: visitor.roles).filter { list in
                try !KeyTable.holders(school: visitor.school.text, list: list, in: transaction)
                    .contains(visitor.account.text)
            }
        }
    }

    /// Opens the newest recovery set with two sheets; a failure is in the log.
    private func open(_ first: TypedSheet, _ second: TypedSheet, by visitor: Visitor) async throws -> KeyPair {
        let sheets = try TypedSheet.read(first, second)
        let school = visitor.school.text
        let stored = try await read { transaction in try RecoveryTable.latest(school: school, in: transaction) }
        if let stored {
            let set = RecoverySet(school: school, generation: stored.generation, locks: stored.locks)
            if let keys = try? set.open(sheets[0], sheets[1]), keys.publicKey.bytes == stored.publicKey,
                set.proves(keys, canary: stored.canary)
            {
                return keys
            }
        }
        try await logRead(LogLine(action: .key, outcome: .denied, object: "recovery"), by: visitor)
        throw PeopleFault.wrongSheets
    }

    /// Every generation of every list that can be opened now, by list, first to last.
    private func openedLists(
        _ waiting: PendingSheets.Waiting, visitor: Visitor, in transaction: any Transaction
    ) throws -> [String: [ListKeys]] {
        guard let recovered = waiting.recovered else {
            return Dictionary(
                uniqueKeysWithValues: visitor.keyring.held.map { ($0, visitor.keyring.all($0)) })
        }
        let school = visitor.school.text
        let rows = try RecoveryTable.sealed(to: waiting.made.key.generation - 1, school: school, in: transaction)
        var lists: [String: [ListKeys]] = [:]
        for row in rows {
            lists[row.list, default: []].append(
                try ListKeys(
                    opening: row.sealed, withRecovery: recovered, school: school, list: row.list,
                    generation: row.generation))
        }
        return lists.mapValues { $0.sorted { $0.generation < $1.generation } }
    }

    func seal(
        _ generations: [ListKeys], of list: String, to recovery: RecoveryKey, school: String,
        in transaction: any Transaction
    ) throws {
        guard let newest = generations.last else { return }
        for keys in generations {
            try RecoveryTable.seal(try recovery.seal(keys, list: list, school: school), in: transaction)
        }
        try MarkTable.put(
            StoredMark(
                school: school, list: list, holder: recovery.holder,
                mark: newest.mark(of: recovery.key, holder: recovery.holder, school: school, list: list)),
            in: transaction)
        try RecoveryTable.forget(list: list, before: recovery.generation, school: school, in: transaction)
    }

    /// Gives a list new keys, with this person among its people.
    private func rejoin(
        _ list: String, after newest: ListKeys, register: [ListKeys], recovery: RecoveryKey, by visitor: Visitor,
        at now: Instant, in transaction: any Transaction
    ) throws {
        let school = visitor.school.text
        let own = visitor.keyring.account.publicKey
        let keys = try ListKeys.make(generation: newest.generation + 1)
        let members =
            try newest.rightful(list: list, school: school, on: now.day, in: transaction)
            .filter { $0.account != visitor.account.text } + [(visitor.account.text, own)]
        let opened = Dictionary(uniqueKeysWithValues: register.map { ($0.generation, $0) })
        let renewal = try prepare(
            list, from: newest, to: keys, members: members, recovery: recovery,
            register: RegisterKeyring(school: school, generations: opened), school: school, at: now, in: transaction)
        try store(renewal, author: LogAuthor(visitor), school: school, at: now, in: transaction)
        try MarkTable.dropRekey(list, school: school, in: transaction)
        if list == TeamList.register {
            try Memberships.mark(
                school: school, account: visitor.account.text,
                mac: RegisterKeyring.mac(keys, account: visitor.account.text, key: own, school: school),
                in: transaction)
        }
    }
}
