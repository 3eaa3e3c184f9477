// SPDX-License-Identifier: EUPL-1.2
import Storage
import Testing

@Suite struct `A query` {
    @Test func `binds what is interpolated and never makes SQL of it`() {
        let name = "x'; drop table school; --"
        let query: Query = "select id from school where name = \(name) and size > \(3)"
        #expect(query.sql == "select id from school where name = $1 and size > $2")
        #expect(query.values == [.text(name), .integer(3)])
    }

    @Test func `numbers the values of its parts in order`() {
        let part: Query = "b = \(2) and c = \(true)"
        let query: Query = "select a from t where a = \(1) and \(part) and d = \("four")"
        #expect(query.sql == "select a from t where a = $1 and b = $2 and c = $3 and d = $4")
        #expect(query.values == [.integer(1), .integer(2), .integer(1), .text("four")])
    }

    @Test func `binds a list one by one, and an empty list matches nothing`() {
        let some: Query = "select a from t where a in (\(list: ["x", "y"]))"
        #expect(some.sql == "select a from t where a in ($1, $2)")
        let none: Query = "select a from t where a in (\(list: [String]()))"
        #expect(none.sql == "select a from t where a in (null)")
        #expect(none.values.isEmpty)
    }

    @Test func `binds nothing as null`() {
        let nobody: String? = nil
        let query: Query = "update t set a = \(nobody)"
        #expect(query.sql == "update t set a = $1")
        #expect(query.values == [.null])
    }
}
