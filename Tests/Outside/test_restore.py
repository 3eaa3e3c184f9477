# SPDX-License-Identifier: EUPL-1.2
"""A copy that goes back, a copy that may not, and a database that was put back behind everybody's back."""

import pathlib
import shutil
import sqlite3
import tempfile
import unittest

from logs import both, run, story
from school import Person, School


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

if __name__ == "__main__":
    unittest.main()
