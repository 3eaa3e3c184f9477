// SPDX-License-Identifier: EUPL-1.2
public import Storage

/// Facts about the database as a whole, such as that it is a demonstration.
public enum Meta {
    /// The content under a name; `nil` when there is none.
    public static func find(_ name: String, in transaction: any Transaction) throws(StorageError) -> String? {
        try transaction.first("select content from meta where name = \(name)") { row throws(StorageError) in
            try row["content"]
        }
    }

    /// Puts content under a name.
    public static func put(
        _ content: String, as name: String, in transaction: any Transaction
    ) throws(StorageError) {
        try transaction.run(
            """
            insert into meta (name, content) values (\(name), \(content))
            on conflict (name) do update set content = excluded.content
            """)
    }
}
