# SPDX-License-Identifier: EUPL-1.2
"""The scanner wapiti on a practice school, signed in as somebody of the dossier team."""

import os
import re
import subprocess

from _proof import ROOT, SCRATCH, Failed

WHAT = "the scanner wapiti finds nothing of medium severity or worse, signed in"
SIZE = "every page it finds"
MINUTES = 10

WAPITI = "wapiti3==3.2.3"


def run(proof):
    place = f"{SCRATCH}-wapiti"
    proof.lib(f"need_packages python3 python3-venv; [ -e '{place}/.{WAPITI}' ] || {{ rm -rf '{place}'; "
              f"python3 -m venv '{place}' && '{place}/bin/pip' install --quiet --disable-pip-version-check {WAPITI} "
              f"&& touch '{place}/.{WAPITI}'; }} >&2")
    done = subprocess.run(
        [f"{place}/bin/python", str(ROOT / "Tests" / "Outside" / "scan_with_wapiti.py"), f"{place}/bin/wapiti",
         "--minutes", f"{proof.minutes:g}"],
        env={**os.environ, "HOEDE": proof.program()}, stdout=subprocess.PIPE, text=True)
    found = re.search(r"^pages: (\d+) findings: (.*)$", done.stdout, re.M)
    if done.returncode or not found:
        raise Failed("wapiti vond iets", done.stdout[-4000:])
    kinds = ", ".join(f"{kind} {count}" for kind, count in re.findall(r"'(\w+)': (\d+)", found[2]) if count != "0")
    return f"{found[1]} pagina's", f"gevonden: {kinds or 'niets'}"
