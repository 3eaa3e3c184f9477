# SPDX-License-Identifier: EUPL-1.2
"""The program `hoede` from outside: what goes in, what comes out, and with which exit status.

HOEDE names the program; without it bin/hoede is used. Standard library only.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests"))
from rules import asked, rule

HOEDE = os.environ.get("HOEDE") or str(ROOT / "bin" / "hoede")
FIXTURES = ROOT / "Tests" / "SchoolFilesTests" / "Fixtures"
SCENARIOS = sorted((ROOT / "Content" / "scenarios").glob("*.yaml"))
USAGE, BAD_DATA, NO_FILE = 64, 65, 66
# Seconds that no file may take, also on a machine that does other work; what grows without end takes longer.
PROMPT = 20


def setUpModule():
    # bin/hoede may build first; that must not count in the tests that look at the clock.
    subprocess.run([HOEDE, "--help"], stdout=subprocess.DEVNULL, check=True, timeout=1200)


class Case(unittest.TestCase):
    maxDiff = None

    def hoede(self, *arguments, patience=60):
        """Runs the program; never with anything to read."""
        asked()
        began = time.monotonic()
        done = subprocess.run(
            [HOEDE, *map(str, arguments)], capture_output=True, timeout=patience, stdin=subprocess.DEVNULL)
        done.seconds = time.monotonic() - began
        done.out, done.err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        return done

    def scratch(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return pathlib.Path(folder.name)

    def assert_one_dutch_sentence(self, text):
        self.assertEqual(len(text.splitlines()), 1, text)
        text = re.sub(r"/\S+/\S+", "Dit", text)  # the name of a file is not Dutch
        self.assertRegex(text, r"^['A-ZÉ].*[.]$")
        self.assertRegex(
            " " + text.lower(), r"[ '](de|het|een|geen|geef|kies|er|dit|dat|niet|is|staan|bestand)[ ,.]")
        self.assertNotRegex(text, r"(?i)error|usage|missing|unexpected|the file")

    def assert_refused(self, done, status):
        self.assertEqual(done.returncode, status, done.out + done.err)
        self.assertEqual(done.out, "")
        self.assert_one_dutch_sentence(done.err)


class Deadline(Case):
    def test_christmas_and_new_year_do_not_count(self):
        done = self.hoede("deadline", "2026-12-24", "--working-days", "5")
        self.assertEqual(done.returncode, 0, done.err)
        lines = done.out.splitlines()
        self.assertEqual(lines[0], "2027-01-04")
        self.assertEqual(lines[1], "maandag 4 januari 2027")
        self.assertTrue(any("eerste kerstdag" in line for line in lines))
        self.assertEqual(done.err, "")

    def test_other_terms(self):
        for arguments, day in [
            (("2026-05-13", "--working-days", "5"), "2026-05-22"),
            (("2026-12-24", "--calendar-days", "5"), "2026-12-29"),
            (("2027-05-04", "--working-days", "5"), "2027-05-14"),
        ]:
            with self.subTest(arguments):
                self.assertEqual(self.hoede("deadline", *arguments).out.splitlines()[0], day)

    def test_bad_input_is_told_in_one_dutch_sentence(self):
        for arguments in [
            (), ("2026-12-24",), ("2026-02-30", "--working-days", "5"), ("morgen", "--working-days", "5"),
            ("2026-12-24", "--working-days", "vijf"), ("2026-12-24", "--working-days", "0"),
            ("2026-12-24", "--working-days", "99999999999999999999"), ("1999-01-01", "--working-days", "5"),
            ("2026-12-24", "--working-days", "5", "--calendar-days", "5"),
        ]:
            with self.subTest(arguments):
                self.assert_refused(self.hoede("deadline", *arguments), USAGE)


class ProtocolCheck(Case):
    def test_the_shipped_protocols_have_no_faults(self):
        for name in ["bijlage9", "po-2019"]:
            with self.subTest(name):
                done = self.hoede("protocol", "check", ROOT / "Content" / "protocols" / name / "1.yaml")
                self.assertEqual(done.returncode, 0, done.out + done.err)

    def assert_turned_away(self, path):
        done = self.hoede("protocol", "check", path)
        self.assertEqual(done.returncode, BAD_DATA, (done.out + done.err)[:2000])
        self.assertLess(done.seconds, PROMPT)
        # Said shortly, whatever the file holds.
        self.assertGreater(len(done.out + done.err), 0)
        self.assertLess(len(done.out + done.err), 20_000)
        return done.out + done.err

    def test_anchors_that_grow_are_refused(self):
        path = self.scratch() / "anchors.yaml"
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
        path.write_text("\n".join(lines) + "\n")
        self.assertIn(f"{path}:1:", self.assert_turned_away(path))

    def test_an_anchor_in_a_good_file_is_refused(self):
        good = (ROOT / "Content" / "protocols" / "bijlage9" / "1.yaml").read_text()
        path = self.scratch() / "anchor.yaml"
        path.write_text(good + "\nanchor: &a 1\n")
        self.assert_turned_away(path)

    def test_an_unknown_key_in_a_good_file_is_found_with_its_line(self):
        good = (ROOT / "Content" / "protocols" / "bijlage9" / "1.yaml").read_text().rstrip("\n") + "\n"
        path = self.scratch() / "key.yaml"
        path.write_text(good + "nonsense: 1\n")
        self.assertIn(f"{path}:{good.count(chr(10)) + 1}:1", self.assert_turned_away(path))

    def test_a_file_of_100_megabytes_is_refused(self):
        path = self.scratch() / "large.yaml"
        with open(path, "wb") as file:
            file.truncate(100 * 1024 * 1024)
        self.assert_turned_away(path)

    def test_deep_nesting_is_refused(self):
        path = self.scratch() / "deep.yaml"
        for text in ["a: " + "[" * 200 + "]" * 200, "\n".join(" " * n + f"a{n}:" for n in range(200)), "{a: " * 200]:
            path.write_text(text + "\n")
            self.assert_turned_away(path)

    def test_what_is_not_yaml_or_not_there_is_refused(self):
        folder = self.scratch()
        path = folder / "odd.yaml"
        for content in [b"", b"\x00\x01\x02", b"\xff\xfe\xfa", b"just text", b"- 1\n- 2\n", b"a: [1\n", b"a: 1\na: 2\n"]:
            with self.subTest(content):
                path.write_bytes(content)
                self.assert_turned_away(path)
        self.assert_refused(self.hoede("protocol", "check", folder / "missing.yaml"), NO_FILE)


class Simulate(Case):
    def outcome(self, path):
        done = self.hoede("simulate", "--json", path)
        self.assertEqual(done.returncode, 0, done.err)
        return json.loads(done.out)

    def test_there_are_scenarios(self):
        self.assertGreaterEqual(len(SCENARIOS), 7)

    def test_the_outcome_of_every_shipped_scenario_has_the_fixed_shape(self):
        for path in SCENARIOS:
            with self.subTest(path.name):
                outcome = self.outcome(path)
                self.assertEqual(set(outcome), {"actions", "state"})
                written = re.findall(r"(?m)^(?!\s*#).*?\bdo: ([a-z-]+)", path.read_text())
                self.assertEqual([action["do"] for action in outcome["actions"]], written)
                for action in outcome["actions"]:
                    self.assert_action(action)
                self.assert_state(outcome["state"])

    def assert_action(self, action):
        self.assertEqual(set(action), {"at", "by", "do", "accepted", "refusal", "refusal_text", "notices"})
        self.assertRegex(action["at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d")
        self.assertIsInstance(action["accepted"], bool)
        self.assertEqual(action["accepted"], action["refusal"] is None)
        self.assertEqual(action["accepted"], action["refusal_text"] is None)
        for notice in action["notices"]:
            self.assertEqual(set(notice), {"rule", "text", "source"})
            self.assertTrue(all(notice.values()), notice)
            self.assertRegex(notice["text"], r"[.?!]$")
        # Never between a person and help.
        if action["do"] in {"send-worry", "report", "record-emergency-call"}:
            self.assertTrue(action["accepted"], action)

    def assert_state(self, state):
        self.assertEqual(set(state), {"steps", "flags", "tasks", "next", "closed"})
        self.assertGreaterEqual(len(state["steps"]), 6)
        for step in state["steps"].values():
            self.assertEqual(set(step), {"status", "reason"})
            self.assertIn(step["status"], {"not-started", "busy", "done", "skipped"})
            self.assertTrue(step["status"] != "skipped" or step["reason"], step)
        self.assertTrue(all(isinstance(flag, str) for flag in state["flags"]))
        for task in state["tasks"]:
            self.assertEqual(set(task), {"what", "owner", "due"})
            self.assertTrue(task["what"])
            self.assertRegex(task["due"] or "2026-01-01", r"^\d{4}-\d\d-\d\d$")
        self.assertTrue(state["next"] is None or set(state["next"]) == {"title", "why"})
        self.assertIsInstance(state["closed"], bool)

    def test_readable_without_json(self):
        done = self.hoede("simulate", SCENARIOS[0])
        self.assertEqual(done.returncode, 0, done.err)
        self.assertGreater(len(done.out.splitlines()), 5)

    def test_every_act_is_told_with_its_names_and_what_it_asks(self):
        done = self.hoede("simulate", "--acts", "--json")
        self.assertEqual(done.returncode, 0, done.err)
        acts = json.loads(done.out)
        for act in acts:
            self.assertLessEqual({"kind", "stored", "demand", "stage", "address"}, set(act))
        for key in ("kind", "stored", "address"):
            self.assertEqual(len({act[key] for act in acts}), len(acts), key)
        told = {act["kind"] for act in acts}
        for path in SCENARIOS:
            self.assertLessEqual(set(re.findall(r"(?m)^(?!\s*#).*?\bdo: ([a-z-]+)", path.read_text())), told)
        readable = self.hoede("simulate", "--acts")
        self.assertEqual(readable.returncode, 0, readable.err)
        self.assertEqual(len(readable.out.splitlines()), len(acts) + 1)

    def test_acts_go_without_a_file(self):
        self.assert_refused(self.hoede("simulate", "--acts", SCENARIOS[0]), 64)

    BEGIN = """protocol: {book}/1
people:
  marijke: {{name: Marijke, roles: [teacher]}}
  ineke: {{name: Ineke, roles: [coordinator]}}
  karim: {{name: Karim, roles: [head]}}
child: {{name: Sanne}}
actions:
"""

    def story(self, *actions, book="po-2019"):
        path = self.scratch() / "story.yaml"
        path.write_text(self.BEGIN.format(book=book) + "".join(f"  - {{{action}}}\n" for action in actions))
        return path

    @rule("S-034", "S-106")
    def test_a_report_and_a_call_need_no_dossier_no_role_and_no_words(self):
        for book in ["bijlage9", "po-2019"]:
            outcome = self.outcome(self.story(
                "at: 2026-11-23T08:35, by: marijke, do: record-emergency-call",
                "at: 2026-11-23T08:40, by: marijke, do: report",
                "at: 2026-11-23T08:50, by: marijke, do: send-worry", book=book))
            self.assertEqual([action["accepted"] for action in outcome["actions"]], [True] * 3, outcome)

    CLOSE = ("do: close, outcome: explained, reason: Het is uitgelegd, safe: yes, safe-according-to: Ineke, "
             "watcher: Marijke, keep-until: 2028-11-23, keep-basis: Besluit van de school")

    @rule("S-122")
    def test_who_proposes_to_close_cannot_agree_and_nothing_closes_by_itself(self):
        begin = ["at: 2026-11-23T08:35, by: marijke, do: send-worry, text: Een blauwe plek.",
                 "at: 2026-11-23T10:00, by: ineke, do: open-dossier",
                 f"at: 2026-11-24T10:00, by: ineke, {self.CLOSE}",
                 "at: 2026-11-24T10:05, by: ineke, do: confirm-closing"]
        outcome = self.outcome(self.story(*begin))
        self.assertEqual([action["refusal"] for action in outcome["actions"]], [None] * 3 + ["second-person-needed"])
        self.assertFalse(outcome["state"]["closed"])
        outcome = self.outcome(self.story(*begin, "at: 2026-11-24T11:00, by: karim, do: confirm-closing"))
        self.assertIsNone(outcome["actions"][-1]["refusal"])
        self.assertTrue(outcome["state"]["closed"])

    def test_the_same_story_gives_the_same_bytes(self):
        runs = {self.hoede("simulate", "--json", SCENARIOS[-1]).stdout for _ in range(3)}
        self.assertEqual(len(runs), 1)

    def test_garbage_is_refused(self):
        folder = self.scratch()
        path = folder / "story.yaml"
        good = self.BEGIN.format(book="po-2019")
        action = "  - {at: 2026-11-23T08:35, by: marijke, do: send-worry, text: a}\n"
        for name, text in [
            ("nothing", ""), ("bytes", "\x00\x01"), ("words", "just text"), ("list", "- 1\n"), ("open", "a: [1\n"),
            ("unknown key", good + action + "nonsense: 1\n"),
            ("unknown protocol", good.replace("po-2019/1", "nothing/9") + action),
            ("unknown person", good + action.replace("marijke", "piet")),
            ("unknown act", good + action.replace("send-worry", "punish")),
            ("unknown field", good + action.replace("text: a", "risk-score: 9")),
            ("no such day", good + action.replace("11-23", "02-30")),
            ("back in time", good + action + action.replace("11-23", "11-22")),
            ("anchor", good + action.replace("text: a", "text: &a a")),
            ("key twice", good + action.replace("text: a", "text: a, text: b")),
            ("deep", "a: " + "[" * 200 + "]" * 200),
        ]:
            with self.subTest(name):
                path.write_text(text)
                for options in [[], ["--json"]]:
                    done = self.hoede("simulate", *options, path)
                    self.assertEqual(done.returncode, BAD_DATA, done.out + done.err)
                    self.assertEqual(done.out, "")
                    self.assertTrue(done.err.strip())
                    self.assertLess(done.seconds, PROMPT)

    def test_a_large_file_is_refused_and_a_missing_one_is_told(self):
        folder = self.scratch()
        with open(folder / "large.yaml", "wb") as file:
            file.truncate(100 * 1024 * 1024)
        done = self.hoede("simulate", folder / "large.yaml")
        self.assertEqual(done.returncode, BAD_DATA, done.err)
        self.assertLess(done.seconds, PROMPT)
        self.assertIn(self.hoede("simulate", folder / "missing.yaml").returncode, {BAD_DATA, NO_FILE})


class ImportEdexml(Case):
    COUNTS = ("new", "changed", "unchanged", "left", "ambiguous", "rejected")
    #: Fixtures that are read, with the numbers of new and rejected pupils.
    READ = {
        "additions.xml": (1, 0), "citizen-number-keys.xml": (5, 0), "citizen-numbers.xml": (4, 0),
        "dangling-group.xml": (2, 0), "duplicate-key.xml": (2, 2), "edexml-1.03-windows-1252.xml": (2, 0),
        "edexml-2.1.xml": (7, 0), "latin-undeclared.xml": (1, 0), "latin-wrongly-declared.xml": (1, 0),
        "odd-values.xml": (2, 0), "turkish-iso-8859-9.xml": (1, 0), "utf16.xml": (1, 0), "uwlr-2.3.xml": (7, 0),
    }
    REFUSED = {
        "doctype.xml", "doctype-utf16.xml", "no-pupils.xml", "other-root.xml", "packed.zip", "truncated.xml",
        "undefined-entity.xml",
    }

    def preview(self, path, *options):
        return self.hoede("import", "edexml", "--dry-run", "--json", *options, path)

    def test_every_fixture_is_in_one_of_the_two_lists(self):
        names = {path.name for path in FIXTURES.iterdir() if path.is_file()}
        self.assertEqual(names, set(self.READ) | self.REFUSED)

    def test_good_files_are_counted(self):
        for name, (new, rejected) in self.READ.items():
            with self.subTest(name):
                done = self.preview(FIXTURES / name)
                self.assertEqual(done.returncode, 0, done.err)
                counts = json.loads(done.out)
                self.assertEqual([counts[key] for key in self.COUNTS], [new, 0, 0, 0, 0, rejected])

    def test_the_demo_school_is_read(self):
        counts = json.loads(self.preview(ROOT / "Content" / "demo" / "demo-school.xml").out)
        self.assertEqual((counts["new"], counts["rejected"]), (220, 0))

    def test_no_name_and_no_number_of_a_child_is_shown(self):
        for name in self.READ:
            for options in [["--json"], []]:
                done = self.hoede("import", "edexml", "--dry-run", *options, FIXTURES / name)
                for tag in ["achternaam", "roepnaam", "voornamen", "bsn"]:
                    text = (FIXTURES / name).read_bytes().decode("latin-1")
                    for value in re.findall(rf"<{tag}>([^<]{{4,}})</{tag}>", text):
                        self.assertNotIn(value, done.out + done.err)

    def test_bad_files_are_refused_in_one_sentence(self):
        for name in sorted(self.REFUSED):
            with self.subTest(name):
                self.assert_refused(self.preview(FIXTURES / name), BAD_DATA)

    def test_a_large_and_an_empty_file_are_refused(self):
        path = self.scratch() / "large.xml"
        for size in [0, 100 * 1024 * 1024]:
            with open(path, "wb") as file:
                file.truncate(size)
            done = self.preview(path)
            self.assert_refused(done, BAD_DATA)
            self.assertLess(done.seconds, PROMPT)

    def test_what_is_not_there_or_not_asked_well(self):
        self.assert_refused(self.preview(self.scratch() / "missing.xml"), NO_FILE)
        self.assert_refused(self.hoede("import", "edexml"), USAGE)


class Command(Case):
    def test_help_is_dutch_and_names_every_command(self):
        done = self.hoede("--help")
        self.assertEqual(done.returncode, 0)
        for name in ["deadline", "protocol", "simulate", "import", "demo", "serve", "init"]:
            self.assertRegex(done.out, rf"(?m)^  {name} +[A-Z]")

    def test_an_unknown_command_is_a_usage_error(self):
        self.assertEqual(self.hoede("nonsense").returncode, USAGE)


if __name__ == "__main__":
    unittest.main()
