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
    /// A column that repeats what is in a leaf says something else.
    case indexDiffers(at: Int)
    /// What a leaf says was stored is not there, and is not listed as destroyed.
    case rowMissing(at: Int, object: String)
    /// What is stored is not what the leaf was made over: other bytes, another moment or another writer.
    case rowDiffers(at: Int, object: String, revision: Int)
    /// What is stored stands at another place than where it was written.
    case rowMisplaced(at: Int, object: String, revision: Int)
    /// Something is stored that no leaf speaks of.
    case rowUnlogged(object: String, revision: Int)
    /// A checkpoint that somebody outside kept does not lie in the database.
    case checkpointMissing(number: Int)
    /// An epoch does not begin with a leaf that names the last known checkpoint of the one before.
    case epochUnlinked(epoch: Int)

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
        case .indexDiffers: "index-differs"
        case .rowMissing: "row-missing"
        case .rowDiffers: "row-differs"
        case .rowMisplaced: "row-misplaced"
        case .rowUnlogged: "row-unlogged"
        case .checkpointMissing: "checkpoint-missing"
        case .epochUnlinked: "epoch-unlinked"
        }
    }

    /// The number of the leaf, checkpoint or epoch; for what no leaf speaks of, its place in its stream.
    public var place: Int {
        switch self {
        case .leafUnreadable(let at), .leafMisplaced(let at, _), .hashDiffers(let at), .proofFails(let at),
            .contentDiffers(let at), .indexDiffers(let at), .rowMissing(let at, _), .rowDiffers(let at, _, _),
            .rowMisplaced(let at, _, _):
            at
        case .checkpointInvalid(let number), .checkpointOfOtherLog(let number),
            .checkpointBeyondEnd(let number, _, _), .rootDiffers(let number, _, _), .checkpointMissing(let number):
            number
        case .headDiffers(let size): size
        case .rowUnlogged(_, let revision): revision
        case .epochUnlinked(let epoch): epoch
        }
    }

    /// The dossier, worry or other object that it is about, when it is about one.
    public var object: String? {
        switch self {
        case .rowMissing(_, let object), .rowDiffers(_, let object, _), .rowMisplaced(_, let object, _),
            .rowUnlogged(let object, _):
            object
        default: nil
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
        case .indexDiffers(let at):
            "Bij regel \(at) staat een ander moment, account of onderwerp dan in de regel zelf."
        case .rowMissing(let at, let object):
            "Regel \(at) noemt een vastlegging bij \(object). Die is weg, en niet vernietigd volgens de regels."
        case .rowDiffers(let at, let object, let revision):
            "Vastlegging \(revision) van \(object) is niet meer wat regel \(at) vastlegt. Zij is veranderd."
        case .rowMisplaced(let at, let object, let revision):
            "Vastlegging \(revision) van \(object) hoort bij regel \(at). Zij staat op de verkeerde plek."
        case .rowUnlogged(let object, let revision):
            "Vastlegging \(revision) van \(object) staat in geen enkele regel. Zij is er later bij gezet."
        case .checkpointMissing(let number):
            "Controlepunt \(number) is buiten bewaard. In de database ligt het niet meer."
        case .epochUnlinked(let epoch):
            "Reeks \(epoch) sluit niet aan op het laatste controlepunt van de reeks ervoor."
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
