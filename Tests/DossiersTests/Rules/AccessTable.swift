// SPDX-License-Identifier: EUPL-1.2

/// The matrix as it must be. Columns: worry, open dossier, skipped step, closed, restricted.
enum AccessTable {
    static let text = """
        """
}
