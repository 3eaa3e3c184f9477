# SPDX-License-Identifier: EUPL-1.2
"""Runs the tests as if it were another time: no test may depend on the hour, the weekday or the zone of the machine.

hours.py [--browser | --quick] [--test NAME]... [MOMENT...]

A MOMENT is one of the names below, or Dutch time as 2027-03-28T01:59; with @ZONE behind it the machine stands in that zone.
Without a MOMENT all of them. The program and the tests see that time, and it goes on while they run, over midnight and
over the change of the clocks; how long things take is as it was. --browser runs the tests in a browser, which sees that
time too; --quick a few tests that ask for days and times; --test just these. HOEDE names the program. Prints what came of each moment, and
leaves with 1 when something failed.
"""

import argparse
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import moments

HERE = pathlib.Path(__file__).resolve().parent
MOMENTS = {
    "before-midnight": "2026-12-01T23:55",
    "after-midnight": "2026-12-01T00:05",
    "sunday": "2026-12-06T11:00",
    "new-year": "2026-12-31T23:56",
    "leap-day": "2028-02-29T09:00",
    "summer-begins": "2027-03-28T01:59",
    "summer-ends": "2026-10-25T02:59",
    "new-york": "2026-12-01T00:05@America/New_York",
    "auckland": "2026-12-01T23:55@Pacific/Auckland",
}
QUICK = ["test_locks.Disk.test_1_the_week_was_busy", "test_commands.Deadline", "test_log"]


def shim(folder):
    """The library that gives a program another time; whoever can build Hoede has the compiler."""
    library = pathlib.Path(folder) / "other_time.so"
    # Some tests run the program as somebody else, who must be able to read it.
    os.chmod(folder, 0o755)
    subprocess.run(["clang", "-O2", "-Wall", "-shared", "-fPIC", "-o", library, HERE / "other_time.c"], check=True)
    return library


def command(asked):
    if asked.browser:
        return [sys.executable, str(HERE.parent / "Browser" / "run.py"), *asked.test]
    start = [sys.executable, "-W", "ignore", "-m", "unittest"]
    return start + (asked.test or (QUICK if asked.quick else ["discover", "-s", str(HERE)]))


def run(moment, library, asked):
    """Runs the tests at a moment; gives whether they passed, what they said, and the seconds it took."""
    text, _, zone = moment.partition("@")
    wanted = moments.seconds(datetime.datetime.fromisoformat(text))
    environment = dict(os.environ, LD_PRELOAD=str(library), HOEDE_OTHER_TIME=str(wanted - int(time.time())))
    if zone:
        environment["TZ"] = zone
    began = time.monotonic()
    done = subprocess.run(command(asked), cwd=HERE, env=environment, capture_output=True, text=True)
    return done.returncode == 0, done.stdout + done.stderr, time.monotonic() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--test", action="append", default=[], metavar="NAME")
    parser.add_argument("moments", nargs="*", metavar="MOMENT")
    asked = parser.parse_args()
    failed = []
    with tempfile.TemporaryDirectory(prefix="hoede-hours-") as folder:
        library = shim(folder)
        for name in asked.moments or MOMENTS:
            moment = MOMENTS.get(name, name)
            passed, said, took = run(moment, library, asked)
            print(f"{moment:38} {'passed' if passed else 'FAILED'}  {took:4.0f} s", flush=True)
            if not passed:
                failed.append(moment)
                print(said if asked.quick or asked.test else "\n".join(re.findall(r"^(?:FAIL|ERROR): .*|^\w*Error: .*|.*; failed: .*",
                                                                    said, re.M)), flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
