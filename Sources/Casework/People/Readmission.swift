// SPDX-License-Identifier: EUPL-1.2

public import Dossiers
import CivilTime
import Ledger
import Persistence
import Storage
import Vault

extension Office {
    /// Starts somebody anew whose passphrase was lost or stolen: the old lock, sessions, keys and drafts go, and a link
    /// lets the same account make a new key pair. A colleague admits it again by its new words.
    ///
    /// Another passphrase alone would not help: who knew the old one may have copied the key that it opened. When it was
    /// stolen the lists get new keys as well.
    ///
    /// - Returns: the secret for the link.
    public func readmit(_ account: StaffID, stolen: Bool, by visitor: Visitor) async throws -> String {
        guard visitor.isTeam else { throw PeopleFault.notAHolder }
        guard account != visitor.account else { throw PeopleFault.oneself }
        let school = visitor.school.text
        let now = world.now()
        let secret = SessionSecret.make()
        let id = world.newID("u")
        try await write { transaction in
            try recheck(visitor, in: transaction)
            guard let stored = try Accounts.find(account.text, in: transaction),
                let membership = try Memberships.find(school: school, account: account.text, in: transaction),
                membership.endedAt == nil
            else { throw OfficeFailure.notFound }
            // The key pair is the account's own: at its other schools it must be admitted again too.
            for place in try Memberships.ofAccount(account.text, in: transaction) {
                try forget(account.text, at: place.school, stolen: stolen, now: now, in: transaction)
            }
            try Office.clearSecondFactor(of: account.text, in: transaction)
            try Accounts.setLock(account.text, passphraseLock: [], publicKey: stored.publicKey, in: transaction)
            for older in try InvitationTable.waiting(school: school, in: transaction) where older.mail == stored.mail {
                try InvitationTable.settle(older.id, school: school, at: now, in: transaction)
            }
            try InvitationTable.add(
                StoredInvitation(
                    school: school, id: id, tokenHash: secret.tokenHash, account: account.text, mail: stored.mail,
                    name: stored.name, roles: membership.roles, workingDays: membership.workingDays,
                    deputy: membership.deputy, firstDay: nil, lastDay: nil, createdAt: now,
                    createdBy: visitor.account.text, expiresAt: now.adding(minutes: Office.invitationDays * 24 * 60)),
                in: transaction)
            try tell(
                stolen ? .stolen : .readmitted, about: account.text, by: visitor.account.text, school: school, at: now,
                in: transaction)
            try Journal.add(
                [LogLine(action: .key, outcome: .denied, object: account.text), LogLine(action: .grant, object: id)],
                school: school, author: LogAuthor(visitor), at: now, in: transaction)
        }
        return secret.cookie
    }

    private func forget(
        _ account: String, at school: String, stolen: Bool, now: Instant, in transaction: any Transaction
    ) throws {
        if stolen {
            _ = try takeKeys(of: account, school: school, reason: "stolen", at: now, in: transaction)
        } else {
            try Sessions.endAll(of: account, in: transaction)
            try KeyTable.takeAll(from: account, school: school, in: transaction)
            try MarkTable.remove(account, school: school, in: transaction)
            try DraftTable.removeAll(of: account, school: school, in: transaction)
        }
        // It was sealed to the old key pair; a new one is set up at the next sign-in.
        try Office.clearSecondFactor(of: account, in: transaction)
        try Memberships.mark(school: school, account: account, mac: [], in: transaction)
    }
}
