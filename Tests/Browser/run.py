# SPDX-License-Identifier: EUPL-1.2
"""Runs every check in a real browser; pictures of the pages go to build-output/screens.

run.py [TEST...]: with names just these, in this process. Without names everything, as many parts next to each other as
there are processors: a browser waits more than it works. HOEDE_BROWSERS sets another number.
"""

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import time
import unittest

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here))
loader = unittest.defaultTestLoader


def tests(suite):
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            yield from tests(part)
        else:
            yield part


def parts():
    """A class is one part, because its tests share a school; one that says `apart` has a part for each test."""
    found = {}
    for test in tests(loader.discover(str(here), pattern="test_*.py")):
        assert "_FailedTest" not in type(test).__name__, f"{test} cannot be loaded"
        name = test.id() if getattr(test, "apart", False) else test.id().rpartition(".")[0]
        found[name] = found.get(name, 0) + 1
    return found


def run(names):
    result = unittest.TextTestRunner(verbosity=2).run(loader.loadTestsFromNames(names))
    if result.testsRun == 0:
        sys.exit("no browser checks were found")
    sys.exit(0 if result.wasSuccessful() else 1)


def run_everything():
    found = parts()
    if not found:
        sys.exit("no browser checks were found")
    # What takes longest first, so that nothing long is left at the end.
    queue = sorted(found, key=lambda name: -found[name])
    started = time.monotonic()

    def one(name):
        began = time.monotonic()
        done = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True)
        print(f"-- {name}: {time.monotonic() - began:.0f} s", done.stdout, done.stderr, sep="\n", file=sys.stderr, flush=True)
        return name if done.returncode else None

    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("HOEDE_BROWSERS") or os.cpu_count() or 1)) as pool:
        failed = [name for name in pool.map(one, queue) if name]
    print(f"{sum(found.values())} browser checks in {time.monotonic() - started:.0f} s; "
          f"failed: {', '.join(failed) or 'none'}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if sys.argv[1:]:
        run(sys.argv[1:])
    else:
        run_everything()
