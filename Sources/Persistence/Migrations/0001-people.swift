// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// Schools and the people who work there; staff names and mail addresses stand in clear.
    static let peopleTables: [Migration] = [
        Migration(1, "school") { words in
            """
            create table school (
                id text not null primary key,
                name text not null,
                created_at \(words.integer64) not null,
                protocol_id text not null,
                protocol_version text not null,
                settings \(words.blob),
                settings_generation \(words.integer64),
                public_settings text not null
            )\(words.tableOptions)
            """
        },
        Migration(2, "account") { words in
            """
            create table account (
                id text not null primary key,
                mail text not null,
                name text not null,
                passphrase_lock \(words.blob) not null,
                public_key \(words.blob) not null,
                created_at \(words.integer64) not null,
                disabled_at \(words.integer64)
            )\(words.tableOptions)
            """
        },
        Migration(3, "account by mail") { _ in "create unique index account_mail on account (mail)" },
        Migration(4, "membership") { words in
            """
            create table membership (
                school text not null,
                account text not null,
                roles text not null,
                public_key_mac \(words.blob) not null,
                working_days \(words.integer64) not null,
                deputy text,
                phone text,
                since \(words.integer64) not null,
                ended_at \(words.integer64),
                primary key (school, account)
            )\(words.tableOptions)
            """
        },
        Migration(5, "membership by account") { _ in
            "create index membership_account on membership (account, school)"
        },
        Migration(6, "absence") { words in
            """
            create table absence (
                school text not null,
                account text not null,
                first_day text not null,
                last_day text not null,
                primary key (school, account, first_day)
            )\(words.tableOptions)
            """
        },
    ]
}
