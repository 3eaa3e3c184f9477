// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes

/// Where a request comes from, as the browser says itself: Fetch Metadata first, then `Origin`.
///
/// - Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet; Fetch Metadata Request Headers (W3C);
///   ASVS 5.0 3.5.1, 3.5.8.
struct Provenance: Sendable, Equatable {
    var site: String?
    var mode: String?
    var destination: String?
    var origin: String?
    /// The name and port that were asked for.
    var host: String?

    init(
        site: String? = nil, mode: String? = nil, destination: String? = nil, origin: String? = nil,
        host: String? = nil
    ) {
        self.site = site
        self.mode = mode
        self.destination = destination
        self.origin = origin
        self.host = host
    }

    init(_ head: HTTPRequest) {
        self.init(
            site: Provenance.value("Sec-Fetch-Site", in: head), mode: Provenance.value("Sec-Fetch-Mode", in: head),
            destination: Provenance.value("Sec-Fetch-Dest", in: head), origin: head.headerFields[.origin],
            host: head.authority)
    }

    /// Whether a posted form comes from our own pages. What says nothing about itself is refused: see
    /// docs/decisions/009.
    func mayPost(secure: Bool) -> Bool {
        if let site { return site == "same-origin" }
        guard let origin, let host, !host.isEmpty else { return false }
        return origin == (secure ? "https://" : "http://") + host
    }

    /// Whether a page or file may be asked for: another site may link to us, and nothing else. So it cannot show our
    /// pages in a frame, load them as a picture or script, or measure them.
    var mayRead: Bool {
        guard let site, site == "cross-site" || site == "same-site" else { return true }
        return mode == "navigate" && !["object", "embed", "iframe", "frame"].contains(destination ?? "document")
    }

    /// Whether somebody followed a link elsewhere, in a mail or a calendar. The browser then keeps the cookie back.
    var isLinkFromElsewhere: Bool {
        (site == "cross-site" || site == "same-site") && mode == "navigate"
    }

    /// Whether one of our own pages led here, also by way of a form; not an address that was typed. A browser that does
    /// not say so is believed: nothing but a sentence depends on it.
    var isFromHere: Bool { site.map { $0 == "same-origin" } ?? true }

    private static func value(_ name: String, in head: HTTPRequest) -> String? {
        HTTPField.Name(name).flatMap { head.headerFields[$0] }
    }
}

/// Cookies as a browser sends them.
enum CookieHeader {
    /// The one value of a cookie. Two of the same name are not believed: one of them was put there by somebody else.
    static func value(_ name: String, in fields: HTTPFields) -> String? {
        var found: [Substring] = []
        for header in fields[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard halves.count == 2, halves[0].drop(while: { $0 == " " }) == name else { continue }
                found.append(halves[1])
            }
        }
        guard found.count == 1, let value = found.first, value.utf8.count <= 512 else { return nil }
        return String(value)
    }
}
