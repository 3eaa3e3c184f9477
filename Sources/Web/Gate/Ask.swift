// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Markup

/// A request as a feature sees it: values only.
struct Ask: Sendable {
    /// The parts of the address that the route names with a colon.
    var parameters: [String: String]
    /// The fields behind the question mark.
    var query: FormFields
    /// The fields that were posted; empty for a GET.
    var form: FormFields
    /// Files that were posted, by field name.
    var files: [String: Multipart.File]
    /// The path that was asked for, without fields.
    var path: String
    /// The name and port under which the browser knows this site; a passkey is made for one site.
    var host = "localhost"
    /// Whether one of our own pages led here, as far as the browser says.
    var cameFromHere = true
    /// Who asks, when signed in.
    var visitor: Visitor?
    /// The moment of the request.
    var now: Instant
    /// Proves that a form came from a page of ours in this session.
    var formToken: String
    /// The form came from our own pages and carried an old token; only with ``Route/Stale/showAgain``.
    var isStale = false
    /// A cookie that the next page gives along, so that its form can be told from others.
    var freshTicket: String?
    /// A fresh text that makes one form harmless when it is sent twice.
    var once: String
    /// The secret of the cookie, for signing in and out.
    var cookie: String?
    /// A number that links a page of an unexpected error with the technical log.
    var incident: String

    /// One part of the address, or an empty text.
    subscript(part: String) -> String { parameters[part] ?? "" }

    /// The first value of a posted field, without the spaces around it.
    func field(_ name: String) -> String {
        let text = form[name]?.first ?? ""
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// The first value of a field behind the question mark.
    func queried(_ name: String) -> String {
        query[name]?.first ?? ""
    }

    /// Who asks; a route that is not for everyone always has one.
    func requireVisitor() throws -> Visitor {
        guard let visitor else { throw Stop.signIn }
        return visitor
    }
}

/// What a feature answers.
enum Answer: Sendable {
    /// A page, in the frame of the site.
    case page(Page)
    /// Go and see there, with GET.
    case seeOther(WebPath)
    /// Bytes that are not a page.
    case bytes([UInt8], mediaType: String, caching: Bool)
    /// A file to keep.
    case download([UInt8], name: StaticString, mediaType: String)
    /// Signed in: the cookie is set, then go there.
    case signedIn(cookie: String, WebPath)
    /// Signed out: the cookie goes, and everything that the browser kept.
    case signedOut(WebPath)
    /// Nothing to show: a background request was handled.
    case done(String)
}

/// A page before it gets its frame.
struct Page: Sendable {
    /// What the tab shows; never a name.
    var title: String
    /// The body between the navigation and the foot.
    var body: HTML
    /// HTTP status.
    var status: Int = 200
    /// One narrow column, for forms and reading.
    var narrow = false
    /// Which item of the navigation is current.
    var section: Section = .none
    /// Meant for paper: no navigation.
    var paper = false

    /// The parts of the site that the navigation names.
    enum Section: Sendable { case none, today, worry, dossiers, pupils, protocolBook }
}

/// Reasons to stop that every feature shares; the gate turns them into pages.
enum Stop: Error, Sendable {
    /// Signing in comes first.
    case signIn
    /// Something else comes first, on another page; that page leads back.
    case first(WebPath)
    /// It does not exist, or this person need not know that it does.
    case notFound
    /// It exists and this role may not do it.
    case forbidden(String)
    /// Something outside is not right, with the sentence for the person.
    case refused(String)
    /// The address is longer than any of ours.
    case tooLong
    /// The request took longer than it may.
    case tooSlow
    /// A page takes the place of the answer.
    case show(Page)
}
