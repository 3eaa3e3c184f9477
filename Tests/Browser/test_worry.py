# SPDX-License-Identifier: EUPL-1.2
"""From a first worry to an answer, as a teacher on a phone and an IB'er at a desk do it."""

import time
import unittest

from harness import DESKTOP, PHONE, Browser, School
from rules import rule


class Worry(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = School()

    @classmethod
    def tearDownClass(cls):
        assert cls.school.stop() == 0, "SIGTERM must end the program cleanly"

    def browser(self, **how):
        browser = Browser(self.school, **how)
        self.addCleanup(browser.close)
        return browser

    def send(self, browser, child, text, home="yes"):
        browser.go("/zorg")
        browser.click('a[href="/zorg/thuis"]')
        browser.write("wie", child)
        browser.write("wat", text)
        browser.choose("wanneer", "vandaag")
        browser.choose("nu-veilig", "yes")
        browser.choose("straks-veilig", home)
        browser.click("main form button.primary")

    @rule("S-027", "S-042")
    def test_a_teacher_sends_a_worry_and_sees_the_answer(self):
        phone = self.browser(width=PHONE)
        phone.go("/inloggen")
        phone.check("inloggen")
        phone.sign_in("marijke")
        phone.check("vandaag-leeg-leerkracht")
        phone.go("/zorg")
        phone.check("zorg-route")
        phone.go("/zorg/thuis")
        phone.check("zorg-formulier")
        self.assertIn("leest", phone.find(".plan").text)
        self.send(phone, "Sanne van der Berg", "Sanne had een blauwe plek op haar linkerbovenarm.")
        self.assertIn("Je zorg is verstuurd", phone.text)
        phone.check("zorg-verstuurd")
        phone.go("/mijn-zorgen")
        phone.check("mijn-zorgen")

        desk = self.browser(width=DESKTOP)
        desk.sign_in("ineke")
        self.assertIn("Sanne van der Berg", desk.text)
        desk.check("vandaag-ib")
        desk.click([e for e in desk.all("main a") if "Sanne" in e.text][0])
        self.assertIn("blauwe plek", desk.text)
        desk.check("zorg-team")
        desk.write("answer", "Dank je, ik kom vandaag langs.")
        desk.click('form[action$="/oppakken"] button')
        phone.go("/mijn-zorgen")
        phone.click([e for e in phone.all("main a") if "Sanne" in e.text][0])
        self.assertIn("ik kom vandaag langs", phone.text)
        self.assertIn("Gelezen", phone.text)
        phone.check("mijn-zorg")

        desk.click('form[action$="/dossier"] button')
        self.assertIn("/dossiers/d-", desk.path)
        self.assertIn("NU TE DOEN", desk.text.upper())
        desk.check("dossier-nieuw")
        desk.go("/dossiers")
        self.assertIn("Sanne van der Berg", desk.text)
        desk.check("dossiers")
        desk.write("zoek", "sanne")
        desk.click(".search button")
        self.assertIn("Sanne van der Berg", desk.text)
        self.assertNotIn("sanne", desk.path.lower())
        desk.go("/dossiers")
        desk.write("zoek", "onvindbaar")
        desk.click(".search button")
        self.assertIn("Niets gevonden", desk.text)
        phone.go("/dossiers")
        self.assertIn("Deze pagina is er niet", phone.text)

    @rule("S-021")
    def test_not_safe_leads_to_the_numbers(self):
        phone = self.browser(width=PHONE)
        phone.sign_in("marijke")
        self.send(phone, "Daan van der Berg", "Daan wil niet naar huis.", home="no")
        self.assertIn("/bellen", phone.path)
        self.assertIn("0800-2000", phone.find("main").text)
        phone.check("bellen")

    def test_about_a_colleague_shows_whom_to_call_before_it_asks_anything(self):
        phone = self.browser(width=PHONE)
        phone.sign_in("marijke")
        phone.go("/zorg/school")
        number = phone.find('main a[href="tel:09001113111"]')
        self.assertLess(number.location["y"], phone.find("main form").location["y"])
        self.assertIn("Dit gaat niet naar het dossierteam", phone.text)
        phone.check("zorg-school")

    def test_an_empty_worry_says_what_to_do(self):
        phone = self.browser(width=PHONE)
        phone.sign_in("marijke")
        phone.go("/zorg/thuis")
        phone.click("main form button.primary")
        self.assertIn("Schrijf op over wie het gaat", phone.text)
        self.assertTrue(phone.driver.title.startswith("Fout:"))
        phone.check("zorg-fout")

    def test_what_was_typed_comes_back_as_a_draft(self):
        phone = self.browser(width=PHONE)
        phone.sign_in("fatma")
        phone.go("/zorg/thuis")
        phone.write("wat", "Halverwege geschreven.")
        for _ in range(240):
            if "Concept bewaard" in phone.text:
                break
            time.sleep(0.25)
        self.assertIn("Concept bewaard", phone.text)
        phone.go("/vandaag")
        self.assertIn("Nog niet verstuurd", phone.text)
        phone.go("/zorg/thuis")
        self.assertEqual(phone.find("#wat").get_attribute("value"), "Halverwege geschreven.")

    def test_quick_hide_ends_the_session(self):
        phone = self.browser(width=PHONE)
        phone.sign_in("marijke")
        phone.go("/mijn-zorgen")
        phone.click("[data-hide] button")
        for _ in range(600):
            if phone.path == "/verborgen":
                break
            time.sleep(0.1)
        self.assertEqual(phone.path, "/verborgen")
        self.assertEqual(phone.driver.title, "Nieuws")
        self.assertIn("0800-2000", phone.text)
        self.assertIn("112", phone.text)
        self.assertNotIn("Hoede", phone.text)
        # The screen is neutral at once; that the session ends is told to the server just after.
        for _ in range(120):
            phone.go("/vandaag")
            if phone.path.startswith("/inloggen"):
                break
            time.sleep(0.25)
        self.assertTrue(phone.path.startswith("/inloggen"))

    def test_without_script_a_worry_is_sent_too(self):
        phone = self.browser(width=PHONE, script=False)
        phone.sign_in("marijke")
        self.send(phone, "Sanne van der Berg", "Zonder script geschreven.")
        self.assertIn("Je zorg is verstuurd", phone.text)
        phone.check("zorg-verstuurd")
