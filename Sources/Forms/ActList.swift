// SPDX-License-Identifier: EUPL-1.2

import Dossiers

/// One act as other programs see it: its names, what it asks, where it stands. Encodes as the JSON of `--acts --json`.
public struct ActEntry: Sendable, Hashable, Encodable {
    /// The name in scenarios, such as `record-contact`.
    public let kind: String
    /// The name under which it is stored, such as `contact-recorded`.
    public let stored: String
    /// What it asks of somebody's role: `nothing`, `staff`, `participant`, `asked`, `answerer`, `reader`, `carrier`,
    /// `decider` or `second`.
    public let demand: String
    /// When it can be done: `always`, `anywhere`, `worry`, `dossier` or `open-dossier`.
    public let stage: String
    /// Its Dutch name in addresses, such as `contact`.
    public let address: String
    /// What it is called on pages.
    public let title: String
    /// Whether it is refused when somebody else wrote in between.
    public let dependsOnState: Bool
    /// Whether passphrase and second factor are asked again just before.
    public let stepUp: Bool
    /// Whether the log gets a signed checkpoint with it.
    public let checkpoint: Bool
    /// Whether somebody without the key of the dossier may send it in.
    public let withoutKey: Bool
    /// The keys of what can be filled in, in the order of the form.
    public let fields: [String]

    /// Every act, in the order of docs/gebeurtenissen.md.
    public static let all: [ActEntry] = CommandKind.allCases.map { ActEntry($0) }

    private init(_ kind: CommandKind) {
        let form = CommandForm.of(kind)
        self.kind = kind.rawValue
        stored = kind.act.stored
        demand = kind.demand.rawValue
        stage = kind.stage.rawValue
        address = form.address
        title = form.title
        dependsOnState = kind.dependsOnState
        stepUp = kind.stepUp
        checkpoint = kind.checkpoint
        withoutKey = kind.withoutKey
        fields = form.fields.map(\.key)
    }

    enum CodingKeys: String, CodingKey {
        case kind, stored, demand, stage, address, title, checkpoint, fields
        case dependsOnState = "depends_on_state"
        case stepUp = "step_up"
        case withoutKey = "without_key"
    }
}
