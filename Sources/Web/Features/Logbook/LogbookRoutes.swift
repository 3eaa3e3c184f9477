// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup
import ProtocolBook

/// Who looked, for the team and for the privacy officer; who witnesses the log; and proof to take along.
enum LogbookRoutes {
    static let all: [Route] = [
        Route(.get, "/dossiers/:dossier/kijkers", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let id = StreamID(ask["dossier"])
            // Who looks at who looked, looks at the dossier too: it is opened, and that is in the list.
            let file = try await services.office.dossier(id, visitor: visitor)
            let entries = try await services.office.lookers(id, visitor: visitor, limit: 1_000)
            let filter = LookersPage.Filter(rawValue: ask.queried("soort")) ?? .all
            let child = file.state.opening?.childName ?? "Dossier"
            return .page(LookersPage.page(entries, id: id, child: child, filter: filter, limit: 1_000))
        },
        Route(.get, "/dossiers/:dossier/logboek-uittreksel", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let file = try await services.office.dossier(StreamID(ask["dossier"]), visitor: visitor)
            return .page(LookersPage.confirm(file.id, ask: ask))
        },
        Route(.post, "/dossiers/:dossier/logboek-uittreksel", access: .dossier, stepUp: true) { ask, services in
            let visitor = try ask.requireVisitor()
            let bytes = try await services.office.logExtract(of: StreamID(ask["dossier"]), by: visitor)
            return .download(bytes, name: "Logboek-uittreksel.json", mediaType: "application/json")
        },
        Route(.get, "/logboek", access: .ability(.readLog)) { ask, services in
            let visitor = try ask.requireVisitor()
            let day = ask.queried("dag")
            func chosen(_ name: String) -> String? {
                let text = String(ask.queried(name).prefix(64).filter { !$0.isWhitespace })
                return text.isEmpty ? nil : text
            }
            let filter = LogFilter(
                account: chosen("wie").map { StaffID($0) }, day: Day(iso: day), object: chosen("nummer"),
                kind: LogFilter.Kind(rawValue: ask.queried("soort")) ?? .everything)
            let wrongDay = day.isEmpty || filter.day != nil ? nil : String(day.prefix(20))
            let lines = try await services.office.log(filter, visitor: visitor)
            return .page(
                LogbookPage.page(
                    lines, filter: filter, showsEmpty: ask.queried("leeg") == "ja", wrongDay: wrongDay,
                    office: services.office))
        },
        Route(.get, "/logboek/getuigen", access: .signedIn) { ask, services in
            let visitor = try keeper(ask, services)
            let stand = try await services.office.witnesses(visitor)
            // What was typed before the passphrase had to be shown again.
            let kept = try await services.office.draft(WitnessPage.draftKey, of: visitor)
            let typed = kept.map { draft in fields.map { draft.fields[$0]?.first ?? "" } }
            return .page(
                WitnessPage.page(
                    stand, typed: typed ?? stand.addresses, saved: ask.queried("gedaan") == "ja", ask: ask))
        },
        Route(.post, "/logboek/getuigen", access: .signedIn, stepUp: true) { ask, services in
            let visitor = try keeper(ask, services)
            let typed = fields.map { ask.field($0) }
            // Two witnesses are two people: one address twice proves nothing more.
            guard typed[0].isEmpty || typed[0].lowercased() != typed[1].lowercased() else {
                let stand = try await services.office.witnesses(visitor)
                return .page(WitnessPage.page(stand, typed: typed, twice: true, ask: ask))
            }
            let wrong = try await services.office.setWitnesses(typed.filter { !$0.isEmpty }, by: visitor)
            guard wrong.isEmpty else {
                let stand = try await services.office.witnesses(visitor)
                return .page(WitnessPage.page(stand, typed: typed, wrong: wrong, ask: ask))
            }
            try await services.office.dropDraft(WitnessPage.draftKey, of: visitor)
            return .seeOther(WebPath("/logboek/getuigen").query("gedaan", "ja"))
        },
        Route(.get, "/logboek/controlepunt", access: .signedIn) { ask, services in
            let visitor = try keeper(ask, services)
            let note = try await services.office.newestNote(visitor)
            return .page(WitnessPage.paper(note, school: visitor.schoolName, by: visitor.name, now: ask.now))
        },
    ]

    private static let fields = ["getuige-1", "getuige-2"]

    /// The dossier team and who may read the log; to others these pages do not exist.
    private static func keeper(_ ask: Ask, _ services: Services) throws -> Visitor {
        let visitor = try ask.requireVisitor()
        guard services.office.mayKeepWitnesses(visitor) else { throw Stop.notFound }
        return visitor
    }
}
