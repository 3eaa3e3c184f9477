// SPDX-License-Identifier: EUPL-1.2

/// What to know when somebody else reads along, or does not any more.
extension Notice {
    static let questionNamesChild = Notice(
        rule: "S-041",
        text: "In je vraag staat een naam. Je collega weet nu om welk kind het gaat. Vraag of dat zo kan blijven.",
        source: "Protocol, rollen")
    static let readBeforeRestriction = Notice(
        rule: "S-041",
        text: "Wie hier eerder bij kon, kan al iets hebben gelezen. Bij ‘Wie heeft gekeken’ staat wie dat deed.",
        source: "Sloten, beperkt dossier")
    static let readingIsLogged = Notice(
        rule: "S-040",
        text: "Je collega kan nu het hele dossier lezen. Elke keer dat dit gebeurt, staat in het logboek.",
        source: "Protocol, rollen")
    static let readMayBeKnown = Notice(
        rule: "S-040", text: "Je collega kan niets nieuws meer lezen. Wat al is gelezen, is niet terug te halen.",
        source: "Protocol, rollen")
}
