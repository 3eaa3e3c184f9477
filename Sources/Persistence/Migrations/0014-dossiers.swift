// SPDX-License-Identifier: EUPL-1.2
import Storage

extension Migrations {
    /// What is written about children, all of it sealed, and what lists need to find it.
    static let dossierTables: [Migration] = [
        Migration(14, "event") { words in
            """
            create table event (
                school text not null,
                stream text not null,
                revision \(words.integer64) not null,
                id text not null,
                at \(words.integer64) not null,
                actor text not null,
                generation \(words.integer64) not null,
                sealed \(words.blob) not null,
                commitment \(words.blob) not null,
                primary key (school, stream, revision)
            )\(words.tableOptions)
            """
        },
        Migration(15, "event by id") { _ in "create unique index event_id on event (school, id)" },
        Migration(16, "summary") { words in
            """
            create table summary (
                school text not null,
                dossier text not null,
                revision \(words.integer64) not null,
                generation \(words.integer64) not null,
                sealed \(words.blob) not null,
                primary key (school, dossier),
                foreign key (school, dossier) references dossier (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(17, "participant") { words in
            """
            create table participant (
                school text not null,
                dossier text not null,
                account text not null,
                role text not null,
                since \(words.integer64) not null,
                primary key (school, dossier, account),
                foreign key (school, dossier) references dossier (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(18, "participant by account") { _ in
            "create index participant_account on participant (school, account)"
        },
        Migration(19, "task") { words in
            """
            create table task (
                school text not null,
                id text not null,
                stream text not null,
                owner text not null,
                start_day text not null,
                due_day text,
                term text not null,
                sealed \(words.blob) not null,
                closed_at \(words.integer64),
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(20, "open task by owner") { _ in
            "create index task_owner on task (school, owner) where closed_at is null"
        },
        Migration(21, "open task by due day") { _ in
            "create index task_due on task (school, due_day) where closed_at is null"
        },
        Migration(22, "task by stream") { _ in "create index task_stream on task (school, stream)" },
        Migration(23, "submission") { words in
            """
            create table submission (
                school text not null,
                id text not null,
                at \(words.integer64) not null,
                author text not null,
                list text not null,
                list_generation \(words.integer64) not null,
                kind text not null,
                sealed \(words.blob) not null,
                key_for_list \(words.blob) not null,
                key_for_author \(words.blob) not null,
                handled_at \(words.integer64),
                handled_by text,
                stream text,
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(24, "unhandled submission by list") { _ in
            "create index submission_unhandled on submission (school, list, at) where handled_at is null"
        },
        Migration(25, "submission by author") { _ in
            "create index submission_author on submission (school, author, at)"
        },
        Migration(26, "submission by stream") { _ in
            "create index submission_stream on submission (school, stream) where stream is not null"
        },
        Migration(27, "parcel") { words in
            """
            create table parcel (
                school text not null,
                account text not null,
                id text not null,
                at \(words.integer64) not null,
                kind text not null,
                object text not null,
                sealed \(words.blob) not null,
                seen_at \(words.integer64),
                primary key (school, account, id)
            )\(words.tableOptions)
            """
        },
        Migration(28, "parcel by object") { _ in "create index parcel_object on parcel (school, object)" },
        Migration(29, "pupil") { words in
            """
            create table pupil (
                school text not null,
                id text not null,
                generation \(words.integer64) not null,
                sealed \(words.blob) not null,
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(30, "pupil_group") { words in
            """
            create table pupil_group (
                school text not null,
                id text not null,
                generation \(words.integer64) not null,
                sealed \(words.blob) not null,
                primary key (school, id)
            )\(words.tableOptions)
            """
        },
        Migration(31, "destroyed") { words in
            """
            create table destroyed (
                school text not null,
                object text not null,
                kind text not null,
                at \(words.integer64) not null,
                by_account text not null,
                primary key (school, object)
            )\(words.tableOptions)
            """
        },
    ]
}
