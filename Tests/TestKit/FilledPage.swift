// SPDX-License-Identifier: EUPL-1.2

/// A field of a form as it stands on a page.
public struct PageField: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// `text`, `radio`, `checkbox`, `hidden`, `textarea`, `select`, …
    public let type: String
    /// The value that it has, or that it stands for.
    public let value: String
    /// What can be chosen, of a list.
    public var options: [String] = []
}

extension Person {
    /// The fields of the form that goes to an address, in order.
    public func fields(of action: String) -> [PageField] {
        var fields: [PageField] = []
        var isInside = false
        for tag in Balance(page).tags {
            let type = tag.attributes["type"] ?? "text"
            switch tag.name {
            case "form": isInside = tag.attributes["action"].map(Person.unescaped) == action
            case _ where !isInside: break
            case "input", "button":
                guard let name = tag.attributes["name"], tag.name == "input" else { break }
                fields.append(PageField(name: name, type: type, value: Person.unescaped(tag.attributes["value"] ?? "")))
            case "textarea", "select":
                guard let name = tag.attributes["name"] else { break }
                fields.append(PageField(name: name, type: tag.name, value: ""))
            case "option":
                guard let last = fields.indices.last, fields[last].type == "select" else { break }
                let value = Person.unescaped(tag.attributes["value"] ?? "")
                if !value.isEmpty { fields[last].options.append(value) }
            default: break
            }
        }
        return fields
    }

    func hidden(of action: String) -> [PageField] {
        let own = fields(of: action).filter { $0.type == "hidden" }
        // A button of another form may lead here; the token is the same on the whole page.
        return own.isEmpty ? everyToken() : own
    }

    private func everyToken() -> [PageField] {
        Balance(page).tags.compactMap { tag -> PageField? in
            guard tag.name == "input", tag.attributes["name"] == "_csrf" else { return nil }
            return PageField(name: "_csrf", type: "hidden", value: Person.unescaped(tag.attributes["value"] ?? ""))
        }.prefix(1).map { $0 }
    }

    /// Every field of the form that goes to an address, filled in: the first answer of each choice, today for a moment,
    /// and an invented text in the rest.
    public func filled(_ action: String, today: (day: Int, month: Int, year: Int), text: String = "Verzonnen tekst")
        -> [(String, String?)]
    {
        var chosen: [(String, String?)] = []
        var seen: Set<String> = []
        let all = fields(of: action)
        let names = Set(all.map(\.name))
        for field in all where field.type != "hidden" && field.type != "submit" && field.type != "file" {
            guard seen.insert(field.name).inserted else { continue }
            let stem = field.name.split(separator: "-").dropLast().joined(separator: "-")
            switch (field.type, field.name.split(separator: "-").last) {
            case ("radio", _), ("checkbox", _): chosen.append((field.name, field.value))
            case ("select", _): if let first = field.options.first { chosen.append((field.name, first)) }
            // A moment that is today has no day of its own.
            case (_, "day"), (_, "month"), (_, "year"):
                if names.contains("\(stem)-when") { break }
                let part = ["day": today.day, "month": today.month][String(field.name.dropFirst(stem.count + 1))]
                chosen.append((field.name, String(part ?? today.year)))
            case ("time", _), (_, "time"): chosen.append((field.name, "00:01"))
            default: chosen.append((field.name, "\(text) (\(field.name))"))
            }
        }
        return chosen
    }

    /// A text of a page without its escapes.
    public static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
