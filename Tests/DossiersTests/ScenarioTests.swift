// SPDX-License-Identifier: EUPL-1.2

import Dossiers
import Forms
import ProtocolFiles
import Testing

@Suite struct `Each shipped scenario` {
    @Test(arguments: Shipped.scenarios)
    func `can be read`(name: String) {
        do throws(ScenarioFaults) {
            let file = Shipped.bytes("scenarios/\(name).yaml") ?? []
            let scenario = try Scenario.read(file) { Shipped.bytes("protocols/\($0).yaml") }
            #expect(!scenario.actions.isEmpty)
        } catch {
            for line in error.lines(file: name) { Issue.record("\(line)") }
        }
    }
}
