# SPDX-License-Identifier: EUPL-1.2
"""kill -9 at random moments: what was promised is there, and the log is sound every time."""

import os
import sys
import unittest

from _proof import ROOT, Failed

WHAT = "kill -9 under load loses nothing that was acknowledged, and nothing is read without its line in the log"
SIZE = "1,000 kills"
MINUTES = 45

KILLS = 1000
#: After so many a new school begins; an interruption loses at most these.
ROUND = 50


def run(proof):
    os.environ["HOEDE"] = proof.program()
    sys.path.insert(0, str(ROOT / "Tests" / "Outside"))
    import test_power

    sums = proof.state.setdefault("sums", {"kills": 0, "worries": 0, "entries": 0, "pages": 0, "lines": 0})
    while sums["kills"] < KILLS and (proof.left() > 0 or not sums["kills"]):
        seed = proof.seed + sums["kills"] // ROUND
        try:
            counts = test_power.kills(unittest.TestCase(), ROUND, seed)
        except AssertionError as failure:
            raise Failed(f"na {sums['kills']} goede kills, zaad {seed}", failure) from failure
        for name, count in counts.items():
            sums[name] += count
        proof.state["size"] = f"{sums['kills']} × kill -9"
        proof.keep()
        proof.say(f"{sums['kills']} of {KILLS} kills, all sound")
    return proof.state["size"], (f"{sums['worries']} zorgen, {sums['entries']} regels en {sums['pages']} pagina's beloofd, "
                                 f"alles is er; {sums['lines']} regels in het logboek, steeds heel")
