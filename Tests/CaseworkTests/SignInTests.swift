// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Persistence
import Storage
import TestKit
import Testing

private func cookie(_ outcome: SignInOutcome?) -> String? {
    if case .signedIn(let cookie)? = outcome { cookie } else { nil }
}

private func isWrong(_ outcome: SignInOutcome?) -> Bool {
    if case .wrong? = outcome { true } else { false }
}

private func isSlow(_ outcome: SignInOutcome?) -> Bool {
    if case .slowDown? = outcome { true } else { false }
}

@Suite struct `Before the second factor` {
    @Test(arguments: ["ineke", "jan", "karin", "hans"])
    func `no dossier and no worry opens, and a worry can be sent`(name: String) async throws {
        let school = try await TestSchool.make()
        let half = try #require(try await school.office.visitor(cookie: try await school.halfway(name)))
        #expect(half.secondFactor.needed && half.secondFactor.waits)
        #expect(!half.isTeam)
        #expect(try await school.office.incomingWorries(half).isEmpty)
        _ = try await school.office.sendWorry(SendWorry(childName: "Sanne", text: "x"), by: half, once: "a")
        #expect(try await school.office.ownSubmissions(half).count == 1)
        let whole = try await school.visitor(name)
        #expect(!whole.secondFactor.waits)
        #expect(whole.isTeam == ["ineke", "jan"].contains(name))
    }

    @Test func `an account that only sends worries sees no difference`() async throws {
        let school = try await TestSchool.make()
        let visitor = try #require(try await school.office.visitor(cookie: try await school.halfway("marijke")))
        #expect(!visitor.secondFactor.needed && !visitor.secondFactor.waits)
    }

    @Test(arguments: ["bas", "petra"])
    func `who manages accounts or reads the log shows one too`(name: String) async throws {
        let school = try await TestSchool.make()
        let visitor = try #require(try await school.office.visitor(cookie: try await school.halfway(name)))
        #expect(visitor.secondFactor.waits && visitor.provedAt == nil)
    }

    @Test func `a dossier is not there, also for who knows its number`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let opened = try await school.office.openDossier(
            OpenDossier(childName: "Sanne", protocolID: "", protocolVersion: 0, protocolDigest: ""), worry: nil,
            answer: nil, by: ineke, once: "a")
        let half = try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
        await #expect(throws: OfficeFailure.self) {
            _ = try await school.office.dossier(opened.stream, visitor: half)
        }
        #expect(try await school.office.dossier(opened.stream, visitor: ineke).id == opened.stream)
    }
}

@Suite struct `The second factor` {
    @Test func `gives the session another cookie, and the old one opens nothing`() async throws {
        let school = try await TestSchool.make()
        let before = try await school.halfway("ineke")
        let half = try #require(try await school.office.visitor(cookie: before))
        let passed = try #require(
            cookie(
                try await school.office.passSecondStep(
                    .code(school.code(of: "ineke"), practice: false), by: half)))
        #expect(passed != before)
        #expect(try await school.office.visitor(cookie: before) == nil)
        #expect(try await school.office.visitor(cookie: passed)?.isTeam == true)
    }

    @Test func `takes a code of the app once, also one of the step before`() async throws {
        let school = try await TestSchool.make()
        let code = school.code(of: "ineke")
        func visit() async throws -> Visitor {
            try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
        }
        #expect(
            cookie(try await school.office.passSecondStep(.code(code, practice: false), by: try await visit())) != nil)
        #expect(isWrong(try await school.office.passSecondStep(.code(code, practice: false), by: try await visit())))
        #expect(
            cookie(try await school.office.passSecondStep(.code(code, practice: true), by: try await visit())) != nil)
        school.clock.move(minutes: 5)
        #expect(isWrong(try await school.office.passSecondStep(.code(code, practice: false), by: try await visit())))
    }

    @Test func `slows down by itself, and never keeps the passphrase or somebody else out`() async throws {
        let school = try await TestSchool.make()
        let half = try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
        for _ in 0..<4 {
            #expect(isWrong(try await school.office.passSecondStep(.code("000000", practice: false), by: half)))
        }
        let code = school.code(of: "ineke")
        #expect(isSlow(try await school.office.passSecondStep(.code(code, practice: false), by: half)))
        _ = try await school.halfway("ineke")
        _ = try await school.visitor("jan")
        school.clock.move(minutes: 1)
        let later = school.code(of: "ineke")
        #expect(cookie(try await school.office.passSecondStep(.code(later, practice: false), by: half)) != nil)
    }

    @Test func `is counted one by one, however many tries come at once`() async throws {
        let school = try await TestSchool.make()
        let half = try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
        let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    isWrong(
                        try await school.office.passSecondStep(.code("00000\(number % 10)", practice: false), by: half))
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(answered == 4)
    }

    @Test func `can be a printed code, each once, and new ones void the old`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let codes = try await school.office.newCodes(for: ineke)
        #expect(Set(codes).count == 10)
        func tryIt(_ code: String) async throws -> SignInOutcome {
            let half = try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
            return try await school.office.passSecondStep(.code(code, practice: false), by: half)
        }
        #expect(cookie(try await tryIt(codes[0])) != nil)
        #expect(isWrong(try await tryIt(codes[0])))
        #expect(cookie(try await tryIt(codes[1].uppercased().replacing("-", with: " "))) != nil)
        #expect(try await school.office.secondFactors(of: ineke).codesLeft == 8)
        let fresh = try await school.visitor("ineke")
        _ = try await school.office.newCodes(for: fresh)
        #expect(isWrong(try await tryIt(codes[2])))
        #expect(try await school.office.secondFactors(of: fresh).codesLeft == 10)
    }

    @Test func `lies in the database neither as a secret nor as a code`() async throws {
        let school = try await TestSchool.make()
        let codes = try await school.office.newCodes(for: try await school.visitor("ineke"))
        let rows = try await school.engine.read { transaction throws(StorageError) in
            (
                try transaction.run("select sealed from totp"),
                try transaction.run("select hash from one_time_code")
            )
        }
        let secret = TestSchool.secret(of: "ineke")
        for row in rows.0 {
            let sealed: [UInt8] = try row["sealed"]
            #expect(sealed.firstRange(of: secret) == nil)
        }
        #expect(rows.0.count == 6 && rows.1.count == 10)
        for row in rows.1 {
            let hash: [UInt8] = try row["hash"]
            #expect(hash.count == 32)
            #expect(!codes.contains { Array($0.utf8) == hash })
        }
    }

    @Test func `is made with the first code of an app, and cannot be changed with the passphrase alone`() async throws {
        let school = try await TestSchool.make()
        let half = try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
        await #expect(throws: OfficeFailure.self) { _ = try await school.office.offerTOTP(to: half) }
        await #expect(throws: OfficeFailure.self) { _ = try await school.office.removeTOTP(by: half) }
        await #expect(throws: OfficeFailure.self) { _ = try await school.office.newCodes(for: half) }
        let marijke = try await school.visitor("marijke")
        let offer = try await school.office.offerTOTP(to: marijke)
        #expect(try await school.office.offerTOTP(to: marijke) == offer)
        #expect(isWrong(try await school.office.confirmTOTP("000000", by: marijke)))
        let code = try TestSchool.code(secret: offer.text, at: school.office.world.now())
        let passed = try #require(cookie(try await school.office.confirmTOTP(code, by: marijke)))
        let after = try #require(try await school.office.visitor(cookie: passed))
        #expect(after.secondFactor.enrolled && after.secondFactor.passedAt != nil)
    }

    @Test func `cannot be taken away when it is the only one of somebody who needs one`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        #expect(try await school.office.removeTOTP(by: ineke) == false)
        #expect(try await school.office.secondFactors(of: ineke).appSince != nil)
    }
}

@Suite struct `A lost second factor` {
    @Test func `is taken away by the team, never unseen, and ends the sessions of that person`() async throws {
        let school = try await TestSchool.make()
        let cookieOfIneke = try await school.cookie("ineke")
        let ineke = try #require(try await school.office.visitor(cookie: cookieOfIneke))
        let jan = try await school.visitor("jan")
        try await school.office.resetSecondFactor(of: ineke.account, by: jan)
        #expect(try await school.office.visitor(cookie: cookieOfIneke) == nil)
        let half = try #require(try await school.office.visitor(cookie: try await school.halfway("ineke")))
        #expect(half.secondFactor.needed && !half.secondFactor.enrolled && !half.isTeam)
        #expect(try await school.office.accountNews(half).map(\.by) == ["jan"])
        #expect(try await school.office.accountNews(jan).map(\.about) == ["ineke"])
        try await school.office.seeAccountNews(jan)
        #expect(try await school.office.accountNews(jan).isEmpty)
    }

    @Test(arguments: ["marijke", "bas", "karin", "petra"])
    func `is not for others to take away`(name: String) async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        let other = try await school.visitor(name)
        await #expect(throws: OfficeFailure.self) {
            try await school.office.resetSecondFactor(of: ineke.account, by: other)
        }
        await #expect(throws: OfficeFailure.self) {
            try await school.office.resetSecondFactor(of: ineke.account, by: ineke)
        }
    }
}

@Suite struct `Proving again` {
    @Test func `asks passphrase and code, and counts from the older of the two`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        #expect(ineke.provedAt == school.office.world.now())
        school.clock.move(minutes: 9)
        let right = "wachtzin van ineke zelf"
        #expect(isWrong(try await school.office.proveAgain(passphrase: right, nil, by: ineke)))
        #expect(
            isWrong(
                try await school.office.proveAgain(
                    passphrase: "een andere wachtzin", .code(school.code(of: "ineke"), practice: false), by: ineke)))
        let again = try #require(
            cookie(
                try await school.office.proveAgain(
                    passphrase: right, .code(school.code(of: "ineke"), practice: false), by: ineke)))
        let after = try #require(try await school.office.visitor(cookie: again))
        #expect(after.provedAt == school.office.world.now())
        #expect(after.isTeam)
    }

    @Test func `asks somebody without a second factor for the passphrase alone`() async throws {
        let school = try await TestSchool.make()
        let marijke = try await school.visitor("marijke")
        let outcome = try await school.office.proveAgain(
            passphrase: "wachtzin van marijke zelf", nil, by: marijke)
        #expect(cookie(outcome) != nil)
    }
}

@Suite struct `Failures` {
    @Test func `of a stranger keep the real person out for a minute at most, once they end`() async throws {
        let school = try await TestSchool.make()
        for _ in 0..<200 {
            _ = try await school.office.signIn(mail: "ineke@school.example", passphrase: "raden maar")
            school.clock.move(minutes: 1)
        }
        _ = try await school.office.signIn(mail: "ineke@school.example", passphrase: "raden maar")
        guard
            case .slowDown(let seconds) = try await school.office.signIn(
                mail: "ineke@school.example", passphrase: "wachtzin van ineke zelf")
        else {
            Issue.record("a burst of failures must slow down")
            return
        }
        #expect(seconds <= 60)
        school.clock.move(minutes: 1)
        _ = try await school.visitor("ineke")
    }

    @Test func `are answered no faster when they come all at once`() async throws {
        let school = try await TestSchool.make()
        let answered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<30 {
                group.addTask {
                    isWrong(try await school.office.signIn(mail: "jan@school.example", passphrase: "raden maar"))
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(answered == 4)
    }

    @Test func `of one person slow nobody else down: forty colleagues sign in at once`() async throws {
        let school = try await TestSchool.make()
        for _ in 0..<5 { _ = try await school.office.signIn(mail: "jan@school.example", passphrase: "raden maar") }
        for name in ["marijke", "ineke", "bas", "karin", "hans", "petra"] { _ = try await school.visitor(name) }
    }
}

@Suite struct `A session` {
    @Test func `locks after a quarter of an hour, forgets its key, and opens with the passphrase alone`() async throws {
        let school = try await TestSchool.make()
        let first = try await school.cookie("ineke")
        school.clock.move(minutes: 15)
        #expect(try await school.office.visitor(cookie: first) == nil)
        let keys = try await school.engine.read { transaction throws(StorageError) in
            try transaction.run("select sealed_key from session where locked_at is not null")
        }
        for row in keys {
            let key: [UInt8] = try row["sealed_key"]
            #expect(key.isEmpty)
        }
        #expect(!keys.isEmpty)
        #expect(try await school.office.lockedSession(cookie: first)?.name == "ineke")
        #expect(isWrong(try await school.office.unlock(cookie: first, passphrase: "een andere wachtzin")))
        let second = try #require(
            cookie(try await school.office.unlock(cookie: first, passphrase: "wachtzin van ineke zelf")))
        #expect(second != first)
        #expect(try await school.office.visitor(cookie: first) == nil)
        #expect(try await school.office.visitor(cookie: second)?.isTeam == true)
    }

    @Test func `ends after eight hours, also when it is used all the time`() async throws {
        let school = try await TestSchool.make()
        let cookie = try await school.cookie("ineke")
        for _ in 0..<47 {
            school.clock.move(minutes: 10)
            #expect(try await school.office.visitor(cookie: cookie) != nil)
        }
        school.clock.move(minutes: 10)
        #expect(try await school.office.visitor(cookie: cookie) == nil)
        #expect(try await school.office.unlock(cookie: cookie, passphrase: "wachtzin van ineke zelf") == nil)
    }

    @Test func `is in the list of its person, and ends from there, one or all`() async throws {
        let school = try await TestSchool.make()
        let first = try await school.cookie("ineke")
        let second = try await school.cookie("ineke")
        let ineke = try #require(try await school.office.visitor(cookie: second))
        let list = try await school.office.sessions(of: ineke)
        #expect(list.count == 2)
        #expect(list.filter(\.isThis).count == 1)
        let other = try #require(list.first { !$0.isThis })
        let jan = try await school.visitor("jan")
        try await school.office.endSession(other.id, of: jan)
        #expect(try await school.office.visitor(cookie: first) != nil)
        try await school.office.endSession(other.id, of: ineke)
        #expect(try await school.office.visitor(cookie: first) == nil)
        try await school.office.endAllSessions(of: ineke)
        #expect(try await school.office.visitor(cookie: second) == nil)
        #expect(try await school.office.sessions(of: jan).count == 1)
    }
}

@Suite struct `A changed passphrase` {
    @Test func `counts at once, ends the other sessions, and needs the old one`() async throws {
        let school = try await TestSchool.make()
        let elsewhere = try await school.cookie("ineke")
        let ineke = try await school.visitor("ineke")
        let new = "zwaluw tegen de ochtendzon"
        #expect(try await school.office.changePassphrase(from: "mis", to: new, by: ineke) == .wrong)
        guard
            case .refused = try await school.office.changePassphrase(
                from: "wachtzin van ineke zelf", to: "wachtwoord123456", by: ineke)
        else {
            Issue.record("a common passphrase must be refused")
            return
        }
        let changed = try await school.office.changePassphrase(from: "wachtzin van ineke zelf", to: new, by: ineke)
        #expect(changed == .changed)
        #expect(try await school.office.visitor(cookie: elsewhere) == nil)
        #expect(
            isWrong(
                try await school.office.signIn(
                    mail: "ineke@school.example", passphrase: "wachtzin van ineke zelf")))
        #expect(cookie(try await school.office.signIn(mail: "ineke@school.example", passphrase: new)) != nil)
    }

    @Test func `is never in a draft`() async throws {
        let school = try await TestSchool.make()
        let ineke = try await school.visitor("ineke")
        try await school.office.keepDraft(
            "x", address: "/account/wachtzin",
            fields: ["wachtzin": ["geheim"], "nieuwe-wachtzin": ["ook"], "code": ["123456"], "tekst": ["wel"]],
            by: ineke)
        #expect(try await school.office.draft("x", of: ineke)?.fields == ["tekst": ["wel"]])
    }
}
