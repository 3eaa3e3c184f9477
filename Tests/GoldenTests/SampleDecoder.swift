// SPDX-License-Identifier: EUPL-1.2

import CivilTime

/// Makes a value of any type that can be read, without any text to read from: every optional and every list filled, or
/// none of them. So no kind of event has to be named here, and no field can be forgotten.
struct SampleDecoder: Decoder {
    /// Which form is made.
    enum Form: String, CaseIterable {
        /// Every optional present, every list with one item.
        case full
        /// Every optional left out, every list empty.
        case empty
    }

    let form: Form
    /// The only key of an object that holds one of several names; only at the top.
    var name: String?
    var codingPath: [any CodingKey] = []
    /// Told of every field that holds a word out of a closed list, with the whole list.
    var seeWords: (_ field: String, _ words: [String]) -> Void = { _, _ in }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(decoder: self))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer {
        Unkeyed(decoder: self, count: form == .full ? 1 : 0)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

    func below(_ key: any CodingKey) -> SampleDecoder {
        SampleDecoder(form: form, codingPath: codingPath + [key], seeWords: seeWords)
    }

    /// A text that says where it stands, with what is hard to write down in it.
    var text: String {
        "\(codingPath.last?.stringValue ?? "tekst"): “Zó”, zei 'tante' \"Riet\" \\ </b> & é e\u{301} 👩‍👧\n\t\u{1}"
    }

    func sample<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let fixed: Any? =
            switch type {
            case is Day.Type: Day(iso: "2026-02-28")
            case is Instant.Type: Instant(milliseconds: 1_795_420_000_123)
            case is ClockTime.Type: ClockTime(minutes: 515)
            case is String.Type: text
            case is Bool.Type: form == .full
            case is Int.Type: 7
            default: nil
            }
        if let value = fixed as? Value { return value }
        // A word out of a closed list: the last when full, the first when empty.
        if let words = type as? any CaseIterable.Type, let value = word(words) as? Value { return value }
        return try Value(from: self)
    }

    private func word<Words: CaseIterable>(_ words: Words.Type) -> Any? {
        let all = Array(words.allCases)
        seeWords(
            codingPath.map(\.stringValue).joined(separator: "."),
            all.map { ($0 as? any RawRepresentable).map { "\($0.rawValue)" } ?? "without a stored word" })
        return form == .full ? all.last : all.first
    }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: SampleDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { decoder.name.flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }

    func contains(_ key: Key) -> Bool { decoder.form == .full }
    func decodeNil(forKey key: Key) throws -> Bool { decoder.form == .empty }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder.below(key).sample(type)
    }
    func nestedContainer<Other: CodingKey>(keyedBy type: Other.Type, forKey key: Key) -> KeyedDecodingContainer<Other> {
        decoder.below(key).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
        decoder.below(key).unkeyedContainer()
    }
    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { decoder.below(key) }
}

private struct Unkeyed: UnkeyedDecodingContainer {
    let decoder: SampleDecoder
    let count: Int?
    var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.codingPath }
    var isAtEnd: Bool { currentIndex >= count ?? 0 }

    init(decoder: SampleDecoder, count: Int) {
        self.decoder = decoder
        self.count = count
    }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        currentIndex += 1
        return try decoder.sample(type)
    }
    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        currentIndex += 1
        return decoder.container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
        currentIndex += 1
        return decoder.unkeyedContainer()
    }
    mutating func superDecoder() -> any Decoder { decoder }
}

private struct Single: SingleValueDecodingContainer {
    let decoder: SampleDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.form == .empty }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.sample(type) }
}
