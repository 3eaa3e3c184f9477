# SPDX-License-Identifier: EUPL-1.2
"""The log of a real demo school, attacked by somebody who owns the file: both verifiers find each attack."""

import json
import pathlib
import shutil
import sqlite3
import tempfile
import unittest

from logs import both, run, story
from school import Person, School


class Attacks(unittest.TestCase):
    """Each attack is one on a copy of the same school, with the triggers dropped, as who owns the file would."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-tamper-"))
        school, cls.dossier = story(cls.folder)
        assert school.stop() == 0
        cls.database = cls.folder / "data" / "hoede.sqlite"
        run("export", "log", "--data", cls.folder / "data", cls.folder / "early.json", check=0)
        cls.early = cls.folder / "early.sqlite"
        shutil.copy(cls.database, cls.early)
        school = School(cls.folder)
        Person(school, "ineke").get(f"/dossiers/{cls.dossier}")
        assert school.stop() == 0
        run("export", "log", "--data", cls.folder / "data", cls.folder / "whole.json", check=0)
        cls.witnessed = cls.folder / "witnessed.txt"
        shutil.copy(cls.folder / "data" / "last-checkpoint", cls.witnessed)
        # Two leaves more, after the last witnessed checkpoint.
        school = School(cls.folder)
        Person(school, "ineke").get(f"/dossiers/{cls.dossier}")
        assert school.stop() == 0

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def attack(self, name, *statements, source=None):
        copy = self.folder / f"{name}.sqlite"
        database = sqlite3.connect(copy)
        with sqlite3.connect(source or self.database) as origin:
            origin.backup(database)
        database.create_function("flip", 1, lambda data: bytes([data[0] ^ 1]) + data[1:])
        for (trigger,) in database.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            database.execute(f"drop trigger {trigger}")
        for statement in statements:
            for number, single in enumerate(filter(str.strip, statement.split(";"))):
                done = database.execute(single, {"d": self.dossier} if ":d" in single else {})
                self.assertNotEqual(done.rowcount, 0, single)
        database.commit()
        database.close()
        answer, sentences = both(copy, "--checkpoint", self.witnessed)
        copy.unlink()
        kinds = {item["kind"] for item in answer["findings"]}
        for sentence in sentences:
            self.assertTrue(sentence.endswith("."), sentence)
            self.assertRegex(sentence, r"\d", "a sentence says where")
        print(f"  {name:28} {', '.join(sorted(kinds))}")
        return answer, kinds

    def test_the_school_itself_is_sound(self):
        answer, _ = both(self.database, "--checkpoint", self.witnessed)
        self.assertTrue(answer["sound"], answer)
        self.assertGreater(answer["unproved"], 0)
        unwitnessed, _ = both(self.database)
        self.assertEqual(unwitnessed["unproved"], unwitnessed["size"])

    def test_flip(self):
        for table, column, where, expected in [
            ("event", "sealed", "stream = :d and revision = 2", "row-differs"),
            ("event", "commitment", "stream = :d and revision = 3", "row-differs"),
            ("submission", "sealed", "id = (select min(id) from submission)", "row-differs"),
            ("log_leaf", "bytes", "idx = 3", "root-differs"), ("log_leaf", "hash", "idx = 3", "hash-differs"),
            ("log_head", "frontier", "1", "head-differs"),
        ]:
            _, kinds = self.attack(f"flip-{table}-{column}", f"update {table} set {column} = flip({column}) where {where}")
            self.assertIn(expected, kinds)

    def test_drop(self):
        _, kinds = self.attack("drop-event", "delete from event where stream = :d and revision = 2")
        self.assertIn("row-missing", kinds)
        _, kinds = self.attack("drop-submission",
                               "delete from submission where id = (select max(id) from submission where stream is null)")
        self.assertIn("row-missing", kinds)
        _, kinds = self.attack("drop-leaf", "delete from log_leaf where idx = 5")
        self.assertTrue({"leaf-misplaced", "root-differs"} <= kinds, kinds)
        _, kinds = self.attack("drop-dossier", "delete from event where stream = :d",
                               "delete from summary where dossier = :d", "delete from dossier where id = :d")
        self.assertIn("row-missing", kinds)
        _, kinds = self.attack(
            "drop-as-destroyed", "delete from event where stream = :d",
            "insert into destroyed select school, id, 'dossier', opened_at, 'm-1' from dossier where id = :d")
        self.assertIn("row-missing", kinds)

    def test_reorder(self):
        _, kinds = self.attack(
            "reorder-events", "update event set revision = 900 where stream = :d and revision = 2",
            "update event set revision = 2 where stream = :d and revision = 3",
            "update event set revision = 3 where stream = :d and revision = 900")
        self.assertIn("row-misplaced", kinds)
        _, kinds = self.attack("reorder-leaves", "update log_leaf set idx = 9000 where idx = 4",
                               "update log_leaf set idx = 4 where idx = 5", "update log_leaf set idx = 5 where idx = 9000")
        self.assertTrue({"leaf-misplaced", "index-differs", "root-differs"} <= kinds, kinds)

    def test_duplicate(self):
        _, kinds = self.attack(
            "duplicate-event",
            "insert into event select school, stream, (select max(revision) + 1 from event where stream = :d), 'g-dubbel', "
            "at, actor, generation, sealed, commitment from event where stream = :d and revision = 2")
        self.assertIn("row-unlogged", kinds)
        _, kinds = self.attack(
            "duplicate-submission",
            "insert into submission select school, 'z-dubbel', at, author, list, list_generation, kind, sealed, "
            "key_for_list, key_for_author, null, null, null from submission limit 1")
        self.assertIn("row-unlogged", kinds)
        _, kinds = self.attack(
            "duplicate-leaf",
            "insert into log_leaf select school, epoch, (select max(idx) + 1 from log_leaf), at, account, object, bytes, "
            "hash from log_leaf where idx = 3")
        self.assertTrue({"leaf-misplaced", "head-differs"} <= kinds, kinds)

    def test_truncate(self):
        _, kinds = self.attack("truncate-log", "delete from log_leaf where idx >= (select max(size) from checkpoint) - 2")
        self.assertIn("checkpoint-beyond-end", kinds)
        _, kinds = self.attack("truncate-dossier", "delete from event where stream = :d and revision > 2")
        self.assertIn("row-missing", kinds)

    def test_back_date(self):
        for table, column, where, expected in [
            ("event", "at", "stream = :d and revision = 3", "row-differs"),
            ("event", "actor", "stream = :d and revision = 3", "row-differs"),
            ("submission", "at", "1", "row-differs"), ("dossier", "opened_at", "id = :d", "row-differs"),
            ("log_leaf", "at", "idx = 6", "index-differs"),
        ]:
            value = "'m-ander'" if column == "actor" else f"{column} - 86400000"
            _, kinds = self.attack(f"back-date-{table}-{column}", f"update {table} set {column} = {value} where {where}")
            self.assertIn(expected, kinds)

    def test_swap_tail(self):
        _, kinds = self.attack(
            "swap-tail-event", "update event set sealed = flip(sealed), commitment = flip(commitment), at = at + 1 "
            "where stream = :d and revision = (select max(revision) from event where stream = :d)")
        self.assertIn("row-differs", kinds)
        _, kinds = self.attack(
            "swap-tail-log", "update log_leaf set bytes = cast(replace(cast(bytes as text), 'read', 'list') as blob) "
            "where idx = (select max(idx) from log_leaf where idx < (select max(size) from checkpoint) and "
            "cast(bytes as text) like '%read%')")
        self.assertIn("root-differs", kinds)

    def test_move_a_ciphertext(self):
        _, kinds = self.attack(
            "move-ciphertext", "update event set sealed = (select sealed from event where stream = :d and revision = 2) "
            "where stream = :d and revision = 4")
        self.assertTrue(kinds & {"row-unlogged", "row-missing"}, kinds)
        _, kinds = self.attack(
            "move-between-streams", "update submission set sealed = (select sealed from submission order by id limit 1) "
            "where id = (select max(id) from submission)")
        self.assertIn("row-differs", kinds)

    def test_roll_back(self):
        _, kinds = self.attack("roll-back", "update meta set content = content", source=self.early)
        self.assertTrue({"checkpoint-beyond-end", "checkpoint-missing"} <= kinds, kinds)

    def test_replace_a_checkpoint(self):
        # The one that somebody outside holds; later ones say less and are only checked for their signature.
        size = int(pathlib.Path(self.witnessed).read_text().splitlines()[1])
        _, kinds = self.attack("replace-checkpoint-note", "update checkpoint set note = (select note from checkpoint "
                               f"order by size limit 1) where size = {size}")
        self.assertTrue({"checkpoint-invalid", "checkpoint-missing"} <= kinds, kinds)
        _, kinds = self.attack("drop-checkpoint",
                               f"delete from checkpoint where size = {size}")
        self.assertIn("checkpoint-missing", kinds)

    def test_another_key(self):
        other = "00" * 31 + "01"
        answer, _ = both(self.database, "--key", other)
        self.assertIn("checkpoint-invalid", {item["kind"] for item in answer["findings"]})
        self.assertEqual(answer["unproved"], answer["size"])

    def test_the_export_and_what_is_done_to_it(self):
        whole = self.folder / "whole.json"
        answer, _ = both(whole, "--checkpoint", self.witnessed)
        self.assertTrue(answer["sound"])
        self.assertEqual(answer["unproved"], 0)
        file = json.loads(whole.read_text())
        file["leaves"][4], file["leaves"][5] = file["leaves"][5], file["leaves"][4]
        changed = self.folder / "changed.json"
        changed.write_text(json.dumps(file))
        answer, _ = both(changed, "--checkpoint", self.witnessed)
        self.assertIn("root-differs", {item["kind"] for item in answer["findings"]})

if __name__ == "__main__":
    unittest.main()
