// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Synchronization

/// The one place where scrypt runs: one at a time for the whole process, since each takes 128 MiB, and on a thread of
/// its own so that other requests go on.
public enum PassphraseWorks {
    private static let queue = DispatchQueue(label: "nl.hoede.passphrase")
    private static let count = Atomic<Int>(0)

    /// How many derivations run or wait. Slow down when this grows; never lock out.
    public static var waiting: Int { count.load(ordering: .relaxed) }

    /// Runs making or opening a lock after the work before it.
    public static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        count.add(1, ordering: .relaxed)
        return await withCheckedContinuation { continuation in
            queue.async {
                let value = work()
                count.subtract(1, ordering: .relaxed)
                continuation.resume(returning: value)
            }
        }
    }
}
