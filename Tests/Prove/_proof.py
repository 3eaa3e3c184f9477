# SPDX-License-Identifier: EUPL-1.2
"""What every proof gets: a seed, a time limit, a place for its state, the built program and its tests."""

import datetime
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = pathlib.Path(os.environ.get("SCRATCH") or ROOT / ".build")
STATES = pathlib.Path(f"{SCRATCH}-proofs")
RECORD = ROOT / "docs" / "bewijzen.md"


class Failed(Exception):
    """The proof did not hold. The first argument is one line, in Dutch as docs/bewijzen.md is; a second tells more."""

    def __str__(self):
        return "\n".join(map(str, self.args))


def git(*arguments):
    return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True).stdout


def commit():
    """The commit, with a plus when what is tested differs from it. The list of proofs itself does not count."""
    changed = [line for line in git("status", "--porcelain").splitlines() if not line.endswith("docs/bewijzen.md")]
    return git("rev-parse", "--short=7", "HEAD").strip() + ("+" if changed else "")


def last_line(name):
    """What docs/bewijzen.md says last about a proof."""
    lines = RECORD.read_text().splitlines() if RECORD.exists() else []
    own = [line for line in lines if [cell.strip() for cell in line.split("|")][1:2] == [name]]
    return own[-1] if own else None


class Proof:
    def __init__(self, name, module, seed=None, minutes=None, fresh=False, resume=False):
        self.name = name
        self.commit = commit()
        if resume:
            seed = self._unfinished(seed)
        if seed is None and getattr(module, "SEED", None) == "commit":
            seed = int(self.commit.rstrip("+"), 16)
        self.seed = random.SystemRandom().randrange(1, 1 << 32) if seed is None else seed
        self.minutes = module.MINUTES if minutes is None else minutes
        self.folder = STATES / f"{name}-{self.commit}-{self.seed}"
        if fresh:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = self.folder / "state.json"
        #: What must survive an interruption; `keep()` writes it.
        self.state = json.loads(kept.read_text()) if kept.exists() else {}
        self.before = self.state.get("seconds", 0)
        self.began = time.monotonic()

    def _unfinished(self, seed):
        """The seed of what was run last at this commit."""
        folders = STATES.glob(f"{self.name}-{self.commit}-{'*' if seed is None else seed}")
        last = max(folders, key=lambda folder: folder.stat().st_mtime, default=None)
        if last is None:
            raise Failed(f"There is nothing of {self.name} to go on with at commit {self.commit}.")
        return int(last.name.rsplit("-", 1)[1])

    # Time and progress

    def seconds(self):
        """How long it took, with what came before an interruption."""
        return self.before + time.monotonic() - self.began

    def left(self):
        """The seconds that are left."""
        return self.minutes * 60 - (time.monotonic() - self.began)

    def say(self, text):
        print(f"{self.name} {self.seconds():.0f} s: {text}", file=sys.stderr, flush=True)

    def keep(self):
        """Writes the state, so that what is done need not be done again."""
        self.state["seconds"] = round(self.seconds())
        new = self.folder / "state.json.new"
        new.write_text(json.dumps(self.state))
        new.replace(self.folder / "state.json")

    def record(self, size, result):
        """Adds the line of this run to docs/bewijzen.md and gives it back."""
        day = datetime.date.today().isoformat()
        cells = [self.name, day, self.commit, self.seed, size, round(self.seconds()), result]
        line = "| " + " | ".join(str(cell).replace("|", "/").replace("\n", " ") for cell in cells) + " |"
        with RECORD.open("a") as file:
            file.write(line + "\n")
        return line

    # The program and its tests

    def lib(self, command, output=sys.stderr):
        """Runs a command with everything of bin/lib.sh at hand."""
        done = subprocess.run(
            ["bash", "-c", f'. "$1/bin/lib.sh"; {command}', "bin/prove", str(ROOT)], stdout=output, text=True)
        if done.returncode:
            raise Failed("het bouwen lukte niet" if "build" in command else f"‘{command}’ lukte niet")
        return done.stdout

    def program(self):
        """Builds the program and gives its path."""
        self.lib("need_swift; need_build_packages; build --product hoede")
        return self.lib("binary", subprocess.PIPE).strip()

    def tests(self):
        """Builds the tests and gives the program that holds them all."""
        self.lib("need_swift; need_build_packages; build --build-tests")
        folder = self.lib('swift build "${OPTIONS[@]}" --show-bin-path', subprocess.PIPE).strip()
        return next(pathlib.Path(folder).glob("*PackageTests.xctest"))

    def python(self):
        """The Python that the tests from outside use."""
        return self.lib("need_packages python3-venv; python_venv", subprocess.PIPE).strip()


def run_tests(program, suites, environment, timeout=None):
    """Runs suites of the built tests; gives whether they passed, and what they said."""
    done = subprocess.run(
        [str(program), "--testing-library", "swift-testing", "--filter", suites], env={**os.environ, **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=timeout)
    return done.returncode == 0 and "passed after" in done.stdout, done.stdout
