// SPDX-License-Identifier: EUPL-1.2

public import Dossiers

/// What can be filled in for one command, with its texts and its reading.
///
/// Pages and scenario files both go through ``read(_:setting:)``, so both give the same command.
public struct CommandForm: Sendable {
    /// The command it is for.
    public let kind: CommandKind
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

    let build: @Sendable (inout FormReader) -> Command

    /// Whether a page of its own comes between filling in and saving.
    public var weighty: Bool { !consequences.isEmpty }

    /// The field with this key.
    public subscript(key: String) -> Field? {
        fields.first { $0.key == key }
    }

    init(
        _ kind: CommandKind, _ title: String, button: String, lead: String, guidance: [String] = [],
        consequences: [String] = [], neverRefused: Bool = false, fields: [Field],
        build: @escaping @Sendable (inout FormReader) -> Command
    ) {
        self.kind = kind
        self.title = title
        self.button = button
        self.lead = lead
        self.guidance = guidance
        self.consequences = consequences
        self.neverRefused = neverRefused
        self.fields = fields
        self.build = build
    }

    /// The command that was filled in, or what to do first, in the order of the fields.
    ///
    /// What was typed stays with the caller, who shows the same form again.
    public func read(_ filled: FilledForm, setting: FormSetting) -> Result<Command, FieldErrors> {
        var reader = FormReader(form: self, filled: filled, setting: setting)
        let command = build(&reader)
        guard reader.errors.isEmpty else {
            return .failure(FieldErrors(reader.errors, orderedBy: fields.map(\.key)))
        }
        return .success(command)
    }
}

extension CommandForm {
    /// The form of a command.
    public static func of(_ kind: CommandKind) -> CommandForm {
        switch kind {
        case .sendWorry: .sendWorry
        case .takeWorry: .takeWorry
        case .answerWorry: .answerWorry
        case .joinWorry: .joinWorry
        case .openDossier: .openDossier
        case .agreeRole: .agreeRole
        case .addPerson: .addPerson
        case .changePerson: .changePerson
        case .recordEntry: .recordEntry
        case .correctEntry: .correctEntry
        case .attachStatement: .attachStatement
        case .recordDisclosure: .recordDisclosure
        case .assessSafety: .assessSafety
        case .recordEmergencyCall: .recordEmergencyCall
        case .recordContact: .recordContact
        case .answerRequest: .answerRequest
        case .consult: .consult
        case .informHead: .informHead
        case .consultExternal: .consultExternal
        case .askAdvice: .askAdvice
        case .drawPlan: .drawPlan
        case .completePlanLine: .completePlanLine
        case .holdConversation: .holdConversation
        case .skipConversation: .skipConversation
        case .delegateConversation: .delegateConversation
        case .holdMeeting: .holdMeeting
        case .weigh: .weigh
        case .answerQuestion: .answerQuestion
        case .decide: .decide
        case .recordDissent: .recordDissent
        case .arrangeHelp: .arrangeHelp
        case .reviewHelp: .reviewHelp
        case .report: .report
        case .informAboutReport: .informAboutReport
        case .recordResponse: .recordResponse
        case .recordFeedback: .recordFeedback
        case .passOnSignal: .passOnSignal
        case .checkIn: .checkIn
        case .reconvene: .reconvene
        case .skipStep: .skipStep
        case .reopenStep: .reopenStep
        case .close: .close
        case .confirmClosing: .confirmClosing
        case .reopen: .reopen
        case .completeTask: .completeTask
        case .askContribution: .askContribution
        case .answerContribution: .answerContribution
        case .restrict: .restrict
        case .grantReading: .grantReading
        case .revokeReading: .revokeReading
        }
    }
}
