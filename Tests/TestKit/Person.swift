// SPDX-License-Identifier: EUPL-1.2

import Hummingbird
public import HummingbirdTesting
import HTTPTypes
import NIOCore
public import Web

extension TestSchool {
    /// Runs the real site of this school in the process, without a socket.
    public func online<Value>(
        _ settings: SiteSettings = SiteSettings(secure: false, demo: true, development: false),
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let app = Application(router: Site(office: office, settings: settings).router())
        return try await app.test(.router, body)
    }

    /// Somebody who signed in, with the second step where there is one.
    public func person(_ name: String, over client: any TestClientProtocol) async throws -> Person {
        let person = Person(over: client)
        person.cookies["hoede"] = try await cookie(name)
        return person
    }
}

/// Somebody with a browser that keeps cookies, follows redirects and fills in forms.
public final class Person {
    /// The status of the last answer.
    public private(set) var status = 0
    /// The last page, as it came.
    public private(set) var page = ""
    /// Where it came from, after every redirect, with its fields.
    public private(set) var path = ""
    /// The cookies, by name.
    public var cookies: [String: String] = [:]
    /// What the browser says of where the next form comes from.
    public var comesFrom = "same-origin"
    private let client: any TestClientProtocol

    /// Somebody whom the site does not know.
    public init(over client: any TestClientProtocol) {
        self.client = client
    }

    /// Opens a page.
    @discardableResult
    public func get(_ path: String) async throws -> Person {
        try await follow(try await send(path, .get, type: nil, body: nil), from: path)
        return self
    }

    /// Sends the form of the open page that goes to this address, with its hidden fields and these; a name may come more
    /// than once. A field without a value is left out, also when the form holds it.
    @discardableResult
    public func post(_ path: String, _ fields: [(String, String?)] = []) async throws -> Person {
        let given = Set(fields.map(\.0))
        var body = hidden(of: path).filter { !given.contains($0.name) }.map { (name: $0.name, value: $0.value) }
        body += fields.compactMap { name, value in value.map { (name: name, value: $0) } }
        let text = body.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await post(path, type: "application/x-www-form-urlencoded", body: text)
    }

    /// Sends a file with the form of the open page that goes to this address.
    @discardableResult
    public func upload(_ path: String, _ field: String, name: String, _ content: [UInt8]) async throws -> Person {
        var body = ByteBuffer()
        for hidden in hidden(of: path) {
            body.writeString(
                "--grens\r\nContent-Disposition: form-data; name=\"\(hidden.name)\"\r\n\r\n\(hidden.value)\r\n")
        }
        body.writeString(
            "--grens\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
                + "Content-Type: text/xml\r\n\r\n")
        body.writeBytes(content)
        body.writeString("\r\n--grens--\r\n")
        let answer = try await send(path, .post, type: "multipart/form-data; boundary=grens", body: body)
        try await follow(answer, from: path)
        return self
    }

    /// Sends a body as it is.
    @discardableResult
    public func post(_ path: String, type: String, body: String) async throws -> Person {
        try await follow(try await send(path, .post, type: type, body: ByteBuffer(string: body)), from: path)
        return self
    }

    private func follow(_ first: TestResponse, from start: String) async throws {
        var answer = first
        path = start
        for _ in 0..<5 {
            for cookie in answer.headers[values: .setCookie] {
                let parts = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
                guard let name = parts.first else { continue }
                cookies[String(name)] = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
            }
            guard answer.status == .seeOther, let next = answer.headers[.location] else { break }
            path = next
            answer = try await send(next, .get, type: nil, body: nil)
        }
        status = Int(answer.status.code)
        page = String(buffer: answer.body)
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, type: String?, body: ByteBuffer?) async throws
        -> TestResponse
    {
        var headers: HTTPFields = [:]
        if let site = HTTPField.Name("Sec-Fetch-Site") { headers[site] = comesFrom }
        if let type { headers[.contentType] = type }
        let jar = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        if !jar.isEmpty { headers[.cookie] = jar }
        return try await client.execute(
            uri: String(path.prefix { $0 != "#" }), method: method, headers: headers, body: body)
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = byte < 128 && (Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte))
            return isPlain
                ? String(Unicode.Scalar(byte)) : (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
