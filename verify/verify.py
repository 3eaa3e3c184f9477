#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks an export of a Hoede log, an extract of one, or a database, without Hoede.

    verify.py FILE [--key KEY] [--checkpoint NOTES]... [--json]

Needs Python 3.8 or later and the files beside it in this folder, nothing else.
The form of the files is in docs/log-formaat.md.
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

from ed25519 import is_signed

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
    lines = leaf_fields(text)
    return (int(lines[1]), lines[10]) if lines else None


def leaf_fields(text):
    """The lines of a leaf; None when it is not in the canonical form."""
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
    return lines


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


def body_hash(note):
    """SHA-256 of what is signed in a note."""
    return sha256(("\n".join(note.split("\n")[:3]) + "\n").encode("utf-8"))


def notes_in(text):
    """The notes in a mail, a file with several, or typed in again; a text without any is taken as one."""
    lines = [line.strip(" \t\r") for line in text.split("\n")]
    notes, place = [], 0
    while place + 4 < len(lines):
        first, size, root, empty, signature = lines[place:place + 5]
        if not (first.startswith("hoede/") and " " not in first and re.match(r"[0-9]+\Z", size)
                and len(root.replace(" ", "").encode("utf-8")) == 44 and not empty and signature.startswith("\u2014 ")):
            place += 1
            continue
        note = [first, size, root.replace(" ", ""), ""]
        place += 4
        while place < len(lines) and lines[place].startswith("\u2014 "):
            parts = lines[place].split(" ")
            note.append(" ".join(parts[:2] + ["".join(parts[2:])]))
            place += 1
        notes.append("\n".join(note) + "\n")
    return notes or [text]


def key_from(text):
    """A public key as it is printed or mailed: hexadecimal digits, in groups or not, or base64."""
    plain = "".join(text.split())
    if re.match(r"[0-9A-Fa-f]{64}\Z", plain):
        return bytes.fromhex(plain)
    key = decode(plain)
    return key if key is not None and len(key) == 32 else None


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
    "hash-differs": "De bewaarde SHA-256 van regel {} klopt niet.",
    "head-differs": "De bewaarde laatste stand ({} regels) klopt niet.",
    "index-differs": "Bij regel {} staat een ander moment, account of onderwerp dan in de regel zelf.",
    "row-missing": "Wat regel {} vastlegt over {}, is weg.",
    "row-differs": "Wat regel {} vastlegt over {}, is veranderd.",
    "row-misplaced": "Wat regel {} vastlegt over {}, staat op de verkeerde plek.",
    "row-unlogged": "Vastlegging {} van {} staat in geen enkele regel.",
    "checkpoint-missing": "Controlepunt {} is buiten bewaard, maar ligt niet in de database.",
    "epoch-unlinked": "Reeks {} sluit niet aan op de reeks ervoor.",
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
    parser.add_argument("--key", help="publieke sleutel, van papier of mail")
    parser.add_argument("--checkpoint", action="append", default=[], help="bestand met bewaarde controlepunten")
    parser.add_argument("--json", action="store_true", help="antwoord voor programma's: een regel per bestand")
    options = parser.parse_args()
    key = key_from(options.key) if options.key else None
    if options.key and key is None:
        parser.error("--key is geen sleutel van 32 bytes")
    outside = []
    for path in options.checkpoint:
        with open(path, encoding="utf-8", newline="") as stream:
            outside += notes_in(stream.read())
    status = 0
    for path in options.file:
        with open(path, "rb") as stream:
            start = stream.read(16)
            data = b"" if start == b"SQLite format 3\0" else start + stream.read()
        if data:
            answer = verify(data, key, outside)
        else:
            import verify_database
            answer = verify_database.verify(path, key, outside)
        status = max(status, 0 if answer["sound"] else 1 if answer["readable"] else 2)
        if options.json:
            print(json.dumps(answer))
            continue
        if not answer["readable"]:
            print(f"{path}: dit is geen uitvoer van een logboek, of het bestand is beschadigd.")
            continue
        print(f"{path}: {answer['size']} regels, " + ("alles klopt." if answer["sound"] else "het klopt niet."))
        for finding in answer["findings"]:
            text = WORDS[finding["kind"]].format(finding["place"], finding.get("object"))
            print(f"  [{finding['kind']}] {text}")
        for cut in answer.get("cuts", []):
            print(f"  Let op: reeks {cut['epoch']} is afgebroken bij {cut['found']} van {cut['witnessed']} regels.")
        if answer["format"] != "hoede-extract/1":
            print(f"  Nog niet bewezen met een controlepunt van buiten: {answer['unproved']} regels.")
    return status


if __name__ == "__main__":
    sys.exit(main())
