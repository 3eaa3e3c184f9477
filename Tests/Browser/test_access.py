# SPDX-License-Identifier: EUPL-1.2
"""Who reads which dossier: the staff route, involvement, a question to a colleague, reading along and its end."""

import base64
import hashlib
import hmac
import struct
import time
import unittest

from harness import DESKTOP, PHONE, Browser, School, moments
from rules import rule


class Access(unittest.TestCase):
    apart = True

    def setUp(self):
        self.school = School()
        self.addCleanup(self.school.stop)

    def browser(self, who, width=DESKTOP, **how):
        browser = Browser(self.school, width=width, **how)
        self.addCleanup(browser.close)
        browser.sign_in(who)
        return browser

    def both(self, who, path, name, **how):
        """The page as a picture and for axe, at both widths, light and dark."""
        for width in (PHONE, DESKTOP):
            for dark in (False, True):
                browser = Browser(self.school, width=width, dark=dark)
                try:
                    browser.sign_in(who, kept=True)
                    browser.go(path)
                    browser.check(name)
                finally:
                    browser.close()

    def link(self, browser, text):
        found = [e for e in browser.all("main a") if text in e.text]
        assert found, f"no link with '{text}' on {browser.path}: {browser.text[:400]}"
        browser.click(found[0])

    def worry(self, browser, child, text):
        browser.go("/zorg/thuis")
        browser.write("wie", child)
        browser.write("wat", text)
        browser.choose("nu-veilig", "yes")
        browser.choose("straks-veilig", "yes")
        browser.click("main form button.primary")
        self.assertIn("Je zorg is verstuurd", browser.text)

    def dossier(self, desk, child):
        """Opens a dossier from the worry about this child; gives its address."""
        desk.go("/vandaag")
        self.link(desk, child)
        desk.click('form[action$="/dossier"] button')
        self.assertIn("/dossiers/d-", desk.path)
        return desk.path

    def enrol(self, browser):
        """Whoever may read a dossier shows a second factor first: an app, whose code is computed here (RFC 6238)."""
        secret = base64.b32decode(browser.find(".secret code").text.replace(" ", ""))
        digest = hmac.new(secret, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
        start = digest[-1] & 15
        code = (struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000
        browser.write("code", f"{code:06}")
        browser.click('form[action="/account/tweede-stap/instellen"] button[type=submit]')

    def test_a_worry_about_a_colleague_becomes_a_restricted_dossier(self):
        phone = self.browser("marijke", PHONE)
        phone.go("/zorg")
        phone.check("zorg-drie-wegen")
        phone.click('a[href="/zorg/school"]')
        self.assertIn("0900-1113111", phone.text)
        phone.check("zorg-school")
        phone.click("main form button.primary")
        self.assertIn("Schrijf op over wie het gaat", phone.text)
        phone.write("collega", "Jan Smit")
        phone.write("wat", "Ik zag dat hij een kind hard vastpakte.")
        phone.click("main form button.primary")
        self.assertIn("Je zorg is verstuurd", phone.text)
        self.assertNotIn("Ineke", phone.find("main").text)
        phone.check("zorg-school-verstuurd")

        for who in ("ineke", "jan"):
            other = self.browser(who)
            self.assertNotIn("iemand die hier werkt", other.find("main").text)
            other.close()

        board = self.browser("karin")
        self.assertIn("Over iemand die hier werkt", board.text)
        board.check("vandaag-bestuur")
        self.link(board, "Over iemand die hier werkt")
        self.assertIn("Jan Smit", board.text)
        board.check("zorg-beperkt")
        board.click('form[action$="/dossier"] button')
        self.assertIn("beperkt dossier", board.text)
        board.check("dossier-beperkt")
        address = board.path
        self.both("hans", address, "dossier-beperkt-hans")
        for who in ("ineke", "jan", "marijke"):
            other = self.browser(who)
            other.go(address)
            self.assertIn("Deze pagina is er niet", other.text)
            other.close()

    def test_somebody_of_the_team_is_involved(self):
        phone = self.browser("marijke", PHONE)
        phone.go("/zorg/betrokken")
        phone.check("zorg-betrokken")
        phone.click("main form button.primary")
        self.assertIn("Kies wie deze zorg niet mag lezen", phone.text)
        [e for e in phone.all("main label") if "Ineke" in e.text][0].click()
        phone.click("main form button.primary")
        self.assertIn("Ineke Bakker leest dit niet", phone.text)
        phone.write("wie", "Sanne van der Berg")
        phone.write("wat", "Ze durft niet naar huis.")
        phone.choose("nu-veilig", "yes")
        phone.choose("straks-veilig", "yes")
        phone.check("zorg-zonder-betrokkene")
        phone.click("main form button.primary")
        self.assertIn("Je zorg is verstuurd", phone.text)
        self.assertNotIn("Ineke", phone.find("main").text)

        involved = self.browser("ineke")
        self.assertNotIn("Sanne", involved.find("main").text)
        head = self.browser("jan")
        self.assertIn("Sanne van der Berg", head.text)

        # And the other way round: somebody finds the own neighbour in a dossier that runs.
        self.worry(phone, "Bram", "Bram was stil.")
        address = self.dossier(head, "Bram")
        involved.go(address)
        self.link(involved, "Ik ben hierbij betrokken")
        involved.check("betrokken-vraag")
        involved.write("waarom", "Dit zijn mijn buren.")
        involved.click("main form button.primary")
        self.assertIn("Je leest niet meer mee", involved.driver.title)
        involved.check("betrokken-gedaan")
        involved.go(address)
        self.assertIn("Deze pagina is er niet", involved.text)
        head.go(address)
        self.assertIn("Dit zijn mijn buren", head.text)
        head.go(address + "/doen/beperken")
        self.assertIn("Wat er al staat, kan zijn gelezen", head.text)
        self.both("jan", address + "/doen/beperken", "dossier-beperken")

    @rule("S-041")
    def test_a_colleague_answers_one_question(self):
        phone = self.browser("marijke", PHONE)
        self.worry(phone, "Bram", "Bram was stil.")
        desk = self.browser("ineke")
        address = self.dossier(desk, "Bram")
        self.link(desk, "Een vraag stellen aan een collega")
        desk.check("vraag-stellen")
        bas = [o for o in desk.all('select[name="to"] option') if "Bas" in o.text][0].get_attribute("value")
        desk.choose("to", bas)
        desk.write("text", "Zag jij vanochtend iets bij de poort?")
        desk.submit()
        self.assertIn("Vastgelegd", desk.text)
        other = self.browser("beheer", PHONE)
        self.assertIn("Vraag van Ineke Bakker", other.text)
        other.check("vandaag-vraag")
        self.link(other, "Vraag van Ineke Bakker")
        self.assertNotIn("Bram", other.text)
        question = other.path
        other.check("vraag")
        self.both("beheer", question, "vraag-collega")
        other.click("main form button.primary")
        self.assertIn("Schrijf je antwoord op", other.text)
        other.write("text", "Hij stond alleen te wachten.")
        other.click("main form button.primary")
        self.assertIn("Jouw antwoord", other.text)
        other.check("vraag-beantwoord")
        other.go("/vandaag")
        self.assertNotIn("Een collega vraagt je iets", other.text)
        other.go(address)
        self.assertIn("Deze pagina is er niet", other.text)
        desk.go(address)
        self.assertIn("Hij stond alleen te wachten", desk.text)
        self.assertIn("Antwoord van Bas de Beheerder", desk.text)
        desk.check("dossier-met-antwoord")

    def test_a_participant_reads_along_until_it_is_stopped(self):
        phone = self.browser("marijke", PHONE)
        self.worry(phone, "Bram", "Bram was stil.")
        desk = self.browser("ineke")
        address = self.dossier(desk, "Bram")
        phone.go(address)
        self.assertIn("Deze pagina is er niet", phone.text)
        self.link(desk, "Iemand laten meelezen")
        desk.check("laten-meelezen")
        desk.choose("staff", desk.all('[name="staff"]')[0].get_attribute("value"))
        desk.day("until", moments.coming(7).isoformat())
        desk.write("reason", "Zij voert het gesprek.")
        desk.submit()
        self.assertIn("Leest een tijd mee", desk.text)
        desk.check("dossier-lezers")
        phone.go("/vandaag")
        self.assertIn("Je mag meelezen", phone.text)
        phone.check("vandaag-meelezen")
        phone.go(address)
        self.enrol(phone)
        phone.go(address)
        self.assertIn("Je mag dit dossier lezen", phone.text)
        self.assertNotIn("Iets vastleggen", phone.text)
        self.both("marijke", address, "dossier-meelezen")
        desk.go(address + "/kijkers")
        self.assertIn("Marijke de Vries", desk.text)
        desk.go(address)
        self.link(desk, "Meelezen stoppen")
        desk.choose("staff", desk.all('[name="staff"]')[0].get_attribute("value"))
        desk.submit()
        self.assertNotIn("Leest een tijd mee", desk.text)
        phone.go(address)
        self.assertIn("Deze pagina is er niet", phone.text)
        phone.go("/vandaag")
        self.assertNotIn("Je mag meelezen", phone.text)


if __name__ == "__main__":
    unittest.main()
