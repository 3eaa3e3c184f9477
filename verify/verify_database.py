# SPDX-License-Identifier: EUPL-1.2
"""Checks a Hoede database beside verify.py: its log, and that what is stored is what the log says. No keys needed."""
import hashlib
import sqlite3
import urllib.parse

import verify as core

PAGE = 1000


class Leaf:
    """One leaf, read from its canonical bytes."""

    def __init__(self, fields):
        self.index, self.time = int(fields[1]), int(fields[2])
        self.account, self.role, self.object = (None if item == "-" else item for item in (*fields[3:5], fields[7]))
        self.action, self.outcome = fields[5], fields[6]
        self.sealed, self.commitment = (None if item == "-" else bytes.fromhex(item) for item in fields[9:11])
        self.epoch = 0


def read_leaf(data):
    try:
        fields = core.leaf_fields(bytes(data).decode("utf-8"))
    except UnicodeDecodeError:
        return None
    return Leaf(fields) if fields else None


def link_of(leaf):
    """The epoch, size and hash that the first leaf of an epoch after a restore names."""
    parts = (leaf.object or "").split("-") if leaf else []
    if len(parts) != 3 or parts[0] != "reeks" or leaf.account is not None or leaf.sealed is None:
        return None
    if (leaf.index, leaf.action, leaf.outcome) != (0, "open", "ok"):
        return None
    epoch, size = core.number(parts[1], 1), core.number(parts[2], 0)
    return None if epoch is None or size is None else (epoch, size, leaf.sealed)


def parts_of(origin):
    parts = origin.split("/")
    if len(parts) != 3 or parts[0] != "hoede" or not parts[1]:
        return None
    epoch = core.number(parts[2], 1)
    return None if epoch is None else (parts[1], epoch)


class School:
    """The check of one school."""

    def __init__(self, database, school, key):
        self.database, self.school, self.key = database, school, key
        self.findings, self.claims, self.links, self.sizes = [], {}, {}, {}
        self.cuts, self.size, self.witnessed, self.root = [], 0, 0, b""

    def rows(self, query, *values):
        return self.database.execute(query, (self.school, *values))

    def add(self, kind, place, epoch, item=None):
        self.findings.append({"kind": kind, "place": place, "school": self.school, "epoch": epoch, "object": item})

    def run(self, outside):
        head = self.rows("select epoch, size, frontier from log_head where school = ?").fetchone()
        newest = self.rows("select coalesce(max(epoch), 0) from log_leaf where school = ?").fetchone()[0]
        last = max(head[0] if head else 0, newest)
        self.read_notes(outside, last)
        beyond = []
        for epoch in range(1, max(1, last) + 1):
            beyond += self.leaves(epoch, head)
        if (head and head[0] < last) or (not head and last):
            self.add("head-differs", head[1] if head else 0, head[0] if head else last)
        named = {}
        for epoch, size, _ in self.links.values():
            named[epoch] = max(size, named.get(epoch, 0))

        def lost(epoch):
            """Nothing of it is left, and a later epoch says so: of it, or of the lost ones that came after it."""
            while self.sizes.get(epoch) == 0 and epoch not in named:
                epoch += 1
            return self.sizes.get(epoch) == 0

        for epoch, place, size in beyond:
            cut = size <= named[epoch] if epoch in named else lost(epoch + 1)
            if not cut:
                self.add("checkpoint-beyond-end", place, epoch)
        for epoch, size in sorted(named.items()):
            found = self.sizes.get(epoch, 0)
            if found < size:
                self.cuts.append({"school": self.school, "epoch": epoch, "found": found, "witnessed": size})
        for epoch in range(2, max(1, last) + 1):
            if epoch not in self.links and not lost(epoch):
                self.add("epoch-unlinked", epoch, epoch)
        self.objects()

    def read_notes(self, outside, last):
        stored = self.rows("select epoch, size, note from checkpoint where school = ? order by epoch, size").fetchall()
        known = set()
        for place, (epoch, size, note) in enumerate(stored, 1):
            found = core.checkpoint(note, self.key)
            if found is None or found[1] != size:
                self.add("checkpoint-invalid", place, epoch)
            elif epoch > last or found[0] != f"hoede/{self.school}/{epoch}":
                self.add("checkpoint-of-other-log", place, epoch)
            else:
                self.claims.setdefault(epoch, []).append((size, place, found[2], False, core.body_hash(note)))
                known.add(found)
        for place, note in enumerate(outside, len(stored) + 1):
            found = core.checkpoint(note, self.key)
            if found is None:
                self.add("checkpoint-invalid", place, last)
                continue
            parts = parts_of(found[0])
            if parts is None or parts[0] != self.school or parts[1] > last:
                self.add("checkpoint-of-other-log", place, last)
                continue
            self.claims.setdefault(parts[1], []).append((found[1], place, found[2], True, core.body_hash(note)))
            if found not in known:
                self.add("checkpoint-missing", place, parts[1])

    def leaves(self, epoch, head):
        """Checks the leaves of one epoch; gives the checkpoints that count more leaves than there are."""
        tree, claims, witnessed = core.Tree(), sorted(self.claims.get(epoch, [])), 0

        def compare(witnessed):
            while claims and claims[0][0] == tree.size:
                size, place, root, is_outside, _ = claims.pop(0)
                if root != tree.root():
                    self.add("root-differs", place, epoch)
                elif is_outside:
                    witnessed = size
            return witnessed

        witnessed = compare(witnessed)
        query = "select idx, at, account, object, bytes, hash from log_leaf where school = ? and epoch = ? order by idx"
        for index, at, account, item, data, kept in self.rows(query, epoch):
            leaf = read_leaf(data)
            if leaf and (leaf.index, leaf.time, leaf.account, leaf.object) != (index, at, account, item):
                self.add("index-differs", tree.size, epoch)
            if leaf is None:
                self.add("leaf-unreadable", tree.size, epoch)
            elif leaf.index != tree.size:
                self.add("leaf-misplaced", tree.size, epoch)
            if core.sha256(b"\x00" + data) != kept:
                self.add("hash-differs", tree.size, epoch)
            if tree.size == 0 and epoch > 1 and link_of(leaf):
                self.links[epoch] = link_of(leaf)
            tree.add(data)
            witnessed = compare(witnessed)
        self.sizes[epoch] = tree.size
        self.judge_link(epoch)
        if head and head[0] == epoch:
            frontier = b"\x01" + b"".join(tree.peaks)
            if (head[1], head[2]) != (tree.size, frontier):
                self.add("head-differs", head[1], epoch)
        self.size, self.witnessed, self.root = self.size + tree.size, self.witnessed + witnessed, tree.root()
        return [(epoch, place, size) for size, place, _, _, _ in claims]

    def judge_link(self, epoch):
        if epoch not in self.links:
            return
        before, size, body = self.links[epoch]
        fits = before < epoch and all(self.sizes[item] == 0 for item in range(before + 1, epoch))
        if not fits or not any(item[0] == size and item[4] == body for item in self.claims.get(before, [])):
            del self.links[epoch]

    # What is stored, object by object.

    def objects(self):
        destroyed = {row[0] for row in self.rows("select object from destroyed where school = ?")}
        query = """select object from log_leaf where school = ?1 and object is not null
            union select stream from event where school = ?1 union select id from submission where school = ?1
            union select id from dossier where school = ?1 order by 1"""
        for (item,) in self.rows(query).fetchall():
            claims = self.claims_on(item)
            claims["gone"] = claims["gone"] and item in destroyed
            self.dossier(item, claims)
            self.events(item, claims)
            self.submissions(item, claims)

    def claims_on(self, item):
        claims = {"append": [], "submit": [], "open": [], "gone": False}
        query = "select epoch, bytes from log_leaf where school = ? and object = ? order by epoch, idx"
        for epoch, data in self.rows(query, item):
            leaf = read_leaf(data)
            if leaf is None or leaf.outcome != "ok":
                continue
            leaf.epoch = epoch
            if leaf.action in ("append", "submit") and leaf.sealed:
                claims[leaf.action].append(leaf)
            elif leaf.action == "open" and item.startswith("d-"):
                claims["open"].append(leaf)
            elif leaf.action == "destroy":
                claims["gone"] = True
        return claims

    def dossier(self, item, claims):
        row = self.rows("select opened_at from dossier where school = ? and id = ?", item).fetchone()
        if not claims["open"]:
            if row:
                self.add("row-unlogged", 0, 1, item)
            return
        leaf = claims["open"][0]
        if row is None:
            if not claims["gone"]:
                self.add("row-missing", leaf.index, leaf.epoch, item)
        elif row[0] != leaf.time:
            self.add("row-differs", leaf.index, leaf.epoch, item)

    def fits(self, at, actor, commitment, leaf):
        if commitment != leaf.commitment:
            return False
        if (at, actor) == (leaf.time, leaf.account):
            return True
        rows = self.rows("select bytes from log_leaf where school = ? and account = ? and at = ?", actor, at)
        found = [read_leaf(data) for (data,) in rows]
        return any(item and (item.action, item.outcome) == ("submit", "ok") for item in found)

    def events(self, item, claims):
        query = """select revision, at, actor, sealed, commitment from event where school = ? and stream = ?
            order by revision"""
        rows = [(row[0], row[1], row[2], core.sha256(row[3]), row[4]) for row in self.rows(query, item)]
        leaves, told = claims["append"], set()
        places = {}
        for place, leaf in enumerate(leaves):
            places.setdefault(leaf.sealed, place)
        present = {row[3] for row in rows}
        for revision, at, actor, digest, commitment in rows:
            found, place = places.get(digest), revision - 1
            if found is not None:
                leaf = leaves[found]
                if found in told:
                    self.add("row-unlogged", revision, leaf.epoch, item)
                elif found != place:
                    self.add("row-misplaced", leaf.index, leaf.epoch, item)
                elif not self.fits(at, actor, commitment, leaf):
                    self.add("row-differs", leaf.index, leaf.epoch, item)
                told.add(found)
            elif 0 <= place < len(leaves) and leaves[place].sealed not in present:
                self.add("row-differs", leaves[place].index, leaves[place].epoch, item)
                told.add(place)
            else:
                self.add("row-unlogged", revision, leaves[-1].epoch if leaves else 1, item)
        if not claims["gone"]:
            for place, leaf in enumerate(leaves):
                if place not in told:
                    self.add("row-missing", leaf.index, leaf.epoch, item)

    def submissions(self, item, claims):
        query = "select id, at, author, sealed, stream from submission where school = ? and "
        own, left, rows = self.rows(query + "id = ?", item).fetchone(), list(claims["submit"]), []
        if own and left:
            rows = [own]
        elif own and own[4] is None:
            self.add("row-unlogged", 0, 1, item)
        if not own:
            under = self.rows(query + "stream = ? order by at, id", item).fetchall()
            rows = [row for row in under if not self.claims_on(row[0])["submit"]]
        strange = []
        for row in rows:
            leaf = next((leaf for leaf in left if leaf.sealed == hashlib.sha256(row[3]).digest()), None)
            if leaf is None:
                strange.append(row)
                continue
            left.remove(leaf)
            if (leaf.time, leaf.account) != (row[1], row[2]):
                self.add("row-differs", leaf.index, leaf.epoch, row[0])
        for row in strange:
            leaf = next((leaf for leaf in left if (leaf.time, leaf.account) == (row[1], row[2])), None)
            if leaf is None:
                self.add("row-unlogged", 0, 1, row[0])
            else:
                left.remove(leaf)
                self.add("row-differs", leaf.index, leaf.epoch, row[0])
        if not claims["gone"]:
            for leaf in left:
                self.add("row-missing", leaf.index, leaf.epoch, item)


def verify(path, key=None, outside=()):
    """Checks a database file on one snapshot; gives the answer as a dictionary."""
    unreadable = {"readable": False, "sound": False, "findings": []}
    try:
        database = sqlite3.connect(f"file:{urllib.parse.quote(path)}?mode=ro", uri=True, isolation_level=None)
        database.text_factory = lambda data: data.decode("utf-8", "replace")
        database.execute("begin")
        if key is None:
            mark = database.execute("select content from meta where name = 'checkpoint-key'").fetchone()
            key = core.key_from(mark[0]) if mark else None
        if key is None:
            return unreadable
        query = "select id from school union select school from log_head union select school from checkpoint order by 1"
        names, schools = [row[0] for row in database.execute(query)], []
        for position, name in enumerate(names):
            notes = []
            for note in outside:
                owner = (parts_of(note.split("\n")[0]) or ("",))[0]
                if owner == name or (position == 0 and owner not in names):
                    notes.append(note)
            school = School(database, name, key)
            school.run(notes)
            schools.append(school)
        database.close()
    except (sqlite3.Error, TypeError, ValueError):
        return unreadable
    findings = [finding for school in schools for finding in school.findings]
    size = sum(school.size for school in schools)
    return {
        "readable": True, "sound": not findings, "findings": findings, "size": size,
        "root": schools[0].root.hex() if len(schools) == 1 else None,
        "unproved": size - sum(school.witnessed for school in schools),
        "cuts": [cut for school in schools for cut in school.cuts], "format": "hoede-database",
    }
