// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// The keys of lists (team, register, restricted) and of dossiers; each only sealed or wrapped.
    static let keyTables: [Migration] = [
        Migration(7, "list_key") { words in
            """
            create table list_key (
                school text not null,
                list text not null,
                generation \(words.integer64) not null,
                public_key \(words.blob) not null,
                wrapped_previous \(words.blob),
                created_at \(words.integer64) not null,
                primary key (school, list, generation)
            )\(words.tableOptions)
            """
        },
        Migration(8, "list_member_key") { words in
            """
            create table list_member_key (
                school text not null,
                list text not null,
                generation \(words.integer64) not null,
                account text not null,
                sealed \(words.blob) not null,
                primary key (school, list, generation, account)
            )\(words.tableOptions)
            """
        },
        Migration(9, "list_member_key by account") { _ in
            "create index list_member_key_account on list_member_key (school, account)"
        },
        Migration(10, "dossier") { words in
            """
            create table dossier (
                school text not null,
                id text not null,
                opened_at \(words.integer64) not null,
                protocol_id text not null,
                protocol_version text not null,
                protocol_digest text not null,
                list text not null,
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(11, "dossier_key") { words in
            """
            create table dossier_key (
                school text not null,
                dossier text not null,
                generation \(words.integer64) not null,
                list text not null,
                list_generation \(words.integer64) not null,
                wrapped \(words.blob) not null,
                primary key (school, dossier, generation),
                foreign key (school, dossier) references dossier (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(12, "reader_key") { words in
            """
            create table reader_key (
                school text not null,
                dossier text not null,
                generation \(words.integer64) not null,
                account text not null,
                sealed \(words.blob) not null,
                primary key (school, dossier, generation, account),
                foreign key (school, dossier) references dossier (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(13, "reader_key by account") { _ in
            "create index reader_key_account on reader_key (school, account)"
        },
    ]
}
