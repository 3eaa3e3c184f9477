// SPDX-License-Identifier: EUPL-1.2

import Markup

/// One address of the site: how it is asked, who may, and what answers.
///
/// `access` has no default on purpose: a route without it does not compile.
struct Route: Sendable {
    /// Reading or changing.
    enum Method: String, Sendable { case get = "GET", post = "POST" }

    let method: Method
    /// The path with `:name` for its variable parts, such as `/dossiers/:dossier`.
    let path: String
    let access: Access
    /// Whether the person must have shown passphrase and second factor shortly before.
    let stepUp: Bool
    /// The largest body that is read, in bytes.
    let bodyLimit: Int
    let answer: @Sendable (Ask, Services) async throws -> Answer

    init(
        _ method: Method, _ path: String, access: Access, stepUp: Bool = false, bodyLimit: Int = 512 * 1024,
        _ answer: @escaping @Sendable (Ask, Services) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.stepUp = stepUp
        self.bodyLimit = bodyLimit
        self.answer = answer
    }
}
