# SPDX-License-Identifier: EUPL-1.2
"""A busy week at a school, with words that nobody used before: everything that people do, and what goes wrong."""

import html
import json
import random
import re
import subprocess
import urllib.parse
import urllib.request

import moments
from school import PROGRAM, ROOT, Person

SYLLABLES = "bro kwi spla zwe gru ploe schra knui vlie drau wroe tjal fnoe gloei".split()


class Words:
    """Made-up words, other ones in every run; each is remembered, to be looked for."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.made = []

    def one(self):
        word = "".join(self.chance.sample(SYLLABLES, 3)) + self.chance.choice(["stra", "kel", "mond", "veen"])
        self.made.append(word.capitalize())
        return self.made[-1]

    def sentence(self):
        return f"Er was iets met {self.one()}, zei {self.one()}."


def fill(page, words):
    """Every field of the first form with a draft on a page: texts with fresh words, choices with their first answer.

    A day is today; where a time is asked beside it, it is a moment that has been.
    """
    form = re.search(r'<form[^>]*data-draft.*?</form>', page, re.S)
    if not form:
        return None
    form, fields, today, past = form[0], {}, moments.today(), moments.past()
    for tag in re.findall(r"<(?:input|textarea|select)[^>]*>", form):
        name = re.search(r'name="([^"]+)"', tag)
        kind = (re.search(r'type="([^"]+)"', tag) or [None, "text"])[1]
        if not name or kind in ("hidden", "submit", "file"):
            continue
        name, value = name[1], html.unescape((re.search(r'value="([^"]*)"', tag) or [None, ""])[1])
        if kind in ("radio", "checkbox"):
            if name == "wie-pupil":
                continue
            fields.setdefault(name, "other" if name.endswith("-when") else value)
        elif tag.startswith("<select"):
            options = re.findall(r'<option value="([^"]+)"', form[form.index(tag):].split("</select>")[0])
            if options:
                fields[name] = options[0]
        elif part := re.fullmatch(r"(.+)-(day|month|year|time)", name):
            day = past if f'name="{part[1]}-time"' in form else today
            fields[name] = past.strftime("%H:%M") if part[2] == "time" else str(getattr(day, part[2]))
        else:
            fields[name] = words.sentence()
    return fields


class Week:
    """What everybody did, and with which result."""

    def __init__(self, school, seed):
        self.school, self.words = school, Words(seed)
        self.people = {who: Person(school, who) for who in ("marijke", "ineke", "jan", "fatma")}
        self.done, self.dossiers, self.worries = set(), [], []

    def live(self):
        self.worry_and_dossier()
        for dossier in self.dossiers:
            self.every_act(dossier)
        self.loose_reports()
        self.drafts_and_searches()
        self.imports()
        self.mistakes()
        return self

    def worry_and_dossier(self):
        for who in ("marijke", "fatma", "jan"):
            child = f"{self.words.one()} {self.words.one()}"
            worry = self.people[who].send_worry(child, self.words.sentence())
            self.worries.append(worry)
            ineke = self.people["ineke"].get(f"/zorgen/{worry}")
            assert child.split()[0] in ineke.page
            if who == "jan":
                ineke.post(f"/zorgen/{worry}/oppakken", {"answer": self.words.sentence()})
                ineke.get(f"/zorgen/{worry}/beantwoorden")
                ineke.post(f"/zorgen/{worry}/beantwoorden", fill(ineke.page, self.words) or {})
            else:
                ineke.post(f"/zorgen/{worry}/dossier", {"dossier": "nieuw", "answer": self.words.sentence()})
                assert "/dossiers/" in ineke.path, ineke.path
                self.dossiers.append(ineke.path.split("?")[0])
            self.people[who].get(f"/mijn-zorgen/{worry}")

    def every_act(self, dossier):
        told = subprocess.run([PROGRAM, "simulate", "--acts", "--json"], check=True, capture_output=True)
        for act in [act["address"] for act in json.loads(told.stdout)]:
            day = None
            # Once more when midnight passed meanwhile: what had to come has been then.
            while day != moments.today():
                day = moments.today()
                self.one_act(dossier, act)

    def one_act(self, dossier, act):
        person = self.people["jan" if act in ("beslissen", "afsluiten-bevestigen") else "ineke"]
        path = f"{dossier}/doen/{act}"
        person.get(path)
        fields = fill(person.page, self.words) if person.status == 200 else None
        if fields is None:
            return
        person.post(path, fields)
        if 'class="pause"' in person.page:
            person.post(path, {"_bevestigd": "ja"})
        if person.status == 200 and "/doen/" not in person.path:
            self.done.add(act)
        person.get(dossier)

    def loose_reports(self):
        for act in ("melding", "112-gebeld"):
            marijke = self.people["marijke"].get(f"/deelname/los/doen/{act}")
            marijke.post(f"/deelname/los/doen/{act}", fill(marijke.page, self.words) or {})
            if 'class="pause"' in marijke.page:
                marijke.post(f"/deelname/los/doen/{act}", {"_bevestigd": "ja"})

    def drafts_and_searches(self):
        for who in ("marijke", "fatma"):
            person = self.people[who].get("/zorg/thuis")
            person.post("/concepten", {"_concept": "zorg", "_adres": "/zorg/thuis", "wat": self.words.sentence()})
        ineke = self.people["ineke"]
        ineke.get("/dossiers").post("/dossiers/zoeken", {"zoek": self.words.one()})
        ineke.get("/leerlingen").post("/leerlingen/zoeken", {"zoek": self.words.one()})
        ineke.get("/dossiers/nieuw")
        ineke.post("/dossiers/nieuw", fill(ineke.page, self.words) or {
            "child-name": f"{self.words.one()} {self.words.one()}", "group": "5A", "reason": self.words.sentence()})

    def imports(self):
        """A school file with children whose names nobody heard before; and one that cannot be read."""
        text = (ROOT / "Content/demo/demo-school.xml").read_text()
        for name in re.findall(r"<achternaam>([^<]+)</achternaam>", text)[:5]:
            text = text.replace(f"<achternaam>{name}<", f"<achternaam>{self.words.one()}<", 1)
        ineke = self.people["ineke"]
        for content in (text, f"<EDEX><leerling>{self.words.one()}</leer"):
            ineke.get("/leerlingen/inlezen")
            token = re.search(r'name="_csrf" value="([^"]+)"', ineke.page)[1]
            boundary = "grens"
            body = (f'--{boundary}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n{token}\r\n--{boundary}\r\n'
                    f'Content-Disposition: form-data; name="bestand"; filename="{self.words.one()}.xml"\r\n'
                    f"Content-Type: text/xml\r\n\r\n{content}\r\n--{boundary}--\r\n").encode()
            ineke._open(urllib.request.Request(self.school.url + "/leerlingen/inlezen", data=body, headers={
                "Sec-Fetch-Site": "same-origin", "Content-Type": f"multipart/form-data; boundary={boundary}"}))
            if re.search(r"/leerlingen/inlezen/.", ineke.path):
                ineke.post(ineke.path, {"doen": "ja"})

    def mistakes(self):
        """Failed sign-ins, forms with mistakes, forms from elsewhere, addresses that do not exist, words in addresses."""
        stranger = Person(self.school).get("/inloggen")
        for mail in (self.school.accounts["marijke"][0], f"{self.words.one()}@wilgenboom.example"):
            stranger.post("/inloggen", {"mail": mail, "wachtzin": self.words.sentence()})
        ineke = self.people["ineke"]
        for path in (f"/dossiers/{self.words.one()}", f"/zorgen/{self.words.one()}", f"/{self.words.one()}",
                     f"/vandaag?zoek={self.words.one()}", f"/leerlingen/{self.words.one()}"):
            ineke.get(path)
        ineke.get("/dossiers/nieuw")
        ineke.post("/dossiers/nieuw", {"child-name": "", "group": self.words.one()})
        for fields in ({"_csrf": "oud", "wat": self.words.sentence()}, {"wie": "\x00"}):
            marijke = self.people["marijke"].get("/zorg/thuis")
            marijke.post("/zorg/thuis", fields)
        body = urllib.parse.urlencode({"wat": self.words.sentence()}).encode()
        ineke._open(urllib.request.Request(self.school.url + "/zorg/thuis", data=body,
                                           headers={"Sec-Fetch-Site": "cross-site"}))
        gone = Person(self.school)
        gone._open(urllib.request.Request(self.school.url + "/zorg/thuis", data=body,
                                          headers={"Sec-Fetch-Site": "same-origin", "Cookie": "hoede=" + "ab" * 32}))
