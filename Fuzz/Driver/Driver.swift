// SPDX-License-Identifier: EUPL-1.2

import Foundation
import FuzzTargets

private let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["HOEDE_FUZZ"] ?? "")

/// What libFuzzer calls with each input; `HOEDE_FUZZ` says which reader gets it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target else { preconditionFailure("HOEDE_FUZZ must name a target") }
    target.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
