// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation
import Ledger
import Persistence
import Storage
import StorageSQLite

/// What came of a check, for people and for programs.
struct VerifyAnswer: Sendable {
    struct Finding: Sendable, Encodable {
        let kind: String
        let place: Int
        let school: String?
        let epoch: Int?
        let object: String?
        let sentence: String
    }

    struct Cut: Sendable, Encodable {
        let school: String
        let epoch: Int
        let found: Int
        let witnessed: Int
    }

    private struct File: Encodable {
        let format: String
        let sound: Bool
        let size: Int
        let unproved: Int
        let root: String?
        let findings: [Finding]
        let cuts: [Cut]
    }

    let format: String
    let size: Int
    let unproved: Int
    let root: String?
    let findings: [Finding]
    let cuts: [Cut]
    /// An extract shows some leaves, so there is nothing to count as unproved.
    let countsUnproved: Bool

    var isSound: Bool { findings.isEmpty }

    /// Told to people.
    var lines: [String] {
        let many = Set(findings.compactMap(\.school)).count > 1
        var lines = [isSound ? "Alles klopt: \(size) regels." : "Het klopt niet. \(findings.count) bevindingen:"]
        lines += findings.map { finding in
            let school = many ? finding.school.map { "\($0), " } ?? "" : ""
            let epoch = finding.epoch.map { $0 > 1 ? "\(school)reeks \($0): " : school } ?? ""
            return "  [\(finding.kind)] \(epoch)\(finding.sentence)"
        }
        lines += cuts.map { cut in
            "Let op: reeks \(cut.epoch) is afgebroken doordat een reservekopie is teruggezet. "
                + "Van de \(cut.witnessed) bewaarde regels zijn er nog \(cut.found)."
        }
        if countsUnproved {
            lines.append(
                unproved == 0
                    ? "Alle regels zijn bewezen."
                    : "\(unproved) van de \(size) regels: nog niet bewezen met een controlepunt van buiten.")
        }
        return lines
    }

    /// Told to programs.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let file = File(
            format: format, sound: isSound, size: size, unproved: unproved, root: root, findings: findings, cuts: cuts)
        return (try? encoder.encode(file)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Checks a whole log or an extract.
    static func file(_ bytes: [UInt8], outside: [String], key: [UInt8]?) throws -> VerifyAnswer {
        if let export = try? LogExport(json: bytes) {
            let report = export.verify(outside: outside, publicKey: key)
            return VerifyAnswer(
                format: "hoede-export/1", size: report.size, unproved: report.unproved, root: Leaf.hexText(report.root),
                findings: report.findings.map { finding($0) }, cuts: [], countsUnproved: true)
        }
        if let extract = try? LogExtract(json: bytes) {
            return VerifyAnswer(
                format: "hoede-extract/1", size: extract.entries.count, unproved: extract.entries.count, root: nil,
                findings: extract.verify(publicKey: key).map { finding($0) }, cuts: [], countsUnproved: false)
        }
        throw Log.stop("Dit is geen uitvoer of uittreksel van een logboek, of het is beschadigd.", status: 65)
    }

    /// Checks a database, on one snapshot.
    static func database(_ path: String, outside: [String], key: [UInt8]?) async throws -> VerifyAnswer {
        let reports: [SchoolInspection]
        do {
            let reader = try SQLiteReader(path: path)
            let claimed = try await reader.read { transaction throws(StorageError) in
                try Meta.find(LogKeyMark.name, in: transaction)
            }
            guard let publicKey = key ?? claimed.flatMap({ Log.key($0) }) else {
                throw Log.stop("In deze database staat geen sleutel. Geef die met --key.", status: 64)
            }
            reports = try await reader.read { transaction throws(StorageError) in
                try LogInspection.inspect(publicKey: publicKey, outside: outside, in: transaction)
            }
        } catch let failure as TransactionFailure<StorageError> {
            throw problem(failure.storageError, path)
        } catch let failure as StorageError {
            throw problem(failure, path)
        }
        return VerifyAnswer(
            format: "hoede-database", size: reports.map(\.size).reduce(0, +),
            unproved: reports.map(\.unproved).reduce(0, +),
            root: reports.count == 1 ? Leaf.hexText(reports[0].root) : nil,
            findings: reports.flatMap { report in
                report.findings.map { finding($0.finding, school: report.school, epoch: $0.epoch) }
            },
            cuts: reports.flatMap { report in
                report.cuts.map {
                    Cut(school: report.school, epoch: $0.epoch, found: $0.found, witnessed: $0.witnessed)
                }
            }, countsUnproved: true)
    }

    private static func problem(_ failure: StorageError, _ path: String) -> ExitCode {
        if failure == .unavailable {
            return Log.stop("De database \(path) is er niet of is niet te openen.", status: 66)
        }
        return Log.stop("\(path) is geen database van Hoede, of zij is beschadigd (\(failure)).", status: 65)
    }

    private static func finding(_ finding: LogFinding, school: String? = nil, epoch: Int? = nil) -> Finding {
        Finding(
            kind: finding.code, place: finding.place, school: school, epoch: epoch, object: finding.object,
            sentence: finding.sentence)
    }
}
