# SPDX-License-Identifier: EUPL-1.2
"""Every reader of bytes from outside under libFuzzer: none crashes, hangs or takes too much memory."""

import os
import re
import subprocess

from _proof import ROOT, Failed

WHAT = "no reader of bytes from outside crashes, hangs or takes too much memory (libFuzzer)"
SIZE = "every target 10 minutes"
MINUTES = 120


def targets():
    return re.search(r'^targets="(.*)"$', (ROOT / "Fuzz" / "run").read_text(), re.M)[1].split()


def run(proof):
    out = proof.folder / "found"
    done = proof.state.setdefault("inputs", {})
    waiting = [target for target in targets() if target not in done]
    for place, target in enumerate(waiting):
        if proof.left() <= 0 and done:
            break
        # What is left is shared out, and nobody gets more than ten minutes.
        seconds = max(5, min(600, int(proof.left() / (len(waiting) - place))))
        proof.say(f"{target}, {seconds} s")
        environment = {**os.environ, "HOEDE_FUZZ_OUT": str(out)}
        code = subprocess.run(
            [str(ROOT / "Fuzz" / "run"), target, str(seconds), str(proof.seed)], env=environment).returncode
        log = out / f"{target}.log"
        inputs = re.search(r"^stat::number_of_executed_units:\s*(\d+)", log.read_text(), re.M) if log.exists() else None
        if code or not inputs:
            raise Failed(f"{target} viel om", f"See {log} and what lies beside it.")
        done[target] = int(inputs[1])
        proof.state["size"] = f"{len(done)} lezers, {sum(done.values())} invoeren"
        proof.keep()
    return proof.state["size"], "niets gevonden"
