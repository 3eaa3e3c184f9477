// SPDX-License-Identifier: EUPL-1.2

/// One SQL statement with its values apart.
///
/// What is written in the source is SQL, what is interpolated is bound:
/// ```swift
/// let query: Query = "select name from school where id = \(id)"
/// // query.sql == "select name from school where id = $1"
/// ```
/// Literals are `StaticString`, so no SQL can be made from text that exists only at run time.
public struct Query: Sendable, ExpressibleByStringInterpolation {
    /// The SQL between the values; always one piece more than there are values.
    private var pieces: [String]

    /// The values, in the order of `$1`, `$2`, ….
    public private(set) var values: [StoredValue]

    public init(stringLiteral value: StaticString) {
        pieces = [value.description]
        values = []
    }

    public init(stringInterpolation: Interpolation) {
        pieces = stringInterpolation.pieces
        values = stringInterpolation.values
    }

    /// The statement with numbered placeholders, as both engines understand it.
    public var sql: String {
        guard pieces.count > 1 else { return pieces[0] }
        var sql = ""
        sql.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count + 4 })
        for (index, piece) in pieces.enumerated() {
            if index > 0 { sql += "$\(index)" }
            sql += piece
        }
        return sql
    }

    /// Collects the pieces of an interpolated query.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [String] = [""]
        fileprivate var values: [StoredValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            pieces[pieces.count - 1] += literal.description
        }

        /// Binds a value.
        public mutating func appendInterpolation(_ value: some Storable) {
            values.append(value.storedValue)
            pieces.append("")
        }

        /// Binds a value, or null. Written out because the compiler warns of optionals in other interpolations.
        public mutating func appendInterpolation<Value: Storable>(_ value: Value?) {
            values.append(value.storedValue)
            pieces.append("")
        }

        /// Binds a list for `in (…)`; an empty list matches nothing.
        public mutating func appendInterpolation(list: [some Storable]) {
            guard !list.isEmpty else {
                pieces[pieces.count - 1] += "null"
                return
            }
            for (index, value) in list.enumerated() {
                if index > 0 { pieces[pieces.count - 1] += ", " }
                appendInterpolation(value)
            }
        }

        /// Puts a part of a query in place; its values keep their order.
        public mutating func appendInterpolation(_ part: Query) {
            pieces[pieces.count - 1] += part.pieces[0]
            pieces += part.pieces.dropFirst()
            values += part.values
        }
    }
}
