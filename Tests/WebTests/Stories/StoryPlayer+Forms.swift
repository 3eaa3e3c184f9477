// SPDX-License-Identifier: EUPL-1.2

import CivilTime
import Forms
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit

/// How forms are filled in and sent.
extension StoryPlayer {
    /// Fills in the form of an act and sends it, through the pause when there is one.
    func fill(_ path: String, _ filled: FilledForm, by key: String) async throws -> Result {
        let shown = try await submitFilled(path, filled, by: key)
        return Result(refusal: shown.path.contains("/doen/") || shown.status != .ok ? Self.errors(shown) : nil)
    }

    func submitFilled(_ path: String, _ filled: FilledForm, by key: String) async throws -> Shown {
        let at = now
        return try await submit(
            path, filled.values, by: key,
            adapting: { form in
                var typed = filled.values
                for name in Self.dayNames(in: filled) {
                    guard form["\(name)-when"] != nil, let day = Self.day(name, in: filled) else { continue }
                    let ago = at.day.number - day.number
                    typed["\(name)-when"] = [ago == 0 ? "today" : ago == 1 ? "yesterday" : "other"]
                    if ago < 2 { for part in ["day", "month", "year"] { typed["\(name)-\(part)"] = nil } }
                }
                return typed
            }
        ) { $0["_csrf"] != nil && $0.isPost && $0.action == path }
    }

    /// Opens a page, fills in one of its forms and sends it.
    func submit(
        _ path: String, _ typed: [String: [String]], by key: String,
        adapting: ((PageForm) -> [String: [String]])? = nil, _ which: (PageForm) -> Bool
    ) async throws -> Shown {
        let cookie = try await school.cookie(key)
        let page = try await get(path, cookie: cookie)
        guard page.status == .ok, var form = try PageForm.all(in: page.page).first(where: which) else {
            throw Stuck(description: "\(path) for \(key) is \(page.status) without that form: \(page.words)")
        }
        for (name, values) in (adapting?(form) ?? typed).sorted(by: { $0.key < $1.key }) {
            guard let control = form[name] else { throw Stuck(description: "\(path) does not ask for \(name)") }
            // A box that the story leaves unticked.
            if control.kind == .box, values == ["no"], control.options.map(\.value) == ["yes"] { continue }
            try form.fill(name, try values.map { try choice($0, of: control) })
        }
        var shown = try await post(form.action, try form.posted(), cookie: cookie)
        if shown.page.contains("class=\"pause\"") {
            guard let pause = try PageForm.all(in: shown.page).first(where: { $0.action == form.action }) else {
                throw Stuck(description: "a pause without its form")
            }
            shown = try await post(
                pause.action, try pause.posted(pressing: ("_bevestigd", "ja")), cookie: cookie)
        }
        return shown
    }

    /// What the page posts for a value of the story: itself, or the answer whose words say what the story named.
    private func choice(_ value: String, of control: PageForm.Control) throws -> String {
        guard [.radio, .box, .list].contains(control.kind), !control.options.contains(where: { $0.value == value })
        else { return value }
        guard let label = labels[value] else {
            throw Stuck(description: "\(control.name) offers no \(value): \(control.options.map(\.label))")
        }
        let hits = control.options.filter { $0.label.contains(label.prefix(50)) }
        guard hits.count == 1 else {
            throw Stuck(
                description: "\(control.name) offers \(hits.count) times '\(label)': \(control.options.map(\.label))")
        }
        return hits[0].value
    }

    static func errors(_ shown: Shown) -> String? {
        let told = PageReader(shown.page).elements("div", class: "errors").map(\.words)
        if !told.isEmpty { return told.joined(separator: " ") }
        return shown.status == .ok ? nil : "\(shown.status.code) \(shown.words)"
    }

    private static func dayNames(in filled: FilledForm) -> [String] {
        filled.values.keys.filter { $0.hasSuffix("-day") }.map { String($0.dropLast(4)) }
    }

    static func day(_ name: String, in filled: FilledForm) -> Day? {
        guard let day = filled.typed("\(name)-day"), let month = filled.typed("\(name)-month"),
            let year = filled.typed("\(name)-year")
        else { return nil }
        return try? Day(typedDay: day, month: month, year: year)
    }

    // MARK: Requests

    func get(_ path: String, by key: String) async throws -> Shown {
        try await get(path, cookie: try await school.cookie(key))
    }

    private func get(_ path: String, cookie: String) async throws -> Shown {
        let answer = try await client.execute(uri: path, method: .get, headers: [.cookie: "hoede=\(cookie)"])
        return Shown(status: answer.status, path: path, page: String(buffer: answer.body))
    }

    private func post(_ path: String, _ fields: [(String, String)], cookie: String) async throws -> Shown {
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        var headers: HTTPFields = [.cookie: "hoede=\(cookie)", .contentType: "application/x-www-form-urlencoded"]
        if let site = HTTPField.Name("sec-fetch-site") { headers[site] = "same-origin" }
        let answer = try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
        guard let next = answer.headers[.location] else {
            return Shown(status: answer.status, path: path, page: String(buffer: answer.body))
        }
        return try await get(next, cookie: cookie)
    }

    private static func encoded(_ text: String) -> String {
        var found = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: found += String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                found += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return found
    }
}
