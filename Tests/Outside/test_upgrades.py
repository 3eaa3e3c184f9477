# SPDX-License-Identifier: EUPL-1.2
"""What earlier versions stored: two verifiers that share no line accept it, with the checkpoints that were kept outside."""

import gzip
import pathlib
import tempfile
import unittest

from logs import both
from school import ROOT

COPIES = sorted((ROOT / "Tests" / "Upgrades").glob("*/*/school.db.gz"))


class Upgrades(unittest.TestCase):
    def test_every_copy_is_sound_for_both_verifiers(self):
        self.assertGreaterEqual(len(COPIES), 2)
        for copy in COPIES:
            with self.subTest(copy.parent), tempfile.TemporaryDirectory(prefix="hoede-upgrade-") as folder:
                path = pathlib.Path(folder) / "school.sqlite"
                path.write_bytes(gzip.decompress(copy.read_bytes()))
                path.chmod(0o600)
                answer, sentences = both(path, "--checkpoint", copy.parent / "school.db.checkpoints")
                self.assertEqual(sentences, [])
                self.assertTrue(answer["sound"])
                self.assertGreater(answer["size"], answer["unproved"])


if __name__ == "__main__":
    unittest.main()
