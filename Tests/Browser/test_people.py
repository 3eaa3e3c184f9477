# SPDX-License-Identifier: EUPL-1.2
"""People and keys, as a school meets them: set-up, coming, going, starting anew, and getting back in with two sheets."""

import base64
import hashlib
import hmac
import os
import re
import shutil
import signal
import subprocess
import struct
import tempfile
import time
import unittest

from harness import DESKTOP, PHONE, Browser, School
from selenium.webdriver.common.by import By

INEKE = ("Ineke Bakker", "ineke@linde.example", "stoel regen kasteel lamp rivier appel")
JAN = ("Jan Smit", "jan@linde.example", "boter molen trein wolk spiegel haven")
KARIN = ("Karin van Dam", "karin@linde.example", "fiets oester tafel bliksem zomer kruin")


class EmptySchool:
    """The program, waiting for its first school."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="hoede-empty-")
        self.program = subprocess.Popen(
            [os.environ["HOEDE"], "serve", "--empty", "--data", self.folder + "/data", "--port", "0"],
            stdout=subprocess.PIPE, text=True,
        )
        self.url, self.token, self.accounts = None, None, {}
        for line in self.program.stdout:
            found = re.search(r"Hoede luistert op (http://localhost:\d+)", line)
            self.url = found[1] if found else self.url
            found = re.search(r"Code: ([0-9a-f ]+)", line)
            self.token = found[1].strip() if found else self.token
            if self.url and self.token:
                break
        for name, mail, passphrase in (INEKE, JAN, KARIN):
            self.accounts[mail.split("@")[0]] = (mail, passphrase)

    def stop(self):
        self.program.send_signal(signal.SIGTERM)
        self.program.wait(60)
        self.program.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        return self.program.returncode


def code(secret, steps=0):
    """What an app shows now for a secret (RFC 6238), from Python's own standard library."""
    text = secret.replace(" ", "")
    key = base64.b32decode(text + "=" * (-len(text) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + steps), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1000000:06d}"


def enrol(browser):
    """Sets up an app for codes, for whoever is signed in."""
    browser.go("/account/tweede-stap/instellen")
    browser.write("code", code(browser.find(".secret code").text))
    browser.click("main form button.primary")
    assert "instellen" not in browser.path, browser.text[:400]


def sheet(browser):
    """What stands on the sheet of this page: number, lines and word."""
    number = int(re.search(r"Herstelblad (\d) van 3", browser.text, re.I)[1])
    rows = browser.all(".sheet tbody tr")
    lines = [" ".join(cell.text for cell in row.find_elements(By.TAG_NAME, "td")) for row in rows]
    word = re.search(r"Woord van dit blad: (\w+)", browser.text)[1]
    return number, "\n".join(lines), word


def set_up(test, browser, school, look=lambda name: None):
    """Walks the whole set-up; gives the three sheets."""
    browser.go("/vandaag")
    test.assertIn("wordt nog ingericht", browser.text)
    look("inrichten-wacht")
    browser.go("/begin")
    browser.write("code", "0000 0000 0000 0000 0000 0000 0000 0000")
    browser.click("main button.primary")
    test.assertIn("niet de code", browser.text)
    look("inrichten-code-fout")
    browser.write("code", school.token)
    browser.click("main button.primary")
    look("inrichten-school")
    browser.click("main button.primary")
    test.assertIn("Vul de naam", browser.text)
    browser.write("naam", "Basisschool De Linde")
    browser.click("main button.primary")
    for number, (name, mail, _) in enumerate((INEKE, JAN), 1):
        browser.write(f"naam-{number}", name)
        browser.write(f"mail-{number}", mail)
        browser.choose(f"rollen-{number}", "coordinator" if number == 1 else "head")
    look("inrichten-team")
    browser.click("main button.primary")
    test.assertIn("IB'er en de directeur", browser.text)
    browser.click("main button.primary")
    test.assertIn("minstens twee", browser.text)
    look("inrichten-personeel-fout")
    browser.choose("lezers", JAN[1])
    browser.write("naam-1", KARIN[0])
    browser.write("mail-1", KARIN[1])
    browser.click("main button.primary")
    for name, mail, passphrase in (INEKE, JAN, KARIN):
        test.assertIn(name, browser.text)
        browser.write("wachtzin", "te kort")
        browser.click("main button.primary")
        test.assertIn("te kort", browser.text)
        look(f"inrichten-wachtzin-{mail.split('@')[0]}")
        browser.write("wachtzin", passphrase)
        browser.write("wachtzin-weer", passphrase)
        browser.click("main button.primary")
    sheets = []
    for number in (1, 2, 3):
        sheets.append(sheet(browser))
        look(f"inrichten-blad-{number}")
        browser.click("main a.btn.primary")
    for number, (_, _, word) in enumerate(sheets, 1):
        browser.write(f"woord-{number}", "mis" if number == 2 else word)
    browser.click("main button.primary")
    test.assertIn("niet de woorden", browser.text)
    look("inrichten-bladen-fout")
    for number, (_, _, word) in enumerate(sheets, 1):
        browser.write(f"woord-{number}", word)
    browser.click("main button.primary")
    test.assertIn("hoede-server-keys/1", browser.text)
    look("inrichten-sleutelbestand")
    browser.click("main button.primary")
    test.assertIn("De school staat klaar", browser.text)
    look("inrichten-klaar")
    return sheets


def type_sheets(browser, first, second):
    for place, (number, lines, _) in enumerate((first, second), 1):
        browser.choose(f"blad-{place}", str(number))
        browser.write(f"tekst-{place}", lines)
    browser.click("main button.primary")


class Person:
    """What people do with people, for whichever browser is at hand."""

    @staticmethod
    def open(browser, name):
        browser.go("/mensen")
        browser.click([e for e in browser.all("main table a") if e.text == name][0])

    @staticmethod
    def admit(browser, name, words):
        Person.open(browser, name)
        browser.write("woorden", words)
        browser.click('form[action$="/toelaten"] button')

    @staticmethod
    def accept(browser, link, passphrase):
        browser.go(link)
        browser.write("wachtzin", passphrase)
        if browser.all('[name="wachtzin-weer"]'):
            browser.write("wachtzin-weer", passphrase)
        browser.click("main button.primary")
        return browser.find(".panel").text


class SettingUp(unittest.TestCase):
    def browser(self, school, **how):
        browser = Browser(school, **how)
        self.addCleanup(browser.close)
        return browser

    def test_from_an_empty_folder_to_a_school_and_back_in_with_two_sheets(self):
        school = EmptySchool()
        self.addCleanup(school.stop)
        phone = self.browser(school, width=PHONE)
        desk = self.browser(school, width=DESKTOP)
        sheets = set_up(self, desk, school, desk.check)
        phone.go("/begin")
        self.assertEqual(phone.path, "/inloggen")

        # The rehearsal, with a wrong line first.
        desk.go("/inloggen")
        desk.write("mail", INEKE[1])
        desk.write("wachtzin", INEKE[2])
        desk.click("main form button.primary")
        self.assertEqual(desk.path, "/account/tweede-stap/instellen")
        enrol(desk)
        desk.go("/vandaag")
        desk.check("vandaag-nieuwe-school")
        desk.go("/herstel")
        desk.check("herstel")
        desk.go("/herstel/oefening")
        number, lines, word = sheets[2]
        broken = ("1" if lines[0] == "0" else "0") + lines[1:]
        type_sheets(desk, sheets[0], (number, broken, word))
        self.assertIn("Regel 1 van dit blad klopt niet", desk.text)
        desk.check("herstel-oefening-fout")
        type_sheets(desk, sheets[0], sheets[2])
        self.assertIn("De bladen werken", desk.text)
        desk.check("herstel-oefening")

        # Jan forgets his passphrase; before he is admitted again nobody in the team is left.
        Person.open(desk, "Jan Smit")
        desk.check("mensen-collega")
        desk.click('a[href$="/opnieuw"]')
        desk.check("opnieuw")
        desk.choose("wat", "kwijt")
        desk.click("main button.primary")
        link = desk.find("#link").get_attribute("value")
        desk.check("opnieuw-link")
        phone.go(link)
        phone.check("uitnodiging")
        Person.accept(phone, link, "vlinder anker zomer kast lepel wolk")
        phone.check("uitnodiging-woorden")
        school.accounts["jan"] = (JAN[1], "vlinder anker zomer kast lepel wolk")
        phone.sign_in("jan")
        phone.go("/herstel")
        phone.check("herstel-zonder-sleutel")
        phone.go("/herstel/openen")
        phone.check("herstel-openen")
        type_sheets(phone, sheets[2], sheets[1])
        fresh = []
        for number in (1, 2, 3):
            fresh.append(sheet(phone))
            phone.check(f"herstel-blad-{number}")
            phone.click("main a.btn.primary")
        for number, (_, _, word) in enumerate(fresh, 1):
            phone.write(f"woord-{number}", word)
        phone.check("herstel-bladen-woorden")
        phone.click("main button.primary")
        self.assertTrue(phone.path.startswith("/vandaag"), phone.path)
        self.assertIn("De nieuwe herstelbladen gelden", phone.text)
        enrol(phone)
        phone.go("/vandaag")
        self.assertIn("opende de lijsten met twee herstelbladen", phone.text)
        phone.check("vandaag-na-herstel")
        phone.go("/dossiers")
        self.assertNotIn("Deze pagina is er niet", phone.text)


class ComingAndGoing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = School()

    @classmethod
    def tearDownClass(cls):
        cls.school.stop()

    def browser(self, **how):
        browser = Browser(self.school, **how)
        self.addCleanup(browser.close)
        return browser

    def test_invited_admitted_and_gone(self):
        office = self.browser()
        office.sign_in("beheer")
        office.go("/mensen")
        office.check("mensen-beheer")
        office.go("/mensen/nieuw")
        office.click("main button.primary")
        self.assertIn("Vul een naam in", office.text)
        office.check("mensen-nieuw-fout")
        office.write("naam", "Noor Visser")
        office.write("mail", "noor@wilgenboom.example")
        office.choose("rollen", "coordinator")
        office.day("tot", "2020-01-31")
        office.click("main button.primary")
        self.assertIn("De laatste dag is al voorbij", office.text)
        self.assertEqual(office.find('[name="naam"]').get_attribute("value"), "Noor Visser")
        self.assertEqual(office.find('[name="tot-year"]').get_attribute("value"), "2020")
        for part in ("day", "month", "year"):
            office.write(f"tot-{part}", "")
        office.click("main button.primary")
        first = office.find("#link").get_attribute("value")
        self.assertNotIn("De eerdere uitnodiging", office.text)
        office.check("uitnodiging-link")
        office.go("/mensen/nieuw")
        office.write("naam", "Noor Visser")
        office.write("mail", "Noor@wilgenboom.example")
        office.choose("rollen", "coordinator")
        office.click("main button.primary")
        self.assertIn("De eerdere uitnodiging voor dit adres werkt niet meer", office.text)
        link = office.find("#link").get_attribute("value")
        office.check("uitnodiging-link-opnieuw")

        phone = self.browser(width=PHONE)
        phone.go(first)
        self.assertIn("werkt niet meer", phone.text)
        phone.go(link)
        phone.check("uitnodiging-telefoon")
        words = Person.accept(phone, link, "zwaan kachel rivier touw lepel dorp")
        phone.go(link)
        self.assertIn("werkt niet meer", phone.text)
        phone.check("uitnodiging-gebruikt")
        self.school.accounts["noor"] = ("noor@wilgenboom.example", "zwaan kachel rivier touw lepel dorp")
        phone.sign_in("noor")
        phone.go("/mijn-woorden")
        self.assertIn(words, phone.text)
        phone.check("mijn-woorden")
        phone.go("/dossiers")
        self.assertNotIn("Dossiers\n", phone.text)
        phone.go("/zorg/thuis")
        phone.write("wie", "Bo")
        phone.write("wat", "Bo huilde op de gang.")
        phone.choose("nu-veilig", "yes")
        phone.choose("straks-veilig", "yes")
        phone.click("main form button.primary")
        self.assertIn("Je zorg is verstuurd", phone.text)

        desk = self.browser()
        desk.sign_in("ineke")
        self.assertIn("Iemand wacht op toelating", desk.text)
        Person.admit(desk, "Noor Visser", "aap noot mies wim zus jet")
        self.assertIn("niet de woorden", desk.text)
        desk.check("toelaten-fout")
        Person.admit(desk, "Noor Visser", words)
        self.assertIn("doet mee", desk.text)
        desk.go("/mensen")
        desk.check("mensen")
        enrol(phone)
        phone.go("/vandaag")
        self.assertIn("Bo", phone.text)
        phone.click([e for e in phone.all("main a") if "Bo" in e.text][0])
        self.assertIn("huilde op de gang", phone.text)

        # Noor leaves again: her session is over, and the lists get new keys when Ineke comes in.
        Person.open(desk, "Noor Visser")
        desk.click('a[href$="/vertrek"]')
        desk.check("vertrek")
        desk.click("main button.danger")
        phone.go("/vandaag")
        self.assertIn("/inloggen", phone.path)
        desk.go("/vandaag")
        self.assertIn("Noor Visser is vertrokken", desk.text)
        desk.check("vandaag-na-vertrek")
        desk.go("/mensen/bewijs")
        self.assertNotIn("wacht sinds", desk.text)
        desk.check("bewijs")
        desk.go("/mensen/controle")
        desk.check("controle")

    def test_days_away_and_what_an_address_may_say(self):
        desk = self.browser()
        desk.sign_in("ineke")
        Person.open(desk, "Marijke de Vries")
        [e for e in desk.all("main summary") if "Afwezigheid" in e.text][0].click()
        for first, last, sentence in [
            ("2040-12-10", "2040-12-01", "ligt vóór de eerste dag"),
            ("2020-12-01", "2020-12-10", "Deze dagen zijn al voorbij"),
        ]:
            desk.day("weg", first)
            desk.day("terug", last)
            desk.click('form[action$="/afwezig"] button')
            self.assertIn(sentence, desk.text)
            typed = [desk.find(f'[name="{name}-day"]').get_attribute("value") for name in ("weg", "terug")]
            self.assertEqual(typed, [str(int(day[-2:])) for day in (first, last)])
        desk.check("afwezig-fout")
        desk.day("weg", "2040-12-01")
        desk.day("terug", "2040-12-10")
        desk.click('form[action$="/afwezig"] button')
        self.assertIn("Deze persoon heeft geen vervanger", desk.text)
        desk.check("afwezig")
        # Words of ours come above a page that our own form led to, and not for an address that somebody typed.
        desk.go("/mensen?gedaan=vertrokken")
        self.assertNotIn("Vastgelegd", desk.text)

    def test_the_pages_on_a_phone_and_in_the_dark(self):
        for how in ({"width": PHONE, "dark": True}, {"width": DESKTOP, "dark": True}, {"width": PHONE}):
            browser = self.browser(**how)
            browser.sign_in("jan", kept=True)
            for name, path in [
                ("mensen", "/mensen"), ("mensen-nieuw", "/mensen/nieuw"), ("controle", "/mensen/controle"),
                ("bewijs", "/mensen/bewijs"), ("mijn-woorden", "/mijn-woorden"), ("herstel", "/herstel"),
                ("herstel-nieuw", "/herstel/nieuw"),
            ]:
                browser.go(path)
                browser.check(f"{name}-jan")
            Person.open(browser, "Marijke de Vries")
            browser.check("mensen-collega-jan")
            browser.click('a[href$="/vertrek"]')
            browser.check("vertrek-jan")
            browser.close()

    def test_a_reserve_gives_a_reason_first(self):
        desk = self.browser()
        desk.sign_in("ineke")
        Person.open(desk, "Fatma Yıldız")
        desk.choose("reserve", "yes")
        desk.click('form[action^="/mensen/m-"] button.primary')
        reserve = self.browser(width=PHONE)
        reserve.sign_in("fatma")
        self.assertIn("Je bent reserve", reserve.text)
        reserve.click('main a[href="/noodtoegang"]')
        reserve.click("main button.primary")
        self.assertIn("Schrijf in één of twee zinnen", reserve.text)
        reserve.check("noodtoegang")
        reserve.write("reden", "Ineke en Jan zijn op reis.")
        reserve.click("main button.primary")
        reserve.go("/dossiers")
        self.assertNotIn("Deze pagina is er niet", reserve.text)
        desk.go("/vandaag")
        self.assertIn("Ineke en Jan zijn op reis.", desk.text)
        desk.check("vandaag-noodtoegang")


if __name__ == "__main__":
    unittest.main()
