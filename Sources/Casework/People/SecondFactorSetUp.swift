// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import Storage
import Vault

/// A secret that waits for its first code.
public struct TOTPOffer: Sendable, Hashable {
    /// The secret in groups of letters, to type into an app.
    public let text: String
    /// The address that an app understands.
    public let address: String
}

/// What somebody has set up to sign in with.
public struct SecondFactorOverview: Sendable {
    /// Since when codes of an app count; nothing without an app.
    public let appSince: Instant?
    /// The passkeys, oldest first.
    public let passkeys: [PasskeyLine]
    /// How many printed codes are left.
    public let codesLeft: Int

    /// One passkey as its owner sees it.
    public struct PasskeyLine: Sendable, Hashable {
        /// Names it in a form.
        public let id: String
        /// When it was made.
        public let since: Instant
        /// When it was last used.
        public let usedAt: Instant?
        /// Whether it opens a locked session without the passphrase.
        public let unlocks: Bool
    }
}

/// Something that was done with an account, for who must know.
public struct NewsLine: Sendable, Hashable {
    /// When.
    public let at: Instant
    /// Coarse, from a closed list: `second-factor-reset`, `second-factor-added`.
    public let kind: String
    /// Whose account.
    public let about: String
    /// Who did it.
    public let by: String
}

extension Office {
    static let pendingTOTP = "totp"
    static let pendingMinutes = 30

    /// What this person has set up.
    public func secondFactors(of visitor: Visitor) async throws -> SecondFactorOverview {
        let account = visitor.account.text
        return try await read { transaction in
            SecondFactorOverview(
                appSince: try SecondFactors.totp(of: account, in: transaction)?.createdAt,
                passkeys: try Passkeys.ofAccount(account, in: transaction).map {
                    SecondFactorOverview.PasskeyLine(
                        id: Leaf.hexText($0.credential), since: $0.createdAt, usedAt: $0.usedAt,
                        unlocks: $0.seedLock != nil)
                },
                codesLeft: try SecondFactors.codesLeft(of: account, in: transaction))
        }
    }

    /// Whoever has a second factor shows it before changing anything about it; else a passphrase alone would do.
    func mayChangeSecondFactor(_ visitor: Visitor) -> Bool {
        !visitor.secondFactor.enrolled || visitor.secondFactor.passedAt != nil
    }

    /// A secret for an app, the same one for half an hour so that the page can be opened again.
    public func offerTOTP(to visitor: Visitor) async throws -> TOTPOffer {
        guard mayChangeSecondFactor(visitor) else { throw OfficeFailure.forbidden }
        let now = world.now()
        let holder = visitor.keyring.tokenHash
        let sealed = try Keyring.sealTOTP(
            TOTP.newSecret(), to: visitor.keyring.account.publicKey, account: visitor.account.text)
        let (pending, mail) = try await write { transaction -> ([UInt8], String) in
            let account = try Accounts.find(visitor.account.text, in: transaction)
            let after = now.adding(minutes: -Office.pendingMinutes)
            if let waits = try PendingProofs.find(
                kind: Office.pendingTOTP, holder: holder, after: after, in: transaction)
            {
                return (waits, account?.mail ?? "")
            }
            try PendingProofs.put(sealed, kind: Office.pendingTOTP, holder: holder, at: now, in: transaction)
            return (sealed, account?.mail ?? "")
        }
        let secret = try visitor.keyring.openTOTP(pending)
        return TOTPOffer(text: TOTP.text(secret), address: TOTP.address(secret, account: mail))
    }

    /// Takes the app into use with its first code; that passes the second step as well.
    public func confirmTOTP(_ typed: String, by visitor: Visitor) async throws -> SignInOutcome {
        guard mayChangeSecondFactor(visitor) else { throw OfficeFailure.forbidden }
        let now = world.now()
        let secret = SessionSecret.make()
        let sealed = try secret.seal(visitor.keyring.account, account: visitor.account.text)
        return try await write { transaction in
            guard
                let pending = try PendingProofs.find(
                    kind: Office.pendingTOTP, holder: visitor.keyring.tokenHash,
                    after: now.adding(minutes: -Office.pendingMinutes), in: transaction),
                let step = TOTP.step(
                    of: typed, secret: try visitor.keyring.openTOTP(pending),
                    now: TOTP.step(atMilliseconds: now.milliseconds), after: .min)
            else { return .wrong }
            try SecondFactors.putTOTP(
                StoredTOTP(account: visitor.account.text, sealed: pending, createdAt: now, lastStep: step),
                in: transaction)
            try added(visitor, at: now, secret: secret, sealed: sealed, in: transaction)
            return .signedIn(cookie: secret.cookie)
        }
    }

    /// A second factor came: it counts as shown, the session gets another cookie, and the log says so.
    func added(
        _ visitor: Visitor, at now: Instant, secret: SessionSecret, sealed: [UInt8], in transaction: any Transaction
    ) throws {
        guard let session = try Sessions.find(tokenHash: visitor.keyring.tokenHash, at: now, in: transaction) else {
            throw OfficeFailure.notFound
        }
        try Sessions.renew(
            session.tokenHash, as: secret.tokenHash, sealedKey: sealed, provedAt: session.provedAt,
            secondFactorAt: now, at: now, in: transaction)
        try Journal.add(
            [LogLine(action: .key, object: visitor.account.text)], school: visitor.school.text,
            author: LogAuthor(visitor), at: now, in: transaction)
    }

    /// Takes the app away; not when it is the only second factor of somebody who needs one.
    public func removeTOTP(by visitor: Visitor) async throws -> Bool {
        try await remove(by: visitor) { transaction in
            try SecondFactors.removeTOTP(of: visitor.account.text, in: transaction)
        }
    }

    /// Takes one passkey away; not when it is the only second factor of somebody who needs one.
    public func removePasskey(_ id: String, by visitor: Visitor) async throws -> Bool {
        try await remove(by: visitor) { transaction in
            for passkey in try Passkeys.ofAccount(visitor.account.text, in: transaction)
            where Leaf.hexText(passkey.credential) == id {
                try Passkeys.remove(passkey.credential, account: visitor.account.text, in: transaction)
            }
        }
    }

    private struct LastOne: Error {}

    private func remove(
        by visitor: Visitor, _ take: @escaping @Sendable (any Transaction) throws -> Void
    ) async throws -> Bool {
        guard mayChangeSecondFactor(visitor) else { throw OfficeFailure.forbidden }
        let now = world.now()
        do {
            try await write { transaction in
                try take(transaction)
                if visitor.secondFactor.needed,
                    try !SecondFactors.isEnrolled(visitor.account.text, in: transaction)
                {
                    throw LastOne()
                }
                try Journal.add(
                    [LogLine(action: .key, object: visitor.account.text)], school: visitor.school.text,
                    author: LogAuthor(visitor), at: now, in: transaction)
            }
            return true
        } catch is LastOne {
            return false
        }
    }

    /// Makes ten printed codes; earlier ones stop working. They are shown once and kept as keyed hashes.
    public func newCodes(for visitor: Visitor) async throws -> [String] {
        guard visitor.secondFactor.passedAt != nil else { throw OfficeFailure.forbidden }
        let now = world.now()
        let account = visitor.account.text
        let codes = OneTimeCodes.make()
        let hashes = codes.compactMap { OneTimeCodes.normalised($0) }.map { server.codeHash($0, account: account) }
        try await write { transaction in
            try SecondFactors.putCodes(hashes, account: account, in: transaction)
            try Journal.add(
                [LogLine(action: .key, object: account)], school: visitor.school.text, author: LogAuthor(visitor),
                at: now, in: transaction)
        }
        return codes
    }

    /// Takes somebody's second factor away, because it was lost. Only a holder of the team key may, and never unseen:
    /// it is in the log, the person and everybody in the team get to know, and the person's sessions end.
    public func resetSecondFactor(of person: StaffID, by visitor: Visitor) async throws {
        guard visitor.isTeam, person != visitor.account else { throw OfficeFailure.forbidden }
        let now = world.now()
        let school = visitor.school.text
        let news = (0..<200).map { _ in world.newID("n") }
        try await write { transaction in
            guard let membership = try Memberships.find(school: school, account: person.text, in: transaction),
                membership.endedAt == nil
            else { throw OfficeFailure.notFound }
            try Office.clearSecondFactor(of: person.text, in: transaction)
            try Sessions.endAll(of: person.text, in: transaction)
            // A second factor belongs to the account: every school of that account gets the line.
            for place in try Memberships.ofAccount(person.text, in: transaction) {
                try Journal.add(
                    [LogLine(action: .key, object: person.text)], school: place.school, author: LogAuthor(visitor),
                    at: now, in: transaction)
            }
            let team = try KeyTable.holders(school: school, list: TeamList.name, in: transaction)
            for (account, id) in zip(Set(team + [person.text]).sorted(), news) {
                try AccountNews.add(
                    StoredNews(
                        school: school, account: account, id: id, at: now, kind: "second-factor-reset",
                        about: person.text, by: visitor.account.text), in: transaction)
            }
        }
    }

    /// Takes away everything that is a second factor, such as when an account gets another key pair.
    static func clearSecondFactor(of account: String, in transaction: any Transaction) throws {
        try SecondFactors.removeTOTP(of: account, in: transaction)
        try SecondFactors.removeCodes(of: account, in: transaction)
        try Passkeys.removeAll(of: account, in: transaction)
    }

    /// What this person must know about accounts and did not mark as seen.
    public func accountNews(_ visitor: Visitor) async throws -> [NewsLine] {
        let rows = try await read { transaction in
            try AccountNews.unseen(by: visitor.account.text, school: visitor.school.text, in: transaction)
        }
        guard !rows.isEmpty else { return [] }
        let roster = try await roster(visitor)
        return rows.map {
            NewsLine(at: $0.at, kind: $0.kind, about: roster.name(StaffID($0.about)), by: roster.name(StaffID($0.by)))
        }
    }

    /// Marks that as seen.
    public func seeAccountNews(_ visitor: Visitor) async throws {
        let now = world.now()
        try await write { transaction in
            try AccountNews.see(
                by: visitor.account.text, school: visitor.school.text, at: now, in: transaction)
        }
    }
}
