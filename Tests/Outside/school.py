# SPDX-License-Identifier: EUPL-1.2
"""The program from outside: started as a process, spoken to over HTTP, by standard library alone."""

import atexit
import html
import http.cookiejar
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests"))
import rules

PROGRAM = os.environ.get("HOEDE", str(ROOT / "bin" / "hoede"))


_templates = {}


def template(protocol):
    """A demo school that was just made, to copy: making its keys is most of the time that a start takes.

    Several processes share those that one of them made in the folder that HOEDE_TEMPLATES names.
    """
    shared = os.environ.get("HOEDE_TEMPLATES")
    if shared and (pathlib.Path(shared) / protocol / "data").exists():
        return pathlib.Path(shared) / protocol / "data"
    if protocol not in _templates:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-template-"))
        atexit.register(shutil.rmtree, folder, True)
        School(folder, protocol, fresh=True).stop()
        _templates[protocol] = folder / "data"
    return _templates[protocol]


class School:
    """A demo school in a folder; starting again with the same folder goes on with what is there.

    `fresh` makes it from nothing, with keys of its own.
    """

    def __init__(self, folder, protocol="po-2019", arguments=(), fresh=False):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        if not fresh and not (self.folder / "data").exists():
            shutil.copytree(template(protocol), self.folder / "data")
            (self.folder / "data").chmod(0o700)
        self.errors = open(self.folder / "server.log", "ab")
        environment = dict(os.environ, TMPDIR=str(self.folder))
        self.program = subprocess.Popen(
            [PROGRAM, "demo", "--data", str(self.folder / "data"), "--port", "0", "--protocol", protocol,
             *arguments],
            stdout=subprocess.PIPE, stderr=self.errors, text=True, env=environment,
        )
        self.accounts, self.url = {}, None
        for line in self.program.stdout:
            found = re.search(r"Hoede luistert op (https?://localhost:\d+)", line)
            self.url = found[1] if found else self.url
            account = re.match(r'\s+((\S+)@\S+)\s+"([^"]+)"', line)
            if account:
                self.accounts[account[2]] = (account[1], account[3])
            if self.url and self.accounts and not line.strip():
                return
        raise AssertionError("the program did not start: " + (self.folder / "server.log").read_text()[-2000:])

    def kill(self):
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        self.program.stdout.close()
        self.errors.close()

    def stop(self):
        self.program.send_signal(signal.SIGTERM)
        code = self.program.wait(60)
        self.program.stdout.close()
        self.errors.close()
        return code


class Person:
    """Somebody with a browser that keeps cookies and fills in forms."""

    def __init__(self, school, who=None):
        self.school = school
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.status, self.page, self.path = 0, "", ""
        if who:
            mail, passphrase = school.accounts[who]
            self.get("/inloggen")
            self.post("/inloggen", {"mail": mail, "wachtzin": passphrase})
            if self.path.startswith("/inloggen/tweede-stap"):
                self.post("/inloggen/tweede-stap", {"code": self.practice_code()})
            assert self.path == "/vandaag", (who, self.path, self.page[:500])

    def practice_code(self):
        """The code that the page of the practice school has filled in already."""
        return re.search(r'name="code"[^>]*value="(\d{6})"', self.page)[1]

    def get(self, path):
        return self._open(urllib.request.Request(self.school.url + path))

    def post(self, path, fields):
        """Posts a form of the page that is open, with its hidden fields."""
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.page))
        body = {name: html.unescape(value) for name, value in hidden.items()} | fields
        data = urllib.parse.urlencode(body, doseq=True).encode()
        request = urllib.request.Request(
            self.school.url + path, data=data, headers={"Sec-Fetch-Site": "same-origin"})
        return self._open(request)

    def _open(self, request):
        rules.asked()
        try:
            with self.opener.open(request, timeout=120) as answer:
                self.status, self.page = answer.status, answer.read().decode()
                self.path = answer.url.removeprefix(self.school.url)
        except urllib.error.HTTPError as error:
            self.status, self.page = error.code, error.read().decode()
            self.path = error.url.removeprefix(self.school.url)
        return self

    def cookie(self):
        """The cookies as one header, for whoever speaks without a browser."""
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def send_worry(self, child, text):
        self.get("/zorg/thuis")
        self.post("/zorg/thuis", {"wie": child, "wat": text, "wanneer": "vandaag", "nu-veilig": "yes",
                                  "straks-veilig": "yes"})
        assert self.status == 200 and "/zorg/verstuurd/" in self.path, (self.status, self.path, self.page[:300])
        return self.path.rsplit("/", 1)[1]
