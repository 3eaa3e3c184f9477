// SPDX-License-Identifier: EUPL-1.2
import CivilTime
import Testing

/// Our holidays beside those of the PyPI package `holidays`, 2000–2099. Every difference must have a reason.
@Suite struct `A second opinion on the holidays` {
    struct Named: Hashable, CustomStringConvertible {
        let day: Day
        let name: String
        var description: String { "\(day.iso) \(name)" }
    }

    /// What they call public holidays.
    static func theirs(_ category: String) throws -> Set<Named> {
        let rows = try OracleFile.rows("oracle-holidays-2000-2099.txt").filter { $0[1] == category }
        return Set(try rows.map { Named(day: try day($0[0]), name: $0[2].lowercased()) })
    }

    static let ours = Set(
        (2000...2099).flatMap { year in
            DutchHoliday.allCases.map { Named(day: $0.day(in: year), name: $0.dutch.lowercased()) }
        })

    @Test func `has all that we have, but for two explained differences`() throws {
        var left = Self.ours.subtracting(try Self.theirs("public"))
        // 1. They give 5 May only once in five years, as many employers do; the law gives it every year.
        let liberation = left.filter { $0.name == "bevrijdingsdag" }
        let mostYears = (2000...2099).filter { $0 % 5 != 0 }
        let fifths = mostYears.map { Named(day: DutchHoliday.liberationDay.day(in: $0), name: "bevrijdingsdag") }
        #expect(liberation == Set(fifths))
        left.subtract(liberation)
        // 2. They know Koninginnedag until 2013; we only know the rules since 2014.
        let king = left.filter { $0.name == "koningsdag" }
        #expect(king == Set((2000...2013).map { Named(day: DutchHoliday.kingsDay.day(in: $0), name: "koningsdag") }))
        left.subtract(king)
        #expect(left.isEmpty)
    }

    @Test func `has nothing that we lack, but for three explained differences`() throws {
        var left = try Self.theirs("public").subtracting(Self.ours)
        // 1 and 2. First Easter day and first Whit day are Sundays, so the law does not name them.
        for (name, distance) in [("eerste paasdag", 0), ("eerste pinksterdag", 49)] {
            let sundays = left.filter { $0.name == name }
            #expect(
                sundays == Set((2000...2099).map { Named(day: Day.easter(in: $0).adding(days: distance), name: name) }))
            #expect(sundays.allSatisfy { $0.day.weekday == .sunday })
            left.subtract(sundays)
        }
        // 3. Koninginnedag until 2013: 30 April, or the Saturday before when that was a Sunday.
        let queen = left.filter { $0.name == "koninginnedag" }
        #expect(
            queen.map(\.day.iso).sorted() == [
                "2000-04-29", "2001-04-30", "2002-04-30", "2003-04-30", "2004-04-30", "2005-04-30", "2006-04-29",
                "2007-04-30", "2008-04-30", "2009-04-30", "2010-04-30", "2011-04-30", "2012-04-30", "2013-04-30",
            ])
        left.subtract(queen)
        #expect(left.isEmpty)
    }

    @Test func `agrees that 5 May is in the law every year`() throws {
        let optional = try Self.theirs("optional")
        #expect(optional == Set(Self.ours.filter { $0.name == "bevrijdingsdag" }))
        #expect(optional.count == 100)
    }
}
