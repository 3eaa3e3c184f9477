// SPDX-License-Identifier: EUPL-1.2

public import Dossiers

/// What can be filled in for one command, with its texts and its reading.
///
/// Pages and scenario files both go through ``read(_:setting:)``, so both give the same command.
public struct CommandForm: Sendable {
    /// The command it is for.
    public let kind: CommandKind
    /// The Dutch name of the act in addresses, such as `gesprek`. An address that was published stays.
    public let address: String
    /// The heading of the page.
    public let title: String
    /// One or two sentences: what this is for.
    public let lead: String
    /// Help while filling in, one thought each; from the rules of docs/regels.md.
    public let guidance: [String]
    /// What follows from a weighty act; shown on a page of its own before it is saved.
    public let consequences: [String]
    /// The words on the button: a verb.
    public let button: String
    /// What can be filled in, in order.
    public let fields: [Field]
    /// Reading never fails, whatever is missing.
    public let neverRefused: Bool

    let build: @Sendable (inout FormReader) -> Command?

    /// Whether a page of its own comes between filling in and saving.
    public var weighty: Bool { !consequences.isEmpty }

    /// The field with this key.
    public subscript(key: String) -> Field? {
        fields.first { $0.key == key }
    }

    init<Done: Act>(
        _ act: Done.Type, at address: String, _ title: String, button: String, lead: String, guidance: [String] = [],
        consequences: [String] = [], neverRefused: Bool = false, fields: [Field],
        build: @escaping @Sendable (inout FormReader) -> Done
    ) {
        kind = CommandKind(act)
        self.address = address
        self.title = title
        self.button = button
        self.lead = lead
        self.guidance = guidance
        self.consequences = consequences
        self.neverRefused = neverRefused
        self.fields = fields
        self.build = { reader in Command(build(&reader)) }
    }

    private init(without kind: CommandKind) {
        self.kind = kind
        address = kind.rawValue
        title = kind.rawValue
        lead = ""
        guidance = []
        consequences = []
        button = ""
        fields = []
        neverRefused = false
        build = { _ in nil }
    }

    /// The command that was filled in, or what to do first, in the order of the fields.
    ///
    /// What was typed stays with the caller, who shows the same form again.
    public func read(_ filled: FilledForm, setting: FormSetting) -> Result<Command, FieldErrors> {
        var reader = FormReader(form: self, filled: filled, setting: setting)
        let command = build(&reader)
        guard reader.errors.isEmpty, let command else {
            return .failure(FieldErrors(reader.errors, orderedBy: fields.map(\.key)))
        }
        return .success(command)
    }
}

extension CommandForm {
    /// Every form, one line for each act, in the order of the register of acts.
    static let all: [CommandForm] = [
        .sendWorry,
        .takeWorry,
        .answerWorry,
        .joinWorry,
        .openDossier,
        .agreeRole,
        .addPerson,
        .changePerson,
        .recordEntry,
        .correctEntry,
        .attachStatement,
        .recordDisclosure,
        .assessSafety,
        .recordEmergencyCall,
        .recordContact,
        .answerRequest,
        .consult,
        .informHead,
        .consultExternal,
        .askAdvice,
        .drawPlan,
        .completePlanLine,
        .holdConversation,
        .skipConversation,
        .delegateConversation,
        .holdMeeting,
        .weigh,
        .answerQuestion,
        .decide,
        .recordDissent,
        .arrangeHelp,
        .reviewHelp,
        .report,
        .informAboutReport,
        .recordResponse,
        .recordFeedback,
        .passOnSignal,
        .checkIn,
        .reconvene,
        .skipStep,
        .reopenStep,
        .close,
        .confirmClosing,
        .reopen,
        .completeTask,
        .askContribution,
        .answerContribution,
        .restrict,
        .grantReading,
        .revokeReading,
    ]

    private static let byKind = Dictionary(all.map { ($0.kind, $0) }) { first, _ in first }
    private static let byAddress = Dictionary(all.map { ($0.address, $0) }) { first, _ in first }

    /// The form of an act. One that stands in no line above cannot be filled in; the tests name it.
    public static func of(_ kind: CommandKind) -> CommandForm {
        byKind[kind] ?? CommandForm(without: kind)
    }

    /// The form at an address; nothing when there is none.
    public static func at(_ address: String) -> CommandForm? { byAddress[address] }
}
