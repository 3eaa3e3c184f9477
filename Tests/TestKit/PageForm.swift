// SPDX-License-Identifier: EUPL-1.2

/// A form of a page, as a browser reads it: what can be filled in, and what is posted. What a browser would mend or pass
/// over is a fault here.
public struct PageForm: Sendable {
    /// One thing that can be filled in or chosen, under one name.
    public struct Control: Sendable {
        public enum Kind: Sendable { case hidden, line, area, radio, box, list, button }

        public let name: String
        public let kind: Kind
        /// What can be chosen: value and words.
        public var options: [(value: String, label: String)] = []
        /// What is posted when nobody touches it.
        public var values: [String] = []
    }

    /// Why a page cannot be read, or something cannot be filled in.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    public let action: String
    public let isPost: Bool
    public private(set) var controls: [Control] = []

    /// The forms of a page, in order.
    public static func all(in page: String) throws(Fault) -> [PageForm] {
        var reader = PageReader(page)
        return try reader.forms()
    }

    public subscript(name: String) -> Control? { controls.first { $0.name == name && $0.kind != .button } }

    /// What is posted, with what was filled in and the button that was pressed.
    public func posted(pressing button: (name: String, value: String)? = nil) throws(Fault) -> [(String, String)] {
        var fields: [(String, String)] = []
        for control in controls where control.kind != .button {
            for value in control.values { fields.append((control.name, value)) }
        }
        if let button {
            guard
                controls.contains(where: { $0.name == button.name && $0.options.contains { $0.value == button.value } })
            else { throw Fault(description: "no button \(button.name)=\(button.value)") }
            fields.append(button)
        }
        return fields
    }

    /// Fills something in, or chooses; only what the page asks can be filled in.
    public mutating func fill(_ name: String, _ values: [String]) throws(Fault) {
        guard let index = controls.firstIndex(where: { $0.name == name && ![.button, .hidden].contains($0.kind) })
        else {
            throw Fault(description: "the page does not ask for \(name)")
        }
        let control = controls[index]
        if [.radio, .box, .list].contains(control.kind) {
            for value in values where !control.options.contains(where: { $0.value == value }) {
                let offered = control.options.map(\.value).joined(separator: ", ")
                throw Fault(description: "\(name) has no answer \(value), only \(offered)")
            }
        }
        guard control.kind == .box || values.count <= 1 else {
            throw Fault(description: "\(name) takes one answer, not \(values.count)")
        }
        controls[index].values = values
    }

    init(action: String, isPost: Bool) {
        self.action = action
        self.isPost = isPost
    }

    /// Adds a control; the choices of one name belong together.
    mutating func add(_ control: Control) throws(Fault) {
        let same = controls.firstIndex { $0.name == control.name && $0.kind == control.kind }
        if let same, [.radio, .box, .button].contains(control.kind) {
            controls[same].options += control.options
            controls[same].values += control.values
        } else if control.kind != .hidden, controls.contains(where: { $0.name == control.name && $0.kind != .button }) {
            throw Fault(description: "two fields with the name \(control.name)")
        } else {
            controls.append(control)
        }
    }
}
