// SPDX-License-Identifier: EUPL-1.2
import ProtocolBook
import ProtocolFiles
import TestKit
import Testing

@Suite struct `Every shipped protocol` {
    // I-16
    @Test(.text("S-001"), arguments: Shipped.names)
    func `says what child abuse is, and that threatened harm counts too`(_ name: String) throws {
        let blocks = try Shipped.protocolNamed(name).definition
        #expect(blocks.map(\.key) == ["child-abuse", "law", "domestic-violence"])
        #expect(blocks[1].text.contains("dreigt"))
    }

    // I-01
    @Test(.text("S-004", "S-005", "S-006", "S-007", "S-008", "S-009", "S-010", "S-012"), arguments: Shipped.names)
    func `lists the seven forms of the source first, and types no count`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(
            book.forms.prefix(7).map(\.key) == [
                "physical-abuse", "psychological-abuse", "physical-neglect", "psychological-neglect", "sexual-abuse",
                "domestic-violence", "fabricated-illness",
            ])
        for form in book.forms {
            for word in ["vijf", "zeven"] { #expect(!form.text.contains(word)) }
        }
        #expect(book.texts.contains { $0.key == "more-forms" })
    }

    @Test(arguments: Shipped.names)
    func `sends special forms to Veilig Thuis first, and speaks with divorced parents apart`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        let first = Set(book.forms.filter { $0.special == .veiligThuisFirst }.map(\.key))
        #expect(
            first == [
                "genital-mutilation", "honour-based-violence", "forced-marriage", "abandonment", "trafficking",
                "sexual-abuse", "fabricated-illness",
            ])
        #expect(book.forms.filter { $0.special == .bothParentsApart }.map(\.key) == ["high-conflict-divorce"])
        #expect(book.forms.filter { $0.special != nil }.allSatisfy { $0.caution != nil })
    }

    @Test(
        .text("S-013", "S-014", "S-015", "S-016", "S-017", "S-018", "S-019", "S-020", "S-021", "S-022"),
        arguments: Shipped.names)
    func `names five factors of severity and five consequences`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(
            book.severityFactors.map(\.key) == ["age", "duration", "seriousness", "resilience", "environment"])
        #expect(book.consequences.map(\.key) == ["self-image", "distrust", "emotions", "injury", "delay"])
    }

    @Test(
        .text("S-023", "S-027", "S-031"), arguments: Shipped.names,
        ["no-proof", "start-small", "right-to-report", "careful-and-fast", "openness"])
    func `tells what to keep in mind`(_ name: String, _ key: String) throws {
        let texts = try Shipped.protocolNamed(name).texts
        #expect(texts.contains { $0.key == key })
    }

    @Test(.text("S-024", "S-025", "S-026", "S-054"), arguments: Shipped.names)
    func `lists signals of child, parents, interaction and absence, and a sudden change first`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(book.signalGroups.map(\.subject) == [.child, .parent, .interaction, .absence])
        #expect(
            book.signalGroups[0].signals.map(\.key) == [
                "sudden-change", "aggressive", "withdrawn", "concentration", "sexualised", "afraid-of-adults",
            ])
        #expect(book.signal("sudden-change")?.ask.count == 2)
        #expect(
            book.signalGroups[1].signals.map(\.key) == [
                "odd-explanation", "often-at-doctor", "no-interest", "kept-home",
            ])
    }

    @Test(.text("S-028"), arguments: Shipped.names)
    func `has three ways that are open to everybody`(_ name: String) throws {
        let routes = try Shipped.protocolNamed(name).helpRoutes
        #expect(routes.map(\.key) == ["parents", "neighbourhood-coach", "veilig-thuis"])
        #expect(routes[2].contacts.contains("veilig-thuis"))
    }

    // I-13
    @Test(.text("S-035", "S-036", "S-037"), arguments: Shipped.names)
    func `has six steps, numbered by their place, of which the law asks five`(_ name: String) throws {
        let steps = try Shipped.protocolNamed(name).steps
        #expect(
            steps.map(\.key) == [.signals, .consultation, .conversation, .weighing, .decision, .aftercare])
        #expect(steps.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(
            steps.map(\.legalElements) == [[.signals], [.consultation], [.conversation], [.weighing], [.decision], []])
    }

    // I-19
    @Test(
        .text(
            "S-064", "S-065", "S-066", "S-067", "S-078", "S-079", "S-090", "S-091", "S-096", "S-097", "S-098", "S-099",
            "S-100", "S-101", "S-113", "S-121"), arguments: Shipped.names)
    func `answers every pitfall`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        let expected: [StepKey: [String]] = [
            .signals: ["not-sure", "upbringing", "not-my-task", "what-do-i-start"],
            .consultation: ["no-support", "disagree"],
            .conversation: ["wrong-accusation", "lose-trust"],
            .weighing: [
                "pessimism", "bad-experience", "forgot-protection", "nothing-came-of-it", "nothing-to-be-done",
                "secrecy",
            ] + (name == "po-2019" ? ["refused-anyway"] : []),
            .decision: ["not-the-end"],
            .aftercare: ["impatience"],
        ]
        for step in book.steps {
            #expect(book.pitfalls(of: step.key).map(\.key) == expected[step.key])
            for pitfall in step.pitfalls { #expect(pitfall.answer?.isEmpty == false) }
        }
    }

    @Test(.text("S-060", "S-061", "S-062", "S-063", "S-088", "S-089"), arguments: Shipped.names)
    func `can end at an explanation, but never without a second person`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(
            book.step(.signals)?.outcomes.map(\.effect) == [
                .closeExplained, .closeOrdinarySupport, .nextStep, .disclosure,
            ])
        #expect(
            book.step(.conversation)?.outcomes.map(\.effect) == [.closeExplained, .nextStep, .disclosure])
        for outcome in book.steps.flatMap(\.outcomes) where outcome.effect.offersClosing {
            #expect(outcome.secondPerson)
        }
    }

    @Test(.text("S-069", "S-073a", "S-074", "S-076"), arguments: Shipped.names)
    func `asks a colleague and the coordinator, advises Veilig Thuis, and ends with a plan`(_ name: String) throws {
        let step = try #require(try Shipped.protocolNamed(name).step(.consultation))
        #expect(step.action("colleague")?.level == .required)
        #expect(step.action("coordinator")?.level == .required)
        #expect(step.action("inform-head")?.evidence == .headInformed)
        #expect(step.action("advice")?.level == .recommended)
        #expect(step.action("advice")?.alwaysAvailable == true)
        #expect(step.action("plan")?.evidence == .plan)
        #expect(step.outcome("disagree")?.effect == .furtherInquiry)
    }

    // I-02
    @Test(.text("S-080"), arguments: Shipped.names)
    func `leaves the third action of the conversation off until the school wants it`(_ name: String) throws {
        let step = try #require(try Shipped.protocolNamed(name).step(.conversation))
        #expect(step.actions.count == 3)
        #expect(step.usedActions.map(\.key) == ["child", "parents"])
        #expect(step.action("school-doctor")?.evidence == .otherAction)
    }

    @Test(.text("S-084", "S-085"), arguments: Shipped.names)
    func `has four talking points, facts before meaning`(_ name: String) throws {
        let step = try #require(try Shipped.protocolNamed(name).step(.conversation))
        #expect(step.talkingPoints.map(\.key) == ["purpose", "facts", "reaction", "interpretation"])
    }

    @Test(.text("S-086"), arguments: Shipped.names)
    func `knows two grounds to report without a conversation, and asks why`(_ name: String) throws {
        let step = try #require(try Shipped.protocolNamed(name).step(.conversation))
        #expect(step.skipGrounds.map(\.key) == ["safety", "break-contact"])
        #expect(step.skipGrounds.allSatisfy { $0.asks != nil && $0.appliesTo == ["child", "parents"] })
    }

    // I-12
    @Test(.text("S-110", "S-111", "S-112", "S-112b"), arguments: Shipped.names)
    func `knows every answer of Veilig Thuis, also a hand-over, advice and silence`(_ name: String) throws {
        let step = try #require(try Shipped.protocolNamed(name).step(.decision))
        for key in [
            "no-abuse", "not-confirmed", "confirmed-voluntary", "confirmed-board", "handed-over", "turned-into-advice",
            "running", "nothing-heard",
        ] {
            #expect(step.outcome(key) != nil, "\(key)")
        }
    }

    // I-06, I-07
    @Test(.text("S-107"), arguments: Shipped.names)
    func `expects the answer of Veilig Thuis in five working days, never as certain`(_ name: String) throws {
        let limit = try #require(try Shipped.protocolNamed(name).timeLimit("veilig-thuis-response"))
        #expect(limit.value == 5 && limit.unit == .workingDay && !limit.isHard)
        #expect(limit.from == .reportReceived && limit.to == .responseReceived)
        #expect(limit.text.contains("Besluit van Veilig Thuis over het vervolg"))
        #expect(!limit.text.contains("accepte"))
        for limit in try Shipped.protocolNamed(name).timeLimits { #expect(limit.owner != nil && limit.deputy != nil) }
    }

    @Test(.text("S-124", "S-123"), arguments: Shipped.names)
    func `has 112 and 0800-2000, and the other numbers that people need`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(book.contact("emergency")?.dialled == "112")
        #expect(book.contact("veilig-thuis")?.dialled == "08002000")
        #expect(book.contact("inspector")?.dialled == "09001113111")
        #expect(book.contact("kindertelefoon")?.phones == ["0800-0432"])
        let regional = try #require(book.contact("veilig-thuis-professionals"))
        #expect(regional.dialled == "0264424222")
        #expect(regional.note?.hasPrefix("Controleer") == true)
        #expect(regional.lastChecked == nil)
    }

    // I-04
    @Test(.text("S-045"), arguments: Shipped.names)
    func `knows the kinds of meetings`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(book.meetings.map(\.key) == ["care-team", "internal-care", "zat-plus"])
    }

    // I-14
    @Test(arguments: Shipped.names)
    func `names who decides, and says that the source named nobody`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        #expect(book.finalDecider == .head)
        #expect(book.roles(with: .decide).map(\.key) == [.head])
        #expect(book.identity.notes.contains { $0.contains("beslist") })
    }

    @Test(arguments: Shipped.names)
    func `keeps board, administrator and privacy officer out of every dossier`(_ name: String) throws {
        let book = try Shipped.protocolNamed(name)
        for key in [RoleKey.board, .administrator, .privacyOfficer, .teacher, .colleague] {
            #expect(!book.may(.readDossiers, [key]))
            #expect(!book.may(.carryDossier, [key]))
        }
        #expect(book.roles.filter(\.isInternal).allSatisfy { $0.may(.sendWorry) })
        #expect(book.roles.filter { !$0.isInternal }.allSatisfy { $0.abilities.isEmpty })
    }

    @Test(arguments: Shipped.names)
    func `has six cards for when something happens now`(_ name: String) throws {
        let cards = try Shipped.protocolNamed(name).cards
        #expect(
            cards.map(\.key) == [
                "not-home", "angry-parent", "takes-child", "phone-call", "police-at-school", "did-not-come",
            ])
        #expect(cards.allSatisfy { $0.steps.count >= 4 && $0.contacts.contains("emergency") })
    }
}
