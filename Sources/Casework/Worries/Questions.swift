// SPDX-License-Identifier: EUPL-1.2

public import CivilTime
public import Dossiers
import Ledger
import Persistence
import Storage

/// A question from a dossier, as the colleague who is asked reads it: this and nothing more.
public struct AskedQuestion: Sendable, Hashable, Codable {
    /// Its identity.
    public let id: QuestionID
    /// The dossier that it comes from, by an identity that says nothing.
    public let dossier: StreamID
    /// The question.
    public let text: String
    /// The last day on which the answer is expected.
    public let due: Day
    /// Who asks.
    public let by: String
    /// When.
    public let at: Instant
}

/// A question with what this person answered.
public struct OwnQuestion: Sendable {
    /// The question.
    public let asked: AskedQuestion
    /// The answer, when it was given, with its moment.
    public let answer: (text: String, at: Instant)?
    /// Whether this person reads the dossier that it comes from, also while its key is still closed.
    public let readsDossier: Bool

    /// Whether an answer is still waited for on a day; a late one is taken too.
    public func waits(on day: Day) -> Bool { answer == nil && asked.due >= day }
}

extension Office {
    /// The questions that colleagues asked this person, newest first.
    public func questions(to visitor: Visitor) async throws -> [OwnQuestion] {
        let questions = try await openQuestions(to: visitor)
        try await logRead(LogLine(action: .list, object: "vragen", count: questions.count), by: visitor)
        return questions
    }

    func openQuestions(to visitor: Visitor) async throws -> [OwnQuestion] {
        let school = visitor.school.text
        let account = visitor.account.text
        return try await read { transaction in
            let answers = try SubmissionTable.byAuthor(account, school: school, in: transaction)
                .filter { $0.kind == "contribution" }
                .flatMap { try visitor.keyring.openOwn($0).events }
            return try ParcelTable.ofAccount(account, school: school, in: transaction)
                .filter { $0.kind == "question" }
                .map { parcel in
                    let asked = try visitor.keyring.open(parcel, as: AskedQuestion.self)
                    var given: (text: String, at: Instant)?
                    for event in answers {
                        if let facts = event.event.fact as? AnswerContribution, facts.question == asked.id {
                            given = (facts.text, event.at)
                        }
                    }
                    let list = try DossierTable.find(school: school, id: asked.dossier.text, in: transaction)?.list
                    let reads = list.map { name in
                        visitor.keyring.list(name) != nil || (name == TeamList.name && visitor.belongsToTeam)
                    }
                    return OwnQuestion(asked: asked, answer: given, readsDossier: reads ?? false)
                }
        }
    }

    /// One question to this person; the reading is in the log before it is shown.
    public func question(_ id: QuestionID, to visitor: Visitor) async throws -> OwnQuestion {
        guard let found = try await openQuestions(to: visitor).first(where: { $0.asked.id == id }) else {
            try await logDenied(id.text, by: visitor)
            throw OfficeFailure.notFound
        }
        try await logRead(LogLine(action: .read, object: id.text), by: visitor)
        return found
    }

    /// Sends an answer to whoever carries the dossier, also when it is late: sealed to its list and to the writer.
    ///
    /// - Returns: whether these words are the answer. They are not when this person gave another answer before: then
    ///   nothing is sent, and whoever typed them has to know.
    @discardableResult
    public func answer(_ id: QuestionID, text: String, by visitor: Visitor, once: String) async throws -> Bool {
        let question = try await question(id, to: visitor)
        if let given = question.answer { return given.text == text }
        _ = try await submit(
            Command(AnswerContribution(question: id, text: text)), about: question.asked.dossier,
            by: visitor, once: once)
        return true
    }
}
