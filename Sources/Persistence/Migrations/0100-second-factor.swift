// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// What somebody shows after the passphrase. These belong to a person, over all schools.
    static let secondFactorTables: [Migration] = [
        Migration(100, "session proved at") { words in
            "alter table session add column proved_at \(words.integer64)"
        },
        Migration(101, "totp") { words in
            """
            create table totp (
                account text not null primary key,
                sealed \(words.blob) not null,
                created_at \(words.integer64) not null,
                last_step \(words.integer64) not null
            )\(words.tableOptions)
            """
        },
        Migration(102, "one_time_code") { words in
            """
            create table one_time_code (
                account text not null,
                hash \(words.blob) not null,
                used_at \(words.integer64),
                primary key (account, hash)
            )\(words.tableOptions)
            """
        },
        Migration(103, "passkey") { words in
            """
            create table passkey (
                credential \(words.blob) not null primary key,
                account text not null,
                public_key \(words.blob) not null,
                sign_count \(words.integer64) not null,
                backup_eligible \(words.integer64) not null,
                created_at \(words.integer64) not null,
                used_at \(words.integer64),
                seed_lock \(words.blob)
            )\(words.tableOptions)
            """
        },
        Migration(104, "passkey by account") { _ in "create index passkey_account on passkey (account)" },
        Migration(105, "pending_proof") { words in
            """
            create table pending_proof (
                holder \(words.blob) not null,
                kind text not null,
                content \(words.blob) not null,
                at \(words.integer64) not null,
                primary key (holder, kind)
            )\(words.tableOptions)
            """
        },
        Migration(106, "pending_proof by age") { _ in "create index pending_proof_at on pending_proof (at)" },
        Migration(107, "account_news") { words in
            """
            create table account_news (
                school text not null,
                account text not null,
                id text not null,
                at \(words.integer64) not null,
                kind text not null,
                about text not null,
                done_by text not null,
                seen_at \(words.integer64),
                primary key (school, account, id)
            )\(words.tableOptions)
            """
        },
    ]
}
