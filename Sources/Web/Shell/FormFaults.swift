// SPDX-License-Identifier: EUPL-1.2

import Components
import Markup

/// What must be mended in a form, by field.
struct FormFaults: Sendable {
    private(set) var list: [(field: String, sentence: String)] = []

    /// Notes that a field must be mended.
    mutating func add(_ field: String, _ sentence: String) {
        list.append((field, sentence))
    }

    init(_ list: [(field: String, sentence: String)] = []) {
        self.list = list
    }

    var isEmpty: Bool { list.isEmpty }

    /// The sentence at a field.
    subscript(field: String) -> String? { list.first { $0.field == field }?.sentence }

    /// The summary above the heading.
    var html: HTML { ErrorBox.html(list) }

    /// 422 when something must be mended.
    var status: Int { isEmpty ? 200 : 422 }

    /// The title of the tab.
    func title(_ title: String) -> String { isEmpty ? title : "Fout: \(title)" }
}

/// Choosing a passphrase: six words are proposed, an own choice may be too, typed twice.
enum NewPassphrase {
    static let first = "wachtzin"
    static let second = "wachtzin-weer"

    /// The two fields with the proposal above them.
    static func fields(proposal: String, _ faults: FormFaults) -> HTML {
        """
        <div class="notice"><p>Een voorstel, zes willekeurige woorden:</p><p class="lead"><strong>\(proposal)</strong></p>\
        <p>Neem het over, of bedenk zelf een zin van minstens zestien tekens. Schrijf hem op en bewaar hem waar \
        alleen jij erbij kunt.</p></div>\
        \(PassphraseField(Asked(first, "Jouw wachtzin", hint: "Niemand anders mag hem zien. Plakken mag.", error: faults[first]), isNew: true))\
        \(PassphraseField(Asked(second, "Typ hem nog een keer", error: faults[second]), isNew: true))
        """
    }

    /// The passphrase that was typed twice, or what must be mended.
    static func read(_ ask: Ask, refusal: (String) -> String?) -> (passphrase: String?, faults: FormFaults) {
        var faults = FormFaults()
        let typed = ask.form[first]?.first ?? ""
        if typed.isEmpty {
            faults.add(first, "Typ een wachtzin.")
        } else if let sentence = refusal(typed) {
            faults.add(first, sentence)
        } else if ask.form[second]?.first != typed {
            faults.add(second, "De twee wachtzinnen zijn niet gelijk. Typ ze allebei opnieuw.")
        }
        return (faults.isEmpty ? typed : nil, faults)
    }
}
