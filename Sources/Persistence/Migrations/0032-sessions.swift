// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// Who is signed in and what he was typing. These belong to a person, not to a school: their keys start otherwise.
    static let sessionTables: [Migration] = [
        Migration(32, "session") { words in
            """
            create table session (
                token_hash \(words.blob) not null primary key,
                account text not null,
                school text,
                sealed_key \(words.blob) not null,
                created_at \(words.integer64) not null,
                seen_at \(words.integer64) not null,
                expires_at \(words.integer64) not null,
                locked_at \(words.integer64),
                second_factor_at \(words.integer64)
            )\(words.tableOptions)
            """
        },
        Migration(33, "session by account") { _ in "create index session_account on session (account)" },
        Migration(34, "session by end") { _ in "create index session_expires on session (expires_at)" },
        Migration(35, "draft") { words in
            """
            create table draft (
                account text not null,
                id text not null,
                school text not null,
                form_key text not null,
                at \(words.integer64) not null,
                sealed \(words.blob) not null,
                primary key (account, id)
            )\(words.tableOptions)
            """
        },
        Migration(36, "draft by form") { _ in
            "create unique index draft_form on draft (account, school, form_key)"
        },
        Migration(37, "draft by age") { _ in "create index draft_at on draft (at)" },
        Migration(38, "form_token") { words in
            """
            create table form_token (
                school text not null,
                token text not null,
                at \(words.integer64) not null,
                outcome text not null,
                primary key (school, token)
            )\(words.tableOptions)
            """
        },
        Migration(39, "form_token by age") { _ in "create index form_token_at on form_token (at)" },
        Migration(40, "attempt") { words in
            """
            create table attempt (
                subject text not null primary key,
                failures \(words.integer64) not null,
                last_at \(words.integer64) not null
            )\(words.tableOptions)
            """
        },
        Migration(41, "meta") { words in
            """
            create table meta (
                name text not null primary key,
                content text not null
            )\(words.tableOptions)
            """
        },
    ]
}
