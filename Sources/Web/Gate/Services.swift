// SPDX-License-Identifier: EUPL-1.2

import Casework
import Markup

/// What every feature may use.
struct Services: Sendable {
    let office: Office
    let settings: SiteSettings

    /// The whole address of a page, for a person to pass on.
    func address(_ path: WebPath, _ ask: Ask) -> String {
        "\(settings.secure ? "https" : "http")://\(ask.host)\(path.text)"
    }
}

/// How this site is set up.
public struct SiteSettings: Sendable {
    /// Whether browsers reach it through HTTPS only.
    public let secure: Bool
    /// Whether this is the demo school: a banner says so on each page.
    public let demo: Bool
    /// Whether the gallery of components is shown.
    public let development: Bool
    /// Whether the program waits for its first school; then only the set-up and what helps anybody is there.
    public let settingUp: Bool

    /// Whether nothing is served because the log is behind what was signed: one page says so.
    public let stopped: Bool

    /// How many seconds the body of a form may take, from its first byte to its last.
    public let bodySeconds: Int

    /// Makes the settings.
    public init(
        secure: Bool, demo: Bool, development: Bool, settingUp: Bool = false, stopped: Bool = false,
        bodySeconds: Int = 60
    ) {
        self.secure = secure
        self.demo = demo
        self.development = development
        self.settingUp = settingUp
        self.stopped = stopped
        self.bodySeconds = bodySeconds
    }

    /// The name of the session cookie; `__Host-` is only accepted by browsers on a secure site.
    var cookieName: String { secure ? "__Host-hoede" : "hoede" }

    /// The name of the cookie that forms lean on before anybody has signed in.
    var ticketName: String { cookieName + "-formulier" }
}
