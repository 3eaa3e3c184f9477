// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Persistence
import ProtocolBook
import Storage

/// The list that a dossier is opened on.
struct DossierHome: Sendable {
    let list: TeamKeyring
    /// The list's first generation, when it is made now.
    let made: NewListGeneration?
    let people: [StaffID]
    /// What the dossier itself says of it, when it is not for the whole team.
    let restriction: Restrict?

    /// Seals a worry to the list of the dossier that it goes to, when that is another list.
    func resealing(
        _ file: WorryFile, visitor: Visitor
    ) throws -> (@Sendable (any Transaction) throws -> Void)? {
        guard file.list != list.list, let old = visitor.keyring.list(file.list) else { return nil }
        let list = list
        return { transaction in
            guard let row = try SubmissionTable.find(file.id.text, school: old.school, in: transaction) else { return }
            try SubmissionTable.reseal(try old.resealed(row, to: list), in: transaction)
        }
    }
}

extension Office {
    /// Where a new dossier comes: on the list of its worry; on a list of its own when somebody of the team declared to be
    /// involved with this pupil; else with the team.
    func home(
        of facts: OpenDossier, worry: WorryFile?, roster: Roster, visitor: Visitor
    ) async throws -> DossierHome {
        var involved = Set<StaffID>()
        if let pupil = facts.pupil { involved = try await self.involved(with: pupil, visitor: visitor) }
        if let sent = worry?.sent { involved.formUnion(try await excluded(sent, visitor: visitor)) }
        let name = worry?.list ?? TeamList.name
        guard let list = visitor.keyring.list(name) else { throw OfficeFailure.notFound }
        let (holders, staff) = try await read { transaction in
            (
                try KeyTable.holders(school: visitor.school.text, list: name, in: transaction).map { StaffID($0) },
                try KeyTable.holders(school: visitor.school.text, list: TeamList.staff, in: transaction)
                    .map { StaffID($0) }
            )
        }
        if involved.isDisjoint(with: holders) {
            let restriction =
                name == TeamList.name
                ? nil
                : Restrict(
                    people: holders, involved: involved.sorted(), reason: "Zo kwam de zorg binnen.")
            return DossierHome(list: list, made: nil, people: holders, restriction: restriction)
        }
        // Somebody who is involved opens no dossier about it: a colleague does.
        guard !involved.contains(visitor.account) else { throw Refusal.involvedOnList }
        let people = chosen(from: holders, others: staff, excluded: involved, roster: roster, book: visitor.book)
        let made = try await newListGeneration(newListName(), for: people, by: visitor)
        return DossierHome(
            list: made.keyring, made: made, people: people,
            restriction: Restrict(people: people, involved: involved.sorted(), reason: Office.declared))
    }

    /// Where a worry comes that joins a dossier: nobody may read it there who could not read it before.
    func home(of loaded: LoadedCase, for file: WorryFile, visitor: Visitor) async throws -> DossierHome {
        guard let list = visitor.keyring.list(loaded.stored.list) else { throw OfficeFailure.notFound }
        if file.list != TeamList.name {
            let readers = try await read { transaction in
                try KeyTable.holders(school: loaded.school, list: file.list, in: transaction)
            }
            guard Set(readers).isSuperset(of: loaded.teamMembers) else { throw Refusal.involvedOnList }
        }
        return DossierHome(
            list: list, made: nil, people: loaded.teamMembers.map { StaffID($0) }, restriction: nil)
    }
}
