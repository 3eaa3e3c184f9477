// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Markup

/// Questions that a colleague asked from a dossier: what is asked, and the answer. Nothing else of the dossier shows.
enum QuestionsRoutes {
    static let all: [Route] = [
        Route(.get, "/vragen", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            return .page(QuestionsPage.list(try await services.office.questions(to: visitor), today: ask.now.day))
        },
        Route(.get, "/vragen/:vraag", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let question = try await services.office.question(QuestionID(ask["vraag"]), to: visitor)
            let draft = try await services.office.draft(draftKey(question), of: visitor)
            return .page(
                QuestionsPage.one(
                    question, typed: draft?.fields["text"]?.first ?? "", kept: draft?.at.time.dutch, ask: ask))
        },
        Route(.post, "/vragen/:vraag", access: .signedIn) { ask, services in
            let visitor = try ask.requireVisitor()
            let id = QuestionID(ask["vraag"])
            let text = ask.field("text")
            guard !text.isEmpty, text.count <= 20_000 else {
                let question = try await services.office.question(id, to: visitor)
                // Answered before, in another tab: there is no form left to mend.
                if question.answer != nil { return .page(QuestionsPage.one(question, unsent: text, ask: ask)) }
                let sentence = text.isEmpty ? QuestionsTexts.empty : QuestionsTexts.tooLong
                return .page(QuestionsPage.one(question, typed: text, errors: [("text", sentence)], ask: ask))
            }
            let sent = try await services.office.answer(id, text: text, by: visitor, once: ask.once)
            try await services.office.dropDraft("vraag-\(id.text)", of: visitor)
            guard sent else {
                let question = try await services.office.question(id, to: visitor)
                return .page(QuestionsPage.one(question, unsent: text, ask: ask))
            }
            return .seeOther("/vragen/\(id.text)")
        },
    ]

    static func draftKey(_ question: OwnQuestion) -> String { "vraag-\(question.asked.id.text)" }
}

enum QuestionsTexts {
    static let empty = "Schrijf je antwoord op. Weet je niets? Schrijf dat dan."
    static let tooLong = "Dit is te lang. Maak het korter dan 20.000 tekens."
    static let late = "De afgesproken dag is voorbij. Je antwoord is nog steeds welkom."
    static let again = "Je had deze vraag al beantwoord. Dit is niet verstuurd."
    static let copy = "Wil je dit toch kwijt? Kopieer het, en schrijf het op als zorg."
    static let unsent = "Wat je typte"
    static let only = "Je leest alleen deze vraag. Het dossier zelf zie je niet, en dat hoeft ook niet."
}
