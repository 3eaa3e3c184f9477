# SPDX-License-Identifier: EUPL-1.2
"""Histories of random acts by random people: what must always hold in a dossier, holds."""

from _proof import Failed, run_tests

WHAT = "whatever is recorded in whatever order: help never refused, nothing lost, the same tasks, two people to close"
SIZE = "100,000 histories of 40 acts"
MINUTES = 60

HISTORIES = 100_000
ROUND = 2_000


def run(proof):
    program = proof.tests()
    done = proof.state.setdefault("histories", 0)
    while done < HISTORIES and (proof.left() > 0 or not done):
        seed = proof.seed + done
        passed, said = run_tests(
            program, "DossiersTests.`Whatever is recorded, in whatever order`",
            {"HOEDE_SEED": str(seed), "HOEDE_SIZE": str(ROUND)})
        if not passed:
            raise Failed(f"een geschiedenis tussen zaad {seed} en {seed + ROUND} houdt zich er niet aan", said[-4000:])
        done += ROUND
        proof.state |= {"histories": done, "size": f"{done} geschiedenissen"}
        proof.keep()
        proof.say(f"{done} of {HISTORIES} histories, everything holds")
    return proof.state["size"], "alles klopt"
