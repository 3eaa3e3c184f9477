// SPDX-License-Identifier: EUPL-1.2
public import CivilTime
public import Storage

/// That a dossier or a submission was destroyed, when and by whom. Nothing else of it is left, besides the log.
public struct DestroyedObject: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case dossier
        case submission
    }

    public let school: String
    public let object: String
    public let kind: Kind
    public let at: Instant
    public let byAccount: String

    public init(school: String, object: String, kind: Kind, at: Instant, byAccount: String) {
        self.school = school
        self.object = object
        self.kind = kind
        self.at = at
        self.byAccount = byAccount
    }

    init(row: StoredRow) throws(StorageError) {
        school = try row["school"]
        object = try row["object"]
        let name: String = try row["kind"]
        guard let kind = Kind(rawValue: name) else { throw .decoding(column: "kind") }
        self.kind = kind
        at = try row["at"]
        byAccount = try row["by_account"]
    }
}

/// The one place that removes what was written. After the transaction the engine should empty its write-ahead log.
public enum Destruction {
    /// Lists the object as destroyed and removes all rows and keys of it. Doing it again changes nothing, so the list
    /// that lies beside the back-ups can be replayed after a restore.
    public static func destroy(
        _ object: DestroyedObject, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into destroyed (school, object, kind, at, by_account)
            values (\(object.school), \(object.object), \(object.kind.rawValue), \(object.at), \(object.byAccount))
            on conflict (school, object) do nothing
            """)
        let (school, id) = (object.school, object.object)
        // What was sealed to people about the worries that went into this dossier goes too.
        try transaction.run(
            """
            delete from parcel where school = \(school) and (object = \(id)
                or object in (select id from submission where school = \(school) and stream = \(id)))
            """)
        try transaction.run("delete from task where school = \(school) and stream = \(id)")
        switch object.kind {
        case .submission:
            try transaction.run("delete from submission where school = \(school) and id = \(id)")
        case .dossier:
            // What went into the dossier is listed too, with what followed on it, so that a check knows why it is gone.
            try transaction.run(
                """
                insert into destroyed (school, object, kind, at, by_account)
                select sent.school, sent.id, 'submission', listed.at, listed.by_account
                from submission as sent join destroyed as listed
                    on listed.school = sent.school and listed.object = sent.stream
                where sent.school = \(school) and sent.stream = \(id)
                on conflict (school, object) do nothing
                """)
            try transaction.run(
                """
                delete from event where school = \(school)
                    and stream in (select id from submission where school = \(school) and stream = \(id))
                """)
            try transaction.run("delete from submission where school = \(school) and stream = \(id)")
            try transaction.run("delete from summary where school = \(school) and dossier = \(id)")
            try transaction.run("delete from participant where school = \(school) and dossier = \(id)")
            try transaction.run("delete from reader_key where school = \(school) and dossier = \(id)")
            try transaction.run("delete from dossier_key where school = \(school) and dossier = \(id)")
            try transaction.run("delete from event where school = \(school) and stream = \(id)")
            try transaction.run("delete from dossier where school = \(school) and id = \(id)")
        }
    }

    /// What was destroyed, oldest first; this list is kept beside the back-ups.
    public static func all(
        school: String, in transaction: any Transaction
    ) throws(StorageError) -> [DestroyedObject] {
        try transaction.all(
            """
            select school, object, kind, at, by_account from destroyed
            where school = \(school) order by at, object
            """, DestroyedObject.init(row:))
    }
}
