# SPDX-License-Identifier: EUPL-1.2
"""After a busy week: what is on the disk, what a thief of everything but a passphrase can do with it, and what the
technical log tells."""

import base64
import os
import pathlib
import re
import shutil
import tempfile
import unittest
import zlib

import attack
from school import School
from week import Week


class Disk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-scan-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        # bin/test hands a fresh seed in; without it the week is always the same.
        cls.seed = int(os.environ.get("HOEDE_SEED") or 20_261_126)
        cls.school = School(cls.folder)
        cls.addClassCleanup(lambda: cls.school.program.poll() is None and cls.school.stop())
        cls.week = Week(cls.school, cls.seed).live()
        cls.names = ["Sanne", "van der Berg", "Yılmaz"] + cls.week.words.made

    def test_1_the_week_was_busy(self):
        self.assertGreaterEqual(len(self.week.done), 20, sorted(self.week.done))
        self.assertGreaterEqual(len(self.week.words.made), 150)

    def test_2_no_file_holds_a_name_or_word_of_a_child(self):
        self.scan("while the program runs")
        self.school.kill()
        self.scan("after the power failed")
        type(self).school = School(self.folder)
        self.scan("after starting again")
        self.assertEqual(self.school.stop(), 0)
        self.scan("after a clean end")

    def scan(self, when):
        needles = set()
        for word in self.names:
            for form in {word, word.lower(), word.upper()}:
                for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                    needles.add(form.encode(encoding))
                plain = form.encode()
                needles.add(plain.hex().encode())
                # Base64 at each of its three places in a longer text.
                for shift in range(3):
                    text = base64.b64encode(b"\0" * shift + plain)
                    needles.add(text[shift and 4 : -4 if (shift + len(plain)) % 3 else None])
        heads = {}
        for needle in needles:
            if len(needle) >= 5:
                heads.setdefault(needle[:5], []).append(needle)
        seen = 0
        for path in self.folder.rglob("*"):
            if not path.is_file():
                continue
            content = path.read_bytes()
            seen += len(content)
            for part, how in [(content, "as it is")] + [(text, "compressed") for text in self.unpacked(content)]:
                found = self.found(heads, part)
                self.assertIsNone(found, f"{when}, in {path.name}, {how}: {found} (seed {self.seed})")
        self.assertGreater(seen, 500_000, "there was nothing to look through")

    @staticmethod
    def found(heads, content):
        """The first of the words that stands somewhere; one pass for all of them."""
        for start in range(len(content) - 4):
            if content[start : start + 5] in heads:
                for needle in heads[content[start : start + 5]]:
                    if content.startswith(needle, start):
                        return needle
        return None

    @staticmethod
    def unpacked(content):
        """What every place that looks like the start of a zlib or gzip stream unpacks to."""
        for start in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", content):
            try:
                text = zlib.decompressobj(47).decompress(content[start.start() : start.start() + 65536], 1 << 20)
            except zlib.error:
                continue
            if len(text) > 8:
                yield text

    def test_3_everything_but_a_passphrase_opens_nothing(self):
        stolen = attack.Stolen(self.folder / "data")
        self.assertGreater(len(stolen.sealed), 300)
        self.assertGreater(len(stolen.keys), 100)
        self.assertEqual(stolen.opened(), [])

    def test_4_the_same_attack_opens_a_session_with_its_cookie(self):
        """So the attack can succeed: a cookie is what a passphrase is."""
        stolen = attack.Stolen(self.folder / "data")
        cookie = next(c.value for c in self.week.people["marijke"].jar if c.name == "hoede")
        stolen.keys = [bytes.fromhex(cookie)]
        self.assertIn("session.sealed_key", {place for place, _ in stolen.opened()})

    def test_5_the_technical_log_tells_nothing_of_people(self):
        log = (self.folder / "server.log").read_text()
        for word in self.names:
            self.assertNotIn(word.lower(), log.lower())
        for mail, passphrase in self.school.accounts.values():
            self.assertNotIn(mail, log)
            self.assertNotIn(passphrase, log)
        for person in self.week.people.values():
            for cookie in person.jar:
                self.assertNotIn(cookie.value, log)
        for name in ("Marijke", "Ineke", "Fatma", "wachtzin", "_csrf", "127.0.0.1", "Mozilla", "Python-urllib"):
            self.assertNotIn(name, log)
        for path in self.week.dossiers + self.week.worries:
            self.assertNotIn(path.rsplit("/", 1)[-1], log)
        for line in log.splitlines():
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT\S+ (error|notice|warning|critical) hoede")

    def test_6_files_are_for_the_owner_alone(self):
        data = self.folder / "data"
        self.assertEqual(data.stat().st_mode & 0o077, 0)
        for path in data.rglob("*"):
            self.assertEqual(path.stat().st_mode & 0o077, 0, path.name)


if __name__ == "__main__":
    unittest.main()
