// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Ledger
import Storage

/// What the leaves of one school say of what is stored, by object, in the order of the log.
struct LeafClaims {
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

    private(set) var byObject: [String: Claims] = [:]

    /// Keeps what a leaf says of the object that it stands under; most say nothing of what is stored.
    mutating func add(_ leaf: Leaf, on object: String, epoch: Int) {
        guard leaf.outcome == .ok else { return }
        let claim = Claim(epoch: epoch, leaf: leaf)
        switch leaf.action {
        case .append where leaf.sealedHash != nil: byObject[object, default: Claims()].appended.append(claim)
        case .submit where leaf.sealedHash != nil: byObject[object, default: Claims()].submitted.append(claim)
        case .open where object.hasPrefix("d-"): byObject[object, default: Claims()].opened.append(claim)
        case .destroy: byObject[object, default: Claims()].isDestroyed = true
        default: break
        }
    }
}

/// Checks that what is stored of dossiers and worries is what the leaves were made over, object by object.
struct RowInspector {
    typealias Claims = LeafClaims.Claims

    let school: String
    private let spoken: LeafClaims
    private(set) var findings: [SchoolInspection.Place] = []

    init(school: String, claims: LeafClaims) {
        self.school = school
        spoken = claims
    }

    private mutating func add(_ finding: LogFinding, _ epoch: Int) {
        findings.append(.init(epoch: epoch, finding: finding))
    }

    mutating func run(in transaction: any Transaction) throws(StorageError) {
        let destroyed = Set(try Destruction.all(school: school, in: transaction).map(\.object))
        let objects = Set(spoken.byObject.keys).union(try stored(in: transaction))
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for object in objects {
            var claims = spoken.byObject[object] ?? Claims()
            // A row in the list of what was destroyed says nothing by itself: there is a leaf about it too.
            claims.isDestroyed = claims.isDestroyed && destroyed.contains(object)
            try dossier(object, claims, in: transaction)
            try events(object, claims, in: transaction)
            try submissions(object, claims, in: transaction)
        }
    }

    /// The objects that a row speaks of.
    private func stored(in transaction: any Transaction) throws(StorageError) -> [String] {
        let rows = try transaction.run(
            """
            select stream as object from event where school = \(school)
            union select id as object from submission where school = \(school)
            union select id as object from dossier where school = \(school)
            """)
        var objects: [String] = []
        for row in rows { objects.append(try row["object"]) }
        return objects
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
                let hasOwn = spoken.byObject[row.id]?.submitted.isEmpty == false
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
