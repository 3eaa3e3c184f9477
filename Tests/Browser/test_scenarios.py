# SPDX-License-Identifier: EUPL-1.2
"""Three worked scenarios, walked through the pages: the same acts must end in the same steps as `hoede simulate` says.

All seven are acted out over the router, with a clock that moves (`A worked story over the pages`); here it is about what
only a browser shows: a phone, the keyboard alone, and no script.
"""

import datetime
import json
import os
import pathlib
import re
import subprocess
import unittest

import yaml
from harness import DESKTOP, PHONE, ROOT, Browser, School, moments

ACCOUNTS = {"teacher": ["marijke", "fatma"], "coordinator": ["ineke", "fatma"], "head": ["jan"]}
NAMES = {"marijke": "Marijke de Vries", "ineke": "Ineke Bakker", "jan": "Jan Smit", "fatma": "Fatma"}
CONTRIBUTIONS = {"record-entry", "record-disclosure", "assess-safety", "hold-conversation", "check-in", "ask-advice",
                 "report", "record-emergency-call"}


def slugs():
    """The Dutch name of each act in addresses, as the program itself tells."""
    told = subprocess.run([os.environ["HOEDE"], "simulate", "--acts", "--json"], check=True, capture_output=True)
    return {act["kind"]: act["address"] for act in json.loads(told.stdout)}


class Refused(Exception):
    """The page says what must be mended first."""


class Play:
    """One scenario, acted out by people of the demo school."""

    def __init__(self, test, school, path, **how):
        self.test, self.school, self.path, self.how = test, school, path, how
        self.story = yaml.safe_load(path.read_text())
        self.browsers, self.slugs = {}, slugs()
        self.child = self.story["child"]["name"] + " " + path.name[:1] * 2
        self.worry = self.dossier = None
        self.labels, self.accounts = {}, {}
        for role in ("head", "coordinator", "teacher"):
            for person, facts in self.story["people"].items():
                if role in facts["roles"] and person not in self.accounts:
                    free = [a for a in ACCOUNTS[role] if a not in self.accounts.values()]
                    self.accounts[person] = free[0] if free else ACCOUNTS[role][0]

    def who(self, person):
        return self.accounts[person]

    def name_of(self, person):
        return NAMES[self.who(person)]

    def browser(self, person):
        account = self.who(person)
        if account not in self.browsers:
            browser = Browser(self.school, **self.how)
            self.test.addCleanup(browser.close)
            browser.sign_in(account)
            self.browsers[account] = browser
        return self.browsers[account]

    def play(self, expected):
        for key, person in (self.story.get("persons") or {}).items():
            self.labels[key] = person["name"]
        for number, action in enumerate(self.story["actions"], 1):
            act = action["do"]
            browser = self.browser(action["by"])
            allowed = expected["actions"][number - 1]["accepted"]
            try:
                self.act(browser, act, action)
                assert allowed, "the pages accept what the rules refuse"
            except Refused as refused:
                if allowed:
                    raise AssertionError(f"{self.path.name}, act {number} ({act}): {refused}") from refused
            except Exception as error:
                raise AssertionError(f"{self.path.name}, act {number} ({act}): {error}\n{browser.text[:1500]}") from error
            if "as" in action:
                self.labels[action["as"]] = action.get("what") or action.get("text", "")[:40]
            for line in action.get("lines") or []:
                if "as" in line:
                    self.labels[line["as"]] = line["what"]

    def act(self, browser, act, action):
        if act == "send-worry":
            return self.send_worry(browser, action)
        if act == "take-worry":
            browser.go(f"/zorgen/{self.worry}")
            browser.write("answer", action.get("answer", ""))
            return browser.click('form[action$="/oppakken"] button')
        if act == "answer-worry":
            return self.fill(browser, f"/zorgen/{self.worry}/beantwoorden", action)
        if act in ("join-worry", "open-dossier") and self.worry and not self.dossier:
            browser.go(f"/zorgen/{self.worry}")
            browser.click('form[action$="/dossier"] button')
            return self.opened(browser)
        if act == "open-dossier":
            self.fill(browser, "/dossiers/nieuw", dict(action, **{"child-name": self.child}))
            return self.opened(browser)
        self.fill(browser, self.address(browser, act, action), action)

    def address(self, browser, act, action):
        team = self.who(action["by"]) != "marijke"
        if team and self.dossier:
            return f"/dossiers/{self.dossier}/doen/{self.slugs[act]}"
        if team:
            return f"/deelname/los/doen/{self.slugs[act]}"
        return f"/deelname/{self.dossier or 'los'}/doen/{self.slugs[act]}"

    def send_worry(self, browser, action):
        browser.go("/zorg/thuis")
        browser.write("wie", self.child)
        browser.write("wat", str(action.get("text", "")))
        browser.choose("wanneer", "vandaag")
        for key, name in (("safe-now", "nu-veilig"), ("safe-home", "straks-veilig")):
            if key in action:
                browser.choose(name, self.plain(action[key]))
        browser.click("main form button.primary")
        found = re.search(r"z-[0-9a-z]+", browser.path)
        assert found, browser.path
        self.worry = found[0]

    def opened(self, browser):
        found = re.search(r"/dossiers/(d-[0-9a-z]+)", browser.path)
        assert found, f"no dossier was opened: {browser.path}"
        self.dossier = found[1]
        for person in (self.story.get("persons") or {}).values():
            self.fill(browser, f"/dossiers/{self.dossier}/doen/{self.slugs['add-person']}", person)

    def plain(self, value):
        if value is True or value is False:
            return "yes" if value else "no"
        return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value)

    def fill(self, browser, path, fields):
        browser.go(path)
        assert "Deze pagina is er niet" not in browser.text, path
        for key, value in fields.items():
            if key in ("at", "by", "do", "as"):
                continue
            self.field(browser, key, value)
        browser.check(re.sub(r"[^a-z-]+", "-", path.rsplit("/", 1)[1]))
        browser.submit()
        errors = browser.all(".errors li")
        if errors:
            raise Refused("; ".join(error.text for error in errors))

    def field(self, browser, key, value):
        if browser.all(f'[name="{key}-when"]'):
            return browser.choose(f"{key}-when", "today")
        if browser.all(f'[name="{key}-1-name"]') or browser.all(f'[name="{key}-1-what"]'):
            return self.rows(browser, key, value)
        if browser.all(f'[name="{key}-day"]'):
            return self.day(browser, key, value)
        elements = browser.all(f'[name="{key}"]')
        if not elements:
            return None
        kind = elements[0].get_attribute("type")
        if elements[0].tag_name == "select" or kind in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else [value]:
                if kind == "checkbox" and one is False:
                    continue
                self.pick(browser, key, elements, self.plain(one))
            return None
        if not elements[0].is_displayed():
            return None
        return browser.write(key, self.labels.get(value, self.plain(value)) if isinstance(value, str) else self.plain(value))

    def pick(self, browser, key, elements, value):
        if not elements[0].is_displayed():
            return None
        wanted = None
        if value in self.story["people"]:
            wanted = self.name_of(value)
        elif value in self.labels:
            wanted = self.labels[value]
        if wanted is None:
            return browser.choose(key, value)
        options = elements[0].find_elements("css selector", "option") if elements[0].tag_name == "select" else elements
        for option in options:
            label = option.text if option.tag_name == "option" else option.find_element("xpath", "..").text
            if wanted[:40] in label:
                return browser.choose(key, option.get_attribute("value"))
        raise AssertionError(f"{key}: nothing to choose for {value} ({wanted})")

    def day(self, browser, key, value):
        day = self.plain(value)
        today = moments.today()
        if key in ("review-on", "next-review", "keep-until", "next-on", "due") and day <= today.isoformat():
            day = moments.coming().isoformat()
        if key == "start" and day > today.isoformat():
            day = today.isoformat()
        if browser.find(f'[name="{key}-day"]').is_displayed():
            browser.day(key, day)

    def rows(self, browser, key, rows):
        for number, row in enumerate(rows, 1):
            for column, value in row.items():
                if column == "as":
                    continue
                name = f"{key}-{number}-{column}"
                if browser.all(f'[name="{name}-day"]'):
                    self.day_of(browser, name, value)
                elif browser.all(f'[name="{name}"]'):
                    elements = browser.all(f'[name="{name}"]')
                    if elements[0].tag_name == "select":
                        self.pick(browser, name, elements, self.plain(value))
                    else:
                        browser.write(name, self.plain(value))

    def day_of(self, browser, name, value):
        day = max(self.plain(value), moments.coming().isoformat())
        browser.day(name, day)

    def steps(self):
        if not self.dossier:
            return None
        browser = self.browser(next(p for p in self.story["people"] if self.who(p) in ("ineke", "jan")))
        browser.go(f"/dossiers/{self.dossier}")
        browser.check(f"dossier-{self.path.stem}")
        found = []
        for item in browser.all(".path li"):
            style = item.get_attribute("class").split()[0]
            found.append("not-started" if style == "open" else style)
        return found


def simulated(path):
    answer = subprocess.run([os.environ["HOEDE"], "simulate", str(path), "--json"], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


class Scenarios(unittest.TestCase):
    apart = True

    def walk(self, number, **how):
        path = next((ROOT / "Content" / "scenarios").glob(f"{number}-*.yaml"))
        school = School(protocol=yaml.safe_load(path.read_text())["protocol"].split("/")[0])
        self.addCleanup(school.stop)
        play = Play(self, school, path, **how)
        expected = simulated(path)
        play.play(expected)
        order = ["signals", "consultation", "conversation", "weighing", "decision", "aftercare"]
        self.assertEqual(play.steps(), [expected["state"]["steps"][key]["status"] for key in order])

    def test_on_a_phone_help_that_fails_and_a_report_after_all(self):
        self.walk(4, width=PHONE)

    def test_by_keyboard_alone_all_six_steps(self):
        self.walk(3, width=DESKTOP, keyboard=True)

    def test_without_script_all_six_steps(self):
        self.walk(3, width=PHONE, script=False)
