// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import ProtocolBook

/// What the rules have to say after an act. Each names its rule; none stops anybody.
enum Notices {
    static func worry(_ fact: SendWorry) -> [Notice] {
        var notices: [Notice] = []
        if [fact.safeNow, fact.safeHome].contains(where: { $0 == .no || $0 == .unknown }) {
            notices.append(
                Notice(
                    rule: "S-063", text: "Overleg nu met de IB'er of Veilig Thuis, voordat het kind naar huis gaat.",
                    source: "Protocol, stap 1; afwegingskader, acute onveiligheid",
                    satisfiedBy: [.assessSafety, .askAdvice]))
        }
        if fact.safeNow == nil || fact.safeHome == nil {
            notices.append(
                Notice(
                    rule: "S-027", text: "Je liet een vraag over veiligheid open. De IB'er vraagt er zo naar.",
                    source: "Protocol, stap 1", satisfiedBy: [.assessSafety]))
        }
        return notices
    }

    static func answered(_ fact: AnswerWorry) -> [Notice] {
        fact.outcome == .explained && fact.explainedBy == nil
            ? [
                Notice(
                    rule: "S-060",
                    text: "Schrijf erbij wie de uitleg gaf. Dan is later te volgen waarom dit genoeg was.",
                    source: "Protocol, stap 1, uitkomst 1a", asksReason: true)
            ] : []
    }

    static func opening(_ fact: OpenDossier) -> [Notice] {
        [
            Notice(
                rule: "S-029", text: "Spreek af wat de leerkracht blijft doen, en laat dat weten.",
                source: "Protocol, algemeen deel", satisfiedBy: [.agreeRole])
        ]
    }

    static func entry(_ fact: RecordEntry, _ state: CaseState, _ context: Context) -> [Notice] {
        var notices: [Notice] = []
        if !fact.alerts.isEmpty {
            notices.append(
                Notice(
                    rule: "S-021",
                    text:
                        "Bespreek dit nu met de IB'er of Veilig Thuis. Bepaal samen of het kind straks veilig naar huis kan.",
                    source: "Protocol, stap 1 en 2", satisfiedBy: [.assessSafety, .consult, .askAdvice]))
        }
        if fact.kind == .observation, fact.otherExplanation == nil, fact.fits == .worry {
            notices.append(
                Notice(
                    rule: "S-023",
                    text: "Signalen zijn geen bewijs. Is er een andere verklaring mogelijk? Schrijf die erbij.",
                    source: "Protocol, signalen"))
        }
        if let form = fact.forms.compactMap({ context.book.form($0) }).first(where: { $0.special == .veiligThuisFirst })
        {
            notices.append(
                Notice(
                    rule: "S-085", text: "Bij \(form.title): eerst Veilig Thuis bellen, nog niet met de ouders praten.",
                    source: "Protocol, bijzondere vormen", satisfiedBy: [.askAdvice]))
        }
        if fact.forms.contains(where: { context.book.form($0)?.special == .bothParentsApart }) {
            notices.append(
                Notice(
                    rule: "S-083",
                    text: "Spreek beide ouders apart, met dezelfde feiten. Kies geen kant en schrijf geen verklaring.",
                    source: "Protocol, vechtscheiding", satisfiedBy: [.holdConversation]))
        }
        if !state.reports.isEmpty, fact.fits == .worry {
            notices.append(
                Notice(
                    rule: "S-119",
                    text: "Er is al gemeld. Geef dit nieuwe signaal door aan Veilig Thuis, of schrijf op waarom niet.",
                    source: "Protocol, stap 6", satisfiedBy: [.passOnSignal], asksReason: true))
        }
        return notices
    }

    static func disclosure(_ fact: RecordDisclosure) -> [Notice] {
        [
            Notice(
                rule: "S-063",
                text:
                    "Het kind of de ouder vertelde zelf. Bel Veilig Thuis voordat je met de ouders praat. Beloof geen geheimhouding.",
                source: "Afwegingskader, onthulling", satisfiedBy: [.askAdvice, .report])
        ]
    }

    static func safety(_ fact: AssessSafety) -> [Notice] {
        guard fact.safeNow != .yes || fact.safeHome != .yes else { return [] }
        return [
            Notice(
                rule: "S-021",
                text: "Bel nu. Bij direct gevaar 112, anders Veilig Thuis 0800-2000. Laat het kind niet alleen.",
                source: "Afwegingskader, acute onveiligheid", satisfiedBy: [.recordEmergencyCall, .askAdvice, .report])
        ]
    }

    static func emergency(_ state: CaseState) -> [Notice] {
        [
            Notice(
                rule: "S-106", text: "Bel daarna ook Veilig Thuis, en leg vast wat daar is gezegd.",
                source: "Afwegingskader, acute onveiligheid", satisfiedBy: [.askAdvice, .report])
        ]
    }

    /// - Source: Rules S-086, S-107, S-109, S-113, I-23 of docs/regels.md.
    static func report(_ fact: Report, _ state: CaseState, _ context: Context) -> [Notice] {
        var notices: [Notice] = []
        let talked = state.conversations.contains { $0.fact.purpose == .concern }
        if !talked, fact.noConversationGround == nil {
            notices.append(
                Notice(
                    rule: "S-086",
                    text: "Er is nog niet met kind of ouders gesproken. Schrijf binnen een dag op waarom niet.",
                    source: "Protocol, stap 3", satisfiedBy: [.skipConversation, .holdConversation], asksReason: true))
        }
        if state.consultations.isEmpty && state.advices.isEmpty {
            notices.append(
                Notice(
                    rule: "S-069", text: "Er is nog niet met een collega overlegd. Doe dat nu alsnog, en leg het vast.",
                    source: "Protocol, stap 2", satisfiedBy: [.consult]))
        }
        if fact.confidential, fact.confidentialGround == nil || !fact.agreedWithVeiligThuis {
            notices.append(
                Notice(
                    rule: "S-030",
                    text: "Een melding zonder naam mag alleen op een van drie gronden, en samen met Veilig Thuis.",
                    source: "Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3", asksReason: true))
        }
        notices.append(
            Notice(
                rule: "S-109",
                text:
                    "Veilig Thuis let nu op de veiligheid. De school blijft het kind begeleiden. Dit dossier blijft open.",
                source: "Protocol, stap 5", satisfiedBy: [.checkIn]))
        notices.append(
            Notice(
                rule: "I-23",
                text: "Spreek met Veilig Thuis af wie de ouders en het kind vertelt dat er gemeld is, en wanneer.",
                source: "Protocol, stap 5", satisfiedBy: [.informAboutReport]))
        return notices
    }

    static func closing(_ fact: Close, _ state: CaseState) -> [Notice] {
        var notices = [
            Notice(
                rule: "S-122",
                text: "Een tweede collega moet het afsluiten bevestigen. Tot dan blijft het dossier open.",
                source: "Protocol, stap 6", satisfiedBy: [.confirmClosing])
        ]
        if state.disagrees {
            notices.append(
                Notice(
                    rule: "S-079",
                    text:
                        "Niet iedereen was overtuigd dat het kind veilig is. Dan hoort er eerst nader onderzoek te zijn.",
                    source: "Protocol, stap 2", satisfiedBy: [.askAdvice, .consultExternal], asksReason: true))
        }
        if fact.safe != .yes {
            notices.append(
                Notice(
                    rule: "S-122",
                    text: "Je weet niet zeker dat het kind veilig is. Bel Veilig Thuis voordat je afsluit.",
                    source: "Protocol, stap 6", satisfiedBy: [.askAdvice]))
        }
        return notices
    }
}
