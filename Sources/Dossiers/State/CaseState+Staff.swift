// SPDX-License-Identifier: EUPL-1.2

extension CaseState {
    /// Whether this is about somebody who works or helps at the school. Then the steps of the protocol do not apply: the
    /// board consults the vertrouwensinspecteur, and nobody tells the head or the parents before that.
    ///
    /// The worry that the dossier was opened from says so; one that is added to a dossier about home changes nothing.
    ///
    /// - Source: WPO art. 4a; design §4, routes.
    public var isAboutStaff: Bool {
        worries.first?.fact.sent.isAboutStaff ?? worry?.kept.fact.isAboutStaff ?? false
    }
}
