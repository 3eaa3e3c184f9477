// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import ProtocolBook
import SchoolFiles

/// What a form may offer to choose from: the people of the school, what stands in the dossier, what the protocol names.
enum FormSettings {
    /// For forms outside a dossier.
    static func plain(_ services: Services, _ visitor: Visitor, now: Instant) -> FormSetting {
        FormSetting(
            now: now, freshIDs: (0..<FormSetting.freshIDsNeeded).map { _ in services.office.world.newID("x") },
            lists: book(visitor.book), protocolID: visitor.book.identity.id,
            protocolVersion: visitor.book.identity.version, protocolDigest: visitor.shelved.digest)
    }

    /// For opening a dossier: the pupils of the school too.
    static func withPupils(_ services: Services, _ visitor: Visitor, now: Instant) async throws -> FormSetting {
        var setting = plain(services, visitor, now: now)
        let register = try await services.office.register(visitor)
        setting.lists[.pupils] = register.pupils.filter { $0.status == .enrolled }.map {
            Option($0.id, [$0.displayName, register.groupName($0)].compactMap { $0 }.joined(separator: ", "))
        }
        setting.lists[.staff] = colleagues(try await services.office.roster(visitor), visitor.book)
        return setting
    }

    /// For an act in a dossier.
    static func dossier(_ file: DossierFile, _ services: Services, _ visitor: Visitor, now: Instant) -> FormSetting {
        var setting = plain(services, visitor, now: now)
        setting.lists = book(file.book)
        setting.lists[.staff] = colleagues(file.roster, file.book)
        for (source, options) in DossierChoices.lists(file) { setting.lists[source] = options }
        return setting
    }

    /// Those who work with children; an administrator or board has no part in a dossier.
    private static func colleagues(_ roster: Roster, _ book: ProtocolDefinition) -> [Option] {
        roster.staff.filter { person in
            [Ability.contribute, .consult, .readDossiers].contains { book.may($0, person.roles) }
        }
        .map { Option($0.id.text, $0.name) }
    }

    private static func book(_ book: ProtocolDefinition) -> [ChoiceSource: [Option]] {
        [
            .steps: book.steps.map { Option($0.key.text, "Stap \($0.number): \($0.title)") },
            .signals: book.signalGroups.flatMap { $0.signals.map { Option($0.key, $0.text) } },
            .forms: book.forms.map { Option($0.key, $0.title) },
            .meetings: book.meetings.map { Option($0.key, $0.name) },
            .questions: book.questions.map { Option($0.key, $0.text) },
        ]
    }
}
