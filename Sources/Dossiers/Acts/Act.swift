// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Something that can stand in a dossier's stream: its facts, its permanent name, and what it means.
///
/// Nothing here has a default: what is forgotten does not compile.
package protocol Recordable: Hashable, Sendable, Codable {
    /// The name under which it is stored. A published name is never changed: a new shape gets a new name and an upgrade.
    static var stored: String { get }
    /// Takes it into the state. Total: there is nothing that cannot be taken in, wherever it stands.
    func fold(into state: inout CaseState, as stamp: Stamp)
    /// What the rules have to say once it was recorded, the most urgent first. Each names its rule; none stops anybody.
    func notices(at moment: NoticeMoment) -> [Notice]
    /// The words of its line. Every text that was filled in comes back here, word for word.
    func line(_ writer: ChronologyWriter) -> ChronologyLine
}

/// What somebody does: recorded as it was filled in, unless a HARD rule refuses.
package protocol Act: Recordable {
    /// Its name, and what holds for it whatever was filled in.
    static var profile: ActProfile { get }
    /// The HARD rules about what is filled in, after role and ``Stage`` were looked at. Not asked for ``Stage/always``.
    func check(_ ruling: Ruling) throws(Refusal)
    /// What to be careful with in this dossier, shown on the form before anything is filled in.
    ///
    /// - Source: Rules S-059, S-082, S-083, S-085, S-086, S-099 of docs/regels.md; domain 2.8.
    static func cautions(_ state: CaseState, _ context: Context) -> [Notice]
}

/// What holds for an act whatever was filled in.
package struct ActProfile: Sendable {
    /// The name, as scenarios, forms and drafts use it.
    package let name: String
    /// What it asks of somebody's role.
    package let demand: Policy.Demand
    /// When it can be done.
    package let stage: Stage
    /// Whether it refers to what stood there, so that it is not done when somebody else wrote in between. Additions
    /// never conflict.
    package let dependsOnState: Bool
    /// Whether passphrase and second factor are asked again just before: it changes who holds a key.
    package let stepUp: Bool
    /// Whether the log gets a signed checkpoint with it.
    package let checkpoint: Bool
    /// Whether somebody without the key of a dossier may send it in.
    package let withoutKey: Bool

    init(
        _ name: String, demand: Policy.Demand, stage: Stage, dependsOnState: Bool, stepUp: Bool, checkpoint: Bool,
        withoutKey: Bool
    ) {
        self.name = name
        self.demand = demand
        self.stage = stage
        self.dependsOnState = dependsOnState
        self.stepUp = stepUp
        self.checkpoint = checkpoint
        self.withoutKey = withoutKey
    }
}

/// When an act can be done.
package enum Stage: String, Sendable, CaseIterable {
    /// By everybody, in every state, whatever is missing: never refused.
    case always
    /// In every state, by who may.
    case anywhere
    /// On a worry that nobody answered or joined yet.
    case worry
    /// In a dossier, also when it is closed.
    case dossier
    /// In an open dossier under its own version of the protocol.
    case openDossier = "open-dossier"
}

/// Who recorded something, when, and where in the stream: what the fold keeps beside the facts.
package struct Stamp: Sendable {
    let id: EventID
    let at: Instant
    let by: StaffID
    /// Its place in the stream, from one.
    let order: Int
}
