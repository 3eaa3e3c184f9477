// SPDX-License-Identifier: EUPL-1.2

/// What to know when somebody else reads along, or does not any more.
extension NoticeMoment {
    /// - Source: Rule S-041 of docs/regels.md.
    func asked(_ facts: AskContribution) -> [Notice] {
        guard let child = after.opening?.childName, !child.isEmpty else { return [] }
        let parts = child.split(separator: " ").filter { $0.count > 2 && ($0.first?.isUppercase ?? false) }
        return parts.contains { facts.text.contains($0) } ? [.questionNamesChild] : []
    }

    /// - Source: design §6, restricted dossier.
    func restricted(_ facts: Restrict) -> [Notice] {
        facts.lifted ? [] : [.readBeforeRestriction]
    }
}

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
