# SPDX-License-Identifier: EUPL-1.2
"""What `bin/prove` does: lists the proofs beside this file, or runs one and adds its line to docs/bewijzen.md.

A proof is one file here, NAME.py, with:

    WHAT     what it proves, in one line
    SIZE     how much it does when nobody says otherwise
    MINUTES  how long it may take when nobody says otherwise
    SEED     "commit" when the same commit must choose the same; without it each run has a fresh seed
    run      run(proof): does the work with `proof` (see _proof.py); gives back (size, result), or raises Failed
"""

import argparse
import importlib
import pathlib
import signal
import sys

import _proof

HERE = pathlib.Path(__file__).parent


def proofs():
    """Each proof by its name."""
    names = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    return {name: importlib.import_module(name) for name in names}


def show(found):
    for name, module in found.items():
        print(f"{name}: {module.WHAT}")
        print(f"    usual: {module.SIZE}, at most {module.MINUTES} minutes")
        print(f"    last: {_proof.last_line(name) or 'never run'}")


def main():
    # Whoever reads only the first lines of the list is no fault of ours.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    found = proofs()
    options = argparse.ArgumentParser(prog="bin/prove", description="Proofs that take long. Without a name: a list.")
    options.add_argument("name", nargs="?", choices=sorted(found), metavar="NAME")
    options.add_argument("--seed", type=int, metavar="N", help="repeats what chance did before; otherwise one is chosen")
    options.add_argument("--minutes", type=float, metavar="M", help="stops after so long; --resume goes on")
    how = options.add_mutually_exclusive_group()
    how.add_argument("--fresh", action="store_true", help="begins anew, also when this seed was half done")
    how.add_argument("--resume", action="store_true", help="goes on with what was interrupted last")
    options = options.parse_args()
    if options.name is None:
        show(found)
        return 0
    module = found[options.name]
    try:
        proof = _proof.Proof(options.name, module, options.seed, options.minutes, options.fresh, options.resume)
    except _proof.Failed as failure:
        print(failure, file=sys.stderr)
        return 64
    # Also when it was started in the background, where Ctrl-C is ignored by habit.
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.default_int_handler)
    proof.say(f"seed {proof.seed}, at most {proof.minutes:g} minutes, state in {proof.folder}")
    try:
        size, result = module.run(proof)
    except KeyboardInterrupt:
        proof.keep()
        print(f"\nStopped. Go on with: bin/prove {proof.name} --resume", file=sys.stderr)
        return 130
    except _proof.Failed as failure:
        proof.keep()
        proof.record(proof.state.get("size", "-"), f"NIET BEWEZEN: {failure.args[0]}")
        print(f"{proof.name} failed: {failure}\nRepeat it with: bin/prove {proof.name} --seed {proof.seed} --fresh",
              file=sys.stderr)
        return 1
    proof.keep()
    print(proof.record(size, result))
    return 0


if __name__ == "__main__":
    sys.exit(main())
