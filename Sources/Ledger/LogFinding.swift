// SPDX-License-Identifier: EUPL-1.2

/// Something in a log that is not as it was written. Places count leaves from 0, as the leaves themselves do;
/// checkpoints are numbered from 1 in the order in which they were given.
public enum LogFinding: Sendable, Hashable {
    /// A leaf is not in the canonical form.
    case leafUnreadable(at: Int)
    /// A leaf names another place than where it stands.
    case leafMisplaced(at: Int, says: Int)
    /// The hash that is kept with a leaf is not that of its bytes.
    case hashDiffers(at: Int)
    /// A checkpoint cannot be read or is not signed with the key.
    case checkpointInvalid(number: Int)
    /// A checkpoint names another log.
    case checkpointOfOtherLog(number: Int)
    /// A checkpoint counts more leaves than there are.
    case checkpointBeyondEnd(number: Int, size: Int, found: Int)
    /// The leaves before a checkpoint are not those that were signed; up to `since` they are.
    case rootDiffers(number: Int, size: Int, since: Int)
    /// The head that is kept with the log is not that of its leaves.
    case headDiffers(size: Int)
    /// The proof of a leaf in an extract does not lead to the checkpoint.
    case proofFails(at: Int)
    /// What is shown is not what the leaf was made over.
    case contentDiffers(at: Int)

    /// The kind, as `verify.py` names it too.
    public var code: String {
        switch self {
        case .leafUnreadable: "leaf-unreadable"
        case .leafMisplaced: "leaf-misplaced"
        case .hashDiffers: "hash-differs"
        case .checkpointInvalid: "checkpoint-invalid"
        case .checkpointOfOtherLog: "checkpoint-of-other-log"
        case .checkpointBeyondEnd: "checkpoint-beyond-end"
        case .rootDiffers: "root-differs"
        case .headDiffers: "head-differs"
        case .proofFails: "proof-fails"
        case .contentDiffers: "content-differs"
        }
    }

    /// The number of the leaf or checkpoint.
    public var place: Int {
        switch self {
        case .leafUnreadable(let at), .leafMisplaced(let at, _), .hashDiffers(let at), .proofFails(let at),
            .contentDiffers(let at):
            at
        case .checkpointInvalid(let number), .checkpointOfOtherLog(let number),
            .checkpointBeyondEnd(let number, _, _), .rootDiffers(let number, _, _):
            number
        case .headDiffers(let size): size
        }
    }

    /// What is wrong and where, in Dutch.
    public var sentence: String {
        switch self {
        case .leafUnreadable(let at):
            "Regel \(at) van het logboek is niet te lezen. Hij is veranderd of beschadigd."
        case .leafMisplaced(let at, let says):
            "Op de plek van regel \(at) staat regel \(says). Er is een regel weg, extra of verplaatst."
        case .hashDiffers(let at):
            "Regel \(at) klopt niet met de controle die erbij bewaard is."
        case .checkpointInvalid(let number):
            "Controlepunt \(number) heeft geen geldige handtekening van deze school."
        case .checkpointOfOtherLog(let number):
            "Controlepunt \(number) hoort bij een ander logboek."
        case .checkpointBeyondEnd(let number, let size, let found):
            "Controlepunt \(number) telt \(size) regels. Het logboek heeft er maar \(found). Er zijn regels weg."
        case .rootDiffers(let number, let size, let since):
            """
            Controlepunt \(number) klopt niet. In regel \(since) tot en met \(max(since, size - 1)) is iets \
            veranderd, weggehaald of toegevoegd.
            """
        case .headDiffers(let size):
            "De laatste stand van het logboek (\(size) regels) klopt niet met de regels zelf."
        case .proofFails(let at):
            "Het bewijs van regel \(at) leidt niet naar het controlepunt."
        case .contentDiffers(let at):
            "Wat bij regel \(at) wordt getoond, is niet wat toen is vastgelegd."
        }
    }
}

/// What came of checking a log.
public struct LogReport: Sendable, Hashable {
    /// The number of leaves.
    public let size: Int
    /// The root over all of them.
    public let root: [UInt8]
    /// What is not as it was written, in the order in which it was found.
    public let findings: [LogFinding]
    /// The number of leaves that a fitting checkpoint from outside covers.
    public let witnessed: Int

    /// Whether nothing was found.
    public var isSound: Bool { findings.isEmpty }

    /// The leaves after the last witnessed checkpoint: whoever writes to the database could still have altered these.
    public var unproved: Int { size - witnessed }

    /// What to tell, in Dutch.
    public var sentences: [String] {
        let head = isSound ? "Het logboek klopt: \(size) regels." : "Het logboek klopt niet."
        let tail =
            unproved == 0 ? "Alle regels zijn bewezen." : "\(unproved) van de \(size) regels: nog niet bewezen."
        return [head] + findings.map(\.sentence) + [tail]
    }
}
