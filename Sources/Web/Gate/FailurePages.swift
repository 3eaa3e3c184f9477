// SPDX-License-Identifier: EUPL-1.2

import Casework
import Components
import Dossiers
import Hummingbird
import HTTPTypes
import Markup

/// Pages for what went wrong. Each says what to do now; none says what was inside.
enum FailurePages {
    static func page(for error: any Error, incident: String) -> Page {
        switch error {
        case let stop as Stop:
            return page(for: stop)
        case let refusal as Refusal:
            return page(for: Stop.refused(refusal.sentence))
        case let failure as OfficeFailure:
            return page(for: failure, incident: incident)
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            return page(413, "Te groot om te versturen", GateTexts.tooLarge)
        case let error as any HTTPResponseError where error.status.code < 500:
            return page(Int(error.status.code), "Dit lukte niet", GateTexts.unreadable)
        default:
            return unexpected(incident)
        }
    }

    /// The kind of an error for the technical log: names of types only.
    static func kind(of error: any Error) -> String {
        if let failure = error as? OfficeFailure { return failure.kind }
        return "\(type(of: error))"
    }

    private static func page(for stop: Stop) -> Page {
        switch stop {
        case .signIn, .first:
            page(401, "Log eerst in", "Log in om verder te gaan.")
        case .notFound:
            page(
                404, "Deze pagina is er niet",
                "Misschien is het adres niet goed overgenomen, of mag je dit niet zien. Ga naar Vandaag en zoek daar verder."
            )
        case .forbidden(let text):
            page(403, "Dit mag je niet doen", text)
        case .refused(let text):
            page(422, "Dit lukte niet", text)
        case .tooLong:
            page(414, "Dit adres is te lang", GateTexts.tooLong)
        case .tooSlow:
            page(408, "Dit duurde te lang", GateTexts.tooSlow)
        case .show(let page):
            page
        }
    }

    private static func page(for failure: OfficeFailure, incident: String) -> Page {
        switch failure {
        case .notFound:
            page(for: Stop.notFound)
        case .forbidden:
            page(403, "Dit mag je niet doen", "Dit hoort bij een andere rol op school. Vraag het de IB'er.")
        case .tampered:
            page(
                500, "Dit dossier klopt niet meer",
                "Wat is opgeslagen, past niet bij het logboek. Het dossier is nu niet te openen. "
                    + "Bel de beheerder en noem nummer \(incident).")
        case .storage:
            page(503, "Even geen opslag", "\(GateTexts.storage) Noem nummer \(incident) als het zo blijft.")
        case .unexpected:
            unexpected(incident)
        }
    }

    private static func unexpected(_ incident: String) -> Page {
        page(
            500, "Er ging iets mis bij ons",
            "Ga terug: wat je typte staat er nog. Probeer het opnieuw. Blijft het misgaan? "
                + "Bel de beheerder en noem nummer \(incident).")
    }

    private static func page(_ status: Int, _ title: String, _ text: String) -> Page {
        Page(
            title: title,
            body: """
                <h1>\(title)</h1><p>\(text)</p>\
                <p><a class="btn" href="/vandaag">Naar Vandaag</a></p>
                """,
            status: status, narrow: true)
    }
}
