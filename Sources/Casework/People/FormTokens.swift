// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Vault

/// What proves that a posted form came from a page of ours in this very browser.
public struct FormProof: Sendable {
    /// The token that each form of the page carries.
    public let token: String
    /// The cookie that the token belongs to, when the browser does not hold it yet.
    public let freshCookie: String?
}

extension Office {
    /// The token of forms within a session; nothing when the cookie is none of ours.
    public func formToken(cookie: String) -> String? {
        SessionSecret(cookie: cookie)?.formToken
    }

    /// The token of forms for people who are not signed in, such as the sign-in itself. A ticket that is past half its
    /// time is replaced when a page is asked for (`renewing`), so that a form always has hours left.
    public func formProof(ticket: String?, renewing: Bool) -> FormProof {
        let minute = world.now().milliseconds / 60_000
        var found = server.formTicket(cookie: ticket, minute: minute)
        if renewing, found.minute < minute - FormTicket.minutes / 2 {
            found = server.formTicket(cookie: nil, minute: minute)
        }
        return FormProof(token: found.formToken, freshCookie: found.cookie == ticket ? nil : found.cookie)
    }

    /// Whether a form carries the token, compared without telling where they differ.
    public static func sameToken(_ given: String, _ token: String) -> Bool {
        !token.isEmpty && FormTicket.same(given, token)
    }
}
