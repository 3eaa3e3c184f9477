// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Dossiers
import Forms
import Markup

/// Everything that can be done in a dossier, each with its own form; and what somebody without its key can add.
enum CommandsRoutes {
    static let all: [Route] = [
        Route(.get, "/dossiers/:dossier/doen/:handeling", access: .dossier, stepUp: asksAgain) { ask, services in
            try await show(try command(ask), ask, services)
        },
        Route(.post, "/dossiers/:dossier/doen/:handeling", access: .dossier, stepUp: asksAgain) { ask, services in
            try await perform(try command(ask), ask, services)
        },
        Route(.get, "/deelname/:dossier/doen/:handeling", access: .signedIn) { ask, services in
            try await contributionForm(ask, services)
        },
        Route(.post, "/deelname/:dossier/doen/:handeling", access: .signedIn) { ask, services in
            try await contribute(ask, services)
        },
    ]

    /// Who gets a key, and whose key goes: only for who showed passphrase and second factor just before.
    @Sendable private static func asksAgain(_ ask: Ask) -> Bool {
        CommandKind(slug: ask["handeling"])?.stepUp ?? false
    }

    /// What somebody may add without the key of a dossier, as its page offers it: what was seen first, then the rest.
    static let contributions: [CommandKind] = {
        let seen: [CommandKind] = [.recordEntry, .recordDisclosure, .assessSafety, .holdConversation, .checkIn]
        let last: [CommandKind] = [.report, .recordEmergencyCall]
        let others = CommandKind.allCases.filter { !(seen + last).contains($0) }
        return (seen + others + last).filter(\.withoutKey)
    }()

    /// The name in an address of what is about no dossier in particular.
    static let noDossier = "los"

    private static func command(_ ask: Ask) throws -> CommandKind {
        guard let kind = CommandKind(slug: ask["handeling"]) else { throw Stop.notFound }
        return kind
    }

    private static func show(_ kind: CommandKind, _ ask: Ask, _ services: Services) async throws -> Answer {
        let form = CommandForm.of(kind)
        let visitor = try ask.requireVisitor()
        let file = try await services.office.dossier(StreamID(ask["dossier"]), visitor: visitor)
        if kind == .confirmClosing, let instead = ClosingProposalPage.instead(file, visitor) { return .page(instead) }
        let place = place(kind, file)
        let draft = try await services.office.draft(place.draftKey, of: visitor)
        var filled = FilledForm(draft?.fields ?? [:])
        for (name, values) in ask.query where form[name] != nil && filled.values[name] == nil {
            filled.values[name] = values
        }
        if kind == .restrict, draft == nil { filled.values["people"] = file.readers.map(\.text) }
        return .page(
            CommandsPage.form(
                form, filled: filled, errors: nil,
                setting: setting(kind, file, services, visitor, now: ask.now), place: place, ask: ask,
                above: try await above(kind, file, services, visitor), kept: draft?.at.time.dutch))
    }

    /// What somebody should read before filling in.
    private static func above(
        _ kind: CommandKind, _ file: DossierFile, _ services: Services, _ visitor: Visitor
    ) async throws -> HTML {
        switch kind {
        case .confirmClosing: ClosingProposalPage.html(file)
        case .restrict:
            """
            \(ReadersPage.before(try await services.office.lookers(file.id, visitor: visitor, limit: 500)))\
            \(HTML.when(file.state.isAboutStaff, aboutStaffReaders))
            """
        case .consultExternal: HTML.when(file.state.isAboutStaff, aboutStaffCall)
        default: ""
        }
    }

    private static let aboutStaffCall: HTML = """
        <div class="notice watch"><p>Dit gaat over iemand die hier werkt of helpt. Overleg met de vertrouwensinspecteur: \
        <a class="phone" href="tel:09001113111">0900-1113111</a>. De wijkcoach hoeft dit nu niet te weten.</p></div>
        """

    private static let aboutStaffReaders: HTML = """
        <div class="notice watch"><p>Dit gaat over iemand die hier werkt of helpt. Geef dit dossier niet terug aan het \
        dossierteam, en kies nooit wie het betreft als lezer.</p></div>
        """

    /// What can be chosen; a question goes to somebody else, and never to who is involved.
    private static func setting(
        _ kind: CommandKind, _ file: DossierFile, _ services: Services, _ visitor: Visitor, now: Instant
    ) -> FormSetting {
        var setting = FormSettings.dossier(file, services, visitor, now: now)
        if kind == .askContribution {
            let outside = (file.state.involved + [visitor.account]).map(\.text)
            setting.lists[.everyone]?.removeAll { outside.contains($0.value) }
        }
        return setting
    }

    /// On the pause: who can read the dossier after this.
    private static func touched(_ command: Command, _ file: DossierFile, _ visitor: Visitor, today: Day) -> HTML {
        switch command.act {
        case let facts as Restrict: ReadersPage.after(facts, file, account: visitor.account, today: today)
        case let facts as GrantReading: ReadersPage.along(facts, file)
        default: ""
        }
    }

    private static func place(_ kind: CommandKind, _ file: DossierFile) -> CommandsPage.Place {
        .init(
            action: "/dossiers/\(file.id.text)/doen/\(kind.slug)", back: "/dossiers/\(file.id.text)",
            backLabel: "Terug naar het dossier", draftKey: "\(file.id.text)/\(kind.slug)", revision: file.revision)
    }

    private static func perform(_ kind: CommandKind, _ ask: Ask, _ services: Services) async throws -> Answer {
        let form = CommandForm.of(kind)
        let visitor = try ask.requireVisitor()
        let file = try await services.office.dossier(StreamID(ask["dossier"]), visitor: visitor)
        let place = place(kind, file)
        let filled = FilledForm(ask.form)
        let setting = setting(kind, file, services, visitor, now: ask.now)
        func again(_ problem: HTML, _ status: Int) -> Answer {
            .page(
                CommandsPage.form(
                    form, filled: filled, errors: nil, setting: setting, place: place, ask: ask, above: problem,
                    status: status))
        }
        let command: Command
        switch form.read(filled, setting: setting) {
        case .failure(let errors):
            return .page(
                CommandsPage.form(form, filled: filled, errors: errors, setting: setting, place: place, ask: ask))
        case .success(let read):
            command = read
        }
        let confirmed = ask.field("_bevestigd")
        if confirmed == "terug" { return again("", 200) }
        if form.weighty, confirmed != "ja" {
            return .page(
                CommandsPage.pause(
                    form, filled: filled, place: place, ask: ask,
                    above: touched(command, file, visitor, today: ask.now.day), means: ReadersPage.means(command)))
        }
        do {
            let done = try await services.office.perform(
                command, on: file.id, expecting: Int(ask.field("_stand")), by: visitor, once: ask.once)
            try await services.office.dropDraft(place.draftKey, of: visitor)
            try await services.office.keepNotices(done.notices, about: file.id, for: visitor)
            return .seeOther(after(command, file, visitor))
        } catch let refusal as Refusal {
            return again(ErrorBox.html([(form.fields.first?.key ?? "inhoud", refusal.sentence)]), 422)
        } catch is Conflict {
            return again(conflict, 409)
        }
    }

    /// An answer that says a child is not safe leads to the numbers, everything else to the dossier; who left himself
    /// out cannot go there any more.
    private static func after(_ command: Command, _ file: DossierFile, _ visitor: Visitor) -> WebPath {
        if let facts = command.act as? Restrict, !facts.lifted, !facts.people.contains(visitor.account) {
            if facts.involved.contains(visitor.account) { return "/betrokken/gedaan" }
            return visitor.isTeam ? "/dossiers" : "/vandaag"
        }
        if let facts = command.act as? AssessSafety, facts.safeNow != .yes || facts.safeHome != .yes {
            return WebPath("/bellen").query("dossier", file.id.text)
        }
        return WebPath("/dossiers/\(file.id.text)").query("gedaan", "ja")
    }

    private static let conflict: HTML = """
        <div class="notice watch" role="alert"><h2>Iemand anders legde net iets vast</h2>\
        <p>Wat jij typte, staat er nog. Bekijk eerst het dossier, en leg dit daarna vast als het nog klopt.</p></div>
        """

    private static func contributionPlace(_ kind: CommandKind, _ dossier: String) -> CommandsPage.Place {
        let back: WebPath = dossier == noDossier ? "/vandaag" : "/deelname/\(dossier)"
        return .init(
            action: "/deelname/\(dossier)/doen/\(kind.slug)", back: back, backLabel: "Terug",
            draftKey: "deelname/\(dossier)/\(kind.slug)", revision: 0)
    }

    private static func contributionForm(_ ask: Ask, _ services: Services) async throws -> Answer {
        let kind = try command(ask)
        let form = CommandForm.of(kind)
        guard kind.withoutKey else { throw Stop.notFound }
        let visitor = try ask.requireVisitor()
        let place = contributionPlace(kind, ask["dossier"])
        let draft = try await services.office.draft(place.draftKey, of: visitor)
        return .page(
            CommandsPage.form(
                form, filled: FilledForm(draft?.fields ?? [:]), errors: nil,
                setting: FormSettings.plain(services, visitor, now: ask.now), place: place, ask: ask,
                below: await readers(ask["dossier"], services, visitor), kept: draft?.at.time.dutch))
    }

    /// Above the button of what is about no dossier in particular: who reads it, and where it goes when it is about
    /// somebody who works here. It never keeps the form from being shown.
    private static func readers(_ dossier: String, _ services: Services, _ visitor: Visitor) async -> HTML {
        guard dossier == noDossier else { return "" }
        var names = ""
        if let holders = try? await services.office.callable(visitor),
            let roster = try? await services.office.roster(visitor), !holders.isEmpty
        {
            names = ": " + holders.map(roster.name).sorted().joined(separator: ", ")
        }
        return """
            <p class="plan">Dit lezen de mensen van het dossierteam\(names). Gaat het over iemand die hier werkt of helpt? \
            Schrijf het dan bij <a href="/zorg/school">een zorg over iemand die hier werkt</a>.</p>
            """
    }

    private static func contribute(_ ask: Ask, _ services: Services) async throws -> Answer {
        let kind = try command(ask)
        let form = CommandForm.of(kind)
        guard kind.withoutKey else { throw Stop.notFound }
        let visitor = try ask.requireVisitor()
        let place = contributionPlace(kind, ask["dossier"])
        let filled = FilledForm(ask.form)
        let setting = FormSettings.plain(services, visitor, now: ask.now)
        let below = await readers(ask["dossier"], services, visitor)
        switch form.read(filled, setting: setting) {
        case .failure(let errors):
            return .page(
                CommandsPage.form(
                    form, filled: filled, errors: errors, setting: setting, place: place, ask: ask, below: below))
        case .success(let command):
            if ask.field("_bevestigd") == "terug" {
                return .page(
                    CommandsPage.form(
                        form, filled: filled, errors: nil, setting: setting, place: place, ask: ask, below: below))
            }
            if form.weighty, ask.field("_bevestigd") != "ja" {
                return .page(CommandsPage.pause(form, filled: filled, place: place, ask: ask))
            }
            let dossier = ask["dossier"] == noDossier ? nil : StreamID(ask["dossier"])
            _ = try await services.office.submit(command, about: dossier, by: visitor, once: ask.once)
            try await services.office.dropDraft(place.draftKey, of: visitor)
            return .seeOther(dossier.map { WebPath("/deelname/\($0.text)").query("gedaan", "ja") } ?? "/mijn-zorgen")
        }
    }
}
