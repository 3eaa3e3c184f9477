// SPDX-License-Identifier: EUPL-1.2

import Dossiers

extension CommandForm {
    static let holdConversation = CommandForm(
        HoldConversation.self, at: "gesprek", "Gesprek vastleggen", button: "Gesprek vastleggen",
        lead: "Leg vast wat je vertelde en hoe de ander reageerde.",
        guidance: [
            "Verkennend gesprek (stap 1): deel wat je ziet. Spreek je vermoeden nog niet uit.",
            "Zorggesprek (stap 3): nu noem je wel de mogelijke link met mishandeling. Let op de leeftijd van het kind.",
            "Houd deze volgorde aan: doel, feiten, reactie. Daarna pas wat het kan betekenen, als dat nodig is.",
            "Je deelt een zorg. Je beschuldigt niemand.",
        ],
        fields: [
            Field(
                "purpose", "Welk gesprek was het?", .choice(Option.all(ConversationPurpose.self)),
                missing: "Kies welk gesprek het was."),
            Field("partner", "Met wie?", .choice(Option.all(Partner.self)), missing: "Kies met wie je sprak."),
            Field("person", "Met welke persoon?", .one(.persons)),
            Field("held-by", "Wie voerde het gesprek?", .text, hint: "Alleen als jij het niet alleen deed."),
            Field("present", "Wie waren er nog bij?", .text),
            Field("happened", "Wanneer was dat?", .moment),
            Field("explained", "1. Hoe legde je het doel uit?", .longText),
            Field(
                "facts", "2. Welke feiten noemde je?", .longText, missing: "Schrijf op welke feiten je noemde.",
                hint: "Alleen wat is gezien of gehoord."),
            Field(
                "reaction", "3. Hoe reageerde de ander?", .longText,
                missing: "Schrijf op hoe de ander reageerde."),
            Field(
                "interpretation", "4. Wat zei je over wat het kan betekenen?", .longText,
                hint: "Alleen als dat nodig was, en kon."),
            Field(
                "outcome", "Wat veranderde er door het gesprek?", .choice(Option.all(ConversationOutcome.self)),
                missing: "Kies wat er door het gesprek veranderde."),
        ]
    ) { read in
        HoldConversation(
            purpose: read.needed("purpose", else: .exploratory), partner: read.needed("partner", else: .other),
            person: read.id("person"), heldBy: read.text("held-by"), explained: read.text("explained"),
            facts: read.needed("facts"), reaction: read.needed("reaction"),
            interpretation: read.text("interpretation"), outcome: read.needed("outcome", else: .remains),
            happened: read.moment("happened"), present: read.text("present"))
    }

    static let skipConversation = CommandForm(
        SkipConversation.self, at: "geen-gesprek", "Gesprek nog niet voeren", button: "Reden vastleggen",
        lead: "Leg vast waarom er nu geen gesprek is. Dat geldt per kind en per ouder.",
        guidance: [
            "Overslaan kan als iemand anders gevaar loopt, of als zij het contact verbreken.",
            "Overleg hierover met Veilig Thuis.",
            "Wil jij het gesprek niet voeren? Vraag dan iemand anders.",
        ],
        fields: [
            Field(
                "partner", "Met wie is er geen gesprek?", .choice(Option.all(Partner.self)),
                missing: "Kies met wie er geen gesprek is."),
            Field("person", "Met welke persoon?", .one(.persons)),
            Field("ground", "Waarom niet?", .choice(Option.all(SkipGround.self)), missing: "Kies waarom niet."),
            Field("whose", "Wiens veiligheid is in gevaar?", .text, showWhen: ShowWhen("ground", "safety")),
            Field("reason", "Leg dat uit", .longText, missing: "Leg uit waarom er nu geen gesprek is."),
            Field("decided-by", "Wie besloot dat?", .one(.staff)),
            Field("consulted", "Met wie is dat overlegd?", .text),
        ]
    ) { read in
        SkipConversation(
            partner: read.needed("partner", else: .other), person: read.id("person"),
            ground: read.needed("ground", else: .other), whose: read.text("whose"), reason: read.needed("reason"),
            decidedBy: read.id("decided-by"), consulted: read.text("consulted"))
    }

    static let delegateConversation = CommandForm(
        DelegateConversation.self, at: "gesprek-overdragen", "Iemand anders voert het gesprek",
        button: "Afspraak vastleggen",
        lead: "Spreek af wie het gesprek voert. Het gesprek blijft als taak staan.",
        fields: [
            Field(
                "partner", "Met wie is het gesprek?", .choice(Option.all(Partner.self)),
                missing: "Kies met wie het gesprek is."),
            Field("person", "Met welke persoon?", .one(.persons)),
            Field("to", "Wie voert het gesprek?", .one(.staff)),
            Field("to-name", "Of vul een naam in", .text),
            Field("reason", "Waarom?", .longText, missing: "Schrijf op waarom iemand anders het gesprek voert."),
        ]
    ) { read in
        let to: StaffID? = read.id("to")
        let name = read.text("to-name")
        if to == nil, name == nil, !read.has("to") {
            read.refuse("to", "Kies wie het gesprek voert, of vul een naam in.", .missing)
        }
        return DelegateConversation(
            partner: read.needed("partner", else: .other), person: read.id("person"), to: to, toName: name,
            reason: read.needed("reason"))
    }
}
