// SPDX-License-Identifier: EUPL-1.2

/// Whether a text can be a mail address. Only the other side knows whether it is one.
enum MailAddress {
    /// What a page says about a text that cannot be one.
    static let wanted = "Vul een mailadres in, met een @ en daarna een punt."

    static func isPlausible(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && halves.allSatisfy { !$0.isEmpty } && hasDot(halves[1])
            && !text.contains(where: \.isWhitespace) && text.utf8.count <= 200
    }

    /// A dot with something on both sides of it.
    private static func hasDot(_ domain: Substring) -> Bool {
        let parts = domain.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { !$0.isEmpty }
    }
}
