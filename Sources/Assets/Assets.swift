// SPDX-License-Identifier: EUPL-1.2

/// A file that lives inside the program.
public struct Asset: Sendable {
    /// The file's name, such as `site.css`, or for a protocol `po-2019/1`.
    public let name: String
    /// What browsers are told it is.
    public let mediaType: String
    /// The first 16 hexadecimal digits of its SHA-256: part of its address, so that it may be kept forever.
    public let digest: String
    let content: StaticString

    /// The bytes.
    public var bytes: [UInt8] {
        content.withUTF8Buffer { Array($0) }
    }
}

/// Everything that lives inside the program; made by `embed` from `Content`.
public enum Assets {
    /// Style, script and icon of the site.
    public static let web: [Asset] = [
        Generated.siteCss, Generated.siteJs, Generated.passkeyJs, Generated.iconSvg, Generated.emptySvg,
    ]
    /// The protocols, the newest first.
    public static let protocols: [Asset] = [Generated.po2019, Generated.bijlage9]
    /// The fictional school of the demo, as a file of a pupil administration.
    public static let demoSchool = Generated.demoSchool
}

enum Generated {}
