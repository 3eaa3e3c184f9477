// SPDX-License-Identifier: EUPL-1.2

/// Checks a log leaf by leaf, with as much memory as there are checkpoints.
///
/// Checkpoints from inside (the database, the export) show that nothing changed since they were signed, if the server's
/// key was not misused. Only one that somebody outside kept, *witnessed*, proves it against the server itself.
public struct LogVerifier: Sendable {
    /// A checkpoint that was read, with the number by which it is told.
    public struct Claim: Sendable, Hashable {
        /// The number by which it is told.
        public let number: Int
        /// What it says.
        public let checkpoint: Checkpoint
        /// Whether somebody outside kept it.
        public let isWitnessed: Bool

        /// Puts a claim together.
        public init(number: Int, checkpoint: Checkpoint, isWitnessed: Bool) {
            self.number = number
            self.checkpoint = checkpoint
            self.isWitnessed = isWitnessed
        }
    }

    private var log = MerkleLog()
    private var findings: [LogFinding] = []
    private var claims: [Claim] = []
    private var next = 0
    private var fitting = 0
    private var witnessed = 0

    /// Starts a check.
    ///
    /// - Parameters:
    ///   - origin: the name of the log, `hoede/<school>/<epoch>`.
    ///   - publicKey: the 32 bytes of the key that signs checkpoints.
    ///   - checkpoints: the notes that lie with the log.
    ///   - outside: the notes that somebody outside kept; numbered after the others.
    public init(origin: String, publicKey: [UInt8], checkpoints: [String], outside: [String] = []) {
        for (index, note) in (checkpoints + outside).enumerated() {
            let number = index + 1
            guard let checkpoint = Checkpoint(note: note, publicKey: publicKey) else {
                findings.append(.checkpointInvalid(number: number))
                continue
            }
            guard Array(checkpoint.origin.utf8) == Array(origin.utf8) else {
                findings.append(.checkpointOfOtherLog(number: number))
                continue
            }
            claims.append(Claim(number: number, checkpoint: checkpoint, isWitnessed: index >= checkpoints.count))
        }
        start()
    }

    /// Starts a check with claims that were read before.
    public init(claims: [Claim]) {
        self.claims = claims
        start()
    }

    private mutating func start() {
        claims.sort { ($0.checkpoint.size, $0.number) < ($1.checkpoint.size, $1.number) }
        compare()
    }

    /// The number of leaves that were taken.
    public var size: Int { log.size }

    /// Takes the next leaf, with the hash that was kept with it if there is one.
    public mutating func add(_ bytes: [UInt8], storedHash: [UInt8]? = nil) {
        let place = log.size
        if let index = LeafForm.index(of: bytes) {
            if index != place { findings.append(.leafMisplaced(at: place, says: index)) }
        } else {
            findings.append(.leafUnreadable(at: place))
        }
        let hash = MerkleLog.leafHash(bytes)
        if let storedHash, storedHash != hash { findings.append(.hashDiffers(at: place)) }
        log.append(leafHash: hash)
        compare()
    }

    /// Ends the check, comparing with the head that was kept with the log if there is one.
    public func finish(head: MerkleLog? = nil) -> LogReport {
        var findings = findings
        for claim in claims[next...] {
            findings.append(
                .checkpointBeyondEnd(number: claim.number, size: claim.checkpoint.size, found: log.size))
        }
        if let head, head != log { findings.append(.headDiffers(size: head.size)) }
        return LogReport(size: log.size, root: log.root, findings: findings, witnessed: witnessed)
    }

    private mutating func compare() {
        while next < claims.count, claims[next].checkpoint.size == log.size {
            let claim = claims[next]
            next += 1
            if claim.checkpoint.root == log.root {
                fitting = log.size
                if claim.isWitnessed { witnessed = log.size }
            } else {
                findings.append(.rootDiffers(number: claim.number, size: log.size, since: fitting))
            }
        }
    }
}
