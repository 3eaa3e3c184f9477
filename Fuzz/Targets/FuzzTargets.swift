// SPDX-License-Identifier: EUPL-1.2

import HTTPTypes
import Ledger
import Markup
import ProtocolBook
import ProtocolFiles
import SchoolFiles
import Vault

@testable import Web

/// Every reader of bytes from outside, each as one function that must come back from whatever it is given.
///
/// A reader may refuse; it may not trap, hang or use much memory. Properties that hold for every input are checked too.
/// The same functions serve libFuzzer (`bin/prove fuzz`) and the replay in `bin/test`.
public enum FuzzTarget: String, CaseIterable, Sendable {
    case form, multipart, leaf, export, seal, serverKeys = "server-keys", protocolFile = "protocol", scenario, edexml
    case address, passkey

    /// Gives the reader some bytes. Traps when something that must always hold does not.
    public func run(_ bytes: [UInt8]) {
        switch self {
        case .form: Readers.form(bytes)
        case .multipart: Readers.multipart(bytes)
        case .leaf: Readers.leaf(bytes)
        case .export: Readers.export(bytes)
        case .seal: Readers.seal(bytes)
        case .serverKeys: Readers.serverKeys(bytes)
        case .protocolFile: _ = try? ProtocolFile.read(bytes)
        case .scenario: _ = try? Scenario.read(bytes) { _ in nil }
        case .edexml: _ = try? SchoolFileReader.read(bytes: bytes)
        case .address: Readers.address(bytes)
        case .passkey: PasskeyReaders.run(bytes)
        }
    }
}

private enum Readers {
    static func form(_ bytes: [UInt8]) {
        guard let fields = URLEncoded.fields(bytes) else { return }
        precondition(fields.values.reduce(0) { $0 + $1.count } <= URLEncoded.fieldLimit)
        for text in fields.values.joined() { precondition(!text.utf8.contains(0) && !text.utf8.contains(0x0D)) }
    }

    /// The first line is the content type, the rest the body.
    static func multipart(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        let type = String(decoding: parts[0], as: UTF8.self)
        let body = parts.count > 1 ? Array(parts[1]) : []
        for boundary in [Multipart.boundary(of: type), Array("x".utf8)].compactMap({ $0 }) {
            guard let form = Multipart(body, boundary: boundary) else { continue }
            precondition(form.fields.count + form.files.count <= 50)
            for file in form.files.values { precondition(file.bytes.count <= body.count) }
        }
    }

    static func leaf(_ bytes: [UInt8]) {
        if let leaf = try? Leaf(bytes: bytes) { precondition(leaf.bytes == bytes, "a leaf has one form only") }
        let note = String(decoding: bytes, as: UTF8.self)
        let key = [UInt8](repeating: 7, count: 32)
        precondition(Checkpoint(note: note, publicKey: key) == nil, "nobody signed this")
        _ = try? MerkleLog(frontier: bytes, size: bytes.count)
    }

    static func export(_ bytes: [UInt8]) {
        if let export = try? LogExport(json: bytes) { _ = export.verify() }
        if let extract = try? LogExtract(json: bytes) { _ = extract.verify() }
    }

    /// Everything that is stored sealed, under keys that did not seal it: nothing may open.
    static func seal(_ bytes: [UInt8]) {
        guard let secret = Secret([UInt8](repeating: 9, count: 32)) else { return }
        let purpose = Purpose("event", "S-1")
        precondition((try? secret.open(bytes, for: purpose)) == nil)
        precondition((try? secret.unwrap(bytes, for: purpose)) == nil)
        _ = PublicKey(bytes)
        _ = PassphraseLock(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        if let session = SessionSecret(cookie: text) {
            precondition(session.cookie == text)
            _ = try? session.open(bytes, account: "A-1")
        }
        precondition(FormTicket(cookie: text, now: 29_000_000, pepper: secret) == nil)
        if let keys = try? KeyPair(seed: secret) { precondition((try? keys.open(bytes, for: purpose)) == nil) }
    }

    static func serverKeys(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let file = ServerKeyFile(text: text) { precondition(ServerKeyFile(text: file.text)?.text == file.text) }
        _ = RecoverySheet(text: text)
    }

    static func address(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var fields = HTTPFields()
        fields[values: .cookie] = [text.filter { $0.isASCII && !$0.isNewline && $0 != "\0" }]
        if let value = CookieHeader.value("hoede", in: fields) { precondition(value.utf8.count <= 512) }
        _ = Provenance(site: text, origin: text, host: text).mayPost(secure: true)
        precondition(Provenance(site: nil, origin: nil, host: text).mayPost(secure: false) == false)
        if let path = WebPath(local: text) { precondition(path.text.hasPrefix("/") && !path.text.hasPrefix("//")) }
    }
}
