// SPDX-License-Identifier: EUPL-1.2

import Forms
import Markup

/// Draws the fields of a command's form, with what was typed still there.
struct FieldHTML {
    let filled: FilledForm
    let errors: FieldErrors?
    let setting: FormSetting

    func html(_ field: Field) -> HTML {
        let control: HTML
        switch field.kind {
        case .text: control = labelled(field, line(field.key, field))
        case .longText: control = labelled(field, area(field))
        case .day: control = grouped(field, dayParts(field.key))
        case .moment: control = grouped(field, moment(field))
        case .yesNo: control = grouped(field, tiles(field.key, [Option("yes", "Ja"), Option("no", "Nee")], "radio"))
        case .tick: control = tick(field)
        case .choice(let options): control = grouped(field, tiles(field.key, options, "radio"))
        case .choices(let options): control = grouped(field, tiles(field.key, options, "checkbox"))
        case .one: control = one(field)
        case .many: control = grouped(field, tiles(field.key, setting.options(of: field), "checkbox"))
        case .participants: control = grouped(field, rows(field, 4) { participant(field, $0) })
        case .planLines: control = grouped(field, rows(field, 3) { planLine(field, $0) })
        case .hidden: return "<input type=\"hidden\" name=\"\(field.key)\" value=\"\(value(field.key))\">"
        }
        guard let when = field.showWhen else { return control }
        return "<div data-show-when=\"\(when.key)=\(when.values.joined(separator: ","))\">\(control)</div>"
    }

    private func value(_ name: String) -> String { filled.values[name]?.first ?? "" }

    private func label(_ field: Field) -> HTML {
        field.required ? "\(field.label)" : "\(field.label) <span class=\"soft\">(niet verplicht)</span>"
    }

    private func extras(_ field: Field) -> HTML {
        let hint: HTML = field.hint.map { "<p class=\"hint\" id=\"\(field.key)-hint\">\($0)</p>" } ?? ""
        let error: HTML =
            errors?.text(at: field.key).map { "<p class=\"error\" id=\"\(field.key)-fout\">\($0)</p>" } ?? ""
        return "\(hint)\(error)"
    }

    private func described(_ field: Field) -> HTML {
        var ids: [String] = []
        if field.hint != nil { ids.append("\(field.key)-hint") }
        let bad = errors?.text(at: field.key) != nil
        if bad { ids.append("\(field.key)-fout") }
        let by: HTML = ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\""
        return bad ? "\(by) aria-invalid=\"true\"" : by
    }

    private func labelled(_ field: Field, _ control: HTML) -> HTML {
        "<div class=\"field\"><label for=\"\(field.key)\">\(label(field))</label>\(extras(field))\(control)</div>"
    }

    private func grouped(_ field: Field, _ content: HTML) -> HTML {
        "<fieldset\(described(field))><legend>\(label(field))</legend>\(extras(field))\(content)</fieldset>"
    }

    private func line(_ name: String, _ field: Field) -> HTML {
        "<input type=\"text\" id=\"\(name)\" name=\"\(name)\" value=\"\(value(name))\" autocomplete=\"off\"\(described(field))>"
    }

    private func area(_ field: Field) -> HTML {
        let quote: HTML = field.literal ? " class=\"literal\"" : ""
        return """
            <textarea id="\(field.key)" name="\(field.key)" rows="5"\(quote)\(described(field))>\(value(field.key))</textarea>
            """
    }

    private func tiles(_ name: String, _ options: [Option], _ type: String) -> HTML {
        let labels: [HTML] = options.enumerated().map { index, option in
            let id = index == 0 ? name : "\(name)-keuze-\(index)"
            return """
                <label><input type="\(type)" id="\(id)" name="\(name)" value="\(option.value)"\
                \(filled.has(name, option.value) ? " checked" : "" as HTML)>\(option.label)</label>
                """
        }
        if labels.isEmpty { return "<p class=\"soft\">Er is nog niets om uit te kiezen.</p>" }
        return "<div class=\"choice\">\(labels)</div>"
    }

    private func tick(_ field: Field) -> HTML {
        """
        <div class="field choice"><label><input type="checkbox" id="\(field.key)" name="\(field.key)" value="yes"\
        \(filled.has(field.key, "yes") ? " checked" : "" as HTML)\(described(field))>\(field.label)</label>\(extras(field))</div>
        """
    }

    private func one(_ field: Field) -> HTML {
        let options = setting.options(of: field)
        if options.count <= 6 { return grouped(field, tiles(field.key, options, "radio")) }
        let items: [HTML] = options.map { option in
            """
            <option value="\(option.value)"\(filled.has(field.key, option.value) ? " selected" : "" as HTML)>\
            \(option.label)</option>
            """
        }
        return labelled(
            field,
            """
            <select id="\(field.key)" name="\(field.key)"\(described(field))><option value="">Kies…</option>\(items)</select>
            """)
    }

    private func dayParts(_ key: String) -> HTML {
        let parts: [(FieldPart, String, Bool)] = [(.day, "Dag", true), (.month, "Maand", false), (.year, "Jaar", true)]
        let inputs: [HTML] = parts.map { part, label, numeric in
            let name = "\(key)-\(part.rawValue)"
            let id = part == .day ? key : name
            return """
                <div><label for="\(id)">\(label)</label><input type="text" id="\(id)" name="\(name)" \
                value="\(value(name))"\(numeric ? " inputmode=\"numeric\"" : "" as HTML) autocomplete="off"></div>
                """
        }
        return "<div class=\"row dates\">\(inputs)</div>"
    }

    private func moment(_ field: Field) -> HTML {
        let when = field.name(.when)
        let quick: [(WhenAnswer, String)] = [(.today, "Vandaag"), (.yesterday, "Gisteren"), (.other, "Andere dag")]
        let tiles: [HTML] = quick.map { answer, label in
            """
            <label><input type="radio" name="\(when)" value="\(answer.rawValue)"\
            \(filled.has(when, answer.rawValue) ? " checked" : "" as HTML)>\(label)</label>
            """
        }
        let time = field.name(.time)
        let about = field.name(.about)
        return """
            <div class="choice">\(tiles)</div>\
            <div data-show-when="\(when)=other">\(dayParts(field.key))</div>\
            <div class="row dates"><div><label for="\(time)">Hoe laat? (niet verplicht)</label>\
            <input type="text" id="\(time)" name="\(time)" value="\(value(time))" inputmode="decimal" class="short" \
            autocomplete="off"></div><div class="choice"><label><input type="checkbox" name="\(about)" value="yes"\
            \(filled.has(about, "yes") ? " checked" : "" as HTML)>Ongeveer</label></div></div>
            """
    }

    private func rows(_ field: Field, _ spare: Int, _ row: (Int) -> HTML) -> HTML {
        let count = min(max(spare, filled.rows(of: field) + 1), FieldLimits.rows)
        let all: [HTML] = (1...count).map(row)
        return "<div class=\"rows\">\(all)</div>"
    }

    private func cell(_ name: String, _ label: String, id: String? = nil) -> HTML {
        """
        <div><label for="\(id ?? name)">\(label)</label><input type="text" id="\(id ?? name)" name="\(name)" \
        value="\(value(name))" autocomplete="off"></div>
        """
    }

    private func participant(_ field: Field, _ row: Int) -> HTML {
        let first = row == 1 ? field.key : nil
        return """
            <div class="row cells">\(cell(field.name(row: row, "name"), "Naam \(row)", id: first))\
            \(cell(field.name(row: row, "function"), "Functie \(row)"))</div>
            """
    }

    private func planLine(_ field: Field, _ row: Int) -> HTML {
        let owner = field.name(row: row, "owner")
        let target = field.name(row: row, "target")
        let staff: [HTML] = (setting.lists[.staff] ?? []).map { option in
            """
            <option value="\(option.value)"\(filled.has(owner, option.value) ? " selected" : "" as HTML)>\(option.label)</option>
            """
        }
        let targets: [HTML] = [("pupil", "de leerling"), ("parents", "de ouders"), ("school", "de school")].map {
            "<option value=\"\($0.0)\"\(filled.has(target, $0.0) ? " selected" : "" as HTML)>\($0.1)</option>"
        }
        return """
            <div class="card cells"><p class="k">Regel \(row)</p>\
            \(cell(field.name(row: row, "what"), "Wat gaat er gebeuren?", id: row == 1 ? field.key : nil))\
            <div><label for="\(owner)">Wie doet dit?</label><select id="\(owner)" name="\(owner)">\
            <option value="">Kies een collega…</option>\(staff)</select></div>\
            \(cell(field.name(row: row, "owner-name"), "Of iemand anders"))\
            <div><span class="label">Wanneer klaar?</span>\(dayParts(field.name(row: row, "due")))</div>\
            <div><label for="\(target)">Voor wie?</label><select id="\(target)" name="\(target)">\(targets)</select></div></div>
            """
    }
}
