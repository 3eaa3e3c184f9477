// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let openDossier = CommandForm(
        OpenDossier.self, at: "dossier-openen", "Dossier openen", button: "Dossier openen",
        lead: "Een dossier gaat over één kind. Broers en zussen krijgen een eigen dossier.",
        guidance: [
            "Je hoeft niet zeker te zijn. Een dossier openen beschuldigt niemand.",
            "Alleen het dossierteam kan het dossier lezen.",
        ],
        fields: [
            Field("pupil", "Welke leerling?", .one(.pupils)),
            Field("child-name", "Naam van het kind", .text, hint: "Alleen nodig als het kind niet in de lijst staat."),
            Field("group", "Groep", .text),
            Field("born", "Geboortedatum", .day(.past)),
            Field("teacher", "Wie is nu de leerkracht?", .one(.staff)),
            Field(
                "reason", "Waarom open je het dossier?", .longText,
                hint: "Alleen nodig als er geen zorg is opgeschreven."),
        ]
    ) { read in
        let pupil: PupilID? = read.id("pupil")
        let chosen = read.setting.lists[.pupils]?.first { $0.value == pupil?.text }?.label
        let name = read.text("child-name") ?? chosen
        if name == nil { read.refuse("child-name", "Kies een leerling of vul de naam van het kind in.", .missing) }
        return OpenDossier(
            pupil: pupil, childName: name ?? "", group: read.text("group"), born: read.day("born"),
            protocolID: read.setting.protocolID, protocolVersion: read.setting.protocolVersion,
            protocolDigest: read.setting.protocolDigest, teacher: read.id("teacher"),
            reason: read.text("reason"))
    }

    static let agreeRole = CommandForm(
        AgreeRole.self, at: "rol-afspreken", "Rol afspreken", button: "Afspraak vastleggen",
        lead: "Spreek met een collega af wat hij of zij wel en niet doet.",
        guidance: ["De collega leest deze afspraak, maar niet het dossier."],
        fields: [
            Field("staff", "Met wie?", .one(.staff), missing: "Kies met wie je dit afspreekt."),
            Field("role", "Wat is de afspraak?", .longText, missing: "Schrijf op wat deze collega wel en niet doet."),
            Field("answer", "Wat wil je verder laten weten?", .longText),
        ]
    ) { read in
        AgreeRole(staff: read.neededID("staff"), role: read.needed("role"), answer: read.text("answer"))
    }

    static let addPerson = CommandForm(
        AddPerson.self, at: "persoon-toevoegen", "Persoon toevoegen", button: "Persoon toevoegen",
        lead: "Zet erbij wie er in of om het gezin belangrijk is.",
        guidance: [
            "Weet je de naam niet? Schrijf dan wie het is, zoals ‘vriend van moeder’.",
            "Wie is veilig voor het kind? Zet ook die persoon erbij.",
        ],
        fields: personFields + [
            Field(
                "sibling", "Zit deze broer of zus ook op school?", .one(.pupils),
                showWhen: ShowWhen("relation", "sibling"))
        ]
    ) { read in
        AddPerson(
            person: read.fresh(), name: read.needed("name"), relation: read.needed("relation", else: .otherAdult),
            authority: read.word("authority") ?? .unknown, authoritySource: read.text("authority-source"),
            authorityChecked: read.day("authority-checked"), addressSecret: read.ticked("address-secret"),
            note: read.text("note"), sibling: read.id("sibling"))
    }

    static let changePerson = CommandForm(
        ChangePerson.self, at: "persoon-wijzigen", "Gegevens van een persoon wijzigen", button: "Wijziging vastleggen",
        lead: "Vul in hoe het nu is. Wat er eerst stond, blijft te zien.",
        fields: [Field("person", "Wie?", .one(.persons), missing: "Kies om wie het gaat.")] + personFields + [
            Field("reason", "Waarom is dit veranderd?", .longText, missing: "Schrijf op waarom dit is veranderd.")
        ]
    ) { read in
        ChangePerson(
            person: read.neededID("person"), name: read.needed("name"),
            relation: read.needed("relation", else: .otherAdult), authority: read.word("authority") ?? .unknown,
            authoritySource: read.text("authority-source"), authorityChecked: read.day("authority-checked"),
            addressSecret: read.ticked("address-secret"), note: read.text("note"), reason: read.needed("reason"))
    }

    private static let personFields = [
        Field("name", "Naam", .text, missing: "Vul de naam in, of schrijf wie het is."),
        Field(
            "relation", "Wie is dit voor het kind?", .choice(Option.all(Relation.self)),
            missing: "Kies wie dit is voor het kind."),
        Field("authority", "Heeft deze persoon gezag?", .choice(Option.all(Authority.self))),
        Field("authority-source", "Waar is dat nagekeken?", .text, showWhen: ShowWhen("authority", "yes", "no")),
        Field(
            "authority-checked", "Wanneer is dat nagekeken?", .day(.past), showWhen: ShowWhen("authority", "yes", "no")),
        Field("address-secret", "Het adres is geheim", .tick, hint: "Een andere ouder mag het adres dan niet zien."),
        Field("note", "Wat moeten we verder weten?", .longText, hint: "Bijvoorbeeld de taal of een telefoonnummer."),
    ]
}
