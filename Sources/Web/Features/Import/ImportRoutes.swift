// SPDX-License-Identifier: EUPL-1.2

import Casework
import Dossiers
import Markup
import SchoolFiles

/// Reading a school file: choose, look at what would change, confirm.
enum ImportRoutes {
    static let all: [Route] = [
        Route(.get, "/leerlingen/inlezen", access: .register) { ask, _ in
            .page(ImportPage.choose(ask))
        },
        Route(.post, "/leerlingen/inlezen", access: .register, bodyLimit: 33 * 1024 * 1024) { ask, services in
            try await preview(ask, services)
        },
        Route(.get, "/leerlingen/inlezen/:voorbeeld", access: .register) { ask, services in
            let name = try name(ask)
            guard let preview = await services.office.imports.find(name, now: ask.now) else {
                return .page(ImportPage.choose(ask, problem: ImportTexts.tooLate, status: 422))
            }
            return .page(ImportPage.preview(preview, ask: ask))
        },
        Route(.post, "/leerlingen/inlezen/:voorbeeld", access: .register) { ask, services in
            try await confirm(ask, services)
        },
    ]

    private static func name(_ ask: Ask) throws -> String {
        "\(try ask.requireVisitor().account.text)/\(ask["voorbeeld"])"
    }

    private static func preview(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        guard let file = ask.files["bestand"], !file.bytes.isEmpty else {
            return .page(ImportPage.choose(ask, problem: ImportTexts.noFile, status: 422))
        }
        let read: SchoolFile
        do throws(SchoolFileRefusal) {
            read = try SchoolFileReader.read(bytes: Array(file.bytes))
        } catch {
            return .page(ImportPage.choose(ask, problem: error.sentence, status: 422))
        }
        let preview = try await services.office.previewImport(read, by: visitor)
        let id = services.office.world.newID("i")
        await services.office.imports.keep(preview, as: "\(visitor.account.text)/\(id)", now: ask.now)
        return .seeOther("/leerlingen/inlezen/\(id)")
    }

    private static func confirm(_ ask: Ask, _ services: Services) async throws -> Answer {
        let visitor = try ask.requireVisitor()
        let name = try name(ask)
        guard let preview = await services.office.imports.find(name, now: ask.now) else {
            return .page(ImportPage.choose(ask, problem: ImportTexts.tooLate, status: 422))
        }
        if ask.field("doen") != "ja" {
            await services.office.imports.drop(name)
            return .seeOther("/leerlingen")
        }
        var choices: [Int: AmbiguityChoice] = [:]
        for (field, values) in ask.form where field.hasPrefix("wie-") {
            guard let position = Int(field.dropFirst(4)), let value = values.first, !value.isEmpty else { continue }
            choices[position] = value == "nieuw" ? .new : .same(id: value)
        }
        do {
            let done = try await services.office.commitImport(preview, choices: choices, by: visitor, once: ask.once)
            await services.office.imports.drop(name)
            return .page(ImportPage.done(written: done.written, undecided: done.undecided, counts: preview.counts))
        } catch is ImportChoiceProblem {
            return .page(ImportPage.preview(preview, ask: ask, problem: ImportTexts.choice, status: 422))
        }
    }
}
