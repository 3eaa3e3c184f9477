// SPDX-License-Identifier: EUPL-1.2

/// A worry as it was written: unsorted, in the writer's own words.
///
/// - Source: Rules S-051, S-027 of docs/regels.md.
public struct SendWorry: Hashable, Sendable, Codable {
    /// The pupil in the register, when the writer chose one.
    public var pupil: PupilID?
    /// The name as the writer typed or chose it.
    public var childName: String
    /// The group, as known on that day.
    public var group: String?
    /// What was seen or heard, literally as typed.
    public var text: String
    /// When it happened.
    public var happened: Moment?
    /// Is the child safe now? Nothing when the question was left open.
    public var safeNow: SafetyAnswer?
    /// Can the child go home safely later? Nothing when left open.
    public var safeHome: SafetyAnswer?
    /// Who was called before this was written.
    public var alreadyCalled: [CallTarget]
    /// Who saw it, when somebody else than the writer.
    public var seenBy: String?
    /// What was said on the phone, when somebody had already called.
    public var callNote: String?
    /// Who works or helps at the school and it is about, as typed; only on the route for that.
    public var colleague: String?
    /// The account of that person, when there is one.
    public var colleagueID: StaffID?
    /// Who of the team is involved and does not read it.
    public var involved: [StaffID]?

    /// Makes the fact from its parts.
    public init(
        pupil: PupilID? = nil,
        childName: String,
        group: String? = nil,
        text: String,
        happened: Moment? = nil,
        safeNow: SafetyAnswer? = nil,
        safeHome: SafetyAnswer? = nil,
        alreadyCalled: [CallTarget] = [],
        seenBy: String? = nil,
        callNote: String? = nil,
        colleague: String? = nil,
        colleagueID: StaffID? = nil,
        involved: [StaffID]? = nil
    ) {
        self.pupil = pupil
        self.childName = childName
        self.group = group
        self.text = text
        self.happened = happened
        self.safeNow = safeNow
        self.safeHome = safeHome
        self.alreadyCalled = alreadyCalled
        self.seenBy = seenBy
        self.callNote = callNote
        self.colleague = colleague
        self.colleagueID = colleagueID
        self.involved = involved
    }

    /// Whether it is about somebody who works or helps at the school.
    public var isAboutStaff: Bool { colleague != nil || colleagueID != nil }
}

extension SendWorry: Act {
    package static let stored = "worry-sent"
    package static let profile = ActProfile(
        "send-worry", demand: .nothing, stage: .always, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) {}

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        if state.worry == nil { state.worry = CaseWorry(kept: Kept(self, stamp)) }
        state.noteSinceClosing(stamp)
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-023, S-027, S-063 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        let answers = [safeNow, safeHome]
        if answers.contains(.no) || answers.contains(.unknown) { notices.append(.callNow) }
        if answers.contains(nil) { notices.append(.safetyLeftOpen) }
        if alreadyCalled.contains(.veiligThuisReport) { notices.append(.recordTheReport) }
        notices.append(.notAProof)
        return notices + moment.worrying()
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        var line = ChronologyLine(
            "Zorg gestuurd", .fact, happened,
            [
                (nil, text), ("Over", [childName, group].compactMap { $0 }.joined(separator: ", ")),
                ("Over wie hier werkt of helpt", colleague), ("Aan de telefoon gezegd", callNote),
            ])
        line.seenBy = seenBy
        line.tags = writer.safetyTags(safeNow, safeHome) + alreadyCalled.map(\.words)
        return line
    }
}

extension CommandKind {
    package static var sendWorry: CommandKind { CommandKind(SendWorry.self) }
}
