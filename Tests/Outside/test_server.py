# SPDX-License-Identifier: EUPL-1.2
"""The listening side from outside, over bare sockets: what is too large, too slow, malformed or clever is turned away,
and the program goes on."""

import http.client
import pathlib
import re
import shutil
import socket
import sqlite3
import ssl
import subprocess
import tempfile
import threading
import time
import unittest
import warnings
import urllib.parse

from school import PROGRAM, ROOT, Person, School

IDLE, BODY, REQUEST = 2, 3, 12
# How many seconds later than it should a busy machine may do it; what is never closed is later than that.
LATE = 30


def scratch(test):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-server-"))
    test.addClassCleanup(shutil.rmtree, folder, True)
    return folder


class Listening(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = School(scratch(cls), arguments=[
            "--idle-seconds", str(IDLE), "--body-seconds", str(BODY), "--request-seconds", str(REQUEST),
            "--connections", "40"])
        cls.addClassCleanup(cls.school.stop)
        cls.port = int(cls.school.url.rsplit(":", 1)[1])
        cls.ineke = Person(cls.school, "ineke")

    def tearDown(self):
        # Whatever was done to it: the next visitor is served.
        self.assertEqual(self.ineke.get("/meldcode").status, 200)
        self.assertIsNone(self.school.program.poll())

    def connect(self, patience=120):
        line = socket.create_connection(("127.0.0.1", self.port), timeout=patience)
        self.addCleanup(line.close)
        return line

    def read(self, line):
        """Everything until the other side closes."""
        got = b""
        try:
            while part := line.recv(65536):
                got += part
        except ConnectionError:
            pass
        return got

    def ask(self, text, close=True):
        line = self.connect()
        if close:
            text = text.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1)
        try:
            line.sendall(text)
        except ConnectionError:
            pass
        return self.read(line)

    def status(self, answer):
        self.assertRegex(answer, rb"^HTTP/1\.1 \d\d\d ")
        return int(answer.split(b" ", 2)[1])

    def assert_refused(self, answer):
        """A plain close, or an answer in the four hundreds; never a page of ours with contents."""
        if answer:
            self.assertIn(self.status(answer), range(400, 500), answer[:300])

    def closed_after(self, line):
        began = time.monotonic()
        self.read(line)
        return time.monotonic() - began

    # Too slow.

    def test_silence_is_closed(self):
        for opening in (b"", b"GET / HTT", b"GET / HTTP/1.1\r\nHost: a\r\nX-A: "):
            with self.subTest(opening):
                line = self.connect()
                line.sendall(opening)
                self.assertLess(self.closed_after(line), IDLE + LATE)

    def test_a_header_now_and_then_is_closed(self):
        line = self.connect()
        line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        began = time.monotonic()
        try:
            for number in range(300):
                line.sendall(f"X-{number}: a\r\n".encode())
                time.sleep(0.3)
        except ConnectionError:
            pass
        self.assertLess(time.monotonic() - began, IDLE + LATE)

    def test_a_body_byte_by_byte_is_closed(self):
        line = self.connect()
        line.sendall(b"POST /inloggen HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                     b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n")
        began, got = time.monotonic(), b""
        line.settimeout(0.25)
        try:
            while time.monotonic() - began < 90:
                line.sendall(b"a")
                try:
                    part = line.recv(65536)
                    if not part:
                        break
                    got += part
                except TimeoutError:
                    pass
        except ConnectionError:
            pass
        self.assertLess(time.monotonic() - began, BODY + 5 + LATE)
        self.assertEqual(self.status(got), 408)
        self.assertIn("0800-2000".encode(), got)

    def test_a_body_that_goes_on_after_a_refusal_is_closed(self):
        line = self.connect()
        line.sendall(b"POST /inloggen HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n")
        began = time.monotonic()
        try:
            while time.monotonic() - began < 90:
                line.sendall(b"a" * 10)
                time.sleep(0.2)
        except ConnectionError:
            pass
        self.assertLess(time.monotonic() - began, BODY + 5 + LATE)

    def test_who_takes_no_answer_is_closed(self):
        line = socket.socket()
        self.addCleanup(line.close)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        line.settimeout(20)
        line.connect(("127.0.0.1", self.port))
        style = re.search(r"/a/[^\"]+site\.css", self.ineke.get("/meldcode").page)[0]
        ask = f"GET {style} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        began, closed = time.monotonic(), False
        try:
            line.settimeout(1)
            for _ in range(2000):
                line.sendall(ask)
        except TimeoutError:
            pass
        while time.monotonic() - began < REQUEST + LATE:
            time.sleep(0.5)
            try:
                line.sendall(b"G")
            except TimeoutError:
                continue
            except ConnectionError:
                closed = True
                break
        self.assertTrue(closed, "a reader that takes nothing kept its place")

    def test_many_slow_ones_do_not_keep_others_out(self):
        lines = [self.connect() for _ in range(60)]
        for line in lines:
            line.sendall(b"GET / HTTP/1.1\r\nX: ")
        began = time.monotonic()
        self.assertEqual(Person(self.school).get("/meldcode").status, 200)
        self.assertLess(time.monotonic() - began, 3 * IDLE + LATE)

    # Too large.

    def test_what_is_too_large_is_refused(self):
        head = b"GET /inloggen HTTP/1.1\r\nHost: localhost\r\n"
        self.assert_refused(self.ask(head + b"X-A: " + b"a" * 40_000 + b"\r\n\r\n"))
        self.assert_refused(self.ask(head + b"X-A: b\r\n" * 500 + b"\r\n"))
        self.assert_refused(self.ask(head + (b"X-A: " + b"a" * 1000 + b"\r\n") * 60 + b"\r\n"))
        answer = self.ask(b"GET /" + b"a" * 6000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertIn(self.status(answer), (404, 414))
        answer = self.ask(b"GET /inloggen?" + b"a" * 6000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertEqual(self.status(answer), 414)
        self.assert_refused(self.ask(b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        self.assertEqual(self.status(self.ask(head + b"Cookie: hoede=" + b"a" * 9000 + b"\r\n\r\n")), 200)
        body = b"a=" + b"b" * 600_000
        answer = self.ask(b"POST /inloggen HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                          b"Content-Length: %d\r\n\r\n" % len(body) + body)
        if answer:
            self.assertEqual(self.status(answer), 413)
        for fields in (b"&".join(b"a%d=b" % number for number in range(3000)),):
            answer = self.ask(b"POST /inloggen HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                              b"Content-Length: %d\r\n\r\n" % len(fields) + fields)
            self.assertEqual(self.status(answer), 422)

    # Malformed and clever.

    def test_two_readings_of_one_request_are_refused(self):
        inner = b"GET /vandaag HTTP/1.1\r\nHost: localhost\r\n\r\n"
        shapes = [
            b"Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" % (5 + len(inner)) + inner,
            b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n1e\r\n" + inner[:30] + b"\r\n0\r\n\r\n",
            b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
            b"Content-Length: 4, 5\r\n\r\nabcde",
            b"Content-Length: +4\r\n\r\nabcd",
            b"Content-Length: -1\r\n\r\n",
            b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            b"Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n\r\nabcd",
            b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            b"Transfer-Encoding:\x0bchunked\r\nContent-Length: 4\r\n\r\nabcd",
            b"Content-Length: 4\r\n Transfer-Encoding: chunked\r\n\r\nabcd",
        ]
        for shape in shapes:
            with self.subTest(shape[:60]):
                answer = self.ask(b"POST /uitloggen HTTP/1.1\r\nHost: localhost\r\n" + shape, close=False)
                self.assert_refused(answer)
                self.assertLessEqual(len(re.findall(rb"HTTP/1\.1 \d\d\d", answer)), 1, answer[:400])

    def test_what_is_no_request_is_refused(self):
        for text in (b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"get / http/1.1\r\n\r\n",
                     b"\x16\x03\x01\x02\x00\x01\x00", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: a\r\nX\x00Y: b\r\n\r\n",
                     b"GET / HTTP/1.1\r\nHost: a\r\nX: a\x00b\r\n\r\n"):
            with self.subTest(text):
                self.assert_refused(self.ask(text, close=False))

    def test_no_address_leads_outside_the_site(self):
        for path in ("/../../etc/passwd", "/a/../../etc/passwd", "/a/%2e%2e/%2e%2e/etc/passwd", "/a/x/..%2f..%2fserver.key",
                     "/a/x/site.css%00", "/%00", "/dossiers/%2e%2e", "/dossiers%2fnieuw", "//etc/passwd", "/a//site.css",
                     "/dossiers/%ff%fe", "/.git/config", "/data/server.key", "/hoede.sqlite", "/a\\..\\server.key",
                     "/vandaag/", "/VANDAAG", "/dossiers/x;y", "/dossiers/..%5c..%5c"):
            with self.subTest(path):
                answer = self.ask(
                    f"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {self.ineke.cookie()}\r\n\r\n".encode())
                self.assertIn(self.status(answer), (200, 400, 404), answer[:200])
                self.assertNotIn(b"root:", answer)
                self.assertNotIn(b"hoede-server-keys", answer)
                if self.status(answer) == 404:
                    self.assertIn(b"0800-2000", answer)

    def test_other_methods_get_the_page_that_says_nothing(self):
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "NONSENSE"):
            answer = self.ask(f"{method} /vandaag HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            with self.subTest(method):
                self.assert_refused(answer)
                self.assertNotIn(b"\r\nAllow:", answer)
        answer = self.ask(b"HEAD /inloggen HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertEqual(self.status(answer), 200)
        self.assertTrue(answer.endswith(b"\r\n\r\n"))

    def test_forms_that_cannot_be_read_are_refused_with_a_page(self):
        bodies = [
            ("application/x-www-form-urlencoded", b"_csrf=%ff"), ("application/x-www-form-urlencoded", b"a=%zz"),
            ("application/x-www-form-urlencoded", b"a=%00"), ("application/x-www-form-urlencoded", b"a=\xff\xfe"),
            ("multipart/form-data; boundary=x", b"--y"), ("multipart/form-data; boundary=x", b"--x\r\n\r\n"),
            ("application/json", b'{"mail": "a"}'), ("text/plain", b"mail=a"), ("", b"a&b&c=d=e"),
        ]
        for kind, body in bodies:
            with self.subTest(body):
                answer = self.ask(
                    b"POST /zorg/thuis HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: "
                    + self.ineke.cookie().encode() + b"\r\nContent-Type: " + kind.encode()
                    + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                self.assertEqual(self.status(answer), 422, answer[:300])
                self.assertIn(b"0800-2000", answer)

    def test_a_form_from_elsewhere_leaves_a_line_without_what_was_in_it(self):
        for site in (b"cross-site", b"same-site"):
            answer = self.ask(b"POST /dossiers/d-geheim/doen/vastleggen HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: "
                              + site + b"\r\nContent-Length: 11\r\nConnection: close\r\n\r\ntext=Sanne.")
            self.assertIn(b" 403 ", answer.split(b"\r\n")[0])
        log = (self.school.folder / "server.log").read_text()
        lines = [line for line in log.splitlines() if "form from elsewhere refused" in line]
        self.assertEqual(len([line for line in lines if "route=/dossiers/:dossier/doen/:handeling" in line]), 2, lines)
        self.assertNotIn("d-geheim", log)
        self.assertNotIn("Sanne", log)

    def test_hosts_and_forwarding_headers_are_not_believed(self):
        answer = self.ask(
            b"GET / HTTP/1.1\r\nHost: kwaad.example\r\nX-Forwarded-Host: kwaad.example\r\nX-Forwarded-For: 1.2.3.4\r\n"
            b"X-Forwarded-Proto: https\r\nForwarded: host=kwaad.example\r\nX-Original-URL: /ontwikkel/onderdelen\r\n"
            b"X-HTTP-Method-Override: POST\r\n\r\n")
        self.assertEqual(self.status(answer), 303)
        self.assertNotIn(b"kwaad", answer)


class Asking(unittest.TestCase):
    def test_a_get_changes_nothing(self):
        school = School(scratch(type(self)))
        self.addCleanup(school.stop)
        worry = Person(school, "marijke").send_worry("Sanne van der Berg", "Iets om te lezen.")
        ineke = Person(school, "ineke")
        ineke.get(f"/zorgen/{worry}")  # the first reading opens it: decision 004
        ineke.post(f"/zorgen/{worry}/dossier", {"dossier": "nieuw"})
        dossier = ineke.path.split("?")[0].rsplit("/", 1)[1]
        ineke.get(f"/dossiers/{dossier}")
        pupil = re.search(r"/leerlingen/(p[^\"/?]+)", ineke.get("/leerlingen").post("/leerlingen/zoeken", {"zoek": "berg"}).page)
        values = {":zorg": worry, ":dossier": dossier, ":handeling": "vastleggen", ":leerling": pupil[1] if pupil else "x"}
        base = school.folder / "data" / "hoede.sqlite"

        def everything():
            with sqlite3.connect(f"file:{base}?mode=ro", uri=True) as database:
                tables = [row[0] for row in database.execute("select name from sqlite_master where type = 'table'")]
                found = {}
                for table in tables:
                    if table.startswith(("log_", "sqlite_")) or table in ("checkpoint", "pending_proof"):
                        # Readings are written down; the page that makes a second factor keeps ready what it showed.
                        continue
                    columns = [row[1] for row in database.execute(f"pragma table_info({table})") if row[1] != "seen_at"]
                    found[table] = sorted(database.execute(f"select {', '.join(columns)} from {table}"), key=repr)
                return found

        before = everything()
        routes = re.findall(r"\| GET \| `([^`]+)`", (ROOT / "docs" / "routes.md").read_text())
        self.assertGreater(len(routes), 20)
        for route in routes:
            path = "/".join(values.get(part, "x" if part.startswith(":") else part) for part in route.split("/"))
            for extra in ("", "?_csrf=x&dossier=nieuw&school=x&wat=iets&actie=weg"):
                ineke.get(path + extra)
                self.assertLess(ineke.status, 500, path)
        after = everything()
        for table, rows in before.items():
            self.assertEqual(after[table], rows, f"a page that was only asked for changed {table}")


class Ending(unittest.TestCase):
    def test_what_is_under_way_is_finished_and_new_ones_are_refused(self):
        # How long checking a passphrase takes depends on the machine: try until one was under way when the end came.
        tried = [self.end_after(pause) for pause in (0.4, 0.2, 0.1, 0.05, 0.8, 1.6, 3.2) if not self.proved]
        self.assertTrue(self.proved, tried)

    proved = False

    def end_after(self, pause):
        school = School(scratch(type(self)))
        port = int(school.url.rsplit(":", 1)[1])
        mail, passphrase = school.accounts["marijke"]
        person = Person(school).get("/inloggen")
        done = []

        def ask():
            try:
                done.append(person.post("/inloggen", {"mail": mail, "wachtzin": passphrase + "x"}).status)
            except OSError as error:  # it came too late
                done.append(str(error))

        thread = threading.Thread(target=ask)
        thread.start()
        time.sleep(pause)
        waits = thread.is_alive()
        self.assertEqual(school.stop(), 0)
        thread.join()
        with self.assertRaises(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=2)
        self.proved = waits and done == [422]
        return pause, waits, done


class Secure(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = scratch(cls)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", cls.folder / "key.pem",
             "-out", cls.folder / "cert.pem"], check=True, capture_output=True)
        (cls.folder / "key.pem").chmod(0o600)
        cls.school = School(
            cls.folder, arguments=["--tls-cert", str(cls.folder / "cert.pem"), "--tls-key", str(cls.folder / "key.pem")])
        cls.addClassCleanup(cls.school.stop)
        cls.port = int(cls.school.url.rsplit(":", 1)[1])

    def context(self, lowest, highest):
        context = ssl.create_default_context(cafile=self.folder / "cert.pem")
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # old versions are tried on purpose
            context.minimum_version, context.maximum_version = lowest, highest
        context.set_alpn_protocols(["h2", "http/1.1"])
        return context

    def connect(self, lowest, highest):
        line = socket.create_connection(("localhost", self.port), timeout=60)
        return self.context(lowest, highest).wrap_socket(line, server_hostname="localhost")

    def test_speaks_tls_1_2_and_1_3_alone(self):
        for version, name in ((ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")):
            with self.connect(version, version) as line:
                self.assertEqual(line.version(), name)
                self.assertEqual(line.selected_alpn_protocol(), "http/1.1")
        for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1):
            with self.assertRaises((ssl.SSLError, OSError)):
                self.connect(version, version).close()

    def test_cookies_are_host_cookies_and_hsts_is_there(self):
        context = self.context(ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3)
        line = http.client.HTTPSConnection("localhost", self.port, context=context, timeout=30)
        line.request("GET", "/inloggen")
        answer = line.getresponse()
        page = answer.read().decode()
        cookie = answer.getheader("Set-Cookie")
        self.assertRegex(cookie, r"^__Host-hoede-formulier=[^;]+; Path=/; HttpOnly; SameSite=Strict; Secure$")
        self.assertEqual(answer.getheader("Strict-Transport-Security"), "max-age=63072000; includeSubDomains")
        mail, passphrase = self.school.accounts["marijke"]
        token = re.search(r'name="_csrf" value="([^"]+)"', page)[1]
        body = urllib.parse.urlencode({"_csrf": token, "mail": mail, "wachtzin": passphrase})
        # Without Fetch Metadata the origin decides, with its scheme.
        for origin, status in ((f"http://localhost:{self.port}", 403), (f"https://localhost:{self.port}", 303)):
            line.request("POST", "/inloggen", body, {
                "Content-Type": "application/x-www-form-urlencoded", "Origin": origin, "Cookie": cookie.split(";")[0]})
            answer = line.getresponse()
            answer.read()
            self.assertEqual(answer.status, status)
        self.assertRegex(answer.getheader("Set-Cookie"), r"^__Host-hoede=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict; Secure$")
        line.close()

    def test_plain_http_to_the_tls_port_gives_nothing(self):
        with socket.create_connection(("localhost", self.port), timeout=60) as line:
            line.sendall(b"GET /inloggen HTTP/1.1\r\nHost: localhost\r\n\r\n")
            self.assertNotIn(b"HTTP/1.1 200", line.recv(1000))


class Starting(unittest.TestCase):
    def start(self, *options, folder=None):
        folder = folder or scratch(type(self))
        return subprocess.run(
            [PROGRAM, "demo", "--data", str(folder / "data"), "--port", "0", *map(str, options)], capture_output=True,
            text=True, timeout=60)

    def assert_refused(self, done, words):
        self.assertEqual(done.returncode, 78, done.stdout + done.stderr)
        self.assertIn(words, done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_plain_http_where_others_can_read_along_is_refused(self):
        for host in ("0.0.0.0", "::", "192.168.1.5", "school.example"):
            self.assert_refused(self.start("--host", host), "kunnen anderen meelezen")
        self.assert_refused(self.start("--host", "0.0.0.0", "--secure"), "kunnen anderen meelezen")

    def test_half_a_certificate_and_odd_numbers_are_refused(self):
        self.assert_refused(self.start("--tls-cert", "a.pem"), "samen")
        self.assert_refused(self.start("--idle-seconds", "0"), "idle-seconds")

    def test_a_key_that_others_can_read_is_refused(self):
        folder = scratch(type(self))
        (folder / "data").mkdir(mode=0o700)
        key = folder / "data" / "server.key"
        key.write_text("hoede-server-keys/1\n")
        key.chmod(0o644)
        self.assert_refused(self.start(folder=folder), "chmod 600")
        key.chmod(0o600)
        self.assert_refused(self.start(folder=folder), "beschadigd")
        tls = folder / "key.pem"
        tls.write_text("x")
        tls.chmod(0o604)
        key.unlink()
        shutil.rmtree(folder / "data")


if __name__ == "__main__":
    unittest.main()
