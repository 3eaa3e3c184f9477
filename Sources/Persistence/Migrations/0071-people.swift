// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// Who may still come in, who holds which list, how the school gets back in, and what the school was told.
    static let keepingTables: [Migration] = [
        Migration(71, "recovery_set") { words in
            """
            create table recovery_set (
                school text not null,
                generation \(words.integer64) not null,
                public_key \(words.blob) not null,
                locks \(words.blob) not null,
                canary \(words.blob) not null,
                created_at \(words.integer64) not null,
                primary key (school, generation)
            )\(words.tableOptions)
            """
        },
        Migration(72, "list_recovery") { words in
            """
            create table list_recovery (
                school text not null,
                list text not null,
                generation \(words.integer64) not null,
                set_generation \(words.integer64) not null,
                sealed \(words.blob) not null,
                primary key (school, list, generation, set_generation),
                foreign key (school, set_generation) references recovery_set (school, generation)
            )\(words.tableOptions)
            """
        },
        Migration(73, "list_mark") { words in
            """
            create table list_mark (
                school text not null,
                list text not null,
                holder text not null,
                mark \(words.blob) not null,
                primary key (school, list, holder)
            )\(words.tableOptions)
            """
        },
        Migration(74, "rekey") { words in
            """
            create table rekey (
                school text not null,
                list text not null,
                asked_at \(words.integer64) not null,
                reason text not null,
                primary key (school, list)
            )\(words.tableOptions)
            """
        },
        Migration(75, "invitation") { words in
            """
            create table invitation (
                school text not null,
                id text not null,
                token_hash \(words.blob) not null,
                account text,
                mail text not null,
                name text not null,
                roles text not null,
                working_days \(words.integer64) not null,
                deputy text,
                first_day text,
                last_day text,
                created_at \(words.integer64) not null,
                created_by text not null,
                expires_at \(words.integer64) not null,
                settled_at \(words.integer64),
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(76, "invitation by token") { _ in
            "create unique index invitation_token on invitation (token_hash)"
        },
        Migration(77, "tenure") { words in
            """
            create table tenure (
                school text not null,
                account text not null,
                first_day text,
                last_day text,
                reserve \(words.integer64) not null,
                reviewed_at \(words.integer64),
                reviewed_by text,
                primary key (school, account)
            )\(words.tableOptions)
            """
        },
        Migration(78, "school_notice") { words in
            """
            create table school_notice (
                school text not null,
                id text not null,
                at \(words.integer64) not null,
                kind text not null,
                account text,
                by_account text not null,
                until \(words.integer64),
                list_generation \(words.integer64),
                sealed \(words.blob),
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
    ]
}
