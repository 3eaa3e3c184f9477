// SPDX-License-Identifier: EUPL-1.2
import Storage

/// The words in which the engines differ. Migrations use them; no other SQL may.
public enum Dialect: String, Sendable, CaseIterable {
    case sqlite
    case postgres

    /// A whole number of 64 bits: times, counts, revisions.
    var integer64: Query {
        switch self {
        case .sqlite: "integer"
        case .postgres: "bigint"
        }
    }

    /// Opaque bytes.
    var blob: Query {
        switch self {
        case .sqlite: "blob"
        case .postgres: "bytea"
        }
    }

    /// What follows the columns of a table. On SQLite: checked types, and rows that lie in the order of their key, so
    /// that the entries of one dossier are neighbours whatever else is in the file.
    var tableOptions: Query {
        switch self {
        case .sqlite: " strict, without rowid"
        case .postgres: ""
        }
    }

    /// PostgreSQL wants a function for a guard, SQLite has none.
    func guardFunction(_ rule: Guard) -> Query? {
        switch self {
        case .sqlite:
            return nil
        case .postgres:
            guard let object = rule.unlessDestroyed else {
                return """
                    create function \(rule.name)() returns trigger language plpgsql as $$ begin
                    raise exception using errcode = 'restrict_violation', message = '\(rule.name)'; end $$
                    """
            }
            return """
                create function \(rule.name)() returns trigger language plpgsql as $$ begin
                if not exists (select 1 from destroyed where school = old.school and object in (\(object))) then
                raise exception using errcode = 'restrict_violation', message = '\(rule.name)'; end if;
                return old; end $$
                """
        }
    }

    /// The trigger that refuses, with the guard's name as the message.
    func guardTrigger(_ rule: Guard) -> Query {
        switch self {
        case .sqlite:
            guard let object = rule.unlessDestroyed else {
                return """
                    create trigger \(rule.name) before \(rule.act) on \(rule.table)
                    begin select raise(abort, '\(rule.name)'); end
                    """
            }
            return """
                create trigger \(rule.name) before \(rule.act) on \(rule.table)
                when not exists (select 1 from destroyed where school = old.school and object in (\(object)))
                begin select raise(abort, '\(rule.name)'); end
                """
        case .postgres:
            return """
                create trigger \(rule.name) before \(rule.act) on \(rule.table)
                for each row execute function \(rule.name)()
                """
        }
    }
}

/// A seat belt in the database: an act on a table that never happens, or only for what is listed as destroyed.
///
/// It protects against mistakes in this program, not against somebody who owns the database; the log does that.
struct Guard: Sendable {
    /// Also the message of the refusal.
    let name: Query
    let table: Query
    /// `update`, `update of …` or `delete`.
    let act: Query
    /// The columns of the old row of which one must be listed in `destroyed`; `nil` refuses always.
    let unlessDestroyed: Query?

    init(_ name: Query, on table: Query, refuses act: Query, unlessDestroyed: Query? = nil) {
        self.name = name
        self.table = table
        self.act = act
        self.unlessDestroyed = unlessDestroyed
    }
}
