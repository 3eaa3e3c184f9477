// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import ProtocolBook

/// Setting up the first school, in the one browser that knows the token from the console.
enum SetUpRoutes {
    static let all: [Route] = [
        Route(.get, "/begin", access: .everyone) { ask, services in
            if try await services.office.hasSchool() { return .seeOther("/inloggen") }
            guard let plan = await services.office.setUp.plan(ask.cookie) else {
                return .page(SetUpPage.token(ask, FormFaults()))
            }
            return .seeOther(next(plan))
        },
        Route(.post, "/begin", access: .everyone) { ask, services in
            if try await services.office.hasSchool() { return .seeOther("/inloggen") }
            switch await services.office.setUp.claim(ask.field("code"), now: ask.now) {
            case .claimed(let cookie):
                return .signedIn(cookie: cookie, "/begin/school")
            case .wrong:
                return .page(SetUpPage.token(ask, FormFaults([("code", SetUpTexts.wrongToken)])))
            case .slowDown(let seconds):
                return .page(
                    SetUpPage.token(ask, FormFaults([("code", SetUpTexts.slowDown(seconds))]), status: 429))
            case .taken:
                return .page(SetUpPage.token(ask, FormFaults([("code", SetUpTexts.taken)])))
            }
        },
        Route(.get, "/begin/school", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            return .page(SetUpPage.school(ask, token, plan: plan, protocols: books(services), FormFaults()))
        },
        Route(.post, "/begin/school", access: .everyone) { ask, services in
            var (plan, token) = try await open(ask, services)
            let (name, book, faults) = SetUpForm.school(ask, protocols: books(services))
            plan.schoolName = name
            plan.protocolID = book
            guard faults.isEmpty else {
                return .page(SetUpPage.school(ask, token, plan: plan, protocols: books(services), faults))
            }
            await services.office.setUp.change(ask.cookie) {
                $0.schoolName = name
                $0.protocolID = book
            }
            return .seeOther("/begin/team")
        },
        Route(.get, "/begin/team", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            guard !plan.schoolName.isEmpty else { return .seeOther(next(plan)) }
            return .page(SetUpPage.team(ask, token, plan: plan, roles: roles(plan, services), FormFaults()))
        },
        Route(.post, "/begin/team", access: .everyone) { ask, services in
            var (plan, token) = try await open(ask, services)
            guard !plan.schoolName.isEmpty else { return .seeOther(next(plan)) }
            let book = plan.protocolID
            let (team, faults) = SetUpForm.team(ask) { services.office.isTeam($0, protocol: book) }
            plan.team = team
            guard faults.isEmpty else {
                return .page(SetUpPage.team(ask, token, plan: plan, roles: roles(plan, services), faults))
            }
            await services.office.setUp.change(ask.cookie) { $0.team = team }
            return .seeOther("/begin/personeel")
        },
        Route(.get, "/begin/personeel", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            guard !plan.team.isEmpty else { return .seeOther(next(plan)) }
            return .page(SetUpPage.readers(ask, token, plan: plan, FormFaults()))
        },
        Route(.post, "/begin/personeel", access: .everyone) { ask, services in
            var (plan, token) = try await open(ask, services)
            guard !plan.team.isEmpty else { return .seeOther(next(plan)) }
            let (board, readers, faults) = SetUpForm.readers(ask, team: plan.team)
            plan.board = board
            plan.readers = readers
            guard faults.isEmpty else { return .page(SetUpPage.readers(ask, token, plan: plan, faults)) }
            await services.office.setUp.change(ask.cookie) {
                $0.board = board
                $0.readers = readers
            }
            return .seeOther("/begin/wachtzin")
        },
        Route(.get, "/begin/wachtzin", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            guard !plan.readers.isEmpty, let person = plan.next else { return .seeOther(next(plan)) }
            return .page(
                SetUpPage.passphrase(
                    ask, token, person: person, proposal: services.office.proposedPassphrase(), FormFaults()))
        },
        Route(.post, "/begin/wachtzin", access: .everyone) { ask, services in
            try await passphrase(ask, services)
        },
        Route(.get, "/begin/bladen/:blad", access: .everyone) { ask, services in
            let (plan, _) = try await open(ask, services)
            guard hasPeople(plan) else { return .seeOther(next(plan)) }
            let sheets = try await services.office.setUpSheets(ask.cookie ?? "")
            guard let sheet = sheets.first(where: { String($0.number) == ask["blad"] }), !plan.sheetsConfirmed else {
                return .seeOther(next(plan))
            }
            return .page(SetUpPage.sheet(sheet))
        },
        Route(.get, "/begin/bladen", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            guard hasPeople(plan) else { return .seeOther(next(plan)) }
            return .page(SetUpPage.sheetWords(ask, token, FormFaults()))
        },
        Route(.post, "/begin/bladen", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            guard hasPeople(plan) else { return .seeOther(next(plan)) }
            do {
                try await services.office.confirmSetUpSheets(SheetHTML.words(ask), setUp: ask.cookie ?? "")
            } catch let fault as PeopleFault {
                return .page(
                    SetUpPage.sheetWords(ask, token, FormFaults([("woord-1", PeopleWords.sentence(fault))])))
            }
            return .seeOther("/begin/sleutelbestand")
        },
        Route(.get, "/begin/sleutelbestand", access: .everyone) { ask, services in
            let (plan, token) = try await open(ask, services)
            guard plan.sheetsConfirmed else { return .seeOther(next(plan)) }
            return .page(
                SetUpPage.keyFile(
                    ask, token, path: await services.office.setUp.keyFile,
                    paper: try await services.office.setUpKeyPaper(ask.cookie ?? "")))
        },
        Route(.post, "/begin/klaar", access: .everyone) { ask, services in
            if try await services.office.hasSchool() { return .seeOther("/inloggen") }
            let (plan, _) = try await open(ask, services)
            guard plan.sheetsConfirmed, hasPeople(plan) else { return .seeOther(next(plan)) }
            try await services.office.finishSetUp(ask.cookie ?? "")
            return .page(SetUpPage.done)
        },
    ]

    /// The set-up of this browser; anybody else starts with the token.
    private static func open(_ ask: Ask, _ services: Services) async throws -> (SetUpPlan, String) {
        guard let cookie = ask.cookie, let plan = await services.office.setUp.plan(cookie) else {
            throw Stop.first("/begin")
        }
        let token = services.office.setUpFormToken(cookie)
        if !ask.form.isEmpty, ask.field("_begin") != token { throw Stop.refused(GateTexts.oldForm) }
        return (plan, token)
    }

    /// Whether everything about people was filled in: who reads what, and everybody's passphrase.
    private static func hasPeople(_ plan: SetUpPlan) -> Bool { !plan.readers.isEmpty && plan.hasAccounts }

    /// The first page that was not filled in.
    private static func next(_ plan: SetUpPlan) -> WebPath {
        if plan.schoolName.isEmpty { return "/begin/school" }
        if plan.team.isEmpty { return "/begin/team" }
        if plan.readers.isEmpty { return "/begin/personeel" }
        if !plan.hasAccounts { return "/begin/wachtzin" }
        return plan.sheetsConfirmed ? "/begin/sleutelbestand" : "/begin/bladen/1"
    }

    private static func passphrase(_ ask: Ask, _ services: Services) async throws -> Answer {
        let (plan, token) = try await open(ask, services)
        // Somebody who comes back to a page of a person that chose already goes on with the next.
        guard !plan.readers.isEmpty, let person = plan.next, person.mail == ask.field("mail") else {
            return .seeOther(next(plan))
        }
        let names = [person.name, person.mail, plan.schoolName]
        let (typed, faults) = NewPassphrase.read(ask) { services.office.refusal(ofPassphrase: $0, names: names) }
        guard let typed else {
            return .page(
                SetUpPage.passphrase(
                    ask, token, person: person, proposal: services.office.proposedPassphrase(), faults))
        }
        try await services.office.choosePassphrase(typed, mail: person.mail, setUp: ask.cookie ?? "")
        guard let plan = await services.office.setUp.plan(ask.cookie) else { throw Stop.notFound }
        return .seeOther(next(plan))
    }

    private static func books(_ services: Services) -> [ProtocolDefinition] {
        services.office.shelf.offered.map(\.book).sorted {
            ($0.identity.id == "po-2019" ? 0 : 1) < ($1.identity.id == "po-2019" ? 0 : 1)
        }
    }

    private static func roles(_ plan: SetUpPlan, _ services: Services) -> [Role] {
        services.office.shelf.newest(plan.protocolID)?.book.roles.filter {
            $0.isInternal && $0.abilities.contains(.contribute)
        } ?? []
    }
}
