// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

/// The fuzzers, apart from the program: everything in here is built with libFuzzer's instrumentation.
let package = Package(
    name: "hoede-fuzz",
    dependencies: [.package(name: "hoede", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz", dependencies: [.product(name: "FuzzTargets", package: "hoede")], path: "Driver",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    swiftLanguageModes: [.v6]
)
