// SPDX-License-Identifier: EUPL-1.2

/// What a browser gets before anybody signs in, so that a form of that browser can be told from any other.
///
/// The cookie carries a minute, 128 random bits and a MAC over both; the form token is another MAC over the same. Both
/// are made with keys derived from the server's pepper, so nothing is stored and every server knows its own tickets.
///
/// - Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet, "signed double-submit cookie".
public struct FormTicket: Sendable, CustomStringConvertible, CustomReflectable {
    /// For how long a ticket is good: a form may lie open for a school day.
    public static let minutes: Int64 = 12 * 60

    /// The value of the cookie.
    public let cookie: String
    /// What each form carries.
    public let formToken: String
    /// When it was given, in minutes since 1970.
    public let minute: Int64

    /// A fresh ticket.
    public static func make(minute: Int64, pepper: Secret) -> FormTicket {
        FormTicket(stem: "\(minute)-\(Hex.text(Secret.randomBytes(16)))", minute: minute, pepper: pepper)
    }

    private init(stem: String, minute: Int64, pepper: Secret) {
        self.minute = minute
        cookie = stem + "-" + FormTicket.code(Purpose("form-ticket"), stem, pepper)
        formToken = FormTicket.code(Purpose("form-ticket-token"), stem, pepper)
    }

    /// Reads the value of a cookie; nothing when it is not ours, or too old.
    public init?(cookie: String, now minute: Int64, pepper: Secret) {
        guard cookie.utf8.count <= 100 else { return nil }
        let parts = cookie.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let given = Int64(parts[0]), given <= minute, given > minute - FormTicket.minutes,
            parts[1].utf8.count == 32, Hex.bytes(parts[1]) != nil
        else { return nil }
        let ticket = FormTicket(stem: "\(parts[0])-\(parts[1])", minute: given, pepper: pepper)
        guard FormTicket.same(ticket.cookie, cookie) else { return nil }
        self = ticket
    }

    /// Whether two texts are the same, in a time that does not tell where they differ.
    public static func same(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Never the value.
    public var description: String { "‹kaartje›" }
    /// Never the value.
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static func code(_ purpose: Purpose, _ stem: String, _ pepper: Secret) -> String {
        String(Hex.text(pepper.derived(purpose).mac(Array(stem.utf8))).prefix(32))
    }
}
