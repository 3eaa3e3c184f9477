// SPDX-License-Identifier: EUPL-1.2

import Components
import Markup

/// All components with their examples, in development only.
enum GalleryRoutes {
    static let all: [Route] = [
        Route(.get, "/ontwikkel/onderdelen", access: .development) { _, _ in
            .page(Page(title: "Onderdelen", body: Gallery.page()))
        }
    ]
}
