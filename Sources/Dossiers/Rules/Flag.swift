// SPDX-License-Identifier: EUPL-1.2

import ProtocolBook

/// What stands out in a dossier. Words for people, never a score; in a fixed order, not by weight.
public enum Flag: String, Sendable, Hashable, Codable, CaseIterable {
    case acute
    case urgent
    case safetyUnknown = "safety-unknown"
    case safetyLapsed = "safety-lapsed"
    case disclosure
    case specialForm = "special-form"
    case divorce
    case disagreement
    case furtherInquiry = "further-inquiry"
    case reported
    case helpRunning = "help-running"
    case reopened
    case closingProposed = "closing-proposed"
    case closed
    case restricted

    /// The words on a page.
    public var label: String {
        switch self {
        case .acute: "niet veilig"
        case .urgent: "kan niet wachten"
        case .safetyUnknown: "veiligheid niet zeker"
        case .safetyLapsed: "kijk opnieuw naar de veiligheid"
        case .disclosure: "vertelde het zelf"
        case .specialForm: "eerst Veilig Thuis"
        case .divorce: "ouders apart spreken"
        case .disagreement: "niet iedereen is het eens"
        case .furtherInquiry: "verder uitzoeken"
        case .reported: "gemeld bij Veilig Thuis"
        case .helpRunning: "er loopt hulp"
        case .reopened: "opnieuw geopend"
        case .closingProposed: "voorstel om te sluiten"
        case .closed: "gesloten"
        case .restricted: "beperkt dossier"
        }
    }
}

/// What stands out now.
///
/// - Source: Rules S-063, S-079, S-085, S-109 of docs/regels.md; domain 2.3.
public func flags(_ state: CaseState, context: Context) -> [Flag] {
    var found: Set<Flag> = []
    if state.isOpen || !state.isDossier { found.formUnion(safetyFlags(state, context)) }
    if !state.disclosures.isEmpty || state.conversations.contains(where: { $0.fact.outcome == .disclosure }) {
        found.insert(.disclosure)
    }
    let special = state.specialHandling(context.book)
    if special.contains(.veiligThuisFirst) { found.insert(.specialForm) }
    if special.contains(.bothParentsApart) { found.insert(.divorce) }
    if state.isDisputed { found.insert(.disagreement) }
    if state.needsFurtherInquiry { found.insert(.furtherInquiry) }
    if !state.reports.isEmpty { found.insert(.reported) }
    if state.helps.contains(where: \.isRunning) { found.insert(.helpRunning) }
    if !state.reopened.isEmpty, state.closed == nil { found.insert(.reopened) }
    if state.proposal != nil, state.closed == nil { found.insert(.closingProposed) }
    if state.closed != nil { found.insert(.closed) }
    if state.restriction != nil { found.insert(.restricted) }
    return Flag.allCases.filter(found.contains)
}

private func safetyFlags(_ state: CaseState, _ context: Context) -> Set<Flag> {
    var found: Set<Flag> = []
    if let view = state.safety(at: context.now) {
        if view.saysNo { found.insert(.acute) }
        if view.isUnsure { found.insert(.safetyUnknown) }
        if view.lapsed != nil { found.insert(.safetyLapsed) }
    } else if !state.worryingMoments.isEmpty {
        // Nobody answered the two questions yet, while there is reason to.
        found.insert(.safetyUnknown)
    }
    switch urgency(state, at: context.now) {
    case .notSafe, .wasNotSafe: found.insert(.acute)
    case .disclosure, .alerts: found.insert(.urgent)
    case .unsure, nil: break
    }
    return found
}

extension CaseState {
    /// What stands out now; the same as ``flags(_:context:)``.
    public func flags(_ context: Context) -> [Flag] { Dossiers.flags(self, context: context) }
}
