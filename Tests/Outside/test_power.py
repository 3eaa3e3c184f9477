# SPDX-License-Identifier: EUPL-1.2
"""kill -9 at random moments under load of writers and readers: nothing that was acknowledged is lost, nothing is changed
or read without its line in the log, and the log is sound every time.

A few times here, at moments of a fixed seed and of a fresh one; a thousand times: bin/prove kills.
"""

import collections
import hashlib
import os
import pathlib
import random
import re
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
import unittest

from school import Person, School

#: So often here, for each seed.
ROUNDS = 6
# After so many rounds the work goes on in another dossier: one that grows without end only makes its page slow.
ROUNDS_A_DOSSIER = 25


class Ledger:
    """What the database says, checked with hashes alone; goes on where the last look ended."""

    def __init__(self, path):
        self.path = path
        self.school, self.size, self.peaks = None, 0, []
        self.logged, self.reads = set(), {}

    def look(self, test):
        """Checks the log as a whole and that every row has its leaf."""
        with sqlite3.connect(self.path) as base:
            # What went wrong in the file itself would show here.
            test.assertEqual(base.execute("pragma quick_check").fetchone()[0], "ok")
            school, size, frontier = base.execute("select school, size, frontier from log_head").fetchone()
            leaves = base.execute(
                "select idx, bytes, hash from log_leaf where idx >= ? order by idx", (self.size,)).fetchall()
            test.assertEqual([leaf[0] for leaf in leaves], list(range(self.size, size)))
            for index, content, kept in leaves:
                lines = content.decode("ascii").split("\n")
                test.assertEqual(lines[0], "hoede-leaf/1")
                test.assertEqual(lines[1], str(index))
                test.assertEqual(hashlib.sha256(b"\0" + content).digest(), kept)
                self.add(kept)
                if lines[9] != "-":
                    self.logged.add(bytes.fromhex(lines[9]))
                if lines[5] in ("read", "open") and lines[6] == "ok":
                    key = (lines[3], lines[7])
                    self.reads[key] = self.reads.get(key, 0) + 1
            test.assertEqual(b"\x01" + b"".join(root for _, root in self.peaks), frontier)
            rows = set()
            for table in ("event", "submission"):
                for (sealed,) in base.execute(f"select sealed from {table}"):
                    rows.add(hashlib.sha256(sealed).digest())
            test.assertEqual(len(rows - self.logged), 0, "changed without a line in the log")
            self.submissions = {row[0] for row in base.execute("select id from submission")}
            self.events = dict(base.execute("select stream, count(*) from event group by stream"))

    def add(self, leaf):
        """One more leaf of the tree of RFC 6962: equal branches grow together."""
        branch = (1, leaf)
        while self.peaks and self.peaks[-1][0] == branch[0]:
            left = self.peaks.pop()
            branch = (branch[0] * 2, hashlib.sha256(b"\1" + left[1] + branch[1]).digest())
        self.peaks.append(branch)
        self.size += 1


def kills(test, rounds, seed):
    """Kills a school so many times, each at another moment; gives what was acknowledged and found again."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-kill-"))
    school = None
    try:
        chance = random.Random(seed)
        school = School(folder)
        people = {who: Person(school, who) for who in ("marijke", "fatma", "ineke")}
        ineke = people["ineke"]
        # Sessions outlive the program: nobody signs in again in all these rounds.
        reader = Person(school, "jan")
        base = folder / "data" / "hoede.sqlite"
        ledger = Ledger(base)
        with sqlite3.connect(base) as database:
            accounts = dict(database.execute("select mail, id from account"))
        jan, ineke_id = (accounts[school.accounts[who][0]] for who in ("jan", "ineke"))
        worries, entries, pages = [], {}, collections.Counter()
        for number in range(rounds):
            if number:
                school = School(folder)
                for person in [*people.values(), reader]:
                    person.school = school
            if number % ROUNDS_A_DOSSIER == 0:
                ineke.get("/dossiers/nieuw").post(
                    "/dossiers/nieuw", {"child-name": "Kind Test", "group": "5A", "reason": "Een meting."})
                dossier = ineke.path.split("?")[0]
                stream = dossier.rsplit("/", 1)[1]
                entries[stream] = []
            stop = threading.Event()

            def promised():
                return len(worries) + sum(map(len, entries.values())) + sum(pages.values())

            def write_worries(person, name):
                count = 0
                while not stop.is_set():
                    count += 1
                    text = f"Ronde {number}, {name}, zorg {count}."
                    worries.append((name, person.send_worry("Sanne van der Berg", text), text))

            def write_entries():
                count = 0
                while not stop.is_set():
                    count += 1
                    text = f"Ronde {number}, regel {count}."
                    ineke.get(dossier + "/doen/vastleggen")
                    ineke.post(dossier + "/doen/vastleggen", {
                        "kind": "observation", "text": text, "fits": "unclear", "subject": "child"})
                    if ineke.status == 200 and "gedaan" in ineke.path:
                        entries[stream].append(text)
                        pages[ineke_id, stream] += 1

            def read():
                while not stop.is_set():
                    if reader.get(dossier).status == 200 and "</html>" in reader.page:
                        pages[jan, stream] += 1

            def until_the_end(work, *arguments):
                try:
                    work(*arguments)
                except Exception:  # the program was killed under it
                    if not stop.is_set():
                        raise

            work = [(write_worries, people["marijke"], "marijke"), (write_worries, people["fatma"], "fatma"),
                    (write_entries,), (read,)]
            threads = [threading.Thread(target=until_the_end, args=each, daemon=True) for each in work]
            for thread in threads:
                thread.start()
            # At a random moment of the work, however fast or slow the machine is.
            wanted = promised() + chance.randint(0, 12)
            latest = time.monotonic() + 5
            while promised() < wanted and time.monotonic() < latest:
                time.sleep(0.002)
            time.sleep(chance.uniform(0, 0.06))
            stop.set()
            school.kill()
            for thread in threads:
                thread.join(30)
            ledger.look(test)
            test.assertEqual([worry for _, worry, _ in worries if worry not in ledger.submissions], [])
            for name, texts in entries.items():
                test.assertGreaterEqual(ledger.events.get(name, 0), len(texts))
            for who_what, count in pages.items():
                test.assertGreaterEqual(ledger.reads.get(who_what, 0), count, "read without a line in the log")
        # And what was promised can be read.
        school = School(folder)
        for person in [*people.values(), reader]:
            person.school = school
        for name, worry, text in worries[:: max(1, len(worries) // 40)]:
            test.assertIn(text, people[name].get(f"/mijn-zorgen/{worry}").page)
        for name, texts in entries.items():
            page = reader.get(f"/dossiers/{name}").page
            for text in texts:
                test.assertIn(text, page)
        written = sum(map(len, entries.values()))
        test.assertGreater(len(worries) + written, rounds // 2)
        test.assertGreater(sum(count for (who, _), count in pages.items() if who == jan), rounds // 4)
        return {"kills": rounds, "worries": len(worries), "entries": written, "pages": sum(pages.values()),
                "lines": ledger.size}
    finally:
        if school and school.program.poll() is None:
            school.kill()
        shutil.rmtree(folder, True)


class Power(unittest.TestCase):
    def kills(self, seed):
        try:
            kills(self, ROUNDS, seed)
        except AssertionError:
            print(f"Repeat it with: bin/prove kills --seed {seed} --fresh", file=sys.stderr)
            raise

    def test_every_kill_leaves_a_sound_log_and_everything_that_was_promised(self):
        self.kills(1)

    def test_and_so_at_other_moments(self):
        self.kills(int(os.environ.get("HOEDE_SEED") or time.time_ns()))


if __name__ == "__main__":
    unittest.main()
