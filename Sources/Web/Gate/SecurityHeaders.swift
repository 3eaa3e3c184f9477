// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes

/// The headers that every answer carries.
///
/// `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` on our own forms.
///
/// - Source: OWASP ASVS 5.0 3.4.1–3.4.8; Fetch standard, "serializing a request origin".
enum SecurityHeaders {
    static let contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'"

    /// Adds the headers; pages are never kept by a browser or a proxy, assets have said so themselves.
    static func add(to fields: inout HTTPFields, secure: Bool) {
        set("Content-Security-Policy", contentSecurityPolicy, in: &fields)
        set("X-Content-Type-Options", "nosniff", in: &fields)
        set("Referrer-Policy", "same-origin", in: &fields)
        set("Cross-Origin-Opener-Policy", "same-origin", in: &fields)
        set("Cross-Origin-Resource-Policy", "same-origin", in: &fields)
        set("Permissions-Policy", "camera=(), microphone=(), geolocation=()", in: &fields)
        if secure { set("Strict-Transport-Security", "max-age=63072000; includeSubDomains", in: &fields) }
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    }

    private static func set(_ name: String, _ value: String, in fields: inout HTTPFields) {
        guard let name = HTTPField.Name(name) else { return }
        fields[name] = value
    }
}
