// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Persistence
import Storage

/// Rows of every combination of two schools, two people and two dossiers (or lists), so that a statement that looks at
/// one thing less is seen. A row is told by `school/account/object`.
enum Grid {
    static let schools = ["S-1", "S-2"]
    static let accounts = ["A-1", "A-2"]
    static let objects = ["D-1", "D-2"]
    static let early = Instant(milliseconds: 1_000)
    static let later = Instant(milliseconds: 9_000)
    static let all = schools.flatMap { school in
        accounts.flatMap { account in objects.map { "\(school)/\(account)/\($0)" } }
    }

    /// The rows that a pattern names: `*` stands for anything.
    static func rows(_ pattern: String, of rows: [String] = all) -> [String] {
        let wanted = pattern.split(separator: "/")
        return rows.filter { row in
            zip(wanted, row.split(separator: "/")).allSatisfy { $0 == "*" || $0 == $1 }
        }
    }

    static func fill(_ transaction: any Transaction) throws(StorageError) {
        for school in schools {
            for object in objects {
                try DossierTable.add(
                    StoredDossier(
                        school: school, id: object, openedAt: early, protocolID: "po-2019", protocolVersion: "1",
                        protocolDigest: "a", list: "team"), in: transaction)
            }
            for account in accounts {
                for object in objects { try fill(school, account, object, transaction) }
                let row = "\(school)/\(account)"
                try Memberships.put(Sample.membership(account, school: school), in: transaction)
                try InvitationTable.add(
                    StoredInvitation(
                        school: school, id: account, tokenHash: Array(row.utf8), account: nil, mail: "x@school.example",
                        name: "X", roles: [], workingDays: 31, deputy: nil, firstDay: nil, lastDay: nil,
                        createdAt: early, createdBy: account, expiresAt: later), in: transaction)
            }
            for list in objects {
                try MarkTable.askRekey(list, school: school, at: early, reason: "left", in: transaction)
            }
        }
        for account in accounts {
            for object in objects {
                let token = Array("\(account)/\(object)".utf8)
                try Sessions.open(
                    StoredSession(
                        tokenHash: token, account: account, sealedKey: [1], createdAt: early, seenAt: early,
                        expiresAt: later), in: transaction)
                try Passkeys.add(
                    StoredPasskey(
                        credential: token, account: account, publicKey: [1], signCount: 0, backupEligible: false,
                        createdAt: early), in: transaction)
            }
        }
    }

    private static func fill(
        _ school: String, _ account: String, _ object: String, _ transaction: any Transaction
    ) throws(StorageError) {
        let row = "\(school)/\(account)/\(object)"
        for kind in ["reading", "status"] {
            try ParcelTable.put(
                StoredParcel(
                    school: school, account: account, id: "\(object)-\(kind)", at: early, kind: kind, object: object,
                    sealed: [1]), in: transaction)
        }
        try DossierKeys.grant(
            StoredReaderKey(school: school, dossier: object, generation: 1, account: account, sealed: [1]),
            in: transaction)
        try KeyTable.seal(
            StoredMemberKey(school: school, list: object, generation: 1, account: account, sealed: [1]),
            in: transaction)
        try MarkTable.put(
            StoredMark(school: school, list: object, holder: account, mark: [1]), in: transaction)
        try Participants.put(
            StoredParticipant(school: school, dossier: object, account: account, role: "teacher", since: early),
            in: transaction)
        try TaskTable.put(
            StoredTask(
                school: school, id: row, stream: object, owner: account, startDay: Day(number: 0),
                dueDay: Day(number: 9), term: "review", sealed: [1]), in: transaction)
        try SubmissionTable.add(
            StoredSubmission(
                school: school, id: row, at: early, author: account, list: object, listGeneration: 1, kind: "worry",
                sealed: [1], keyForList: [2], keyForAuthor: [3], stream: object), in: transaction)
        try DraftTable.put(
            StoredDraft(account: account, id: row, school: school, formKey: object, at: early, sealed: [1]),
            in: transaction)
        try AccountNews.add(
            StoredNews(
                school: school, account: account, id: object, at: early, kind: "left", about: account, by: account),
            in: transaction)
        try Absences.put(
            StoredAbsence(
                school: school, account: account, firstDay: Day(number: object == "D-1" ? 0 : 1),
                lastDay: Day(number: 5)), in: transaction)
    }
}

extension Transaction {
    /// The rows that a statement finds, in order; it names them `row`.
    func rows(_ query: Query) throws(StorageError) -> [String] {
        var found: [String] = []
        for row in try run(query) { found.append(try row["row"]) }
        return found.sorted()
    }
}
