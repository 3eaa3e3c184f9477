# SPDX-License-Identifier: EUPL-1.2
"""The tests from outside at odd hours: around midnight, on a Sunday, at new year, as the clocks change, in other zones."""

import os
import subprocess

from _proof import ROOT, Failed

WHAT = "no test depends on the hour, the weekday or the zone of the machine"
SIZE = "nine odd moments"
MINUTES = 45

SCRIPT = ROOT / "Tests" / "Outside" / "hours.py"


def moments():
    """The names of the moments that the script knows."""
    text = SCRIPT.read_text()
    names = text[text.index("MOMENTS = {"):].split("}")[0]
    return [line.split('"')[1] for line in names.splitlines() if line.strip().startswith('"')]


def run(proof):
    python = proof.python()
    environment = {**os.environ, "HOEDE": proof.program()}
    done = proof.state.setdefault("moments", [])
    for name in moments():
        if name in done or (proof.left() <= 0 and done):
            continue
        proof.say(name)
        if subprocess.run([python, str(SCRIPT), name], env=environment, stdout=2).returncode:
            raise Failed(f"op het moment ‘{name}’ faalt een test")
        done.append(name)
        proof.state["size"] = f"{len(done)} momenten"
        proof.keep()
    return proof.state["size"], "alle tests van buiten groen: " + ", ".join(done)
