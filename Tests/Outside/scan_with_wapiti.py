#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Lets wapiti (PyPI `wapiti3`) loose on a demo school with somebody signed in, and counts what it finds by severity.

`bin/prove scan` installs the scanner and starts this.

Exit status 1 when something of medium severity or worse is found.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from school import Person, School

#: Everything that needs no server on the internet and no list from there.
MODULES = ("backup,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,ldap,methods,permanentxss,redirect,"
           "shellshock,sql,timesql,upload,xss")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("wapiti")
    options.add_argument("--minutes", type=float, default=10)
    options = options.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoede-wapiti-"))
    school = School(folder)
    try:
        ineke = Person(school, "ineke")
        worry = Person(school, "marijke").send_worry("Sanne van der Berg", "Iets om te vinden.")
        ineke.get(f"/zorgen/{worry}").post(f"/zorgen/{worry}/dossier", {"dossier": "nieuw"})
        dossier = ineke.path.split("?")[0]
        report = folder / "report.json"
        base = school.url
        command = [
            options.wapiti, "-u", base + "/", "--scope", "folder", "-f", "json", "-o", str(report), "--flush-session",
            "--store-session", str(folder / "session"), "-C", ineke.cookie(),
            "-H", "Sec-Fetch-Site: same-origin", "-s", base + "/vandaag", "-s", base + dossier, "-s", base + "/leerlingen",
            # What ends the session that is scanned.
            *(word for path in ("/uitloggen", "/verbergen", "/account/sessies/*", "/sessie/op-slot", "/inloggen*")
              for word in ("-x", base + path)), "-m", MODULES, "-d", "4",
            "--max-links-per-page", "40", "--max-files-per-dir", "60", "--max-scan-time", str(int(options.minutes * 60)),
            "--max-attack-time", "60", "--no-bugreport", "-v", "1"]
        print(" ".join(command), file=sys.stderr)
        subprocess.run(command, check=True, stdout=sys.stderr)
        found = json.loads(report.read_text())
        names = ("critical", "high", "medium", "low", "info")
        counts = dict.fromkeys(names, 0)
        for group in ("vulnerabilities", "anomalies"):
            for kind, items in found[group].items():
                for item in items:
                    # wapiti counts from 0 (info) to 4 (critical).
                    counts[names[4 - item["level"]]] += 1
                    print(f"{names[4 - item['level']]}: {kind}: {item['method']} {item['path']} {item['info']}")
        print("pages:", found["infos"].get("crawled_pages_nbr"), "findings:", counts)
        assert school.program.poll() is None
        return int(counts["critical"] + counts["high"] + counts["medium"] > 0)
    finally:
        school.stop()
        shutil.rmtree(folder, ignore_errors=True)


sys.exit(main())
