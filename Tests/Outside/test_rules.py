# SPDX-License-Identifier: EUPL-1.2
"""The mark of tests that prove a rule, and the register that is made of what a run proved."""

import os
import pathlib
import sys
import tempfile
import unittest
import unittest.mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import rules

DOCUMENT = """| S-001 | a | b | `Sources/A.swift` | nog niet |
| S-002 | a | b | nog niet | `Tests/Browser/test_worry.py` |
| S-003 | a | b | nog niet | `Tests/Outside/test_log.py` |
"""


class Mark(unittest.TestCase):
    def run_marked(self, body):
        """What the mark says of a test with this body, and what it writes down."""
        with tempfile.TemporaryDirectory() as folder, unittest.mock.patch.dict(os.environ, HOEDE_PROVED=folder):
            try:
                rules.rule("S-001", "S-002")(body)()
                said = None
            except AssertionError as error:
                said = str(error)
            return said, rules.proofs(folder)

    def test_a_test_that_only_mentions_a_rule_fails(self):
        self.assertEqual(
            self.run_marked(lambda: None),
            ("says that it proves S-001, S-002, and asks nothing of the product", {}))

    def test_a_test_that_asks_the_product_is_written_down(self):
        said, proofs = self.run_marked(rules.asked)
        self.assertIsNone(said)
        self.assertEqual(proofs["S-002"], {"driven": {"Tests/rules.py"}, "text": set()})

    def test_a_test_that_fails_proves_nothing(self):
        def body():
            rules.asked()
            self.fail("its own")

        self.assertEqual(self.run_marked(body), ("its own", {}))


class Register(unittest.TestCase):
    FOUND = {"S-001": {"driven": set(), "text": {"Tests/B.swift"}},
             "S-002": {"driven": {"Tests/A.swift"}, "text": {"Tests/B.swift"}}}

    def test_says_what_the_run_proved_and_no_more(self):
        text, wrong = rules.refreshed(DOCUMENT, self.FOUND, quick=False)
        self.assertEqual(text, """| S-001 | a | b | `Sources/A.swift` | alleen tekst: `Tests/B.swift` |
| S-002 | a | b | nog niet | `Tests/A.swift` |
| S-003 | a | b | nog niet | nog niet |
""")
        self.assertEqual([line[:5] for line in wrong], ["S-001", "S-002", "S-003"])
        self.assertEqual(rules.refreshed(text, self.FOUND, quick=False), (text, []))

    def test_keeps_what_the_browser_proved_when_it_did_not_run(self):
        text, _ = rules.refreshed(DOCUMENT, self.FOUND, quick=True)
        self.assertIn("| S-002 | a | b | nog niet | `Tests/A.swift` `Tests/Browser/test_worry.py` |", text)
        self.assertIn("| S-003 | a | b | nog niet | nog niet |", text)

    def test_knows_no_rule_that_is_not_in_the_register(self):
        with self.assertRaises(SystemExit):
            rules.refreshed(DOCUMENT, {"S-999": self.FOUND["S-001"]}, quick=False)


if __name__ == "__main__":
    unittest.main()
