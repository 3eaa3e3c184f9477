# SPDX-License-Identifier: EUPL-1.2
"""What leaves the server about the log: the daily mail, the stamp of an authority of time, an extract."""

import http.server
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import threading
import time
import unittest

from logs import both, run, story
from school import Person, School


class Witnesses(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-witness-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.data = self.folder / "data"

    def tomorrow(self):
        """Lets the daily checkpoint be due again."""
        with sqlite3.connect(self.data / "hoede.sqlite") as database:
            database.execute("delete from lease")

    def until(self, seconds, ready):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if ready():
                return True
            time.sleep(0.2)
        return False

    def test_the_mail_holds_the_school_and_the_note_and_nothing_else_and_proves_the_log(self):
        box = self.folder / "mail"
        box.mkdir()
        program = self.folder / "sendmail"
        program.write_text(f'#!/bin/sh\n[ "$*" = "-t -i" ] || exit 3\ncat > "{box}/$$.eml"\n')
        program.chmod(0o755)
        school, dossier = story(self.folder)
        ineke = Person(school, "ineke").get("/logboek/getuigen")
        ineke.post("/logboek/getuigen", {"getuige-1": "geen adres", "getuige-2": ""})
        self.assertEqual(ineke.status, 422)
        self.assertIn("geen adres", ineke.page)
        ineke.post("/logboek/getuigen", {"getuige-1": "bestuur@voorbeeld.nl", "getuige-2": "fg@voorbeeld.nl"})
        self.assertEqual(ineke.status, 200)
        self.assertEqual(school.stop(), 0)
        self.tomorrow()
        school = School(self.folder, arguments=["--sendmail", str(program)])
        self.assertTrue(self.until(90, lambda: len(list(box.glob("*.eml"))) == 2))
        self.assertEqual(school.stop(), 0)
        mails = [path.read_text() for path in box.glob("*.eml")]
        self.assertEqual({re.search(r"^To: (.*)$", mail, re.M)[1] for mail in mails},
                         {"bestuur@voorbeeld.nl", "fg@voorbeeld.nl"})
        for mail in mails:
            self.assertIn("De Wilgenboom", mail)
            self.assertNotRegex(mail, r"Sanne|Berg|Zorg nummer|" + re.escape(dossier))
        key = re.search(r"^Sleutel van deze school: ([0-9a-f]{64})$", mails[0], re.M)[1]
        kept = next(box.glob("*.eml"))
        answer, _ = both(self.data / "hoede.sqlite", "--checkpoint", kept, "--key", key)
        self.assertTrue(answer["sound"], answer)
        self.assertLess(answer["unproved"], answer["size"])

    def test_a_mail_that_cannot_be_handed_over_stays_in_the_box(self):
        program = self.folder / "sendmail"
        program.write_text("#!/bin/sh\nexit 75\n")
        program.chmod(0o755)
        school, _ = story(self.folder)
        ineke = Person(school, "ineke").get("/logboek/getuigen")
        ineke.post("/logboek/getuigen", {"getuige-1": "bestuur@voorbeeld.nl", "getuige-2": ""})
        self.assertEqual(school.stop(), 0)
        self.tomorrow()
        school = School(self.folder, arguments=["--sendmail", str(program)])

        def tried():
            with sqlite3.connect(f"file:{self.data / 'hoede.sqlite'}?mode=ro", uri=True) as database:
                return database.execute("select tries, sent_at from outbox").fetchall() == [(1, None)]

        self.assertTrue(self.until(90, tried))
        self.assertEqual(school.stop(), 0)

    @unittest.skipUnless(shutil.which("openssl") and shutil.which("curl"), "openssl and curl are not installed")
    def test_a_real_authority_of_time_stamps_the_checkpoint(self):
        authority = self.folder / "tsa"
        authority.mkdir()
        make_authority(authority)

        class Stamp(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                query = authority / "query.tsq"
                query.write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
                answer = authority / "answer.tsr"
                subprocess.run(["openssl", "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out",
                                "answer.tsr"], cwd=authority, check=True, capture_output=True)
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.end_headers()
                self.wfile.write(answer.read_bytes())

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stamp)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        school = School(self.folder, arguments=["--tsa", f"http://127.0.0.1:{server.server_port}/"])

        def stamped():
            with sqlite3.connect(f"file:{self.data / 'hoede.sqlite'}?mode=ro", uri=True) as database:
                return database.execute("select count(*) from timestamp_token").fetchone()[0] > 0

        self.assertTrue(self.until(90, stamped))
        self.assertEqual(school.stop(), 0)
        stamps = self.folder / "stamps"
        run("export", "stamps", "--data", self.data, stamps, check=0)
        text = next(stamps.glob("*.txt"))

        def verified(path):
            done = subprocess.run(["openssl", "ts", "-verify", "-data", path, "-in", text.with_suffix(".tsr"), "-CAfile",
                                   authority / "ca.pem"], capture_output=True, text=True)
            return done.returncode, done.stdout + done.stderr

        self.assertEqual(verified(text)[0], 0)
        self.assertIn("Verification: OK", verified(text)[1])
        changed = bytearray(text.read_bytes())
        changed[10] ^= 1
        (stamps / "changed.txt").write_bytes(changed)
        self.assertNotEqual(verified(stamps / "changed.txt")[0], 0)
        self.assertIn("FAILED", verified(stamps / "changed.txt")[1])


def make_authority(folder):
    """A certificate authority of our own and a certificate that may stamp, as docs/log-formaat.md shows."""
    (folder / "serial").write_text("01\n")
    (folder / "tsa.cnf").write_text("""
[tsa]
default_tsa = stamp
[stamp]
serial = serial
signer_cert = stamp.pem
signer_key = stamp.key
certs = ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
[usage]
extendedKeyUsage = critical,timeStamping
""")
    for command in [
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -subj /CN=Proef-CA",
        "openssl req -newkey rsa:2048 -nodes -keyout stamp.key -out stamp.csr -subj /CN=Proef-tijdstempel",
        "openssl x509 -req -in stamp.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out stamp.pem -days 30 "
        "-extfile tsa.cnf -extensions usage",
    ]:
        subprocess.run(command.split(), cwd=folder, check=True, capture_output=True)


class Extract(unittest.TestCase):
    def test_an_extract_proves_itself_and_stands_in_the_log(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-extract-"))
        self.addCleanup(shutil.rmtree, folder, True)
        school, dossier = story(folder)
        self.addCleanup(school.stop)
        ineke = Person(school, "ineke").get(f"/dossiers/{dossier}/logboek-uittreksel")
        ineke.post(f"/dossiers/{dossier}/logboek-uittreksel", {})
        self.assertEqual(ineke.status, 200)
        path = folder / "uittreksel.json"
        path.write_text(ineke.page)
        answer, _ = both(path)
        self.assertTrue(answer["sound"])
        file = json.loads(ineke.page)
        shown = [row for row in file["leaves"] if row.get("content")]
        self.assertGreaterEqual(len(shown), 5)
        shown[1]["content"], shown[2]["content"] = shown[2]["content"], shown[1]["content"]
        path.write_text(json.dumps(file))
        answer, _ = both(path)
        self.assertEqual({item["kind"] for item in answer["findings"]}, {"content-differs"})
        ineke.get(f"/dossiers/{dossier}/kijkers")
        self.assertIn("uitvoer gemaakt", ineke.page)
        self.assertIn("Marijke de Vries", ineke.page)
        self.assertIn("geprobeerd te kijken", ineke.page)

if __name__ == "__main__":
    unittest.main()
