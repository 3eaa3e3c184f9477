# SPDX-License-Identifier: EUPL-1.2
"""Making a school from outside: on the terminal, in the browser behind a token, and what the folder looks like."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

from school import PROGRAM

PEOPLE = [
    "--person", "Ineke Bakker <ineke@linde.example> coordinator",
    "--person", "Jan Smit <jan@linde.example> head",
    "--person", "Karin van Dam <karin@linde.example> board",
]
READERS = ["--reader", "jan@linde.example", "--reader", "karin@linde.example"]
PASSPHRASES = [
    "stoel regen kasteel lamp rivier appel", "boter molen trein wolk spiegel haven",
    "fiets oester tafel bliksem zomer kruin",
]


class Case(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="hoede-init-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.data = self.folder / "data"

    def init(self, *arguments, passphrases=PASSPHRASES):
        reading, writing = os.pipe()
        os.write(writing, ("\n".join(passphrases) + "\n").encode())
        os.close(writing)
        try:
            return subprocess.run(
                [PROGRAM, "init", "--data", str(self.data), "--school", "De Linde", "--passphrase-fd", str(reading),
                 *arguments],
                capture_output=True, text=True, pass_fds=[reading], stdin=subprocess.DEVNULL, timeout=120,
            )
        finally:
            os.close(reading)

    def refused(self, run, code):
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        self.assertEqual(run.stdout, "")
        self.assertEqual(len(run.stderr.strip().splitlines()), 1, run.stderr)

    def serve(self, *arguments):
        program = subprocess.Popen(
            [PROGRAM, "serve", "--data", str(self.data), "--port", "0", *arguments], stdout=subprocess.PIPE, text=True)

        def end():
            program.send_signal(signal.SIGTERM)
            program.wait(60)
            program.stdout.close()

        self.addCleanup(end)
        return program


class Init(Case):
    def test_makes_a_school_with_three_sheets_and_safe_files(self):
        run = self.init(*PEOPLE, *READERS)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(re.findall(r"Herstelblad (\d) van 3 · De Linde", run.stdout), ["1", "2", "3"])
        self.assertEqual(len(re.findall(r"^  \d  [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}  \w+$", run.stdout, re.M)), 18)
        self.assertEqual(self.data.stat().st_mode & 0o777, 0o700)
        self.assertEqual((self.data / "server.key").stat().st_mode & 0o777, 0o600)
        stored = b"".join(file.read_bytes() for file in self.data.iterdir())
        # Not as text and not as bytes: what is on the sheets is nowhere else.
        for line in re.findall(r"^  \d  ([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})", run.stdout, re.M):
            self.assertNotIn(bytes.fromhex(line.replace(" ", "")), stored)
            self.assertNotIn(line.encode(), stored)
        for passphrase in PASSPHRASES:
            self.assertNotIn(passphrase.encode(), stored)
        self.refused(self.init(*PEOPLE, *READERS), 78)

    def test_puts_the_sheets_in_a_folder_only_when_that_is_asked(self):
        sheets = self.folder / "bladen"
        self.refused(self.init(*PEOPLE, *READERS, "--sheets", str(sheets)), 64)
        sheets.mkdir()
        run = self.init(*PEOPLE, *READERS, "--sheets", str(sheets))
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertNotIn("Herstelblad", run.stdout)
        self.assertEqual(sorted(file.name for file in sheets.iterdir()), [f"herstelblad-{n}.txt" for n in (1, 2, 3)])
        for file in sheets.iterdir():
            self.assertEqual(file.stat().st_mode & 0o777, 0o600)

    def test_says_in_one_sentence_what_is_wrong(self):
        self.refused(self.init(*PEOPLE[:2], *READERS), 64)
        self.refused(self.init(*PEOPLE), 64)
        self.refused(self.init(*PEOPLE, *READERS[:2]), 64)
        self.refused(self.init(*PEOPLE, "--person", "Zonder mail coordinator", *READERS), 64)
        self.refused(self.init(*PEOPLE, "--person", "Tom <tom@linde.example> tovenaar", *READERS), 64)
        self.refused(self.init(*PEOPLE, *READERS, "--protocol", "eigen"), 64)
        self.refused(self.init(*PEOPLE, *READERS, passphrases=["te kort"] + PASSPHRASES[1:]), 64)
        self.refused(self.init(*PEOPLE, *READERS, passphrases=PASSPHRASES[:2]), 64)


class Serving(Case):
    def test_does_not_start_with_keys_that_others_can_read(self):
        self.assertEqual(self.init(*PEOPLE, *READERS).returncode, 0)
        (self.data / "server.key").chmod(0o640)
        run = subprocess.run(
            [PROGRAM, "serve", "--data", str(self.data), "--port", "0"], capture_output=True, text=True, timeout=60)
        self.refused(run, 78)
        self.assertIn("chmod 600", run.stderr)

    def test_empty_refuses_a_folder_with_a_school_and_waits_in_an_empty_one(self):
        program = self.serve("--empty")
        url = token = None
        for line in program.stdout:
            found = re.search(r"(http://localhost:\d+)", line)
            url = found[1] if found else url
            found = re.search(r"Code: ((?:[0-9a-f]{4} ?){8})", line)
            token = found[1].strip() if found else token
            if url and token:
                break
        for path, status in [("/vandaag", 503), ("/inloggen", 503), ("/begin", 200), ("/er-gebeurt-nu-iets", 200),
                             ("/meldcode", 200), ("/mensen", 503)]:
            try:
                with urllib.request.urlopen(url + path) as answer:
                    found, text = answer.status, answer.read().decode()
            except urllib.error.HTTPError as error:
                found, text = error.code, error.read().decode()
            self.assertEqual(found, status, path)
            self.assertIn("0800-2000", text)
            self.assertIn("112", text)
            self.assertNotIn(token, text)
        with urllib.request.urlopen(url + "/begin/sleutelbestand") as answer:
            self.assertEqual(answer.url, url + "/begin")
            self.assertNotIn(token, answer.read().decode())
        stored = b"".join(file.read_bytes() for file in self.data.iterdir())
        self.assertNotIn(token.encode(), stored)
        self.assertNotIn(bytes.fromhex(token.replace(" ", "")), stored)

    def test_empty_is_not_for_a_folder_that_holds_a_school(self):
        self.assertEqual(self.init(*PEOPLE, *READERS).returncode, 0)
        run = subprocess.run(
            [PROGRAM, "serve", "--empty", "--data", str(self.data), "--port", "0"], capture_output=True, text=True,
            timeout=60)
        self.refused(run, 78)


if __name__ == "__main__":
    unittest.main()
