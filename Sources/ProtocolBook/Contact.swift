// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// Somebody to call. 112 and Veilig Thuis 0800-2000 are in every protocol.
///
/// - Source: Rules S-123, S-124 of docs/regels.md.
public struct Contact: Sendable, Hashable {
    /// Name.
    public var key: String
    /// Who answers.
    public var name: String
    /// Numbers as shown; a page makes the link of them.
    public var phones: [String]
    /// When somebody answers.
    public var hours: String?
    /// Address of the site.
    public var url: String?
    /// For whom it is, or that the school must check it.
    public var note: String?
    /// Meant for children themselves.
    public var forChildren: Bool
    /// The day on which somebody called or opened it to see whether it still works.
    public var lastChecked: Day?

    /// Makes the value from its parts.
    public init(
        key: String,
        name: String,
        phones: [String] = [],
        hours: String? = nil,
        url: String? = nil,
        note: String? = nil,
        forChildren: Bool = false,
        lastChecked: Day? = nil
    ) {
        self.key = key
        self.name = name
        self.phones = phones
        self.hours = hours
        self.url = url
        self.note = note
        self.forChildren = forChildren
        self.lastChecked = lastChecked
    }

    /// The emergency number; may not be missing from any protocol.
    public static let emergencyPhone = "112"
    /// The number of Veilig Thuis; may not be missing from any protocol.
    public static let veiligThuisPhone = "0800-2000"

    /// The first number with its digits only, for a `tel:` link.
    public var dialled: String? {
        phones.first.map { Self.digits($0) }
    }

    /// The digits of a number, with the plus in front when there is one.
    static func digits(_ phone: String) -> String {
        String(phone.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" })
    }
}
