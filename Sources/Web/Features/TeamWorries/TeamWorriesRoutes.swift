// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup
import SchoolFiles

/// What the team does with a worry: read it, take it, answer it, or bring it into a dossier.
enum TeamWorriesRoutes {
    static let all: [Route] = [
        Route(.get, "/zorgen/:zorg", access: .dossier) { ask, services in
            .page(try await page(ask, services))
        },
        Route(.post, "/zorgen/:zorg/oppakken", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let answer = ask.field("answer")
            _ = try await services.office.settle(
                Command(TakeWorry(answer: answer.isEmpty ? nil : answer)), worry: StreamID(ask["zorg"]),
                expecting: nil, by: visitor, once: ask.once)
            return .seeOther("/zorgen/\(ask["zorg"])")
        },
        Route(.get, "/zorgen/:zorg/beantwoorden", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let file = try await services.office.worry(StreamID(ask["zorg"]), visitor: visitor)
            let place = place(file)
            let draft = try await services.office.draft(place.draftKey, of: visitor)
            return .page(
                CommandsPage.form(
                    .of(.answerWorry), filled: FilledForm(draft?.fields ?? [:]), errors: nil,
                    setting: FormSettings.plain(services, visitor, now: ask.now), place: place, ask: ask,
                    kept: draft?.at.time.dutch))
        },
        Route(.post, "/zorgen/:zorg/beantwoorden", access: .dossier) { ask, services in
            try await answer(ask, services)
        },
        Route(.post, "/zorgen/:zorg/dossier", access: .dossier) { ask, services in
            let visitor = try ask.requireVisitor()
            let worry = StreamID(ask["zorg"])
            let answer = ask.field("answer")
            let target = ask.field("dossier")
            if !target.isEmpty, target != "nieuw" {
                let done = try await services.office.joinWorry(
                    worry, to: StreamID(target), answer: answer.isEmpty ? nil : answer, by: visitor, once: ask.once)
                return .seeOther("/dossiers/\(done.stream.text)")
            }
            let file = try await services.office.worry(worry, visitor: visitor)
            let register = try? await services.office.register(visitor)
            let typed = String(ask.field("kind").prefix(200))
            let named = typed.isEmpty ? "nog onbekend" : typed
            let pupil = file.sent?.pupil.flatMap { register?.pupil($0) }
            let facts = OpenDossier(
                pupil: file.sent?.pupil, childName: pupil?.displayName ?? file.sent?.childName ?? named,
                group: pupil.flatMap { register?.groupName($0) } ?? file.sent?.group, born: pupil?.birth,
                protocolID: "", protocolVersion: 0, protocolDigest: "", teacher: file.writer)
            let done = try await services.office.openDossier(
                facts, worry: worry, answer: answer.isEmpty ? nil : answer, by: visitor, once: ask.once)
            return .seeOther("/dossiers/\(done.stream.text)")
        },
    ]

    private static func place(_ file: WorryFile) -> CommandsPage.Place {
        .init(
            action: "/zorgen/\(file.id.text)/beantwoorden", back: "/zorgen/\(file.id.text)",
            backLabel: "Terug naar de zorg", draftKey: "zorg-antwoord-\(file.id.text)", revision: file.revision)
    }

    private static func answer(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        let file = try await services.office.worry(StreamID(ask["zorg"]), visitor: visitor)
        let filled = FilledForm(ask.form)
        let setting = FormSettings.plain(services, visitor, now: ask.now)
        switch CommandForm.of(.answerWorry).read(filled, setting: setting) {
        case .failure(let errors):
            return .page(
                CommandsPage.form(
                    .of(.answerWorry), filled: filled, errors: errors, setting: setting, place: place(file), ask: ask))
        case .success(let command):
            _ = try await services.office.settle(
                command, worry: file.id, expecting: Int(ask.field("_stand")), by: visitor, once: ask.once)
            try await services.office.dropDraft(place(file).draftKey, of: visitor)
            return .seeOther("/vandaag")
        }
    }

    private static func page(_ ask: Ask, _ services: Services) async throws -> Page {
        let visitor = try ask.requireVisitor()
        let file = try await services.office.worry(StreamID(ask["zorg"]), visitor: visitor)
        let open = try await services.office.dossiers(visitor, search: "").filter { !$0.isClosed }
        let likely = open.filter { row in
            row.summary?.pupil != nil && row.summary?.pupil == file.sent?.pupil
                || SearchText.folded(row.name) == SearchText.folded(file.sent?.childName ?? "-")
        }
        // What only a few people read goes to a dossier of its own.
        return TeamWorryPage.page(
            file, likely: file.isRestricted ? [] : likely, others: file.isRestricted ? [] : open, ask: ask)
    }
}
