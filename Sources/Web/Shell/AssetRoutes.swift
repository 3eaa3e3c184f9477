// SPDX-License-Identifier: EUPL-1.2

import Assets
import Markup

/// Style, script and icons, under an address with their digest, so that browsers may keep them for a year.
enum AssetRoutes {
    static let all: [Route] = [
        Route(.get, "/a/:digest/:name", access: .everyone) { ask, _ in
            guard let asset = Assets.web.first(where: { $0.name == ask["name"] && $0.digest == ask["digest"] }) else {
                throw Stop.notFound
            }
            return .bytes(asset.bytes, mediaType: asset.mediaType, caching: true)
        }
    ]

    /// The address of an asset.
    static func path(_ name: String) -> WebPath {
        let digest = Assets.web.first { $0.name == name }?.digest ?? "-"
        return "/a/\(digest)/\(name)"
    }
}
