// SPDX-License-Identifier: EUPL-1.2
import Storage

/// What keeps the log honest: what was signed last, who witnesses it, what goes out to them, and what was wrong.
extension Migrations {
    static let logKeeping: [Migration] = [
        Migration(150, "signed_head") { words in
            """
            create table signed_head (
                school text not null primary key,
                epoch \(words.integer64) not null,
                size \(words.integer64) not null,
                root \(words.blob) not null,
                frontier \(words.blob) not null
            )\(words.tableOptions)
            """
        },
        Migration(151, "lease") { words in
            """
            create table lease (
                name text not null primary key,
                held_until \(words.integer64) not null
            )\(words.tableOptions)
            """
        },
        Migration(152, "log_alarm") { words in
            """
            create table log_alarm (
                school text not null,
                epoch \(words.integer64) not null,
                size \(words.integer64) not null,
                kind text not null,
                at \(words.integer64) not null,
                primary key (school, epoch, size, kind)
            )\(words.tableOptions)
            """
        },
        Migration(153, "witness") { words in
            """
            create table witness (
                school text not null,
                place \(words.integer64) not null,
                mail text not null,
                since \(words.integer64) not null,
                primary key (school, place)
            )\(words.tableOptions)
            """
        },
        Migration(154, "outbox") { words in
            """
            create table outbox (
                school text not null,
                id text not null,
                at \(words.integer64) not null,
                recipient text not null,
                message text not null,
                tries \(words.integer64) not null,
                next_at \(words.integer64) not null,
                sent_at \(words.integer64),
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(155, "waiting mail") { _ in "create index outbox_next on outbox (next_at) where sent_at is null" },
        Migration(156, "timestamp_token") { words in
            """
            create table timestamp_token (
                school text not null,
                epoch \(words.integer64) not null,
                size \(words.integer64) not null,
                authority text not null,
                at \(words.integer64) not null,
                token \(words.blob) not null,
                primary key (school, epoch, size, authority)
            )\(words.tableOptions)
            """
        },
        Migration(157, "log_leaf by moment") { _ in "create index log_leaf_at on log_leaf (school, at)" },
    ]
}
