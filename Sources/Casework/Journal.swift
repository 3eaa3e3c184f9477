// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Dossiers
import Ledger
import Persistence
import ProtocolBook
import Storage

/// One line for the log, before it has its place.
struct LogLine: Sendable {
    let action: Leaf.Action
    var outcome: Leaf.Outcome = .ok
    var object: String?
    var count: Int?
    var sealedHash: [UInt8]?
    var commitment: [UInt8]?
}

/// Who a log line is about.
struct LogAuthor: Sendable {
    let account: String?
    let role: String?

    init(_ visitor: Visitor) {
        account = visitor.account.text
        role = visitor.roles.first?.text
    }

    init(account: String?, role: String? = nil) {
        self.account = account
        self.role = role
    }
}

/// Adds lines to a school's log, in the transaction of what they describe.
enum Journal {
    /// Adds the lines; the head of the log is claimed first, so that nobody else adds meanwhile.
    static func add(
        _ lines: [LogLine], school: String, author: LogAuthor, at now: Instant, in transaction: any Transaction
    ) throws {
        guard !lines.isEmpty else { return }
        let head = try LogTable.claimHead(school: school, in: transaction)
        var log = try MerkleLog(frontier: head.frontier, size: head.size)
        var leaves: [StoredLeaf] = []
        for (offset, line) in lines.enumerated() {
            let leaf = try Leaf(
                index: head.size + offset, time: now, account: author.account, role: author.role, action: line.action,
                outcome: line.outcome, object: line.object, count: line.count, sealedHash: line.sealedHash,
                commitment: line.commitment)
            let bytes = leaf.bytes
            let hash = MerkleLog.leafHash(bytes)
            log.append(leafHash: hash)
            leaves.append(
                StoredLeaf(
                    index: leaf.index, at: now, account: author.account, object: line.object, bytes: bytes, hash: hash))
        }
        try LogTable.append(leaves, school: school, to: head, newFrontier: log.frontier, in: transaction)
    }
}

extension Office {
    /// Makes one reading durable before anything of it is shown.
    func logRead(_ line: LogLine, by visitor: Visitor) async throws {
        try await logRead([line], by: visitor)
    }

    /// Makes what one page reads durable in one commit, before anything of it is shown.
    func logRead(_ lines: [LogLine], by visitor: Visitor) async throws {
        let now = world.now()
        let author = LogAuthor(visitor)
        try await write { transaction in
            try Journal.add(lines, school: visitor.school.text, author: author, at: now, in: transaction)
        }
    }

    /// Runs a body; when it says that something is not there for this person, the attempt is in the log first.
    func refusing<Value: Sendable>(
        _ id: StreamID, to visitor: Visitor, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch OfficeFailure.notFound {
            try await logDenied(id.text, by: visitor)
            throw OfficeFailure.notFound
        }
    }

    /// Keeps that somebody was refused, for the log of who tried.
    ///
    /// What was asked for is only named when there is such a thing. Anything else may be a word that somebody typed into
    /// the address bar, a name even, and the log keeps no words; then the place stands there, a word of ours.
    public func logDenied(_ object: String?, place: String = "onbekend", by visitor: Visitor) async throws {
        let known = try await read { transaction in
            try object.map { try Office.exists($0, school: visitor.school.text, in: transaction) } ?? false
        }
        let named = known ? object ?? place : place
        try await logRead(LogLine(action: .read, outcome: .denied, object: named), by: visitor)
    }

    private static func exists(_ id: String, school: String, in transaction: any Transaction) throws -> Bool {
        if try DossierTable.find(school: school, id: id, in: transaction) != nil { return true }
        if try SubmissionTable.find(id, school: school, in: transaction) != nil { return true }
        return try RegisterTable.find(id, in: .pupils, school: school, transaction) != nil
    }
}
