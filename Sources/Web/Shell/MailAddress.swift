// SPDX-License-Identifier: EUPL-1.2

/// Whether a text can be a mail address. Only the other side knows whether it is one.
enum MailAddress {
    static func isPlausible(_ text: String) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && halves.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
            && text.utf8.count <= 200
    }
}
