# SPDX-License-Identifier: EUPL-1.2
"""Random logs, and as many that somebody changed: our verifier and verify/verify.py find the same."""

import re

from _proof import Failed, run_tests

WHAT = "verify/verify.py and our own verifier say the same of random logs and of tampered ones"
SIZE = "10,000 logs and as many tampered ones"
MINUTES = 30

LOGS = 10_000
ROUND = 500


def run(proof):
    program = proof.tests()
    done = proof.state.setdefault("logs", 0)
    unsound = proof.state.setdefault("unsound", 0)
    while done < LOGS and (proof.left() > 0 or not done):
        seed = proof.seed + done // ROUND
        passed, said = run_tests(
            program, "LedgerTests.`A second opinion in Python`/`says the same of random logs",
            {"HOEDE_SEED": str(seed), "HOEDE_SIZE": str(ROUND)})
        found = re.search(r"second opinion: \d+ logs and as many tampered ones, (\d+) of those", said)
        if not passed or not found:
            raise Failed(f"de twee zijn het niet eens, zaad {seed}", said[-4000:])
        done += ROUND
        unsound += int(found[1])
        proof.state |= {"logs": done, "unsound": unsound, "size": f"{done} + {done} logboeken"}
        proof.keep()
        proof.say(f"{done} of {LOGS} logs and as many tampered ones, the same findings")
    return proof.state["size"], f"steeds dezelfde bevindingen; {unsound} van de veranderde logboeken kloppen niet"
