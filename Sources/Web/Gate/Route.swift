// SPDX-License-Identifier: EUPL-1.2

import Markup

/// One address of the site: how it is asked, who may, and what answers.
///
/// `access` has no default on purpose: a route without it does not compile.
struct Route: Sendable {
    /// Reading or changing.
    enum Method: String, Sendable { case get = "GET", post = "POST" }

    /// What a form with an old token leads to.
    enum Stale: Sendable {
        /// It is not carried out; what was typed is kept or given back.
        case keepTyped
        /// The feature shows its own page again: `Ask.isStale` says so.
        case showAgain
        /// It is carried out all the same: leaving must never wait. Only our own pages get this far.
        case carryOut
    }

    let method: Method
    /// The path with `:name` for its variable parts, such as `/dossiers/:dossier`.
    let path: String
    let access: Access
    /// Whether the person must have shown passphrase and second factor shortly before, for what is asked here.
    let stepUp: @Sendable (Ask) -> Bool
    /// The largest body that is read, in bytes.
    let bodyLimit: Int
    /// What happens with a form whose token is not, or no longer, of this browser.
    let stale: Stale
    let answer: @Sendable (Ask, Services) async throws -> Answer

    init(
        _ method: Method, _ path: String, access: Access, stepUp: Bool = false, bodyLimit: Int = 512 * 1024,
        stale: Stale = .keepTyped,
        _ answer: @escaping @Sendable (Ask, Services) async throws -> Answer
    ) {
        self.init(
            method, path, access: access, stepUp: { _ in stepUp }, bodyLimit: bodyLimit, stale: stale, answer)
    }

    /// A route for several things, of which some ask passphrase and second factor again.
    init(
        _ method: Method, _ path: String, access: Access, stepUp: @escaping @Sendable (Ask) -> Bool,
        bodyLimit: Int = 512 * 1024, stale: Stale = .keepTyped,
        _ answer: @escaping @Sendable (Ask, Services) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.stepUp = stepUp
        self.bodyLimit = bodyLimit
        self.stale = stale
        self.answer = answer
    }
}

extension Route {
    /// Whether the page depends on who asks: it is for somebody, or it leads to signing in.
    var asksWho: Bool {
        switch access {
        case .everyone: path == "/" || path == "/inloggen"
        case .development: false
        case .signedIn, .dossier, .list, .team, .register, .ability: true
        }
    }
}
