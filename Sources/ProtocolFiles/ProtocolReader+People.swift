// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

extension ProtocolReader {
    func role(_ fields: YAMLFields) -> Role {
        Role(
            key: RoleKey(fields.name("sleutel")), name: fields.text("naam"), plural: fields.optionalText("meervoud"),
            isInternal: fields.truth("intern", default: true), text: fields.optionalText("tekst"),
            abilities: Set(fields.choices("mag", ProtocolWords.abilities)))
    }

    func route(_ fields: YAMLFields) -> Route {
        Route(
            key: RouteKey(fields.name("sleutel")), title: fields.text("titel"), text: fields.text("tekst"),
            receivers: roleKeys(fields, "ontvangers"), contacts: fields.names("contacten"))
    }

    func helpRoute(_ fields: YAMLFields) -> HelpRoute {
        HelpRoute(
            key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"),
            role: fields.optionalName("rol").map { RoleKey($0) }, contacts: fields.names("contacten"))
    }

    func form(_ fields: YAMLFields) -> AbuseForm {
        AbuseForm(
            key: fields.name("sleutel"), title: fields.text("titel"), text: fields.text("tekst"),
            special: fields.optionalChoice("bijzonder", ProtocolWords.special),
            caution: fields.optionalText("letop"))
    }

    func signalGroup(_ fields: YAMLFields) -> SignalGroup {
        SignalGroup(
            key: fields.name("sleutel"),
            subject: fields.choice("over", ProtocolWords.subjects, else: .child),
            title: fields.text("titel"), text: fields.optionalText("tekst"),
            signals: fields.maps("lijst") { fields in
                Signal(key: fields.name("sleutel"), text: fields.text("tekst"), ask: fields.texts("vraag"))
            })
    }

    func contact(_ fields: YAMLFields) -> Contact {
        Contact(
            key: fields.name("sleutel"), name: fields.text("naam"), phones: fields.texts("telefoon"),
            hours: fields.optionalText("bereikbaar"), url: fields.optionalText("website"),
            note: fields.optionalText("opmerking"), forChildren: fields.truth("voor-kinderen", default: false),
            lastChecked: fields.day("gecontroleerd"))
    }

    func meeting(_ fields: YAMLFields) -> MeetingKind {
        MeetingKind(
            key: fields.name("sleutel"), name: fields.text("naam"), text: fields.optionalText("tekst"),
            roles: roleKeys(fields, "rollen"),
            multidisciplinary: fields.truth("multidisciplinair", default: false))
    }

    func card(_ fields: YAMLFields) -> NowCard {
        NowCard(
            key: fields.name("sleutel"), title: fields.text("titel"), when: fields.optionalText("wanneer"),
            steps: fields.texts("doen"), avoid: fields.texts("niet-doen"), contacts: fields.names("contacten"))
    }
}
