// SPDX-License-Identifier: EUPL-1.2
import Markup

extension Icon {
    static let examples = ExampleSet(
        "Icon", accessibility: "Hidden from screen readers; always beside words.",
        [Example("all", "<p class=\"icons\">\(Icon.allCases.map { $0.html })</p>")])
}
