#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks an export of a Hoede log, or an extract of one, without Hoede.

    verify.py FILE [--key BASE64] [--checkpoint NOTE]... [--json]

Needs Python 3.8 or later and nothing else. The form of the files is in docs/log-formaat.md.
Exit status: 0 sound, 1 something is wrong, 2 the file cannot be read.

--key         the public key from another source (paper, mail); without it the key in the file is believed
--checkpoint  a note that somebody kept outside the server; only this proves the log against the server itself
"""
import argparse
import base64
import hashlib
import json
import re
import sys

# Ed25519 verification, RFC 8032 section 6 (affine arithmetic is slow and easy to read).
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    """Adds two points in extended coordinates (X, Y, Z, T)."""
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    return ((f - e) * (h - g) % P, (f + e) * (h + g) % P, (h - g) * (h + g) % P, (f - e) * (f + e) % P)


def point_multiply(times, point):
    result = (0, 1, 1, 0)
    while times:
        if times & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        times >>= 1
    return result


def point_equal(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_read(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = point_read((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    """Whether this is the Ed25519 signature of the message under the key."""
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r = point_read(key), point_read(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return point_equal(point_multiply(s, BASE), point_add(r, point_multiply(h, a)))


# The Merkle tree of RFC 6962.


def sha256(data):
    return hashlib.sha256(data).digest()


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


class Tree:
    """The root of a growing list of leaves, kept as the roots of its full subtrees."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def add(self, leaf):
        value, place = sha256(b"\x00" + leaf), self.size
        while place & 1:
            value, place = node_hash(self.peaks.pop(), value), place >> 1
        self.peaks.append(value)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256(b"")
        value = self.peaks[-1]
        for left in reversed(self.peaks[:-1]):
            value = node_hash(left, value)
        return value


def is_included(leaf, index, size, root, proof):
    """RFC 9162, 2.1.3.2."""
    if not 0 <= index < size or any(len(item) != 32 for item in proof):
        return False
    place, last, value = index, size - 1, sha256(b"\x00" + leaf)
    for item in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            value = node_hash(item, value)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            value = node_hash(value, item)
        place, last = place >> 1, last >> 1
    return last == 0 and value == root


# Leaves and checkpoints.

IDENTITY = re.compile(r"(?!-\Z)[A-Za-z0-9._-]{1,64}\Z")
NUMBER = re.compile(r"(0|-?[1-9][0-9]*)\Z")
DIGEST = re.compile(r"[0-9a-f]{64}\Z")
ORIGIN = re.compile(r"[!-*,-~]+\Z")
ACTIONS = {"open", "append", "submit", "read", "list", "export", "grant", "key", "destroy", "sign-in"}
OUTCOMES = {"ok", "denied", "error"}


def number(text, least):
    """The number, or None when it is not written as numbers are or does not fit in 64 bits."""
    if not NUMBER.match(text):
        return None
    value = int(text) if len(text) <= 20 else 2**64
    return value if least <= value < 2**63 else None


def leaf_index(text):
    """The index that a leaf names, and its commitment; None when it is not in the canonical form."""
    lines = text.split("\n")
    if len(lines) != 12 or lines[0] != "hoede-leaf/1" or lines[11] != "":
        return None
    index, time = number(lines[1], 0), number(lines[2], -(2**63))
    if index is None or time is None or lines[5] not in ACTIONS or lines[6] not in OUTCOMES:
        return None
    if any(item != "-" and not IDENTITY.match(item) for item in (lines[3], lines[4], lines[7])):
        return None
    if lines[8] != "-" and number(lines[8], 0) is None:
        return None
    if any(item != "-" and not DIGEST.match(item) for item in (lines[9], lines[10])):
        return None
    return index, lines[10]


def decode(text):
    """Base64 in the one way that it is written, else None."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None


def checkpoint(note, key):
    """Origin, size and root of a note that is signed with the key; None for any other note."""
    lines = note.split("\n")
    if len(lines) < 6 or lines[3] != "" or lines[-1] != "" or not ORIGIN.match(lines[0]):
        return None
    size, root = number(lines[1], 0), decode(lines[2])
    if size is None or root is None or len(root) != 32:
        return None
    body = "\n".join(lines[:3]).encode("utf-8") + b"\n"
    identity = sha256(lines[0].encode("utf-8") + b"\n\x01" + key)[:4]
    signed = False
    for line in lines[4:-1]:
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "\u2014" or not parts[1]:
            return None
        blob = decode(parts[2])
        if blob is None or len(blob) <= 4:
            return None
        if parts[1] != lines[0] or blob[:4] != identity:
            continue
        if not is_signed(key, body, blob[4:]):
            return None
        signed = True
    return (lines[0], size, root) if signed else None


# The two kinds of files.


class Unreadable(Exception):
    pass


def want(value, kind):
    if not isinstance(value, kind):
        raise Unreadable()
    return value


def texts(value):
    return [want(item, str) for item in want(value, list)]


def key_of(file):
    key = decode(want(file.get("public_key"), str))
    if key is None or len(key) != 32:
        raise Unreadable()
    return key


def check_export(file, key, outside):
    """Findings as (kind, place), then the number of leaves, the root and how many leaves are witnessed."""
    origin, leaves, notes = want(file.get("origin"), str), texts(file.get("leaves")), texts(file.get("checkpoints"))
    own = key_of(file)
    findings, claims = [], []
    for place, note in enumerate(notes + outside):
        found = checkpoint(note, key or own)
        if found is None:
            findings.append(("checkpoint-invalid", place + 1))
        elif found[0] != origin:
            findings.append(("checkpoint-of-other-log", place + 1))
        else:
            claims.append((found[1], place + 1, found[2], place >= len(notes)))
    claims.sort()
    tree, witnessed = Tree(), 0

    def compare():
        nonlocal witnessed
        while claims and claims[0][0] == tree.size:
            size, place, root, is_outside = claims.pop(0)
            if root != tree.root():
                findings.append(("root-differs", place))
            elif is_outside:
                witnessed = size

    compare()
    for place, text in enumerate(leaves):
        found = leaf_index(text)
        if found is None:
            findings.append(("leaf-unreadable", place))
        elif found[0] != place:
            findings.append(("leaf-misplaced", place))
        tree.add(text.encode("utf-8"))
        compare()
    findings += [("checkpoint-beyond-end", place) for _, place, _, _ in claims]
    return findings, tree.size, tree.root(), witnessed


def check_extract(file, key, _outside):
    origin, note = want(file.get("origin"), str), want(file.get("checkpoint"), str)
    own, rows = key_of(file), []
    for row in want(file.get("leaves"), list):
        row = want(row, dict)
        proof = [decode(item) for item in texts(row.get("proof"))]
        content, salt = row.get("content"), row.get("salt")
        if any(item is None for item in proof) or (content is None) != (salt is None):
            raise Unreadable()
        if content is not None:
            content, salt = decode(want(content, str)), decode(want(salt, str))
            if content is None or salt is None:
                raise Unreadable()
        rows.append((want(row.get("leaf"), str), proof, content, salt))
    found = checkpoint(note, key or own)
    if found is None:
        return [("checkpoint-invalid", 1)], len(rows), b"", 0
    if found[0] != origin:
        return [("checkpoint-of-other-log", 1)], len(rows), found[2], 0
    findings = []
    for place, (text, proof, content, salt) in enumerate(rows):
        leaf = leaf_index(text)
        if leaf is None:
            findings.append(("leaf-unreadable", place))
            continue
        if not is_included(text.encode("utf-8"), leaf[0], found[1], found[2], proof):
            findings.append(("proof-fails", leaf[0]))
        if content is not None and (len(salt) != 32 or sha256(b"\x02" + salt + content).hex() != leaf[1]):
            findings.append(("content-differs", leaf[0]))
    return findings, len(rows), found[2], 0


KINDS = {"hoede-export/1": check_export, "hoede-extract/1": check_extract}

WORDS = {
    "leaf-unreadable": "Regel {} is niet te lezen.",
    "leaf-misplaced": "Op de plek van regel {} staat een andere regel.",
    "checkpoint-invalid": "Controlepunt {} heeft geen geldige handtekening.",
    "checkpoint-of-other-log": "Controlepunt {} hoort bij een ander logboek.",
    "checkpoint-beyond-end": "Controlepunt {} telt meer regels dan er zijn. Er zijn regels weg.",
    "root-differs": "Controlepunt {} past niet bij de regels ervoor. Er is iets veranderd.",
    "proof-fails": "Het bewijs van regel {} leidt niet naar het controlepunt.",
    "content-differs": "Wat bij regel {} wordt getoond, is niet wat is vastgelegd.",
}


def verify(data, key=None, outside=()):
    """Checks the bytes of a file; gives the answer as a dictionary."""
    try:
        file = want(json.loads(data.decode("utf-8")), dict)
        kind = KINDS.get(want(file.get("format"), str))
        if kind is None:
            raise Unreadable()
        findings, size, root, witnessed = kind(file, key, list(outside))
    except (Unreadable, ValueError, RecursionError):
        return {"readable": False, "sound": False, "findings": []}
    return {
        "readable": True,
        "sound": not findings,
        "findings": [{"kind": kind, "place": place} for kind, place in findings],
        "size": size,
        "root": root.hex(),
        "unproved": size - witnessed,
        "format": file["format"],
    }


def main():
    parser = argparse.ArgumentParser(description="Controleert een logboek van Hoede.")
    parser.add_argument("file", nargs="+")
    parser.add_argument("--key", help="publieke sleutel in base64, van papier of mail")
    parser.add_argument("--checkpoint", action="append", default=[], help="bestand met een bewaard controlepunt")
    parser.add_argument("--json", action="store_true", help="antwoord voor programma's: een regel per bestand")
    options = parser.parse_args()
    key = decode(options.key) if options.key else None
    if options.key and (key is None or len(key) != 32):
        parser.error("--key is geen sleutel van 32 bytes")
    outside = []
    for path in options.checkpoint:
        with open(path, encoding="utf-8", newline="") as stream:
            outside.append(stream.read())
    status = 0
    for path in options.file:
        with open(path, "rb") as stream:
            answer = verify(stream.read(), key, outside)
        status = max(status, 0 if answer["sound"] else 1 if answer["readable"] else 2)
        if options.json:
            print(json.dumps(answer))
            continue
        if not answer["readable"]:
            print(f"{path}: dit is geen uitvoer van een logboek, of het bestand is beschadigd.")
            continue
        print(f"{path}: {answer['size']} regels, " + ("alles klopt." if answer["sound"] else "het klopt niet."))
        for finding in answer["findings"]:
            print("  " + WORDS[finding["kind"]].format(finding["place"]))
        if answer["format"] == "hoede-export/1":
            print(f"  Nog niet bewezen met een controlepunt van buiten: {answer['unproved']} regels.")
    return status


if __name__ == "__main__":
    sys.exit(main())
