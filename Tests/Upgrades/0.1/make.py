#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes what version 0.1 stored: one school per protocol with every kind of event, as only its own program wrote it.

    git checkout c5a0a81            (the commit that brought this script)
    bin/hoede --help                (builds)
    HOEDE=PROGRAM python3 Tests/Upgrades/0.1/make.py

Sources and Content of that commit are those of 8f0a214, which is 0.1. On any other it refuses: what it makes is worth
nothing then. It starts the practice school, does over HTTP what people do on its pages, leaves some of it unread and unsent, lets a
colleague leave, and takes a back-up. Standard library alone. README.md says what lies here and how it is used.
"""

import base64
import datetime
import gzip
import hmac
import html
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Outside"))
from school import PROGRAM, ROOT, Person, School  # noqa: E402
from week import fill  # noqa: E402

COMMIT = "8f0a214"
TODAY = datetime.date.today()
SOON = TODAY + datetime.timedelta(days=30)


class Text:
    """Invented sentences, numbered."""

    def __init__(self):
        self.count = 0

    def sentence(self):
        self.count += 1
        return f"Verzonnen zin {self.count}: “Zó ging het”, zei tante Riet – en meer \\ niet."


def day(key, value):
    return {f"{key}-day": str(value.day), f"{key}-month": str(value.month), f"{key}-year": str(value.year)}


def app_code(secret):
    """What an app for codes shows now (RFC 6238)."""
    count = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.digest(base64.b32decode(secret.replace(" ", "")), count, "sha1")
    return f"{(struct.unpack_from('>I', digest, digest[-1] & 15)[0] & 0x7fffffff) % 1000000:06}"


class Story:
    """One school and what its people do there."""

    def __init__(self, folder, protocol):
        self.school, self.text, self.protocol = School(folder, protocol, fresh=True), Text(), protocol
        self.people = {who: Person(self.school, who) for who in ("marijke", "ineke", "jan", "fatma", "beheer", "petra")}

    def do(self, who, dossier, act, /, **given):
        """Fills in the whole form of an act, with some answers given, and sends it."""
        person, path = self.people[who], f"{dossier}/doen/{act}"
        given = {name.replace("_", "-"): value for name, value in given.items()}
        person.get(path)
        assert person.status == 200, (act, person.status, person.path)
        page = person.page
        fields = fill(page, self.text, TODAY)
        assert fields is not None, (act, person.path, page[-1500:])
        for key in [name.removesuffix("-when") for name in fields if name.endswith("-when")]:
            for part in ("day", "month", "year"):
                fields.pop(f"{key}-{part}", None)
        fields |= {name: self.option(page, name, value) for name, value in given.items()}
        fields = {name: value for name, value in fields.items() if value is not None}
        person.post(path, fields)
        if 'class="pause"' in person.page:
            person.post(path, fields | {"_bevestigd": "ja"})
        said = re.findall(r'<ul class="errors">.*?</ul>|class="errors".*?</div>', person.page, re.S)
        assert person.status == 200 and "/doen/" not in person.path, (act, person.status, person.path, said)
        return person

    @staticmethod
    def option(page, name, value):
        """The value of an answer by its label, when there is one with `~` before it."""
        if not isinstance(value, str) or not value.startswith("~"):
            return value
        select = re.search(rf'<select[^>]*name="{name}".*?</select>', page, re.S)
        options = re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)', select[0]) if select else [
            (html.unescape(found[0]), found[1]) for found in
            re.findall(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"[^>]*>\s*(?:<[^>]*>)*([^<]*)', page)]
        return next(key for key, label in options if value[1:] in html.unescape(label))

    def worry(self, who, child, path="/zorg/thuis", **more):
        person = self.people[who].get(path)
        person.post(path, {"wie": child, "wat": self.text.sentence(), "wanneer": "vandaag", "tijd": "00:02",
                           "nu-veilig": "yes", "straks-veilig": "unknown", "gebeld": "veilig-thuis-advice",
                           "gebeld-wat": self.text.sentence(), "gezien-door": "Tante Riet"} | more)
        found = re.search(r"\bz-[0-9a-z]+", person.path)
        assert found, (person.status, person.path, person.page[-2000:])
        return found[0]

    def open(self, worry):
        ineke = self.people["ineke"].get(f"/zorgen/{worry}")
        ineke.post(f"/zorgen/{worry}/dossier", {"dossier": "nieuw", "answer": self.text.sentence()})
        assert ineke.path.startswith("/dossiers/"), (ineke.status, ineke.path)
        return ineke.path.split("?")[0]

    def play(self):
        self.first, self.second = self.worries()
        self.signals()
        self.steps()
        self.after_the_report()
        self.sharing()
        self.closing()
        self.leaving()
        self.around()
        self.unread()
        self.unsent()
        return self.school

    def worries(self):
        """Taken up and brought into a dossier, joined to one, answered without one."""
        ineke = self.people["ineke"]
        worry = self.worry("marijke", "Sanne van der Berg")
        ineke.get(f"/zorgen/{worry}").post(f"/zorgen/{worry}/oppakken", {"answer": self.text.sentence()})
        first = self.open(worry)
        second = self.open(self.worry("fatma", "Kind dat niet in de lijst staat"))
        joined = self.worry("marijke", "Sanne van der Berg")
        ineke.get(f"/zorgen/{joined}").post(
            f"/zorgen/{joined}/dossier", {"dossier": first.rsplit("/", 1)[1], "answer": self.text.sentence()})
        assert ineke.path.startswith(first), ineke.path
        answered = self.worry("jan", "Iemand uit groep 5")
        path = f"/zorgen/{answered}/beantwoorden"
        fields = fill(ineke.get(path).page, self.text, TODAY) | day("keep-until", SOON)
        ineke.post(path, fields)
        assert ineke.path == "/vandaag", (ineke.status, ineke.path)
        return first, second

    def signals(self):
        first = self.first
        self.do("ineke", first, "rol-afspreken", staff="~Marijke")
        self.do("ineke", first, "persoon-toevoegen", relation="mother", authority="yes")
        self.do("ineke", first, "persoon-toevoegen", relation="sibling", authority="unknown", address_secret="yes")
        self.do("ineke", first, "persoon-wijzigen", relation="stepparent", authority="no")
        for kind in ("observation", "child-words", "parent-statement", "other-statement", "document", "interpretation"):
            self.do("ineke", first, "vastleggen", kind=kind)
        self.do("ineke", first, "verbeteren")
        self.do("ineke", first, "verklaring")
        self.do("ineke", first, "onthulling", who="child")
        self.do("ineke", first, "veiligheid", safe_now="yes", safe_home="yes")
        self.do("ineke", first, "112-gebeld")
        self.do("ineke", first, "contact", incoming="yes")
        self.do("ineke", first, "vraag-om-informatie")

    def steps(self):
        first = self.first
        self.do("ineke", first, "overleg-collega", shared="yes", **{"with": "~Jan"})
        self.do("ineke", first, "directeur-informeren")
        self.do("ineke", first, "overleg-buiten-school")
        self.do("ineke", first, "advies-veilig-thuis")
        plan = {}
        for number in (1, 2, 3):
            plan |= day(f"lines-{number}-due", SOON)
        self.do("ineke", first, "plan", coordinator="~Ineke", **plan)
        self.do("ineke", first, "planregel-afronden")
        self.do("ineke", first, "gesprek", partner="parent", purpose="concern", outcome="remains")
        self.do("ineke", first, "gesprek", partner="child", purpose="exploratory", outcome="disclosure", person=None)
        self.do("ineke", first, "geen-gesprek", partner="parent", ground="safety")
        self.do("ineke", first, "gesprek-overdragen", to="~Jan")
        self.do("ineke", first, "bespreking")
        self.do("ineke", first, "wegen")
        if self.protocol != "bijlage9":
            # This protocol has no questions to answer: the one event that 0.1 could not record under it.
            self.do("ineke", first, "afwegingsvraag")
        self.do("jan", first, "beslissen", report="yes", help="yes")
        self.do("ineke", first, "andere-mening")
        self.do("ineke", first, "hulp-afspreken", **day("start", TODAY), **day("review-on", SOON))
        self.do("ineke", first, "hulp-bekijken", stopped="no", progress="worse", **day("next-review", SOON))
        self.do("ineke", first, "stap-overslaan", step="~Stap 4")
        self.do("ineke", first, "stap-opnieuw", step="~Stap 4")

    def after_the_report(self):
        first = self.first
        self.do("ineke", first, "melding", acute="yes", confidential="yes")
        self.do("ineke", first, "over-melding-vertellen", timing="after")
        self.do("ineke", first, "besluit-veilig-thuis", outcome="running")
        self.do("ineke", first, "terugkoppeling")
        self.do("ineke", first, "signaal-doorgeven", choice="passed-on")
        self.do("ineke", first, "kijken-hoe-het-gaat", progress="worse", **day("next-on", SOON))
        self.do("ineke", first, "opnieuw-bij-elkaar")
        self.do("ineke", first, "taak-afronden")

    def sharing(self):
        """A question with its answer, reading along and no longer, and a dossier for two people alone."""
        first, second = self.first, self.second
        self.do("ineke", first, "vraag-stellen", to="~Marijke", **day("due", SOON))
        marijke = self.people["marijke"].get("/vragen")
        path = re.search(r'href="(/vragen/[^"]+)"', marijke.page)[1]
        marijke.get(path).post(path, {"text": self.text.sentence()})
        assert marijke.status == 200, (marijke.status, marijke.path)
        self.people["ineke"].get(first)
        self.do("ineke", first, "vraag-stellen", to="~Petra", **day("due", SOON))
        self.do("ineke", first, "laten-meelezen", staff="~Marijke", **day("until", TODAY + datetime.timedelta(days=14)))
        self.people["marijke"].get(f"/deelname/{first.rsplit('/', 1)[1]}")
        self.do("ineke", first, "meelezen-stoppen")
        page = self.people["ineke"].get(f"{second}/doen/beperken").page
        people = [self.option(page, "people", "~Ineke"), self.option(page, "people", "~Fatma")]
        self.do("ineke", second, "beperken", people=people, involved=None, lifted=None)
        self.do("ineke", second, "vastleggen", kind="observation")

    def closing(self):
        """Closed by two people and opened again; and a third dossier that stays closed."""
        first = self.first
        third = self.open(self.worry("marijke", "Daan uit groep 7"))
        for dossier in (first, third):
            self.do("ineke", dossier, "afsluiten", **day("keep-until", TODAY + datetime.timedelta(days=800)))
            self.do("jan", dossier, "afsluiten-bevestigen")
        self.do("ineke", first, "heropenen")

    def leaving(self):
        """Fatma leaves: everything that she could open gets new keys, and what follows is sealed under these."""
        beheer = self.people["beheer"].get("/mensen")
        path = self.account(beheer.page, "Fatma")
        beheer.get(f"{path}/vertrek").post(f"{path}/vertrek", {})
        assert beheer.status == 200 and beheer.path.startswith("/mensen"), (beheer.status, beheer.path)
        self.people["ineke"].get("/vandaag")
        self.people["ineke"].get(self.first)
        self.do("ineke", self.first, "vastleggen", kind="observation")
        self.do("ineke", self.second, "vastleggen", kind="child-words")
        self.do("ineke", self.first, "laten-meelezen", staff="~Marijke",
                **day("until", TODAY + datetime.timedelta(days=9)))

    def around(self):
        """What else a school keeps: somebody away, somebody invited, printed codes, witnesses, brothers and sisters."""
        beheer = self.people["beheer"].get("/mensen")
        jan = self.account(beheer.page, "Jan Smit")
        beheer.get(jan).post(f"{jan}/afwezig", day("weg", SOON) | day("terug", SOON + datetime.timedelta(days=7)))
        assert beheer.status == 200 and beheer.path.startswith(jan), (beheer.status, beheer.path)
        beheer.get("/mensen/nieuw").post("/mensen/nieuw", {
            "naam": "Noor Bos", "mail": "noor@wilgenboom.example", "rollen": "teacher", "dagen": "1"})
        assert "/uitnodiging/" in beheer.page, beheer.page[-2500:]
        marijke = self.people["marijke"].get("/account/tweede-stap/instellen")
        secret = re.search(r'<p class="secret"><code[^>]*>([^<]+)', marijke.page)[1]
        marijke.post("/account/tweede-stap/instellen", {"code": app_code(secret)})
        assert marijke.path.startswith("/account/codes"), (marijke.status, marijke.path)
        ineke = self.people["ineke"].get("/account/codes")
        ineke.post("/account/codes", {})
        assert ineke.status == 200, ineke.status
        ineke.get("/logboek/getuigen").post("/logboek/getuigen", {
            "getuige-1": "getuige@inspectie.example", "getuige-2": "getuige@bestuur.example"})
        assert "gedaan" in ineke.path, (ineke.status, ineke.path)
        ineke.get("/leerlingen").post("/leerlingen/zoeken", {"zoek": "van"})
        for pupil in re.findall(r'href="(/leerlingen/l[^"/?]+)"', ineke.page):
            if "/broer-of-zus" in ineke.get(pupil).page:
                other = re.search(r'name="ander" value="([^"]+)"', ineke.page)[1]
                ineke.post(f"{pupil}/broer-of-zus", {"ander": other, "antwoord": "ja"})
                assert ineke.status == 200, ineke.status
                break
        else:
            raise AssertionError("no two pupils that may be brothers or sisters")

    @staticmethod
    def account(page, name):
        """The address of somebody on the page of the people."""
        found = re.findall(r'href="(/mensen/[^"/]+)"[^>]*>(?:<[^>]*>)*([^<]*)', page)
        return next(path for path, label in found if name in html.unescape(label))

    def unread(self):
        """What nobody of the team has read: new worries, loose reports, and what a participant adds."""
        self.worry("marijke", "Mila uit groep 3")
        self.worry("marijke", "Kind in de klas", path="/zorg/school", **{"collega": "Hans Mulder"})
        self.do("marijke", "/deelname/los", "melding")
        self.do("marijke", "/deelname/los", "112-gebeld")
        part = "/deelname/" + self.first.rsplit("/", 1)[1]
        self.do("marijke", part, "vastleggen", kind="observation")
        self.do("marijke", part, "kijken-hoe-het-gaat", progress="same", **day("next-on", SOON))

    def unsent(self):
        """Texts that somebody is still writing."""
        for who, key, path in (("marijke", "zorg", "/zorg/thuis"),
                               ("ineke", f"{self.first.rsplit('/', 1)[1]}/wegen", f"{self.first}/doen/wegen")):
            person = self.people[who].get("/zorg/thuis")
            name = "wat" if who == "marijke" else "nature"
            person.post("/concepten", {"_concept": key, "_adres": path, name: self.text.sentence()})
            assert person.status < 300, (person.status, person.path)


def make(protocol):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-0.1-"))
    story = Story(folder, protocol)
    try:
        school = story.play()
        keep(school, folder, protocol)
    finally:
        story.school.stop()
    shutil.rmtree(folder)


def keep(school, folder, protocol):
    copy = folder / "copy.db"
    subprocess.run([PROGRAM, "backup", str(copy), "--data", str(folder / "data")], check=True)
    target = HERE / protocol
    target.mkdir(exist_ok=True)
    with gzip.GzipFile(target / "school.db.gz", "wb", 9, mtime=0) as packed:
        packed.write(copy.read_bytes())
    for end in ("checkpoints", "destroyed"):
        shutil.copyfile(f"{copy}.{end}", target / f"school.db.{end}")
    shutil.copyfile(folder / "data" / "server.key", target / "server.key")
    facts = {"commit": COMMIT, "protocol": protocol, "madeAt": int(time.time() * 1000), "school": "wilgenboom",
             "accounts": [{"name": name, "mail": mail, "passphrase": passphrase}
                          for name, (mail, passphrase) in school.accounts.items()]}
    (target / "school.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    changed = subprocess.run(["git", "diff", "--quiet", COMMIT, "--", "Sources", "Content"], cwd=ROOT)
    if changed.returncode:
        sys.exit(f"This is not the code of 0.1 ({COMMIT}).")
    for name in sys.argv[1:] or ("bijlage9", "po-2019"):
        make(name)
