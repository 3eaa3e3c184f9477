// SPDX-License-Identifier: EUPL-1.2
import Synchronization

/// A value that several threads count in.
final class LockedBox<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) {
        mutex = Mutex(value)
    }

    func read<Result: Sendable>(_ body: (Value) -> Result) -> Result {
        mutex.withLock { body($0) }
    }

    func change(_ body: (inout Value) -> Void) {
        mutex.withLock { (value: inout Value) in body(&value) }
    }
}
