// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// Why something about the people of a school was not done. Each has a Dutch sentence on the page that asked for it.
public enum PeopleFault: Error, Sendable, Hashable, CaseIterable {
    /// Somebody with this mail address works here already.
    case mailTaken
    /// The link was used, withdrawn or is too old.
    case linkSpent
    /// The six words are not those of this person's key.
    case wrongWords
    /// Only a holder of the list can do this.
    case notAHolder
    /// Nobody may do this to himself or herself.
    case oneself
    /// The passphrase of the account that exists does not fit.
    case wrongPassphrase
    /// A few wrong tries in a row; wait a little.
    case slowDown
    /// These two sheets are not of the newest set of this school.
    case wrongSheets
    /// The sheets open nothing for this person's roles.
    case nothingToRecover
    /// What was begun took longer than it may.
    case tooLate
    /// A word typed from a sheet does not fit.
    case wrongSheetWord
    /// Reserve is only for members of the team.
    case notReserve
}

extension Visitor {
    /// Whether this person may invite somebody and change who works here: account managers, and the team.
    public var keepsPeople: Bool { can(.manageAccounts) || isTeam }

    /// Whether this person may see who works here: who keeps people, and readers of worries about staff, who must be
    /// able to put somebody on their list.
    public var seesPeople: Bool { keepsPeople || readsStaffWorries }

    /// Whether this person reads worries about somebody who works at the school.
    public var readsStaffWorries: Bool { keyring.list(TeamList.staff) != nil }

    /// Whether a role makes this person a member of the team, whatever keys this session opened.
    public var isTeamByRole: Bool { can(.readDossiers) }
}
