// SPDX-License-Identifier: EUPL-1.2

extension WebPath {
    /// An address of this site that came in from outside, such as where somebody wanted to go before signing in.
    ///
    /// Only letters, digits, `-`, `_`, `.` and `/` are let through; anything else, also another site, gives nothing.
    public init?(local text: String) {
        let safe = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || [0x2D, 0x2E, 0x2F, 0x5F].contains($0)
        }
        guard safe, text.utf8.first == 0x2F, !text.hasPrefix("//"), text.utf8.count <= 300, !text.contains("..") else {
            return nil
        }
        self.init(written: text)
    }
}
