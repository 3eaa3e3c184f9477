# SPDX-License-Identifier: EUPL-1.2
"""Which rule is proved by which test: the mark of Python tests, and docs/regels.md from what a run proved.

    @rule("S-021")                 a test that proves a rule; fails when it asks nothing of the product
    rules.py FOLDER [--quick]      checks docs/regels.md against the proofs of a run; RECORD_DOCS=1 writes it anew

Every test that proves a rule leaves a line in the folder that HOEDE_PROVED names; Swift tests do so by the trait
`.rule("S-021")`. --quick: the browser did not run, so what docs/regels.md says of Tests/Browser stays. Standard library
only.
"""

import functools
import inspect
import itertools
import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
REGISTER = ROOT / "docs" / "regels.md"
NOTHING, TEXT_ONLY = "nog niet", "alleen tekst: "

_asked = itertools.count()
_last = 0


def asked():
    """A harness says: the product was asked something now (a request, a page, a run of the program)."""
    global _last
    _last = next(_asked) + 1


def rule(*numbers):
    """The test proves these rules of docs/regels.md."""

    def mark(test):
        @functools.wraps(test)
        def run(*arguments, **named):
            before = _last
            test(*arguments, **named)
            assert _last > before, f"says that it proves {', '.join(numbers)}, and asks nothing of the product"
            record(numbers, test)

        return run

    return mark


def record(numbers, test):
    folder = os.environ.get("HOEDE_PROVED")
    if not folder:
        return
    file = str(pathlib.Path(inspect.getsourcefile(test)).resolve().relative_to(ROOT))
    lines = "".join(
        json.dumps({"rule": number, "file": file, "test": test.__name__, "how": "driven"}) + "\n" for number in numbers)
    with open(pathlib.Path(folder) / f"python-{os.getpid()}.jsonl", "a") as out:
        out.write(lines)


def path_of(file):
    """The path of a test file from the root; Swift names the module and the file alone."""
    if file.startswith("Tests/"):
        return file
    module, _, name = file.partition("/")
    found = sorted((ROOT / "Tests" / module).rglob(name))
    if len(found) != 1:
        sys.exit(f"rules.py: {file} is {'nowhere' if not found else 'more than one file'}")
    return str(found[0].relative_to(ROOT))


def proofs(folder):
    """What a run proved: {rule: {"driven": paths, "text": paths}}."""
    found = {}
    for log in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for line in log.read_text().splitlines():
            if not line:
                continue
            proof = json.loads(line)
            kinds = found.setdefault(proof["rule"], {"driven": set(), "text": set()})
            kinds[proof["how"]].add(path_of(proof["file"]))
    return found


def cell(kinds, kept):
    """The last cell of a row."""
    def paths(names):
        return " ".join(f"`{name}`" for name in sorted(names))

    driven = kinds["driven"] | kept
    if driven:
        return paths(driven)
    return TEXT_ONLY + paths(kinds["text"]) if kinds["text"] else NOTHING


def refreshed(document, found, quick):
    """The document with its last column as the run proved it, and the rules whose cell was another."""
    lines, wrong, known = [], [], set()
    for line in document.split("\n"):
        match = re.match(r"\| (S-\d{3}[ab]?) \|(.*)\| ([^|]*) \|$", line)
        if match:
            known.add(match[1])
            before = set(re.findall(r"`([^`]+)`", match[3]))
            kept = {path for path in before if quick and path.startswith("Tests/Browser/")}
            now = cell(found.get(match[1], {"driven": set(), "text": set()}), kept)
            if now != match[3]:
                wrong.append(f"{match[1]}: says {match[3]}; proved {now}")
            line = f"| {match[1]} |{match[2]}| {now} |"
        lines.append(line)
    unknown = sorted(set(found) - known)
    if unknown:
        sys.exit(f"rules.py: tests prove rules that docs/regels.md does not have: {', '.join(unknown)}")
    return "\n".join(lines), wrong


def main(arguments):
    quick = "--quick" in arguments
    folders = [argument for argument in arguments if argument != "--quick"]
    if len(folders) != 1:
        sys.exit(__doc__)
    text, wrong = refreshed(REGISTER.read_text(), proofs(folders[0]), quick)
    if os.environ.get("RECORD_DOCS") == "1":
        REGISTER.write_text(text)
    elif wrong:
        sys.exit("docs/regels.md is not what this run proved; run again with RECORD_DOCS=1:\n" + "\n".join(wrong))
    ends = re.findall(r"^\| S-\d{3}[ab]? \|.*\| ([^|]*) \|$", text, re.M)
    texts = sum(end.startswith(TEXT_ONLY) for end in ends)
    nothing = sum(end == NOTHING for end in ends)
    print(f"{len(ends)} rules: {len(ends) - texts - nothing} proved, {texts} only a text, {nothing} not yet")


if __name__ == "__main__":
    main(sys.argv[1:])
