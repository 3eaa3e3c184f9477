// SPDX-License-Identifier: EUPL-1.2

/// A telephone number: shown as it was written, called by its digits.
public struct Telephone: Sendable, Hashable {
    /// The number as people read it ("0800-2000").
    public let shown: String

    /// What a telephone is handed: `tel:` with digits and a leading plus, nothing else.
    public var address: String {
        var digits = ""
        for character in shown.unicodeScalars {
            let isDigit = ("0"..."9").contains(character)
            if isDigit || (character == "+" && digits.isEmpty) { digits.unicodeScalars.append(character) }
        }
        return "tel:" + digits
    }

    /// A number as it is shown.
    public init(_ shown: String) {
        self.shown = shown
    }

    /// The emergency number.
    public static let emergency = Telephone("112")
    /// Veilig Thuis: advice and reports, day and night, free of charge.
    public static let veiligThuis = Telephone("0800-2000")
}

/// An address outside the program that a person may follow. Only `https`, so a protocol file can hold no other scheme.
public struct OutsideAddress: Sendable, Hashable {
    /// The address as it is followed.
    public let text: String

    /// - Returns: `nil` when it is not `https://` with a host, or holds a space, a quote or a control character.
    public init?(https text: String) {
        let start = "https://"
        guard text.hasPrefix(start), text.utf8.count > start.utf8.count else { return nil }
        let refused: Set<Character> = ["\"", "'", "<", ">", "\\", "`", " "]
        let host = text.dropFirst(start.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty, !host.contains("@") else { return nil }
        guard text.allSatisfy({ !refused.contains($0) && !$0.isWhitespace }) else { return nil }
        guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else { return nil }
        self.text = text
    }
}

/// The address that hands a secret to an authenticator app on this device: `otpauth://totp/…` and nothing else.
public struct AppAddress: Sendable, Hashable {
    /// The address as it is followed.
    public let text: String

    /// - Returns: `nil` when it has another scheme, or holds a character that such an address does not need.
    public init?(otpauth text: String) {
        let safe = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || Array("-._~:/?&=%@".utf8).contains($0)
        }
        guard text.hasPrefix("otpauth://totp/"), safe, text.utf8.count <= 600 else { return nil }
        self.text = text
    }
}
