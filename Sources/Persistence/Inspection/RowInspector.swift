// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Ledger
import Storage

/// Checks that what is stored of dossiers and worries is what the leaves were made over, object by object.
struct RowInspector {
    /// A leaf that speaks of something stored.
    struct Claim {
        let epoch: Int
        let leaf: Leaf
    }

    /// The leaves about one object, sorted by what they speak of.
    struct Claims {
        var appended: [Claim] = []
        var submitted: [Claim] = []
        var opened: [Claim] = []
        var isDestroyed = false
    }

    let school: String
    private(set) var findings: [SchoolInspection.Place] = []

    init(school: String) { self.school = school }

    private mutating func add(_ finding: LogFinding, _ epoch: Int) {
        findings.append(.init(epoch: epoch, finding: finding))
    }

    mutating func run(in transaction: any Transaction) throws(StorageError) {
        let destroyed = Set(try Destruction.all(school: school, in: transaction).map(\.object))
        var last = ""
        while true {
            let objects = try objects(after: last, in: transaction)
            for object in objects {
                var claims = try claims(on: object, in: transaction)
                // A row in the list of what was destroyed says nothing by itself: there is a leaf about it too.
                claims.isDestroyed = claims.isDestroyed && destroyed.contains(object)
                try dossier(object, claims, in: transaction)
                try events(object, claims, in: transaction)
                try submissions(object, claims, in: transaction)
            }
            guard let end = objects.last else { return }
            last = end
        }
    }

    /// The next objects that a leaf or a row speaks of.
    private func objects(after last: String, in transaction: any Transaction) throws(StorageError) -> [String] {
        let rows = try transaction.run(
            """
            select object from (
                select object from (select distinct object from log_leaf
                    where school = \(school) and object > \(last) order by object limit 200) as a
                union select stream from (select distinct stream from event
                    where school = \(school) and stream > \(last) order by stream limit 200) as b
                union select id from (select id from submission
                    where school = \(school) and id > \(last) order by id limit 200) as c
                union select id from (select id from dossier
                    where school = \(school) and id > \(last) order by id limit 200) as d
            ) as objects order by object limit 200
            """)
        var objects: [String] = []
        for row in rows { objects.append(try row["object"]) }
        return objects
    }

    private func claims(on object: String, in transaction: any Transaction) throws(StorageError) -> Claims {
        var claims = Claims()
        var (epoch, index) = (0, -1)
        while true {
            let rows = try transaction.run(
                """
                select epoch, idx, bytes from log_leaf where school = \(school) and object = \(object)
                    and (epoch > \(epoch) or (epoch = \(epoch) and idx > \(index)))
                order by epoch, idx limit \(LogInspection.page)
                """)
            for row in rows {
                epoch = try row["epoch"]
                index = try row["idx"]
                guard let leaf = try? Leaf(bytes: try row["bytes"]), leaf.outcome == .ok else { continue }
                let claim = Claim(epoch: epoch, leaf: leaf)
                switch leaf.action {
                case .append where leaf.sealedHash != nil: claims.appended.append(claim)
                case .submit where leaf.sealedHash != nil: claims.submitted.append(claim)
                case .open where object.hasPrefix("d-"): claims.opened.append(claim)
                case .destroy: claims.isDestroyed = true
                default: break
                }
            }
            if rows.count < LogInspection.page { return claims }
        }
    }

    private mutating func dossier(
        _ object: String, _ claims: Claims, in transaction: any Transaction
    ) throws(StorageError) {
        let row = try DossierTable.find(school: school, id: object, in: transaction)
        guard let opened = claims.opened.first else {
            if row != nil { add(.rowUnlogged(object: object, revision: 0), 1) }
            return
        }
        guard let row else {
            if !claims.isDestroyed { add(.rowMissing(at: opened.leaf.index, object: object), opened.epoch) }
            return
        }
        if row.openedAt != opened.leaf.time {
            add(.rowDiffers(at: opened.leaf.index, object: object, revision: 0), opened.epoch)
        }
    }

    // MARK: Events

    private mutating func events(
        _ object: String, _ claims: Claims, in transaction: any Transaction
    ) throws(StorageError) {
        let rows = try EventTable.load(school: school, stream: object, in: transaction)
        let leaves = claims.appended
        guard !rows.isEmpty || !leaves.isEmpty else { return }
        let places = Dictionary(
            leaves.enumerated().map { ($0.element.leaf.sealedHash ?? [], $0.offset) }, uniquingKeysWith: { a, _ in a })
        let hashes = rows.map { MerkleLog.sha256($0.sealed) }
        let present = Set(hashes)
        var told: Set<Int> = []
        for (row, hash) in zip(rows, hashes) {
            let place = row.revision - 1
            if let found = places[hash] {
                let claim = leaves[found]
                if found != place || told.contains(found) {
                    let revision = row.revision
                    let finding: LogFinding =
                        told.contains(found)
                        ? .rowUnlogged(object: object, revision: revision)
                        : .rowMisplaced(at: claim.leaf.index, object: object, revision: revision)
                    add(finding, claim.epoch)
                } else if try !fits(row, claim.leaf, in: transaction) {
                    add(.rowDiffers(at: claim.leaf.index, object: object, revision: row.revision), claim.epoch)
                }
                told.insert(found)
            } else if leaves.indices.contains(place), !present.contains(leaves[place].leaf.sealedHash ?? []) {
                let claim = leaves[place]
                add(.rowDiffers(at: claim.leaf.index, object: object, revision: row.revision), claim.epoch)
                told.insert(place)
            } else {
                add(.rowUnlogged(object: object, revision: row.revision), leaves.last?.epoch ?? 1)
            }
        }
        guard !claims.isDestroyed else { return }
        for (place, claim) in leaves.enumerated() where !told.contains(place) {
            add(.rowMissing(at: claim.leaf.index, object: object), claim.epoch)
        }
    }

    /// Whether moment, writer and commitment are those of the leaf; or, for what came in as a submission, those of that.
    private func fits(
        _ row: StoredEvent, _ leaf: Leaf, in transaction: any Transaction
    ) throws(StorageError) -> Bool {
        guard row.commitment == leaf.commitment else { return false }
        if row.at == leaf.time, row.actor == leaf.account { return true }
        let rows = try transaction.run(
            """
            select bytes from log_leaf where school = \(school) and account = \(row.actor) and at = \(row.at)
            """)
        for found in rows {
            guard let leaf = try? Leaf(bytes: try found["bytes"]) else { continue }
            if leaf.action == .submit, leaf.outcome == .ok { return true }
        }
        return false
    }

    // MARK: Submissions

    private mutating func submissions(
        _ object: String, _ claims: Claims, in transaction: any Transaction
    ) throws(StorageError) {
        let own = try SubmissionTable.find(object, school: school, in: transaction)
        var rows = own.map { [$0] } ?? []
        if own != nil, claims.submitted.isEmpty {
            // Its leaf stands under the dossier that it went to; it is looked at there.
            if own?.stream == nil { add(.rowUnlogged(object: object, revision: 0), 1) }
            rows = []
        }
        if own == nil {
            for row in try SubmissionTable.ofStream(object, school: school, in: transaction) {
                let hasOwn = try self.claims(on: row.id, in: transaction).submitted.isEmpty == false
                if !hasOwn { rows.append(row) }
            }
        }
        var left = claims.submitted
        var strange: [StoredSubmission] = []
        for row in rows {
            let hash = MerkleLog.sha256(row.sealed)
            guard let place = left.firstIndex(where: { $0.leaf.sealedHash == hash }) else {
                strange.append(row)
                continue
            }
            let claim = left.remove(at: place)
            if claim.leaf.time != row.at || claim.leaf.account != row.author {
                add(.rowDiffers(at: claim.leaf.index, object: row.id, revision: 0), claim.epoch)
            }
        }
        for row in strange {
            let place = left.firstIndex { $0.leaf.time == row.at && $0.leaf.account == row.author }
            if let place {
                let claim = left.remove(at: place)
                add(.rowDiffers(at: claim.leaf.index, object: row.id, revision: 0), claim.epoch)
            } else {
                add(.rowUnlogged(object: row.id, revision: 0), 1)
            }
        }
        guard !claims.isDestroyed else { return }
        for claim in left { add(.rowMissing(at: claim.leaf.index, object: object), claim.epoch) }
    }
}
