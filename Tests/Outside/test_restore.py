# SPDX-License-Identifier: EUPL-1.2
"""A copy that goes back, a copy that may not, and a database that was put back behind everybody's back."""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

from logs import both, run, story
from school import PROGRAM, Person, School

NOBODY = 65534


class Restore(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-restore-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = self.folder / "data"

    def sound(self, epochs):
        answer, _ = both(self.data / "hoede.sqlite")
        self.assertTrue(answer["sound"], answer)
        with sqlite3.connect(f"file:{self.data / 'hoede.sqlite'}?mode=ro", uri=True) as database:
            self.assertEqual(database.execute("select epoch from log_head").fetchone()[0], epochs)
        return answer

    def test_a_copy_made_while_running_goes_back_into_a_new_epoch(self):
        school, dossier = story(self.folder)
        copy = self.folder / "kopie.sqlite"
        run("backup", copy, "--data", self.data, check=0)
        both(copy)
        ineke = Person(school, "ineke").get(f"/dossiers/{dossier}")
        run("export", "log", "--data", self.data, self.folder / "later.json", check=0)
        later = self.folder / "later.txt"
        shutil.copy(self.data / "last-checkpoint", later)
        self.assertEqual(school.stop(), 0)
        self.assertEqual(run("restore", copy, "--data", self.data).returncode, 73)
        done = run("restore", copy, "--data", self.data, "--replace", check=0)
        self.assertIn("regels weg", done.stdout)
        answer = self.sound(2)
        self.assertEqual(len(answer["cuts"]), 1)
        # What was witnessed before the restore is still told, and is no finding.
        answer, _ = both(self.data / "hoede.sqlite", "--checkpoint", later)
        self.assertTrue(answer["sound"], answer)
        school = School(self.folder)
        ineke.school = school
        ineke.get("/vandaag")
        self.assertTrue(ineke.path.startswith("/inloggen"), "every session is ended")
        Person(school, "ineke").get(f"/dossiers/{dossier}")
        self.assertEqual(school.stop(), 0)
        self.sound(2)
        # A second restore of the same old copy loses a whole epoch, and says so.
        run("restore", copy, "--data", self.data, "--replace", check=0)
        self.sound(3)

    def test_a_copy_with_a_changed_byte_is_not_put_back(self):
        school, dossier = story(self.folder)
        self.assertEqual(school.stop(), 0)
        copy = self.folder / "kopie.sqlite"
        run("backup", copy, "--data", self.data, check=0)
        with sqlite3.connect(copy) as database:
            database.execute("drop trigger event_never_altered")
            database.execute("update event set at = at - 1 where revision = 1")
        before = (self.data / "hoede.sqlite").read_bytes()
        self.assertEqual(run("restore", copy, "--data", self.data, "--replace").returncode, 1)
        self.assertEqual((self.data / "hoede.sqlite").read_bytes(), before)

    def test_a_database_that_was_rolled_back_stops_the_server_until_somebody_says_so(self):
        school, dossier = story(self.folder)
        self.assertEqual(school.stop(), 0)
        early = self.folder / "early.sqlite"
        shutil.copy(self.data / "hoede.sqlite", early)
        run("export", "log", "--data", self.data, self.folder / "a.json", check=0)
        for ending in ("-wal", "-shm"):
            (self.data / ("hoede.sqlite" + ending)).unlink(missing_ok=True)
        shutil.copy(early, self.data / "hoede.sqlite")
        school = School(self.folder)
        visitor = Person(school).get("/inloggen")
        self.assertEqual(visitor.status, 503)
        self.assertIn("tel:112", visitor.page)
        self.assertIn("0800-2000", visitor.page)
        self.assertIn("Hoede staat stil", visitor.page)
        cards = Person(school).get("/er-gebeurt-nu-iets")
        self.assertEqual(cards.status, 200, "what helps at once stays there")
        self.assertIn("Blijf bij het kind", cards.page)
        self.assertEqual(school.stop(), 0)
        self.assertIn("LET OP", (self.folder / "server.log").read_text())
        run("restore", "--accept", "--data", self.data, check=0)
        self.sound(2)
        school = School(self.folder)
        Person(school, "ineke")
        self.assertEqual(school.stop(), 0)

    def prepared(self):
        """A school that does not run, and a copy of it."""
        school, _ = story(self.folder)
        self.assertEqual(school.stop(), 0)
        copy = self.folder / "kopie.sqlite"
        run("backup", copy, "--data", self.data, check=0)
        return copy

    def test_many_restores_in_a_row_each_put_the_old_one_aside(self):
        copy = self.prepared()
        count = 12
        for number in range(count):
            done = run("restore", copy, "--data", self.data, "--replace")
            self.assertEqual((done.returncode, done.stderr), (0, ""), f"restore {number + 1}")
        aside = {path.name for path in self.data.iterdir() if ".oud-" in path.name}
        self.assertEqual(len([name for name in aside if not name.endswith(("-wal", "-shm"))]), count, aside)
        self.assertEqual([path.name for path in self.data.iterdir() if ".nieuw-" in path.name], [])
        self.sound(count + 1)

    def refused(self, *arguments, **how):
        """A restore that stops with one Dutch sentence and status 73, and leaves every file as it was."""
        before = self.files()
        done = subprocess.run([self.program, "restore", *map(str, arguments)], capture_output=True, text=True,
                              timeout=120, **how)
        self.assertEqual(done.returncode, 73, done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertIn("er is niets veranderd", done.stderr)
        self.assertEqual(self.files(), before)

    program = PROGRAM

    def files(self):
        return {path.name: path.read_bytes() for path in self.data.iterdir()
                if path.is_file() and not path.name.endswith(("-wal", "-shm"))}

    def test_where_the_copy_cannot_be_made_everything_stays(self):
        copy = self.prepared()
        self.unwritable(0o500)
        self.addCleanup(self.data.chmod, 0o700)
        self.refused(copy, "--data", self.data, "--replace", **self.as_somebody())
        self.as_before()

    @unittest.skipUnless(os.geteuid() == 0, "files of somebody else can be made by root alone")
    def test_where_the_old_one_cannot_be_put_aside_everything_stays(self):
        copy = self.prepared()
        self.unwritable(0o1777)
        self.refused(copy, "--data", self.data, "--replace", **self.as_somebody())
        self.as_before()

    def test_what_cannot_be_written_is_told_in_one_sentence(self):
        self.prepared()
        taken = self.folder / "bestand"
        taken.write_text("")
        for arguments in (["export", "stamps", taken / "map"], ["backup", taken / "kopie"]):
            done = run(*arguments, "--data", self.data)
            self.assertIn(done.returncode, (66, 73), done.stderr)
            self.assertRegex(done.stderr, r"\A[A-Z][^\n]+[.?]\n\Z")
            self.assertNotIn("The ", done.stderr)

    def as_before(self):
        """Only the owner reads again, as the program wants it; and the school still starts."""
        if os.geteuid() == 0:
            os.chown(self.data, 0, 0)
        self.data.chmod(0o700)
        for path in self.data.iterdir():
            path.chmod(0o600)
        school = School(self.folder)
        Person(school, "ineke")
        self.assertEqual(school.stop(), 0)

    def unwritable(self, mode):
        """Whoever is not the owner can read everything; whether a file can be added says the mode of the folder, and
        none can be moved: with 1777 that is what `/tmp` does with the files of others."""
        self.folder.chmod(0o755)
        for path in [*self.folder.iterdir(), *self.data.iterdir()]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        if os.geteuid() == 0 and mode == 0o500:
            os.chown(self.data, NOBODY, NOBODY)
        self.data.chmod(mode)

    def as_somebody(self):
        """For root nothing is forbidden, so the program runs as somebody else, from where everybody can read it."""
        if os.geteuid() != 0:
            return {}
        self.program = shutil.copy(PROGRAM, self.folder / "hoede")
        return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


if __name__ == "__main__":
    unittest.main()
