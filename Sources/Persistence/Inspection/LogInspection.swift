// SPDX-License-Identifier: EUPL-1.2
public import Ledger
public import Storage

/// What came of inspecting the log of one school and everything that it speaks of.
public struct SchoolInspection: Sendable, Equatable {
    /// A finding, with the epoch in which it stands.
    public struct Place: Sendable, Hashable {
        public let epoch: Int
        public let finding: LogFinding
    }

    /// An epoch that a restore broke off: leaves that were witnessed are no longer there, and the log says so itself.
    public struct Cut: Sendable, Hashable {
        public let epoch: Int
        public let found: Int
        public let witnessed: Int
    }

    public let school: String
    public internal(set) var findings: [Place] = []
    public internal(set) var cuts: [Cut] = []
    /// The leaves of all epochs.
    public internal(set) var size = 0
    /// The leaves that a fitting checkpoint from outside covers.
    public internal(set) var witnessed = 0
    public internal(set) var epochs = 0
    /// The root of the newest epoch.
    public internal(set) var root: [UInt8] = []

    init(school: String) { self.school = school }

    /// The leaves after the last witnessed checkpoints.
    public var unproved: Int { size - witnessed }
    /// Whether nothing was found.
    public var isSound: Bool { findings.isEmpty }

    mutating func add(_ finding: LogFinding, epoch: Int) {
        findings.append(Place(epoch: epoch, finding: finding))
    }
}

/// Checks the log of every school in a database, and that what is stored is what the log says: without any key, page by
/// page, on one snapshot. What leaves say of stored rows is held in memory, some hundreds of bytes for each thing that was
/// written; readings, by far the most, are not. `verify/verify.py` does the same in another language.
public enum LogInspection {
    /// How many leaves are held at once.
    static let page = 1_000

    /// The schools that have a log, a name or a leaf.
    static func schools(in transaction: any Transaction) throws(StorageError) -> [String] {
        let rows = try transaction.run(
            """
            select id from school union select school as id from log_head union select school as id from checkpoint
            order by id
            """)
        var schools: [String] = []
        for row in rows { schools.append(try row["id"]) }
        return schools
    }

    /// Inspects every school.
    ///
    /// - Parameters:
    ///   - publicKey: the key that signs checkpoints.
    ///   - outside: notes that somebody outside kept.
    public static func inspect(
        publicKey: [UInt8], outside: [String], in transaction: any Transaction
    ) throws(StorageError) -> [SchoolInspection] {
        let schools = try schools(in: transaction)
        var reports: [SchoolInspection] = []
        for (position, school) in schools.enumerated() {
            let notes = outside.filter { note in
                let owner = Checkpoint.parts(ofOrigin: origin(of: note))?.school
                return owner == school || (position == 0 && !schools.contains { $0 == owner })
            }
            var inspection = SchoolInspector(school: school, publicKey: publicKey)
            reports.append(try inspection.run(outside: notes, in: transaction))
        }
        return reports
    }

    private static func origin(of note: String) -> String {
        String(note.prefix { $0 != "\n" })
    }
}

/// Inspects one school.
struct SchoolInspector {
    let school: String
    let publicKey: [UInt8]
    private var report: SchoolInspection
    private var claims: [Int: [LogVerifier.Claim]] = [:]
    private var links: [Int: EpochLink] = [:]
    private var sizes: [Int: Int] = [:]
    private var spoken = LeafClaims()

    init(school: String, publicKey: [UInt8]) {
        self.school = school
        self.publicKey = publicKey
        report = SchoolInspection(school: school)
    }

    mutating func run(outside: [String], in transaction: any Transaction) throws(StorageError) -> SchoolInspection {
        let head = try LogTable.head(school: school, in: transaction)
        let last = max(head?.epoch ?? 0, try LogTable.lastEpoch(school: school, in: transaction))
        report.epochs = last
        try read(try CheckpointTable.all(school: school, in: transaction), outside: outside, last: last)
        var beyond: [(epoch: Int, finding: LogFinding, size: Int, found: Int)] = []
        for epoch in 1..<(max(1, last) + 1) {
            let result = try leaves(of: epoch, head: head, in: transaction)
            sizes[epoch] = result.size
            for finding in result.findings {
                if case .checkpointBeyondEnd(_, let size, let found) = finding {
                    beyond.append((epoch, finding, size, found))
                } else {
                    report.add(finding, epoch: epoch)
                }
            }
            report.size += result.size
            report.witnessed += result.witnessed
            report.root = result.root
        }
        if let head, head.epoch < last { report.add(.headDiffers(size: head.size), epoch: head.epoch) }
        if head == nil, last > 0 { report.add(.headDiffers(size: 0), epoch: last) }
        // What a restore says of itself is told, but is no finding; leaves beyond that are.
        let named = Dictionary(links.values.map { ($0.epoch, $0.size) }, uniquingKeysWith: max)
        for item in beyond where !isCut(item.epoch, at: item.size, named) {
            report.add(item.finding, epoch: item.epoch)
        }
        for (epoch, size) in named.sorted(by: { $0.key < $1.key }) where sizes[epoch, default: 0] < size {
            report.cuts.append(.init(epoch: epoch, found: sizes[epoch, default: 0], witnessed: size))
        }
        for epoch in 1..<(max(1, last) + 1) where epoch > 1 && links[epoch] == nil && !isLost(epoch, named) {
            report.add(.epochUnlinked(epoch: epoch), epoch: epoch)
        }
        try inspectRows(in: transaction)
        return report
    }

    /// Whether a later epoch says itself that this one was broken off, no earlier than at a size.
    private func isCut(_ epoch: Int, at size: Int, _ named: [Int: Int]) -> Bool {
        if let known = named[epoch] { return size <= known }
        return isLost(epoch + 1, named)
    }

    /// Whether nothing of an epoch is left, and a later one says so. Where an old copy was put back again and again, only
    /// the last of the epochs in between is named; those before it went with it.
    private func isLost(_ epoch: Int, _ named: [Int: Int]) -> Bool {
        sizes[epoch] == 0 && (named[epoch] != nil || isLost(epoch + 1, named))
    }

    /// Reads the notes: those of the database by their row, those from outside by their name.
    private mutating func read(
        _ stored: [StoredCheckpoint], outside: [String], last: Int
    ) throws(StorageError) {
        var known: Set<LogVerifier.Claim> = []
        for (index, row) in stored.enumerated() {
            let number = index + 1
            guard let checkpoint = Checkpoint(note: row.note, publicKey: publicKey), checkpoint.size == row.size else {
                report.add(.checkpointInvalid(number: number), epoch: row.epoch)
                continue
            }
            guard row.epoch <= last,
                Array(checkpoint.origin.utf8) == Array(Checkpoint.origin(school: school, epoch: row.epoch).utf8)
            else {
                report.add(.checkpointOfOtherLog(number: number), epoch: row.epoch)
                continue
            }
            claims[row.epoch, default: []].append(
                .init(number: number, checkpoint: checkpoint, isWitnessed: false))
            known.insert(.init(number: 0, checkpoint: checkpoint, isWitnessed: false))
        }
        for (index, note) in outside.enumerated() {
            let number = stored.count + index + 1
            guard let checkpoint = Checkpoint(note: note, publicKey: publicKey) else {
                report.add(.checkpointInvalid(number: number), epoch: last)
                continue
            }
            guard let parts = Checkpoint.parts(ofOrigin: checkpoint.origin), parts.school == school,
                parts.epoch <= last
            else {
                report.add(.checkpointOfOtherLog(number: number), epoch: last)
                continue
            }
            claims[parts.epoch, default: []].append(.init(number: number, checkpoint: checkpoint, isWitnessed: true))
            if !known.contains(.init(number: 0, checkpoint: checkpoint, isWitnessed: false)) {
                report.add(.checkpointMissing(number: number), epoch: parts.epoch)
            }
        }
    }

    /// Checks the leaves of one epoch in order, and its first leaf's link to the epoch before.
    private mutating func leaves(
        of epoch: Int, head: LogHead?, in transaction: any Transaction
    ) throws(StorageError) -> LogReport {
        var verifier = LogVerifier(claims: claims[epoch] ?? [])
        var from = Int.min
        while true {
            let rows = try LogTable.leaves(
                school: school, epoch: epoch, from: from, limit: LogInspection.page, in: transaction)
            for row in rows {
                let leaf = try? Leaf(bytes: row.bytes)
                if let leaf {
                    let same =
                        row.at == leaf.time && row.account == leaf.account && row.object == leaf.object
                        && row.index == leaf.index
                    if !same { report.add(.indexDiffers(at: verifier.size), epoch: epoch) }
                    if let object = row.object { spoken.add(leaf, on: object, epoch: epoch) }
                }
                if verifier.size == 0, epoch > 1 { links[epoch] = leaf.flatMap { EpochLink($0) } }
                verifier.add(row.bytes, storedHash: row.hash)
            }
            guard rows.count == LogInspection.page, let last = rows.last else { break }
            from = last.index + 1
        }
        if epoch > 1 { judgeLink(of: epoch) }
        guard let head, head.epoch == epoch else { return verifier.finish() }
        guard let log = try? MerkleLog(frontier: head.frontier, size: head.size) else {
            report.add(.headDiffers(size: head.size), epoch: epoch)
            return verifier.finish()
        }
        return verifier.finish(head: log)
    }

    private mutating func judgeLink(of epoch: Int) {
        let fits = links[epoch].map { link in
            link.epoch < epoch
                && ((link.epoch + 1)..<epoch).allSatisfy { sizes[$0] == 0 }
                && (claims[link.epoch] ?? []).contains {
                    $0.checkpoint.size == link.size && $0.checkpoint.bodyHash == link.bodyHash
                }
        }
        if fits != true { links[epoch] = nil }
    }

    private mutating func inspectRows(in transaction: any Transaction) throws(StorageError) {
        var rows = RowInspector(school: school, claims: spoken)
        try rows.run(in: transaction)
        report.findings += rows.findings
    }
}
