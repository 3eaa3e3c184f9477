// SPDX-License-Identifier: EUPL-1.2

/// Whether a posted form comes from our own pages.
///
/// Browsers say so themselves (Fetch Metadata, else `Origin`). A program that says neither is let through here: the
/// form token, which only a page of ours can give, is checked for every post as well.
///
/// - Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet; Fetch Metadata Request Headers (W3C).
enum CrossSite {
    static func allows(fetchSite: String?, origin: String?, host: String?) -> Bool {
        if let fetchSite { return fetchSite == "same-origin" }
        guard let origin else { return true }
        guard let host, let scheme = origin.range(of: "://") else { return false }
        return origin[scheme.upperBound...] == host
    }
}

extension String {
    /// The first place of a text in this text, without Foundation.
    fileprivate func range(of needle: String) -> Range<String.Index>? {
        guard let start = firstRange(of: needle) else { return nil }
        return start
    }
}
