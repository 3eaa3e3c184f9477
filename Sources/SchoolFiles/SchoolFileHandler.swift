// SPDX-License-Identifier: EUPL-1.2
import Foundation
import FoundationXML

/// Takes the events of the XML parser and keeps only what is on the short list; the rest is dropped on the spot.
final class SchoolFileHandler: XMLParserDelegate {
    /// Where in the file an element stands. What may come inside an element depends on it.
    private enum Place {
        case wrapper, root, school, locations, location, groups, group, pupils, pupil, pupilGroups, staff, person
        case personGroups, personGroup, field, reference, skipped
    }

    private(set) var refusal: SchoolFileRefusal?
    private(set) var isComplete = false
    private(set) var sawRoot = false
    private(set) var pupilCount = 0
    private(set) var skippedFields = 0
    private(set) var discardedFields = 0
    private(set) var school = SchoolIdentity()
    private(set) var locations: [String: String] = [:]
    private(set) var groups: [GroupDraft] = []
    private(set) var pupils: [PersonDraft] = []
    private(set) var staff: [PersonDraft] = []

    private var places: [Place] = []
    private var field: SchoolFileField?
    private var text = ""
    private var textLength = 0
    private var person = PersonDraft()
    private var group = GroupDraft()

    // MARK: Events

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes: [String: String]
    ) {
        if places.count >= SchoolFileLimits.depth { return refuse(.tooDeep, parser) }
        for value in attributes.values where value.utf8.count > SchoolFileLimits.text {
            return refuse(.textTooLong, parser)
        }
        textLength = 0
        let place = enter(Self.localName(elementName), attributes, parser)
        places.append(place)
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
    ) {
        textLength = 0
        guard let place = places.popLast() else { return }
        switch place {
        case .field: finishField()
        case .group: groups.append(group)
        case .location: group.key.map { locations[$0] = group.name ?? $0 }
        case .pupil: pupils.append(person)
        case .person: staff.append(person)
        default: break
        }
        if places.isEmpty { isComplete = true }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        textLength += string.utf8.count
        if textLength > SchoolFileLimits.text { return refuse(.textTooLong, parser) }
        if field != nil, places.last == .field { text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        self.parser(parser, foundCharacters: String(decoding: CDATABlock, as: UTF8.self))
    }

    private func refuse(_ reason: SchoolFileRefusal, _ parser: XMLParser) {
        if refusal == nil { refusal = reason }
        parser.abortParsing()
    }

    // MARK: Elements

    private func enter(_ name: String, _ attributes: [String: String], _ parser: XMLParser) -> Place {
        switch places.last {
        case nil, .wrapper: return enterWrapper(name, parser)
        case .root: return enterRoot(name)
        case .school: return enterField(name, SchoolFileField.ofSchool)
        case .locations:
            group = GroupDraft(key: Self.value("key", attributes))
            return name == "vestiging" ? .location : skip(name)
        case .groups:
            guard name == "groep" || name == "samengestelde_groep" else { return skip(name) }
            group = GroupDraft(key: Self.value("key", attributes), isComposite: name == "samengestelde_groep")
            return .group
        case .location, .group: return enterField(name, SchoolFileField.ofGroup)
        case .pupils: return enterPupil(name, attributes, parser)
        case .pupil: return enterPartOfPupil(name, attributes)
        case .pupilGroups:
            guard name == "samengestelde_groep" else { return skip(name) }
            Self.value("key", attributes).map { person.compositeKeys.append($0) }
            return .reference
        case .staff:
            guard name == "leerkracht" else { return skip(name) }
            person = PersonDraft(position: staff.count + 1, key: Self.value("key", attributes))
            return .person
        case .person: return name == "groepen" ? .personGroups : enterField(name, SchoolFileField.ofStaff)
        case .personGroups:
            guard name == "groep" || name == "samengestelde_groep" else { return skip(name) }
            Self.value("key", attributes).map { person.compositeKeys.append($0) }
            return .personGroup
        case .personGroup: return enterField(name, SchoolFileField.ofStaff)
        case .field, .reference: return skip(name)
        case .skipped: return .skipped
        }
    }

    private func enterWrapper(_ name: String, _ parser: XMLParser) -> Place {
        switch name {
        case "EDEX", "leerlinggegevens":
            sawRoot = true
            return .root
        case "Envelope", "Body", "leerlinggegevens_antwoord":
            return .wrapper
        default:
            if places.isEmpty { refuse(.otherContent, parser) }
            return .skipped
        }
    }

    private func enterRoot(_ name: String) -> Place {
        switch name {
        case "school": .school
        case "vestigingen": .locations
        case "groepen": .groups
        case "leerlingen": .pupils
        case "leerkrachten": .staff
        default: skip(name)
        }
    }

    private func enterPupil(_ name: String, _ attributes: [String: String], _ parser: XMLParser) -> Place {
        guard name == "leerling" else { return skip(name) }
        pupilCount += 1
        if pupilCount > SchoolFileLimits.pupils { refuse(.tooManyPupils, parser) }
        person = PersonDraft(
            position: pupilCount, key: Self.value("key", attributes), eckid: Self.value("eckid", attributes))
        return .pupil
    }

    private func enterPartOfPupil(_ name: String, _ attributes: [String: String]) -> Place {
        switch name {
        case "groep":
            person.groupKey = Self.value("key", attributes)
            return .reference
        case "vestiging":
            person.locationKey = Self.value("key", attributes)
            return .reference
        case "samengestelde_groepen":
            return .pupilGroups
        default:
            return enterField(name, SchoolFileField.ofPupil)
        }
    }

    private func enterField(_ name: String, _ known: [String: SchoolFileField]) -> Place {
        guard let found = known[name] else { return skip(name) }
        field = found
        text = ""
        return .field
    }

    /// Leaves out an element with all that is in it, and counts it.
    private func skip(_ name: String) -> Place {
        if SchoolFileField.discarded.contains(name) {
            discardedFields += 1
        } else if !SchoolFileField.administrative.contains(name) {
            skippedFields += 1
        }
        return .skipped
    }

    private func finishField() {
        guard let field else { return }
        let value = SearchText.tidied(text)
        self.field = nil
        text = ""
        guard let value else { return }
        switch places.last {
        case .school: field.write(value, to: &school)
        case .group, .location: field.write(value, to: &group)
        case .pupil, .person, .personGroup: field.write(value, to: &person)
        default: break
        }
    }

    // MARK: Names

    /// The name without its prefix: files from a UWLR answer have one, and any prefix is allowed.
    private static func localName(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    private static func value(_ wanted: String, _ attributes: [String: String]) -> String? {
        if let plain = attributes[wanted] { return SearchText.tidied(plain) }
        let found = attributes.first { localName($0.key) == wanted }
        return found.flatMap { SearchText.tidied($0.value) }
    }
}
