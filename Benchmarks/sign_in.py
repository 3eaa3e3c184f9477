#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Forty colleagues behind one address sign in within a minute, and nobody is refused. On a release build:

    swift build -c release --product hoede --scratch-path DIR
    HOEDE=DIR/release/hoede python3 Benchmarks/sign_in.py [--people 40]

The colleagues are teachers with an account each, invited one by one before the clock starts. Behind a proxy all of them
come from one address.
"""

import argparse
import pathlib
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Outside"))
from school import Person, School  # noqa: E402


PASSPHRASE = "zwaan kachel rivier touw lepel dorp"


def invite(school, count):
    """So many colleagues, each with an account and a passphrase of their own choice."""
    keeper, mails = Person(school, "beheer"), []
    for number in range(count):
        mail = f"collega{number}@wilgenboom.example"
        keeper.get("/mensen/nieuw")
        keeper.post("/mensen/nieuw", {"naam": f"Collega {number}", "mail": mail, "rollen": "teacher",
                                      "dagen": ["0", "1", "2", "3", "4"]})
        link = re.search(r'id="link"[^>]*value="([^"]+)"', keeper.page)[1]
        path = "/uitnodiging/" + link.rsplit("/", 1)[1]
        person = Person(school).get(path)
        person.post(path, {"wachtzin": PASSPHRASE, "wachtzin-weer": PASSPHRASE})
        assert person.status == 200, (person.status, person.page[:600])
        mails.append(mail)
    return mails


def round_of(school, mails, label):
    count = len(mails)
    took, statuses = [], []
    people = [Person(school).get("/inloggen") for _ in range(count)]

    def sign_in(number):
        began = time.perf_counter()
        person = people[number].post("/inloggen", {"mail": mails[number], "wachtzin": PASSPHRASE})
        took.append(time.perf_counter() - began)
        statuses.append((person.status, person.path))

    threads = [threading.Thread(target=sign_in, args=(number,)) for number in range(count)]
    began = time.perf_counter()
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    total = time.perf_counter() - began
    refused = [status for status in statuses if status != (200, "/vandaag")]
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
        mails = invite(school, options.people)
        total, refused = round_of(school, mails, "all at once")
        again = round_of(school, mails[:30], "a training of thirty, right after")
        assert not refused and not again[1], (refused, again[1])
        assert total < 60, f"{total:.0f} s is more than a minute"
    finally:
        school.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
