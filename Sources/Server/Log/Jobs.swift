// SPDX-License-Identifier: EUPL-1.2

import Casework
import Foundation
import Logging
import Persistence
import ServiceLifecycle

/// What the server does by itself, without any key of anybody: the daily checkpoint, its mails, and its stamp.
struct Jobs: Service {
    /// How mail and stamps leave the server.
    struct Outside: Sendable {
        /// A program that takes mail as `sendmail -t` does; nothing when mail is not set up.
        var sendmail: String?
        /// The address of an authority of time; nothing when none is used.
        /// - Source: RFC 3161.
        var authority: String?
    }

    let office: Office
    let outside: Outside
    let pause: Duration

    func run() async throws {
        let (office, outside, pause) = (office, outside, pause)
        await cancelWhenGracefulShutdown {
            var round = 0
            while !Task.isCancelled {
                await Jobs.once(office, outside)
                round += 1
                if round.isMultiple(of: Jobs.roundsBetweenCheckpoints) { await Jobs.sign(office, "regular") }
                try? await Task.sleep(for: pause)
            }
        }
        await Jobs.sign(office, "stop")
    }

    /// With a pause of a minute: every ten minutes in which something happened.
    private static let roundsBetweenCheckpoints = 10

    private static func sign(_ office: Office, _ reason: String) async {
        await tried("checkpoint", office) { try await office.regularCheckpoints(reason) }
    }

    /// Everything that is due now. What fails is tried again later; the technical log hears the kind only.
    static func once(_ office: Office, _ outside: Outside) async {
        await tried("daily-checkpoint", office) { try await office.dailyCheckpoints() }
        if let sendmail = outside.sendmail { await tried("mail", office) { try await mail(office, sendmail) } }
        if let authority = outside.authority { await tried("timestamp", office) { try await stamp(office, authority) } }
    }

    private static func tried(_ name: String, _ office: Office, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            office.world.log.error("job failed", metadata: ["job": "\(name)", "kind": "\(type(of: error))"])
        }
    }

    private static func mail(_ office: Office, _ sendmail: String) async throws {
        while let mail = try await office.nextMail() {
            let done = await Subprocess.run(sendmail, ["-t", "-i"], input: Data(mail.message.utf8), seconds: 60)
            guard done?.status == 0 else {
                office.world.log.error("mail not handed over", metadata: ["tries": "\(mail.tries + 1)"])
                continue
            }
            try await office.mailWasSent(mail)
        }
    }

    /// Asks for a stamp over the text of the note: a query by openssl, handed over by curl.
    private static func stamp(_ office: Office, _ authority: String) async throws {
        guard let item = try await office.noteToStamp(authority: authority) else { return }
        let note = Data(item.checkpoint.note.utf8)
        guard
            let query = await Subprocess.run(
                "/usr/bin/openssl", ["ts", "-query", "-data", "/dev/stdin", "-sha256", "-cert"], input: note,
                seconds: 20), query.status == 0,
            let answer = await Subprocess.run(
                "/usr/bin/curl",
                [
                    "--silent", "--show-error", "--fail", "--max-time", "30", "--max-filesize", "100000", "--proto",
                    "=http,https", "--header", "Content-Type: application/timestamp-query", "--data-binary", "@-",
                    authority,
                ], input: query.output, seconds: 40), answer.status == 0,
            let shown = await Subprocess.run(
                "/usr/bin/openssl", ["ts", "-reply", "-in", "/dev/stdin", "-text"], input: answer.output, seconds: 20),
            shown.status == 0, String(decoding: shown.output, as: UTF8.self).contains("Status: Granted")
        else {
            office.world.log.error("no timestamp", metadata: ["epoch": "\(item.checkpoint.epoch)"])
            return
        }
        try await office.keepToken([UInt8](answer.output), of: authority, on: item.checkpoint, school: item.school)
    }
}

/// A program that is run without a shell: what it gets comes on standard input, and it has so many seconds.
enum Subprocess {
    struct Result: Sendable {
        let status: Int32
        let output: Data
    }

    /// Runs a program off the pages' threads; nothing when it cannot be started.
    static func run(_ path: String, _ arguments: [String], input: Data, seconds: Double) async -> Result? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(returning: runNow(path, arguments, input: input, seconds: seconds))
            }
        }
    }

    private static func runNow(_ path: String, _ arguments: [String], input: Data, seconds: Double) -> Result? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"]
        let (into, out) = (Pipe(), Pipe())
        process.standardInput = into
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return nil }
        let end = DispatchWorkItem { process.terminate() }
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + seconds, execute: end)
        // All that goes in fits in a pipe, so this does not wait for the program to read.
        try? into.fileHandleForWriting.write(contentsOf: input)
        try? into.fileHandleForWriting.close()
        let output = out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        end.cancel()
        return Result(status: process.terminationStatus, output: output)
    }
}
