# SPDX-License-Identifier: EUPL-1.2
"""What is on the disk after a day of work, and what is left after the power fails."""

import pathlib
import random
import shutil
import tempfile
import threading
import time
import unittest

from school import Person, School


class Disk(unittest.TestCase):
    def test_no_file_holds_a_name_or_word_of_a_child(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-scan-"))
        self.addCleanup(shutil.rmtree, folder, True)
        school = School(folder)
        words = ["Kwetterbeek", "Sneeuwbergen", "zwartgeblokt", "paarsgestipt", "Hoekschewaard-zin"]
        marijke = Person(school, "marijke")
        worry = marijke.send_worry("Zebedeus Kwetterbeek", "Er was iets zwartgeblokt te zien bij Sneeuwbergen.")
        marijke.get("/zorg/thuis")
        marijke.post("/concepten", {"_concept": "zorg", "_adres": "/zorg/thuis", "wat": "Iets paarsgestipt, half af."})
        self.assertIn("Concept bewaard", marijke.page)
        ineke = Person(school, "ineke")
        ineke.get(f"/zorgen/{worry}")
        self.assertIn("zwartgeblokt", ineke.page)
        ineke.post(f"/zorgen/{worry}/dossier", {"dossier": "nieuw", "answer": "Dank, Hoekschewaard-zin gelezen."})
        self.assertRegex(ineke.path, r"^/dossiers/d-")
        dossier = ineke.path.split("?")[0]
        ineke.get(dossier + "/doen/vastleggen")
        ineke.post(dossier + "/doen/vastleggen", {"kind": "observation", "text": "Nog iets zwartgeblokt.",
                                                  "fits": "worry", "subject": "child"})
        ineke.get("/dossiers").post("/dossiers/zoeken", {"zoek": "kwetterbeek"})
        self.assertIn("Kwetterbeek", ineke.page)
        ineke.get("/leerlingen").post("/leerlingen/zoeken", {"zoek": "berg"})
        self.assertIn("Sanne van der Berg", ineke.page)
        words += ["Sanne", "van der Berg", "Yılmaz"]
        self.scan(folder, words)
        school.kill()
        self.scan(folder, words)
        again = School(folder)
        self.assertEqual(again.stop(), 0)
        self.scan(folder, words)

    def scan(self, folder, words):
        seen = 0
        for path in folder.rglob("*"):
            if not path.is_file():
                continue
            bytes_ = path.read_bytes()
            seen += len(bytes_)
            for word in words:
                for encoding in ("utf-8", "utf-16-le"):
                    self.assertNotIn(word.encode(encoding), bytes_, f"{word} stands readable in {path.name}")
                    self.assertNotIn(word.lower().encode(encoding), bytes_, f"{word} stands readable in {path.name}")
        self.assertGreater(seen, 100_000, "there was nothing to look through")

    def test_the_key_file_and_the_database_are_for_the_owner_alone(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-modes-"))
        self.addCleanup(shutil.rmtree, folder, True)
        school = School(folder)
        self.addCleanup(school.stop)
        for name in ("server.key", "hoede.sqlite"):
            self.assertEqual((folder / "data" / name).stat().st_mode & 0o077, 0, name)


class Power(unittest.TestCase):
    """kill -9 at random moments under load: nothing that was acknowledged is lost."""

    rounds = 6

    def test_nothing_acknowledged_is_lost(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-kill-"))
        self.addCleanup(shutil.rmtree, folder, True)
        random.seed(20261124)
        kept = []
        for number in range(self.rounds):
            school = School(folder)
            people = [Person(school, who) for who in ("marijke", "fatma")]
            stop = threading.Event()

            def write(person, name):
                count = 0
                while not stop.is_set():
                    count += 1
                    text = f"Ronde {number}, {name}, zorg {count}."
                    try:
                        kept.append((name, person.send_worry("Sanne van der Berg", text), text))
                    except Exception:
                        return

            threads = [threading.Thread(target=write, args=(person, name))
                       for person, name in zip(people, ("marijke", "fatma"))]
            for thread in threads:
                thread.start()
            time.sleep(random.uniform(0.15, 0.9))
            school.kill()
            stop.set()
            for thread in threads:
                thread.join()
        school = School(folder)
        self.addCleanup(school.stop)
        self.assertGreater(len(kept), self.rounds)
        readers = {name: Person(school, name) for name in ("marijke", "fatma")}
        for name, worry, text in kept[:: max(1, len(kept) // 60)]:
            reader = readers[name].get(f"/mijn-zorgen/{worry}")
            self.assertEqual(reader.status, 200, worry)
            self.assertIn(text, reader.page)


if __name__ == "__main__":
    unittest.main()
