# SPDX-License-Identifier: EUPL-1.2
"""Signing in: the second step with and without script, passkeys, printed codes, what was lost, and the lock."""

import base64
import hashlib
import hmac
import re
import struct
import time
import unittest


from harness import DESKTOP, PHONE, Browser, School


def totp(text):
    """RFC 6238 by the standard library: a second opinion on the code that the program expects."""
    text = text.replace(" ", "")
    key = base64.b32decode(text + "=" * (-len(text) % 8))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


class SignIn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.school = School()
        cls.addClassCleanup(cls.school.stop)

    def browser(self, **how):
        browser = Browser(self.school, **how)
        self.addCleanup(browser.close)
        return browser

    def passphrase(self, browser, who):
        mail, passphrase = self.school.accounts[who]
        browser.go("/inloggen")
        browser.find("#mail").send_keys(mail)
        browser.find("#wachtzin").send_keys(passphrase)
        browser.click("main form button.primary[type=submit]")

    def again(self, browser, who):
        browser.find("#wachtzin").send_keys(self.school.accounts[who][1])
        browser.click("main form button.primary[type=submit]")

    def test_1_an_app_is_set_up_and_used_without_script(self):
        window = self.browser(width=PHONE, script=False)
        window.sign_in("marijke")
        window.go("/account")
        self.assertIn("Een tweede stap hoeft niet", window.text)
        window.go("/account/tweede-stap/instellen")
        window.check("tweede-stap-instellen")
        secret = window.find(".secret code").text
        window.write("code", "000000")
        window.click("main form button.primary[type=submit]")
        self.assertIn("Deze code klopt niet", window.text)
        self.assertEqual(window.find(".secret code").text, secret)
        window.write("code", totp(secret))
        window.click("main form button.primary[type=submit]")
        self.assertTrue(window.path.startswith("/account/codes"), window.path)
        window.click("main form button.primary[type=submit]")
        window.check("codes")
        codes = [code.text for code in window.all(".codes code")]
        self.assertEqual(len(codes), 10)
        # From now on this teacher is asked too, and a printed code does when the phone is at home.
        window.sign_out()
        self.passphrase(window, "marijke")
        self.assertTrue(window.path.startswith("/inloggen/tweede-stap"), window.path)
        window.check("tweede-stap")
        window.click("main a[href='/zorg']")
        self.assertEqual(window.path, "/zorg")
        for code, fits in ((codes[0], True), (codes[0], False), (codes[1], True)):
            window.sign_out()
            self.passphrase(window, "marijke")
            window.find("details.more summary").click()
            window.write("papier", code)
            window.click("main form button.primary[type=submit]")
            self.assertEqual(window.path == "/vandaag", fits, window.text[:200])
        window.go("/account")
        self.assertIn("Er zijn nog 8 codes over", window.text)

    def test_2_a_passkey_is_made_and_used_and_opens_the_lock_where_it_gives_a_secret(self):
        window = self.browser(width=DESKTOP, own=True)
        options = {"protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": True,
                   "hasUserVerification": True, "isUserVerified": True, "hasPrf": True}
        window.driver.execute_cdp_cmd("WebAuthn.enable", {})
        window.driver.execute_cdp_cmd("WebAuthn.addVirtualAuthenticator", {"options": options})
        window.sign_in("fatma")
        window.go("/account/tweede-stap/instellen")
        window.check("passkey-maken")
        window.click("[data-passkey=make]")
        self.until(window, lambda: window.path.startswith("/account/codes"))
        window.go("/account")
        window.check("account")
        self.assertIn("Passkey 1", window.text)
        self.assertIn("opent ook het slot", window.text)
        # As second step.
        window.sign_out()
        self.passphrase(window, "fatma")
        window.check("tweede-stap-passkey")
        window.click("[data-passkey=use]")
        self.until(window, lambda: window.path == "/vandaag")
        self.assertTrue(window.all("nav a[href='/dossiers']"))
        # Alone: it is what somebody has, and the finger is the second thing.
        window.sign_out()
        window.go("/inloggen")
        window.check("inloggen-passkey")
        window.click("[data-passkey=use]")
        self.until(window, lambda: window.path == "/vandaag")
        window.go("/dossiers")
        self.assertEqual(window.path, "/dossiers")
        # It answers the question before a weighty act too, and opens a session that went on lock.
        window.go("/inloggen/opnieuw?verder=/account")
        window.check("opnieuw-passkey")
        window.click("[data-passkey=use]")
        self.until(window, lambda: window.path == "/account")
        status = window.driver.execute_async_script(
            "const done = arguments[0]; fetch('/sessie/op-slot', {method: 'POST', body: new URLSearchParams({_csrf: "
            "document.querySelector('[name=_csrf]').value})}).then((answer) => done(answer.status))")
        self.assertEqual(status, 200)
        window.go("/dossiers")
        self.assertTrue(window.path.startswith("/inloggen?verder="), window.path)
        window.check("op-slot-passkey")
        window.click("[data-passkey=use]")
        self.until(window, lambda: window.path == "/dossiers")

    def test_3_what_was_lost_is_taken_away_by_a_colleague_and_made_anew(self):
        jan = self.browser(width=DESKTOP)
        karin = self.browser(width=PHONE)
        karin.sign_in("karin")
        jan.sign_in("jan")
        number = self.account_of("karin")
        jan.go(f"/mensen/{number}/tweede-stap")
        jan.check("tweede-stap-weghalen")
        jan.click("main form button.primary[type=submit]")
        self.assertIn("De tweede stap van Karin van Dam is weggehaald door Jan Smit", jan.text)
        jan.check("vandaag-account")
        jan.click("form[action='/account/nieuws/gezien'] button")
        self.assertNotIn("weggehaald", jan.text)
        karin.go("/vandaag")
        self.assertTrue(karin.path.startswith("/inloggen"), karin.path)
        self.passphrase(karin, "karin")
        self.assertTrue(karin.path.startswith("/account/tweede-stap/instellen"), karin.path)
        karin.check("tweede-stap-eerst")
        karin.write("code", totp(karin.find(".secret code").text))
        karin.click("main form button.primary[type=submit]")
        karin.go("/account")
        self.assertIn("App op je telefoon", karin.text)

    def account_of(self, who):
        """The number of an account, from the database itself: no page of this part of the site shows it."""
        import sqlite3
        with sqlite3.connect(f"file:{self.school.folder}/data/hoede.sqlite?mode=ro", uri=True) as database:
            return database.execute("select id from account where mail like ?", (who + "@%",)).fetchone()[0]

    def test_4_the_passphrase_changes_and_everywhere_else_is_signed_out(self):
        here, there = self.browser(width=PHONE, dark=True), self.browser(width=DESKTOP)
        for window in (here, there):
            window.sign_in("hans")
        here.go("/account/wachtzin")
        here.check("wachtzin")
        first = here.find(".secret code").text
        self.assertEqual(len(first.split()), 6)
        here.click("main .card a[href='/account/wachtzin']")
        proposal = here.find(".secret code").text
        self.assertNotEqual(first, proposal)
        mail, old = self.school.accounts["hans"]
        for name, text in (("wachtzin", old), ("nieuwe-wachtzin", "wachtwoord12345678"),
                           ("nieuwe-wachtzin-weer", "wachtwoord12345678")):
            here.write(name, text)
        here.click("main form button.primary[type=submit]")
        self.assertIn("kiezen veel mensen", here.text)
        here.check("wachtzin-geweigerd")
        for name, text in (("wachtzin", old), ("nieuwe-wachtzin", proposal), ("nieuwe-wachtzin-weer", proposal)):
            here.write(name, text)
        here.click("main form button.primary[type=submit]")
        self.assertIn("Je nieuwe wachtzin geldt vanaf nu", here.text)
        there.go("/account")
        self.assertTrue(there.path.startswith("/inloggen"))
        self.school.accounts["hans"] = (mail, proposal)
        there.sign_in("hans")
        here.go("/account")
        self.assertEqual(len(re.findall("Begonnen", here.text)), 2)
        here.click("form[action='/account/sessies/alle-weg'] button")
        for window in (here, there):
            window.go("/vandaag")
            self.assertTrue(window.path.startswith("/inloggen"))

    def test_5_after_a_quarter_of_an_hour_the_passphrase_alone_opens_the_lock_and_the_text_is_there(self):
        window = self.browser(width=PHONE, own=True)
        window.sign_in("ineke")
        # Minutes become seconds: what takes a quarter of an hour takes a little more than a second.
        window.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": (
            "const real = setTimeout; window.setTimeout = (f, t, ...rest) => real(f, t >= 1e5 ? t / 200 : t, ...rest);")})
        window.go("/zorg/thuis")
        window.find("[name=wat]").send_keys("Halverwege opgeschreven.")
        self.until(window, lambda: window.all("dialog[open]"))
        self.assertIn("Over twee minuten gaat Hoede op slot", window.text)
        self.until(window, lambda: window.path.startswith("/inloggen?verder="))
        self.assertIn("Wachtzin van Ineke Bakker", window.text)
        window.check("op-slot")
        self.again(window, "ineke")
        self.assertEqual(window.path, "/zorg/thuis")
        self.assertEqual(window.find("[name=wat]").get_attribute("value"), "Halverwege opgeschreven.")
        window.go("/dossiers")
        self.assertEqual(window.path, "/dossiers", "the second step of before still counts")

    def test_6_who_you_are_is_asked_again_before_weighty_acts(self):
        window = self.browser(width=PHONE)
        window.sign_in("jan")
        window.go("/inloggen/opnieuw?verder=/account")
        window.check("opnieuw")
        window.find("#wachtzin").send_keys("een verkeerde wachtzin")
        window.click("main form button.primary[type=submit]")
        self.assertIn("Dit klopt niet", window.text)
        self.again(window, "jan")
        self.assertEqual(window.path, "/account")

    def until(self, window, fact):
        for _ in range(600):
            try:
                if fact():
                    return
            except Exception:  # The page is changing.
                pass
            time.sleep(0.1)
        self.fail(f"nothing happened on {window.path}: {window.text[:400]}")


if __name__ == "__main__":
    unittest.main()
