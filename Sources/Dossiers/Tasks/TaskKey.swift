// SPDX-License-Identifier: EUPL-1.2

public import ProtocolBook

/// Keys of tasks: the rule, and what it is about. Stable, because a settled task is remembered by its key.
public enum TaskKey {
    /// Following a special way of acting; settled by hand it is switched off with a reason.
    public static func special(_ handling: SpecialHandling) -> String {
        switch handling {
        case .veiligThuisFirst: "S-085/\(handling.rawValue)"
        case .bothParentsApart: "S-083/\(handling.rawValue)"
        }
    }
}
