// SPDX-License-Identifier: EUPL-1.2

import Casework
import CivilTime
import Markup

/// Showing again who you are, before weighty acts: granting, exporting, destroying, and work on keys.
///
/// - Source: ASVS 5.0 7.5.3.
enum StepUp {
    /// The page that asks for the second factor after signing in.
    static let second: WebPath = "/inloggen/tweede-stap"
    /// The page that asks for passphrase and second factor again.
    static let again: WebPath = "/inloggen/opnieuw"
    /// The page on which a second factor is made.
    static let enrolment: WebPath = "/account/tweede-stap/instellen"

    /// A page opens for ten minutes after the proof; a form that was opened in time has five minutes more.
    static func isFresh(_ visitor: Visitor, now: Instant, posting: Bool) -> Bool {
        guard let proved = visitor.provedAt else { return false }
        return now < proved.adding(minutes: posting ? 15 : 10)
    }

    /// Where somebody whose second factor was not shown yet goes first.
    static func page(for visitor: Visitor) -> WebPath {
        visitor.secondFactor.enrolled ? second : enrolment
    }
}
