// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Holds a synchronous body until the test lets it go.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() {
        semaphore.wait()
    }

    func open() {
        semaphore.signal()
    }
}
