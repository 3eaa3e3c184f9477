// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// Recovery with two of three sheets, new sheets, and the yearly rehearsal.
enum RecoveryRoutes {
    static let all: [Route] = [
        Route(.get, "/herstel", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let mustConfirm = try await services.office.mustConfirmSheets(visitor)
            guard visitor.isTeamByRole || mustConfirm else { throw Stop.notFound }
            return .page(
                RecoveryPage.start(visitor, isLockedOut: !visitor.belongsToTeam, mustConfirm: mustConfirm))
        },
        Route(.get, "/herstel/openen", access: .signedIn) { ask, _ in
            guard try ask.requireVisitor().isTeamByRole else { throw Stop.notFound }
            return .page(RecoveryPage.open(ask))
        },
        Route(.post, "/herstel/openen", access: .signedIn) { ask, services in
            try await sheets(ask, page: { RecoveryPage.open(ask, $0) }) { sheets in
                try await services.office.startRecovery(sheets[0], sheets[1], by: try ask.requireVisitor())
                return .seeOther("/herstel/bladen/1")
            }
        },
        Route(.get, "/herstel/oefening", access: .team) { ask, _ in .page(RecoveryPage.rehearse(ask)) },
        Route(.post, "/herstel/oefening", access: .team) { ask, services in
            try await sheets(ask, page: { RecoveryPage.rehearse(ask, $0) }) { sheets in
                .page(
                    RecoveryPage.proved(
                        try await services.office.rehearse(sheets[0], sheets[1], by: try ask.requireVisitor())))
            }
        },
        Route(.get, "/herstel/nieuw", access: .team) { ask, _ in .page(RecoveryPage.new(ask)) },
        Route(.post, "/herstel/nieuw", access: .team, stepUp: true) { ask, services in
            let visitor = try ask.requireVisitor()
            if (1...2).allSatisfy({ ask.field("blad-\($0)").isEmpty && ask.field("tekst-\($0)").isEmpty }) {
                try await services.office.startNewSheets([], by: visitor)
                return .seeOther("/herstel/bladen/1")
            }
            return try await sheets(ask, page: { RecoveryPage.new(ask, $0) }) { sheets in
                try await services.office.startNewSheets(sheets, by: visitor)
                return .seeOther("/herstel/bladen/1")
            }
        },
        Route(.get, "/herstel/bladen/:blad", access: .signedIn) { ask, services in
            guard let sheets = await services.office.pendingSheets(try ask.requireVisitor()),
                let sheet = sheets.first(where: { String($0.number) == ask["blad"] })
            else { return .seeOther("/herstel") }
            return .page(RecoveryPage.sheet(sheet))
        },
        Route(.get, "/herstel/bladen", access: .signedIn) { ask, services in
            guard await services.office.pendingSheets(try ask.requireVisitor()) != nil else {
                return .seeOther("/herstel")
            }
            return .page(RecoveryPage.words(ask))
        },
        Route(.post, "/herstel/bladen", access: .signedIn) { ask, services in
            do {
                try await services.office.confirmSheets(
                    words: SheetHTML.words(ask), by: try ask.requireVisitor())
            } catch let fault as PeopleFault {
                return .page(RecoveryPage.words(ask, FormFaults([("woord-1", PeopleWords.sentence(fault))])))
            }
            return .seeOther(Done.sheets.on("/vandaag"))
        },
        Route(.get, "/herstel/bevestigen", access: .signedIn) { ask, services in
            guard try await services.office.mustConfirmSheets(try ask.requireVisitor()) else { throw Stop.notFound }
            return .page(RecoveryPage.confirm(ask))
        },
        Route(.post, "/herstel/bevestigen", access: .signedIn, stepUp: true) { ask, services in
            do {
                try await services.office.confirmSheets(
                    setWords: ask.field("woorden"), by: try ask.requireVisitor())
            } catch let fault as PeopleFault {
                return .page(RecoveryPage.confirm(ask, FormFaults([("woorden", PeopleWords.sentence(fault))])))
            }
            return .seeOther(Done.sheetsConfirmed.on("/vandaag"))
        },
    ]

    /// Reads two sheets and does something with them; what is wrong comes back on the page, with what was typed.
    private static func sheets(
        _ ask: Ask, page: (FormFaults) -> Page, _ work: ([TypedSheet]) async throws -> Answer
    ) async throws -> Answer {
        let (sheets, faults) = SheetHTML.typed(ask)
        guard let sheets else { return .page(page(faults)) }
        do {
            return try await work(sheets)
        } catch let fault as SheetFault {
            return .page(page(SheetHTML.faults(fault)))
        } catch let fault as PeopleFault {
            return .page(page(FormFaults([("tekst-1", PeopleWords.sentence(fault))])))
        }
    }
}
