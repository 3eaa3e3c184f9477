# SPDX-License-Identifier: EUPL-1.2
"""Runs every check in a real browser; pictures of the pages go to build-output/screens.

run.py [TEST...]: with names just these, in this process. Without names everything, as many parts next to each other as
there are processors: a browser waits more than it works. HOEDE_BROWSERS sets another number.
"""

import concurrent.futures
import contextlib
import io
import multiprocessing
import os
import pathlib
import resource
import sys
import tempfile
import time
import unittest

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here))
loader = unittest.defaultTestLoader
# Seconds of what takes long, on two idle cores; only the order depends on it.
SECONDS = {"test_by_keyboard_alone_all_six_steps": 90, "test_on_a_phone_help_that_fails_and_a_report_after_all": 60,
           "test_without_script_all_six_steps": 40, "ComingAndGoing": 60, "SignIn": 60, "Log": 60, "Pages": 40,
           "SettingUp": 40, "Acts": 40, "Worry": 30}


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


def run_part(name):
    """One part, in a process that goes on with the next: a browser that was started is used again."""
    began, told = time.monotonic(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
        result = unittest.TextTestRunner(told, verbosity=2).run(loader.loadTestsFromNames([name]))
    passed = result.wasSuccessful() and result.testsRun > 0
    return name, passed, time.monotonic() - began, told.getvalue()


def make_templates(folder):
    """The practice schools that all parts copy."""
    from harness import template

    for protocol in ("po-2019", "bijlage9"):
        template(protocol).parent.rename(pathlib.Path(folder) / protocol)


def run_everything():
    found = parts()
    if not found:
        sys.exit("no browser checks were found")
    # What takes longest first, so that nothing long is left at the end.
    queue = sorted(found, key=lambda name: (-SECONDS.get(name.rpartition(".")[2], 10), name))
    started = time.monotonic()
    failed, spent = [], {}
    with tempfile.TemporaryDirectory(prefix="hoede-browsers-") as shared:
        os.environ["HOEDE_TEMPLATES"] = os.environ["HOEDE_SEEN"] = shared
        make_templates(shared)
        count = int(os.environ.get("HOEDE_BROWSERS") or os.cpu_count() or 1)
        processes = multiprocessing.get_context("spawn")
        with concurrent.futures.ProcessPoolExecutor(count, mp_context=processes) as pool:
            for done in concurrent.futures.as_completed([pool.submit(run_part, name) for name in queue]):
                name, passed, took, told = done.result()
                spent[name] = took
                print(f"-- {name}: {took:.0f} s", told, sep="\n", file=sys.stderr, flush=True)
                if not passed:
                    failed.append(name)
    for name, took in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{took:6.0f} s  {name}", file=sys.stderr)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{sum(found.values())} browser checks in {time.monotonic() - started:.0f} s "
          f"({used.ru_utime + used.ru_stime:.0f} s of processor); failed: {', '.join(failed) or 'none'}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if sys.argv[1:]:
        run(sys.argv[1:])
    else:
        run_everything()
