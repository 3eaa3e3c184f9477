#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""First figures for opening, listing and recording, on a release build. Needs `wrk` (Debian package).

    swift build -c release --product hoede --scratch-path DIR
    HOEDE=DIR/release/hoede python3 Benchmarks/measure.py [--dossiers 1000]
"""

import argparse
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Outside"))
from school import Person, School  # noqa: E402


def wrk(url, cookie, connections, seconds=8):
    text = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-H", f"Cookie: {cookie}", url],
        capture_output=True, text=True, check=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)[1]
    found = dict(re.findall(r"(50|99)%\s+([\d.]+\w+)", text))
    errors = re.search(r"Non-2xx.*", text)
    return f"{float(rate):.0f}/s, p50 {found['50']}, p99 {found['99']}" + (f" ({errors[0]})" if errors else "")


def raw_commits(folder, seconds=3):
    base = sqlite3.connect(folder / "raw.sqlite", isolation_level=None)
    base.execute("pragma journal_mode=wal")
    base.execute("pragma synchronous=full")
    base.execute("create table t (id integer primary key, body blob)")
    count, end = 0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        base.execute("insert into t (body) values (?)", (b"x" * 400,))
        count += 1
    return count / seconds


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--dossiers", type=int, default=1000)
    options = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-bench-"))
    started = time.perf_counter()
    school = School(folder)
    print(f"first start, with a school made and 220 pupils imported: {time.perf_counter() - started:.2f} s")
    try:
        ineke = Person(school, "ineke")
        cookie = "; ".join(f"{c.name}={c.value}" for c in ineke.jar)
        began = time.perf_counter()
        for number in range(options.dossiers):
            ineke.get("/dossiers/nieuw")
            ineke.post("/dossiers/nieuw", {"child-name": f"Kind Nummer{number}", "group": "5A", "reason": "meting"})
            assert "/dossiers/d-" in ineke.path, ineke.page[:400]
        print(f"{options.dossiers} dossiers opened through the pages: {time.perf_counter() - began:.1f} s")
        dossier = ineke.path.split("?")[0]
        form = dossier + "/doen/vastleggen"
        times = []
        for number in range(58):
            ineke.get(form)
            began = time.perf_counter()
            ineke.post(form, {"kind": "observation", "text": f"Regel {number} met wat woorden over de dag.",
                              "fits": "unclear", "subject": "child"})
            times.append(time.perf_counter() - began)
            assert ineke.status == 200 and "gedaan" in ineke.path, (ineke.status, ineke.page[:600])
        print(f"record an entry, one client, with the page after it: median {statistics.median(times) * 1000:.1f} ms")
        url = school.url
        print("open a dossier of 60 entries, 32 clients:", wrk(url + dossier, cookie, 32))
        print("open a dossier of 60 entries, 1 client:", wrk(url + dossier, cookie, 1))
        print(f"list of {options.dossiers} dossiers on one page, 8 clients:", wrk(url + "/dossiers", cookie, 8))
        times = []
        for _ in range(30):
            ineke.get("/dossiers")
            began = time.perf_counter()
            ineke.post("/dossiers/zoeken", {"zoek": "nummer77"})
            times.append(time.perf_counter() - began)
        print(f"search by name, one client: median {statistics.median(times) * 1000:.1f} ms")
        people = [Person(school, "ineke") for _ in range(8)]
        counts = [0] * 8
        end = time.perf_counter() + 8

        def write(index):
            person = people[index]
            while time.perf_counter() < end:
                person.send_worry("Kind", f"Zorg {index} {counts[index]}")
                counts[index] += 1

        threads = [threading.Thread(target=write, args=(index,)) for index in range(8)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        print(f"worries sent by 8 clients (form, post, confirmation; the Python client counts too): {sum(counts) / 8:.0f}/s")
        print(f"raw SQLite commits of one row, FULL: {raw_commits(folder):.0f}/s")
        status = pathlib.Path(f"/proc/{school.program.pid}/status").read_text()
        print("resident memory now and at most:", re.search(r"VmRSS:\s+(.*)", status)[1], "/", re.search(r"VmHWM:\s+(.*)", status)[1])
    finally:
        school.stop()
        shutil.rmtree(folder, ignore_errors=True)


main()
