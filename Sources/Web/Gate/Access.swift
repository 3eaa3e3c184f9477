// SPDX-License-Identifier: EUPL-1.2

public import ProtocolBook

/// Who may use a route. Every route states it; there is no default.
public enum Access: Sendable, Hashable {
    /// Anybody, also without signing in: the public pages, assets, and the sign-in itself.
    case everyone
    /// Anybody who is signed in.
    case signedIn
    /// Anybody who is signed in; who holds no key to this dossier or worry gets the page that does not exist, and a line
    /// in the log. The office decides, not the gate.
    case dossier
    /// Who holds the key of any list: the team, the list for worries about staff, or a restricted one.
    case list
    /// Members of the dossier team: they hold the key that opens dossiers.
    case team
    /// Who keeps the pupils of the school: the dossier team and the administrator with a register key.
    case register
    /// Who has a role with this ability, whatever keys the person holds.
    case ability(Ability)
    /// Only in development: the gallery of components.
    case development
}
