// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// The page behind the link of an invitation: choose a passphrase, see six words.
///
/// The secret stands in the path. It works once, for seven days, opens no key, and no page of ours that it leads to
/// loads anything from elsewhere; requests are not logged.
enum InvitationRoutes {
    static let all: [Route] = [
        Route(.get, "/uitnodiging/:geheim", access: .everyone) { ask, services in
            guard let invitation = try await services.office.invitation(ask["geheim"]) else {
                return .page(InvitationPage.spent)
            }
            return .page(
                InvitationPage.choose(invitation, ask: ask, proposal: services.office.proposedPassphrase()))
        },
        Route(.post, "/uitnodiging/:geheim", access: .everyone) { ask, services in
            try await accept(ask, services)
        },
    ]

    private static func accept(_ ask: Ask, _ services: Services) async throws -> Answer {
        let secret = ask["geheim"]
        guard let invitation = try await services.office.invitation(secret) else {
            return .page(InvitationPage.spent)
        }
        func again(_ faults: FormFaults) -> Answer {
            .page(
                InvitationPage.choose(
                    invitation, ask: ask, proposal: services.office.proposedPassphrase(), faults))
        }
        do {
            if invitation.hasAccount {
                let typed = ask.form["wachtzin"]?.first ?? ""
                return .page(
                    InvitationPage.words(try await services.office.accept(secret, existing: typed)))
            }
            let names = [invitation.name, invitation.mail, invitation.school]
            let (typed, faults) = NewPassphrase.read(ask) {
                services.office.refusal(ofPassphrase: $0, names: names)
            }
            guard let typed else { return again(faults) }
            return .page(InvitationPage.words(try await services.office.accept(secret, passphrase: typed)))
        } catch PeopleFault.linkSpent {
            return .page(InvitationPage.spent)
        } catch let fault as PeopleFault {
            return again(FormFaults([("wachtzin", PeopleWords.sentence(fault))]))
        }
    }
}
