// SPDX-License-Identifier: EUPL-1.2

import Yams

/// Reads YAML strictly: one document, no anchors, no aliases, no merge keys, no tags, every name once.
///
/// Used for protocol files and scenario files. First ``document(_:limits:)`` gives the values with their places, then
/// ``YAMLFields`` takes them out by name, collecting every fault with line and column.
public enum YAMLReader {
    /// The values of a file.
    ///
    /// - Parameters:
    ///   - bytes: The file, UTF-8.
    ///   - limits: How much it may hold; larger files are refused before they are parsed.
    /// - Throws: The first fault, with its place.
    public static func document(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLFault) -> YAMLValue {
        guard bytes.count <= limits.bytes else {
            throw YAMLFault(.tooLarge, .start, "Het bestand is te groot: meer dan \(limits.bytes / 1024) KiB.")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw YAMLFault(.notUTF8, .start, "Het bestand is geen gewone tekst (UTF-8).")
        }
        try YAMLScreen.inspect(text)
        guard let root = try compose(text) else {
            throw YAMLFault(.emptyValue, .start, "Het bestand is leeg.")
        }
        var left = limits.values
        return try value(root, depth: 1, limits: limits, left: &left)
    }

    private static func compose(_ text: String) throws(YAMLFault) -> Node? {
        do {
            // No resolver rules: every scalar stays text.
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw fault(error)
        } catch {
            throw YAMLFault(.syntax, .start, "Het bestand kan niet worden gelezen.")
        }
    }

    private static func fault(_ error: YamlError) -> YAMLFault {
        switch error {
        case .duplicatedKeysInMapping(let names, let context):
            let place = Place(line: context.mark.line, column: context.mark.column)
            return YAMLFault(.duplicateKey, place, "'\(names.first ?? "")' staat hier meer dan één keer.")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = Place(line: mark.line, column: mark.column)
            if problem.contains("nesting level") {
                return YAMLFault(.tooDeep, place, "De lijsten zitten te diep in elkaar.")
            }
            if problem.contains("another document") {
                return YAMLFault(.syntax, place, "Na --- begint een tweede bestand; dat kan niet.")
            }
            return YAMLFault(
                .syntax, place, "Hier klopt de opmaak niet: kijk naar inspringen, dubbele punten en aanhalingstekens.")
        default:
            return YAMLFault(.syntax, .start, "De opmaak van het bestand klopt niet.")
        }
    }

    private static func value(
        _ node: Node, depth: Int, limits: YAMLLimits, left: inout Int
    ) throws(YAMLFault) -> YAMLValue {
        let place = place(of: node)
        left -= 1
        guard left >= 0 else {
            throw YAMLFault(.tooManyValues, place, "Er staan meer dan \(limits.values) waarden in het bestand.")
        }
        guard depth <= limits.depth else {
            throw YAMLFault(.tooDeep, place, "De lijsten zitten te diep in elkaar: meer dan \(limits.depth) lagen.")
        }
        // The screen refused these before; this is the second lock.
        if node.anchor != nil {
            throw YAMLFault(.reference, place, "Verwijzen binnen het bestand kan niet. Schrijf de tekst uit.")
        }
        switch node {
        case .alias:
            throw YAMLFault(.reference, place, "Verwijzen binnen het bestand kan niet. Schrijf de tekst uit.")
        case .scalar(let scalar):
            return YAMLValue(place: place, content: .text(scalar.string, isPlain: scalar.style == .plain))
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence {
                items.append(try value(item, depth: depth + 1, limits: limits, left: &left))
            }
            return YAMLValue(place: place, content: .list(items))
        case .mapping(let mapping):
            return YAMLValue(
                place: place, content: .map(try entries(mapping, depth: depth, limits: limits, left: &left)))
        }
    }

    private static func entries(
        _ mapping: Node.Mapping, depth: Int, limits: YAMLLimits, left: inout Int
    ) throws(YAMLFault) -> [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = []
        var seen: Set<String> = []
        for (name, node) in mapping {
            let place = place(of: name)
            guard case .scalar(let scalar) = name else {
                throw YAMLFault(.syntax, place, "Hier hoort een naam, zoals titel of tekst.")
            }
            let key = scalar.string
            if key == "<<" {
                throw YAMLFault(.mergeKey, place, "Samenvoegen met << kan niet. Schrijf de tekst uit.")
            }
            guard seen.insert(key).inserted else {
                throw YAMLFault(.duplicateKey, place, "'\(key)' staat hier meer dan één keer.")
            }
            left -= 1
            let content = try value(node, depth: depth + 1, limits: limits, left: &left)
            entries.append(YAMLValue.Entry(key: key, place: place, value: content))
        }
        return entries
    }

    private static func place(of node: Node) -> Place {
        node.mark.map { Place(line: $0.line, column: $0.column) } ?? .start
    }
}
