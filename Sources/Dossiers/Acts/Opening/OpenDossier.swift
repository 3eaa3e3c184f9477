// SPDX-License-Identifier: EUPL-1.2

public import CivilTime

/// A dossier is opened for one child.
///
/// - Source: Rules S-051 of docs/regels.md.
public struct OpenDossier: Hashable, Sendable, Codable {
    /// The pupil in the register.
    public var pupil: PupilID?
    /// The child's full name.
    public var childName: String
    /// The child's group.
    public var group: String?
    /// Date of birth, when known.
    public var born: Day?
    /// Which protocol the dossier follows.
    public var protocolID: String
    /// Its version; the dossier stays on it.
    public var protocolVersion: Int
    /// SHA-256 of the protocol file, so that the text of that day can be proved.
    public var protocolDigest: String
    /// The present group teacher, a participant.
    public var teacher: StaffID?
    /// Why it is opened, when no worry is the reason.
    public var reason: String?

    /// Makes the fact from its parts.
    public init(
        pupil: PupilID? = nil,
        childName: String,
        group: String? = nil,
        born: Day? = nil,
        protocolID: String,
        protocolVersion: Int,
        protocolDigest: String,
        teacher: StaffID? = nil,
        reason: String? = nil
    ) {
        self.pupil = pupil
        self.childName = childName
        self.group = group
        self.born = born
        self.protocolID = protocolID
        self.protocolVersion = protocolVersion
        self.protocolDigest = protocolDigest
        self.teacher = teacher
        self.reason = reason
    }
}

extension OpenDossier: Act {
    package static let stored = "dossier-opened"
    package static let profile = ActProfile(
        "open-dossier", demand: .reader, stage: .anywhere, dependsOnState: false, stepUp: false,
        checkpoint: false, withoutKey: false)

    package func check(_ ruling: Ruling) throws(Refusal) {
        guard !ruling.state.isDossier else { throw .alreadyOpen }
        try ruling.ownVersion(self)
    }

    package func fold(into state: inout CaseState, as stamp: Stamp) {
        guard state.opened == nil else { return }
        state.opened = Kept(self, stamp)
        if let teacher { state.join(teacher, stamp, noticed: false) }
    }

    package static func cautions(_ state: CaseState, _ context: Context) -> [Notice] { [] }

    /// - Source: Rules S-023, S-029 of docs/regels.md.
    package func notices(at moment: NoticeMoment) -> [Notice] {
        var notices: [Notice] = []
        if teacher != nil { notices.append(.agreeOnRole) }
        notices.append(.notAProof)
        return notices
    }

    package func line(_ writer: ChronologyWriter) -> ChronologyLine {
        ChronologyLine(
            "Dossier geopend", .act, nil,
            [
                ("Over", [childName, group].compactMap { $0 }.joined(separator: ", ")),
                ("Geboren", born?.dutchDate), ("Reden", reason), ("Leerkracht", writer.staff(teacher)),
                ("Protocol", "\(protocolID), versie \(protocolVersion)"),
            ])
    }
}

extension CommandKind {
    package static var openDossier: CommandKind { CommandKind(OpenDossier.self) }
}
