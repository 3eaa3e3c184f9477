# SPDX-License-Identifier: EUPL-1.2
"""Runs every check in a real browser; pictures of the pages go to build-output/screens."""

import pathlib
import sys
import unittest

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here))

if __name__ == "__main__":
    names = sys.argv[1:]
    loader = unittest.defaultTestLoader
    suite = loader.loadTestsFromNames(names) if names else loader.discover(str(here), pattern="test_*.py")
    result = unittest.TextTestRunner(verbosity=2, failfast=False).run(suite)
    if result.testsRun == 0:
        sys.exit("no browser checks were found")
    sys.exit(0 if result.wasSuccessful() else 1)
