#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Forty colleagues behind one address sign in within a minute, and nobody is refused. On a release build:

    swift build -c release --product hoede --scratch-path DIR
    HOEDE=DIR/release/hoede python3 Benchmarks/sign_in.py [--people 40]

The demo school has eight accounts; each is used by several people at once. That is as heavy as forty accounts: every
sign-in works out its own passphrase (scrypt, one at a time) and gets its own session.
"""

import argparse
import pathlib
import shutil
import statistics
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Outside"))
from school import Person, School  # noqa: E402


def round_of(school, count, label):
    accounts = list(school.accounts.values())
    took, statuses = [], []
    people = [Person(school).get("/inloggen") for _ in range(count)]

    def sign_in(number):
        mail, passphrase = accounts[number % len(accounts)]
        began = time.perf_counter()
        person = people[number].post("/inloggen", {"mail": mail, "wachtzin": passphrase})
        if person.path.startswith("/inloggen/tweede-stap") and 'name="code"' in person.page:
            person.post("/inloggen/tweede-stap", {"code": person.practice_code()})
        took.append(time.perf_counter() - began)
        statuses.append((person.status, person.path))

    threads = [threading.Thread(target=sign_in, args=(number,)) for number in range(count)]
    began = time.perf_counter()
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    total = time.perf_counter() - began
    # Who has no second factor yet is led to making one: that is signed in too.
    refused = [status for status in statuses
               if status[0] != 200 or not status[1].startswith(("/vandaag", "/inloggen/tweede-stap", "/account"))]
    print(f"{label}: {count} people in {total:.1f} s, median {statistics.median(took):.1f} s, last {max(took):.1f} s, "
          f"refused {len(refused)}")
    return total, refused


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=40)
    options = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-signin-"))
    school = School(folder, fresh=True)
    try:
        total, refused = round_of(school, options.people, "all at once")
        again = round_of(school, 30, "a training of thirty, right after")
        assert not refused and not again[1], (refused, again[1])
        assert total < 60, f"{total:.0f} s is more than a minute"
    finally:
        school.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
