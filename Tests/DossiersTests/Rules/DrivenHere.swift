// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import TestKit

// These stand before the functions of the same name in Dossiers: tests here write `chronology(…)` as everywhere, and
// what comes out counts as driven.

func notices(before kind: CommandKind, on state: CaseState, context: Context) -> [Notice] {
    Driven.notices(Dossiers.notices(before: kind, on: state, context: context))
}

func chronology(_ events: [RecordedEvent], state: CaseState) -> [ChronologyItem] {
    Driven.chronology(Dossiers.chronology(events, state: state))
}
