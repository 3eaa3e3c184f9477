# SPDX-License-Identifier: EUPL-1.2
"""Every page that needs no story first, at both widths, light and dark; and what strangers see."""

import unittest
import urllib.error
import urllib.request

from harness import DESKTOP, PHONE, Browser, School
from rules import rule


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = School()

    @classmethod
    def tearDownClass(cls):
        cls.school.stop()

    @rule("S-124")
    def test_every_page_in_every_guise(self):
        for width in (PHONE, DESKTOP):
            for dark in (False, True):
                browser = Browser(self.school, width=width, dark=dark)
                try:
                    for path, name in [("/inloggen", "inloggen"), ("/meldcode", "meldcode"),
                                       ("/er-gebeurt-nu-iets", "nu"), ("/bestaat-niet", "404")]:
                        browser.go(path)
                        browser.check(name)
                    browser.sign_in("ineke", kept=True)
                    for path, name in [("/vandaag", "vandaag-leeg"), ("/zorg", "zorg"), ("/zorg/thuis", "zorg-thuis"),
                                       ("/zorg/school", "zorg-school"), ("/bellen", "bellen"),
                                       ("/mijn-zorgen", "mijn-zorgen-leeg"), ("/dossiers", "dossiers-leeg"),
                                       ("/dossiers/nieuw", "dossier-openen"), ("/leerlingen", "leerlingen"),
                                       ("/leerlingen/inlezen", "inlezen"),
                                       ("/deelname/los/doen/melding", "los-melding"),
                                       ("/deelname/los/doen/112-gebeld", "los-112")]:
                        browser.go(path)
                        browser.check(name)
                finally:
                    browser.close()

    def test_without_a_session_everything_leads_to_signing_in(self):
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        opener = urllib.request.build_opener(Stay)
        for path in ("/vandaag", "/zorg", "/dossiers", "/leerlingen", "/dossiers/d-1", "/zorgen/z-1"):
            with self.assertRaises(urllib.error.HTTPError) as caught:
                opener.open(self.school.url + path)
            self.assertEqual(caught.exception.code, 303, path)
            self.assertTrue(caught.exception.headers["Location"].startswith("/inloggen"), path)
            self.assertEqual(caught.exception.headers["Cache-Control"], "no-store")

    def test_an_unknown_address_has_the_numbers_too(self):
        with self.assertRaises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(self.school.url + "/nergens/te/vinden")
        body = caught.exception.read().decode()
        self.assertEqual(caught.exception.code, 404)
        self.assertIn("0800-2000", body)
        self.assertIn("tel:112", body)


class Acts(unittest.TestCase):
    def test_every_act_has_a_page(self):
        """The form of each act, as the dossier offers them, on a phone and in the dark on a desk."""
        school = School()
        self.addCleanup(school.stop)
        paths, dossier = None, None
        for how in ({"width": PHONE}, {"width": DESKTOP, "dark": True}):
            browser = Browser(school, **how)
            self.addCleanup(browser.close)
            browser.sign_in("ineke", kept=True)
            if dossier is None:
                browser.go("/dossiers/nieuw")
                browser.write("child-name", "Sanne van der Berg")
                browser.submit()
                dossier = browser.path.split("?")[0]
            browser.go(dossier)
            browser.check("dossier")
            paths = sorted({link.get_attribute("href") for link in browser.all("#doen a[href*='/doen/']")})
            self.assertGreater(len(paths), 30)
            for path in paths:
                browser.go(path)
                self.assertNotIn("Deze pagina is er niet", browser.text, path)
                browser.check("doen-" + path.split("?")[0].rsplit("/", 1)[1])
            browser.close()


if __name__ == "__main__":
    unittest.main()
