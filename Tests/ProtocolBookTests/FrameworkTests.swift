// SPDX-License-Identifier: EUPL-1.2
import ProtocolBook
import ProtocolFiles
import Testing

@Suite struct `The 2019 assessment framework` {
    private func answer(_ question: String, _ choice: Question.Choice) throws -> Question.Answer {
        try #require(try Shipped.protocolNamed("po-2019").question(question)?.answer(choice))
    }

    @Test func `has five questions, each with yes, no and don't know`() throws {
        let book = try Shipped.protocolNamed("po-2019")
        #expect(book.questions.map(\.key) == ["q1", "q2", "q3", "q4", "q5"])
        #expect(book.questions.map(\.step) == [.weighing, .weighing, .decision, .decision, .aftercare])
        for question in book.questions { #expect(question.answers.map(\.choice) == [.yes, .no, .unknown]) }
    }

    @Test func `makes a report the norm at unsafety, also in doubt, at once and by phone`() throws {
        for choice in [Question.Choice.yes, .unknown] {
            #expect(try answer("q2", choice).effects == [.adviseReport, .reportByPhone, .withVeiligThuis])
        }
        #expect(try answer("q2", .no).effects.isEmpty)
        #expect(try Shipped.protocolNamed("po-2019").question("q2")?.alwaysVisible == true)
    }

    @Test(arguments: ["q3", "q4", "q5"])
    func `makes a report the norm when help is missing, refused or without effect`(_ question: String) throws {
        #expect(try answer(question, .no).effects == [.adviseReport])
    }

    @Test func `asks for a term and a case manager when help starts`() throws {
        #expect(try answer("q4", .yes).effects == [.arrangeHelp, .setTerm, .nameCasemanager])
        #expect(try answer("q4", .yes).next == "q5")
    }

    @Test(arguments: ["q1", "q3", "q4", "q5"])
    func `asks Veilig Thuis in doubt`(_ question: String) throws {
        #expect(try answer(question, .unknown).effects == [.askAdvice])
    }

    @Test func `closes only when there is no suspicion, and asks question five again at each review`() throws {
        let book = try Shipped.protocolNamed("po-2019")
        let closing = book.questions.filter { question in question.answers.contains { $0.effects.contains(.close) } }
        #expect(closing.map(\.key) == ["q1"])
        #expect(try answer("q1", .no).effects == [.close, .ordinarySupport])
        #expect(book.questions.filter(\.repeats).map(\.key) == ["q5"])
        #expect(try answer("q5", .yes).effects == [.monitor])
    }

    @Test func `has three norms for reporting, and explains acute, structural and disclosure`() throws {
        let book = try Shipped.protocolNamed("po-2019")
        #expect(book.reportNorms.map(\.key) == ["n1", "n2", "n3"])
        for key in ["acute", "structural", "disclosure", "professional-norm"] {
            #expect(book.texts.contains { $0.key == key }, "\(key)")
        }
    }
}
