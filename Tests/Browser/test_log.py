# SPDX-License-Identifier: EUPL-1.2
"""Who looked, for the team and for the privacy officer; the witnesses of the log; the checkpoint on paper."""

import unittest

from harness import DESKTOP, PHONE, Browser, School


class Log(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = School()
        browser = Browser(cls.school)
        try:
            browser.sign_in("ineke")
            browser.go("/dossiers/nieuw")
            browser.write("child-name", "Sanne van der Berg")
            browser.submit()
            cls.dossier = browser.path.split("?")[0]
            assert cls.dossier.startswith("/dossiers/d-"), browser.path
            for _ in range(3):
                browser.go(cls.dossier)
            browser.sign_out()
            browser.sign_in("jan")
            browser.go(cls.dossier)
            browser.sign_out()
            browser.sign_in("marijke")
            browser.go(cls.dossier)
            assert "Deze pagina is er niet" in browser.text
        finally:
            browser.close()

    @classmethod
    def tearDownClass(cls):
        cls.school.stop()

    def guises(self, who):
        for width in (PHONE, DESKTOP):
            for dark in (False, True):
                browser = Browser(self.school, width=width, dark=dark)
                try:
                    browser.sign_in(who, kept=True)
                    yield browser
                finally:
                    browser.close()

    def test_the_team_sees_who_looked_and_who_tried(self):
        for browser in self.guises("ineke"):
            browser.go(self.dossier + "/kijkers")
            browser.check("kijkers")
            for name in ("Ineke Bakker", "Jan Smit", "Marijke de Vries"):
                self.assertIn(name, browser.text)
            self.assertIn("geprobeerd te kijken", browser.text)
            browser.go(self.dossier + "/kijkers?soort=geweigerd")
            self.assertIn("Marijke de Vries", browser.text)
            self.assertNotIn("Jan Smit", browser.find("main").text)
            browser.go(self.dossier + "/logboek-uittreksel")
            browser.check("uittreksel")
            browser.go(self.dossier + "/bespreking")
            self.assertIn("Logboek bij", browser.text)
            browser.check("bespreking")

    def test_the_privacy_officer_reads_the_log_without_a_name_of_a_child(self):
        number = self.dossier.rsplit("/", 1)[1]
        for browser in self.guises("petra"):
            browser.go("/logboek")
            browser.check("logboek")
            self.assertIn("Jan Smit", browser.find("main").text)
            self.assertNotIn("Sanne", browser.text)
            browser.go("/logboek?soort=denied")
            browser.check("logboek-geweigerd")
            self.assertIn("Marijke de Vries", browser.find("main table").text)
            browser.go("/logboek?nummer=" + number)
            self.assertIn(number, browser.find("main table").text)
            browser.go("/logboek?dag=morgen")
            browser.check("logboek-fout")
            self.assertIn("Schrijf de dag als", browser.text)
            browser.go(self.dossier)
            self.assertIn("Deze pagina is er niet", browser.text)
            browser.go("/logboek")
            self.assertIn("lijst bekeken", browser.find("main table").text)

    def test_witnesses_are_set_and_a_wrong_address_is_kept_and_told(self):
        for browser in self.guises("petra"):
            browser.go("/logboek/getuigen")
            browser.check("getuigen")
            for field, text in (("getuige-1", "bestuur@voorbeeld.nl"), ("getuige-2", "geen-adres@x")):
                browser.find(f"#{field}").clear()
                browser.find(f"#{field}").send_keys(text)
            browser.click("main form button[type=submit]")
            browser.check("getuigen-fout")
            self.assertEqual(browser.find("#getuige-2").get_attribute("value"), "geen-adres@x")
            browser.find("#getuige-2").clear()
            browser.find("#getuige-2").send_keys("fg@voorbeeld.nl")
            browser.click("main form button[type=submit]")
            self.assertIn("Opgeslagen", browser.text)
            browser.go("/logboek/controlepunt")
            browser.check("controlepunt")
            self.assertIn("hoede/wilgenboom/1", browser.text)

    def test_others_do_not_find_these_pages(self):
        browser = Browser(self.school)
        try:
            browser.sign_in("marijke")
            for path in ("/logboek", "/logboek/getuigen", "/logboek/controlepunt", self.dossier + "/kijkers"):
                browser.go(path)
                self.assertIn("Deze pagina is er niet", browser.text, path)
        finally:
            browser.close()


if __name__ == "__main__":
    unittest.main()
