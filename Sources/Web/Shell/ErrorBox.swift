// SPDX-License-Identifier: EUPL-1.2

import Markup

/// The summary of what must be mended, above the heading; each line leads to its field.
enum ErrorBox {
    static func html(_ errors: [(field: String, sentence: String)]) -> HTML {
        guard !errors.isEmpty else { return "" }
        let lines: [HTML] = errors.map { "<li><a href=\"#\($0.field)\">\($0.sentence)</a></li>" }
        let count: HTML = errors.count == 1 ? "Er is een probleem" : "Er zijn \(errors.count) problemen"
        return """
            <div class="errors" role="alert" tabindex="-1" data-focus><h2>\(count)</h2><ul>\(lines)</ul></div>
            """
    }

    /// The same words at the field itself.
    static func line(_ field: String, in errors: [(field: String, sentence: String)]) -> HTML {
        guard let error = errors.first(where: { $0.field == field }) else { return "" }
        return "<p class=\"error\" id=\"\(field)-fout\">\(error.sentence)</p>"
    }
}
