// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// The log of a school: its leaves, where it stands, and what was witnessed.
    static let logTables: [Migration] = [
        Migration(42, "log_head") { words in
            """
            create table log_head (
                school text not null primary key,
                epoch \(words.integer64) not null,
                size \(words.integer64) not null,
                frontier \(words.blob) not null
            )\(words.tableOptions)
            """
        },
        Migration(43, "log_leaf") { words in
            """
            create table log_leaf (
                school text not null,
                epoch \(words.integer64) not null,
                idx \(words.integer64) not null,
                at \(words.integer64) not null,
                account text,
                object text,
                bytes \(words.blob) not null,
                hash \(words.blob) not null,
                primary key (school, epoch, idx)
            )\(words.tableOptions)
            """
        },
        Migration(44, "log_leaf by object") { _ in
            "create index log_leaf_object on log_leaf (school, object, at) where object is not null"
        },
        Migration(45, "log_leaf by account") { _ in
            "create index log_leaf_account on log_leaf (school, account, at) where account is not null"
        },
        Migration(46, "checkpoint") { words in
            """
            create table checkpoint (
                school text not null,
                epoch \(words.integer64) not null,
                size \(words.integer64) not null,
                at \(words.integer64) not null,
                note text not null,
                reason text not null,
                primary key (school, epoch, size)
            )\(words.tableOptions)
            """
        },
    ]
}
