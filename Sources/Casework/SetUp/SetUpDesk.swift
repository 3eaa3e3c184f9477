// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
import Persistence
public import ProtocolBook
import Vault

/// Somebody who is made at set-up.
public struct SetUpPerson: Sendable, Hashable {
    /// The name as shown.
    public var name: String
    /// The mail address to sign in with.
    public var mail: String
    /// Keys of roles in the protocol.
    public var roles: [RoleKey]

    /// Describes a person.
    public init(name: String, mail: String, roles: [RoleKey]) {
        self.name = name
        self.mail = mail
        self.roles = roles
    }
}

/// What was filled in so far.
public struct SetUpPlan: Sendable {
    /// The name of the school.
    public var schoolName = ""
    /// The protocol, by id.
    public var protocolID = ""
    /// The first two members of the team.
    public var team: [SetUpPerson] = []
    /// Members of the board who are made too.
    public var board: [SetUpPerson] = []
    /// The mail addresses of who reads worries about somebody who works here.
    public var readers: [String] = []
    /// Whether the words of the three sheets were typed.
    public internal(set) var sheetsConfirmed = false
    var accounts: [String: StoredAccount] = [:]
    var made: MadeSheets?
    var schoolID: String?

    /// Everybody who gets an account, in order.
    public var people: [SetUpPerson] { team + board }

    /// The first person who did not choose a passphrase yet.
    public var next: SetUpPerson? { people.first { accounts[Accounts.normalised($0.mail)] == nil } }

    /// Whether everybody chose a passphrase.
    public var hasAccounts: Bool { !people.isEmpty && next == nil }
}

/// What came of typing the token.
public enum SetUpClaim: Sendable {
    /// This browser may go on: the secret for its cookie.
    case claimed(cookie: String)
    /// Not the token.
    case wrong
    /// A few wrong tries: wait so many seconds.
    case slowDown(Int)
    /// Another browser has it.
    case taken
}

/// The set-up of the first school: a token from the console, one browser, and what was filled in. In memory alone; when
/// the program ends before the school is made, nothing was stored.
public actor SetUpDesk {
    private var token: OneTimeToken?
    private var owner: [UInt8]?
    private var failures = 0
    private var lastFailure = Instant(milliseconds: 0)
    private var plan = SetUpPlan()
    /// Where the server's own keys lie.
    public private(set) var keyFile = ""

    /// Makes a desk that waits for nothing.
    public init() {}

    /// Opens the set-up.
    ///
    /// - Returns: the token to show on the console.
    public func arm(keyFile: String) -> String {
        let made = OneTimeToken.make()
        token = made.token
        owner = nil
        plan = SetUpPlan()
        self.keyFile = keyFile
        return made.text
    }

    /// Binds the set-up to the browser that knows the token.
    public func claim(_ typed: String, now: Instant) -> SetUpClaim {
        if let wait = Office.wait(failures, since: lastFailure, now: now) { return .slowDown(wait) }
        guard let token else { return owner == nil ? .wrong : .taken }
        guard token.accepts(typed) else {
            failures += 1
            lastFailure = now
            return .wrong
        }
        let secret = SessionSecret.make()
        owner = secret.tokenHash
        self.token = nil
        return .claimed(cookie: secret.cookie)
    }

    /// What was filled in, for the browser that has the set-up; nothing for any other.
    public func plan(_ cookie: String?) -> SetUpPlan? {
        isOwner(cookie) ? plan : nil
    }

    /// Changes what was filled in. Who is not in the plan any more loses the passphrase that was chosen.
    public func change(_ cookie: String?, _ body: @Sendable (inout SetUpPlan) -> Void) {
        guard isOwner(cookie) else { return }
        body(&plan)
        let mails = Set(plan.people.map { Accounts.normalised($0.mail) })
        plan.accounts = plan.accounts.filter { mails.contains($0.key) }
    }

    /// Ends the set-up.
    func close() {
        token = nil
        owner = nil
        plan = SetUpPlan()
    }

    private func isOwner(_ cookie: String?) -> Bool {
        guard let owner, let cookie, let secret = SessionSecret(cookie: cookie) else { return false }
        return OneTimeToken.equal(secret.tokenHash, owner)
    }
}
