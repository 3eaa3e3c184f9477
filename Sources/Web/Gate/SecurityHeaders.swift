// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes

/// The headers that every answer carries.
///
/// `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` on our own forms.
///
/// - Source: OWASP ASVS 5.0 3.4.1–3.4.8; Fetch standard, "serializing a request origin".
enum SecurityHeaders {
    /// What a page may load: our own style, script and icon, and nothing that stands in the page itself.
    static func contentSecurityPolicy(secure: Bool) -> String {
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'"
            + (secure ? "; upgrade-insecure-requests" : "")
    }

    /// What a page may ask of the computer: nothing but signing in with a key of it.
    static let permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        + "geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
        + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"

    /// Everything that a browser kept of us goes.
    static let clearing = "\"cache\", \"cookies\", \"storage\""

    /// Adds the headers; pages are never kept by a browser or a proxy, assets have said so themselves.
    static func add(to fields: inout HTTPFields, secure: Bool) {
        set("Content-Security-Policy", contentSecurityPolicy(secure: secure), in: &fields)
        set("X-Content-Type-Options", "nosniff", in: &fields)
        set("X-Frame-Options", "DENY", in: &fields)
        set("X-Robots-Tag", "noindex, nofollow, noarchive", in: &fields)
        set("Referrer-Policy", "same-origin", in: &fields)
        set("Cross-Origin-Opener-Policy", "same-origin", in: &fields)
        set("Cross-Origin-Resource-Policy", "same-origin", in: &fields)
        set("Cross-Origin-Embedder-Policy", "require-corp", in: &fields)
        set("Origin-Agent-Cluster", "?1", in: &fields)
        set("Permissions-Policy", permissions, in: &fields)
        set("Vary", "Cookie, Origin, Sec-Fetch-Site, Sec-Fetch-Mode, Sec-Fetch-Dest", in: &fields)
        if secure { set("Strict-Transport-Security", "max-age=63072000; includeSubDomains", in: &fields) }
        if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    }

    static func set(_ name: String, _ value: String, in fields: inout HTTPFields) {
        guard let name = HTTPField.Name(name) else { return }
        fields[name] = value
    }
}
