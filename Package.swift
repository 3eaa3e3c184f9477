// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

/// The same strict settings everywhere: Swift 6, no hidden imports, warnings are errors.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
    name: "hoede",
    products: [
        .executable(name: "hoede", targets: ["Server"]),
        // For the fuzzers, which are a package of their own in Fuzz.
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        layer("CivilTime"),
        layer("ProtocolBook", ["CivilTime"]),
        layer("Dossiers", ["CivilTime", "ProtocolBook"]),
        layer("Forms", ["CivilTime", "ProtocolBook", "Dossiers"]),
        layer("Ledger", ["CivilTime", "Dossiers", crypto]),
        layer("Vault", [crypto, cryptoExtras]),
        layer("Storage"),
        layer("StorageSQLite", ["Storage", grdb]),
        layer("Persistence", ["CivilTime", "Dossiers", "Ledger", "Storage"]),
        layer("ProtocolFiles", ["CivilTime", "ProtocolBook", "Dossiers", "Forms", yams]),
        layer("SchoolFiles", ["CivilTime"]),
        layer(
            "Casework",
            [
                "CivilTime", "ProtocolBook", "Dossiers", "Ledger", "Vault", "Storage", "Persistence", "SchoolFiles",
                logging,
            ]),
        layer("Markup"),
        layer("Components", ["Markup"]),
        layer("Assets"),
        layer(
            "Web",
            [
                "CivilTime", "ProtocolBook", "Dossiers", "Forms", "SchoolFiles", "Casework", "Markup", "Components",
                "Assets", hummingbird, logging,
            ]),
        .executableTarget(
            name: "Server",
            dependencies: [
                "CivilTime", "ProtocolBook", "ProtocolFiles", "Dossiers", "Forms", "Ledger", "Vault", "Storage",
                "StorageSQLite", "Persistence", "SchoolFiles", "Casework", "Markup", "Assets", "Web", hummingbird,
                hummingbirdTLS, logging, arguments, lifecycle,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "attack", dependencies: ["Vault"], path: "Tests/Attack", swiftSettings: strict),
        .executableTarget(name: "embed", dependencies: [crypto], swiftSettings: strict),
        .target(
            name: "TestKit",
            dependencies: [
                "CivilTime", "ProtocolBook", "ProtocolFiles", "Dossiers", "Vault", "Storage", "StorageSQLite",
                "Persistence", "Casework", "Assets", "Web", hummingbird, hummingbirdTesting, logging,
            ],
            path: "Tests/TestKit",
            swiftSettings: strict),
        tests(
            "CivilTimeTests", ["CivilTime"],
            exclude: ["oracle-calendar-1900-2100.txt", "oracle-holidays-2000-2099.txt"]),
        tests("ProtocolBookTests", ["TestKit", "CivilTime", "ProtocolBook", "ProtocolFiles", crypto]),
        tests(
            "DossiersTests",
            ["TestKit", "CivilTime", "ProtocolBook", "ProtocolFiles", "Dossiers", "Forms", "Ledger", crypto]),
        tests("LedgerTests", ["CivilTime", "Dossiers", "Ledger", crypto]),
        tests("VaultTests", ["Vault", crypto]),
        tests("StorageContractTests", ["Storage", "StorageSQLite", "Persistence", "Ledger", "CivilTime"]),
        tests("SchoolFilesTests", ["CivilTime", "SchoolFiles"], exclude: ["Fixtures"]),
        tests(
            "CaseworkTests",
            [
                "TestKit", "Casework", "Dossiers", "CivilTime", "Persistence", "Storage", "Ledger", "ProtocolBook",
                "Vault",
            ]),
        tests(
            "GoldenTests",
            [
                "TestKit", "CivilTime", "ProtocolFiles", "Dossiers", "Ledger", "Storage", "Casework", "Web",
                hummingbird,
                hummingbirdTesting,
            ]),
        tests(
            "UpgradeTests",
            [
                "TestKit", "Casework", "Dossiers", "CivilTime", "Persistence", "Storage", "StorageSQLite", "Ledger",
                "ProtocolBook", "Vault", logging,
            ]),
        tests("MarkupTests", ["TestKit", "Markup", "Components", "Assets"]),
        tests(
            "WebTests",
            [
                "TestKit", "Web", "Casework", "Dossiers", "Forms", "ProtocolBook", "ProtocolFiles", "SchoolFiles",
                "Assets",
                "CivilTime", hummingbird, hummingbirdTesting,
            ]),
        .target(
            name: "FuzzTargets",
            dependencies: ["Vault", "Ledger", "ProtocolBook", "ProtocolFiles", "SchoolFiles", "Markup", "Web"],
            path: "Fuzz/Targets",
            swiftSettings: strict),
        tests("FuzzTests", ["FuzzTargets"]),
        tests("ArchitectureTests", ["Dossiers"]),
    ],
    swiftLanguageModes: [.v6]
)
