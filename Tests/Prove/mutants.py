# SPDX-License-Identifier: EUPL-1.2
"""Mutants: 300 small faults in the rules, one at a time; how many do the tests see?

Everything is built once: Mutants/ writes a copy of the sources in which each mutant stands behind a number, and each
run of the tests chooses one. The first 300 that compile count; more are made, for those that do not. What survives and
changes nothing that can be seen stands in Mutants/equivalent.txt with the reason, and counts as survived.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import selectors
import subprocess
import threading
import time

from _proof import ROOT, SCRATCH, Failed, git

WHAT = "the tests see small faults in the rules, the log and the SQL"
SIZE = "300 mutants"
MINUTES = 45
#: So that two commits are laid beside each other by what their own tests see.
SEED = "commit"

COUNT = 300
#: So many more are made, for those that do not compile.
SPARE = 24
#: Beside the build, always in the same place: the copy of the sources, its build and the maker of mutants.
PLACE = pathlib.Path(f"{SCRATCH}-mutants")
TREE = PLACE / "work" / "tree"

#: Which tests look at which target, one after the other until one fails.
STAGES = {
    "CivilTime": ["CivilTimeTests"],
    "ProtocolBook": ["ProtocolBookTests", "DossiersTests"],
    "Dossiers": ["DossiersTests"],
    "Forms": ["DossiersTests"],
    "Ledger": ["LedgerTests"],
    "Persistence": ["StorageContractTests", "the text", "CaseworkTests"],
}
#: Reads the SQL as text, so it sees a mutant only where the text is changed.
TEXT_SUITE = r"StorageContractTests\.`The SQL`"

#: Only what these tests need is built, without the site, the rules optimised: a run of their tests takes seconds.
PACKAGE = """
let kept: Set = [
    "CivilTime", "ProtocolBook", "Dossiers", "Forms", "Ledger", "Vault", "Storage", "StorageSQLite", "Persistence",
    "ProtocolFiles", "SchoolFiles", "Casework", "Assets", "TestKit", "CivilTimeTests", "ProtocolBookTests",
    "DossiersTests", "LedgerTests", "StorageContractTests", "CaseworkTests",
]
package.products = []
package.targets.removeAll { !kept.contains($0.name) }
for target in package.targets where target.name == "TestKit" {
    target.exclude = ["Person.swift", "FilledPage.swift"]
    target.dependencies.removeAll { "\\($0)".contains("\\"Web\\"") || "\\($0)".contains("ummingbird") }
}
for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .warning), .unsafeFlags(["-O"])]
}
"""


def put(path, content):
    """Writes only what differs, so that only that is built."""
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def copy_tree(made):
    """The copy of the sources: what is here, with the mutated files over it."""
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    names = {name for name in listed if name and (ROOT / name).is_file()}
    wanted = {name: (ROOT / name).read_bytes() for name in names}
    if (ROOT / "Package.resolved").exists():
        wanted["Package.resolved"] = (ROOT / "Package.resolved").read_bytes()
    for path in (made / "Sources").rglob("*.swift"):
        wanted[str(path.relative_to(made))] = path.read_bytes()
    wanted["Package.swift"] += PACKAGE.encode()
    for path in TREE.rglob("*"):
        if path.is_file() and str(path.relative_to(TREE)) not in wanted:
            path.unlink()
    for name, content in wanted.items():
        put(TREE / name, content)


def blamed(output, mutants, without):
    """The mutants that the compiler stumbles over: the one on the line it names, or the last one before it."""
    found = set()
    for file, line in re.findall(rf"^{re.escape(str(TREE))}/(\S.*?):(\d+):\d+: error:", output, re.M):
        own = [each for each in mutants if each["file"] == file and each["number"] not in without]
        on = [each for each in own if each["built"][0] <= int(line) <= each["built"][1]]
        before = [each for each in own if each["built"][0] <= int(line)]
        found |= {each["number"] for each in on or sorted(before, key=lambda each: each["built"])[-1:]}
    return found


def build(proof):
    """Builds the copy, without the mutants that do not compile; gives the list and the program of the tests."""
    proof.lib(f"need_swift; need_build_packages; swift build --package-path '{ROOT}/Mutants' "
              f"--scratch-path '{PLACE}/tool' >&2")
    made = PLACE / "made"
    without = set(proof.state.get("without", []))
    flags = ["--package-path", str(TREE), "--scratch-path", str(PLACE / "work" / "build"), "-Xcc", "-O2"]
    while True:
        subprocess.run(["rm", "-rf", str(made)], check=True)
        subprocess.run(
            [str(PLACE / "tool/debug/mutants"), str(ROOT), str(made), str(proof.seed), str(COUNT + SPARE),
             ",".join(map(str, sorted(without)))], check=True)
        mutants = json.loads((made / "mutants.json").read_text())
        copy_tree(made)
        proof.say(f"building {len(mutants) - len(without)} mutants at once; the first time takes 5 to 10 minutes")
        done = subprocess.run(
            ["swift", "build", *flags, "--build-tests", "-Xswiftc", "-suppress-warnings"],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode == 0:
            break
        new = blamed(done.stdout, mutants, without)
        if not new:
            raise Failed("de kopie met mutanten compileert niet", done.stdout[-4000:])
        without |= new
        proof.say(f"{len(without)} do not compile and are left out: {sorted(without)}")
        proof.state["without"] = sorted(without)
        proof.keep()
    folder = subprocess.run(
        ["swift", "build", *flags, "--show-bin-path"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    program = next(pathlib.Path(folder).glob("*PackageTests.xctest"))
    return [each for each in mutants if each["number"] not in without][:COUNT], program


def look(program, number, suites, skip, timeout):
    """One run of some tests with one mutant alive: None when all passed, else how it was seen."""
    command = [str(program), "--testing-library", "swift-testing", "--filter", suites]
    if skip:
        command += ["--skip", skip]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HOEDE_")}
    environment |= {"HOEDE_MUTANT": str(number), "SWIFT_BACKTRACE": "enable=no"}
    running = subprocess.Popen(command, cwd=TREE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    latest = time.monotonic() + timeout
    text = b""
    try:
        with selectors.DefaultSelector() as ready:
            ready.register(running.stdout, selectors.EVENT_READ)
            while True:
                if time.monotonic() > latest:
                    return "time"
                if not ready.select(1):
                    continue
                piece = os.read(running.stdout.fileno(), 65536)
                if not piece:
                    break
                text += piece
                # The first test that fails is enough.
                if failed := re.search(rb'Test (.{1,200}?) recorded an issue', text):
                    return "test " + failed.group(1).decode(errors="replace")
        if running.wait() == 0 and re.search(rb"Test run with [1-9]\d* tests? .*passed", text):
            return None
        return "crash"
    finally:
        running.kill()
        running.wait()
        running.stdout.close()


class Runner:
    def __init__(self, program):
        self.program = program
        self.text = threading.Lock()
        self.usual = {}

    def stage(self, name, number):
        if name == "the text":
            return look(self.program, number, TEXT_SUITE, None, 60)
        # Several times what it takes without a mutant, while as much runs beside it.
        return look(self.program, number, rf"^{name}\.", TEXT_SUITE, 20 + 5 * self.usual.get(name, 60))

    def plain(self, proof):
        """Without a mutant everything passes; and so it is known how long that takes."""
        for name in sorted({name for names in STAGES.values() for name in names} - {"the text"}):
            began = time.monotonic()
            if (seen := self.stage(name, 0)) is not None:
                raise Failed(f"zonder mutant faalt {name} al", seen)
            self.usual[name] = time.monotonic() - began
            proof.say(f"{name} without a mutant: {self.usual[name]:.1f} s")

    def mutant(self, each):
        for name in STAGES[each["target"]]:
            if name == "the text":
                seen = self.changed_text(each)
            else:
                seen = self.stage(name, each["number"])
            if seen:
                return f"{name}: {seen}"
        return None

    def changed_text(self, each):
        """What a test says that reads the sources: with the mutated text in place, and nothing else changed."""
        path = TREE / each["file"]
        with self.text:
            built, times = path.read_bytes(), path.stat()
            source = (ROOT / each["file"]).read_bytes()
            lines = source.split(b"\n")
            head, rest = b"\n".join(lines[: each["line"] - 1]), b"\n".join(lines[each["line"] - 1:])
            changed = rest.replace(each["before"].encode(), each["after"].encode(), 1)
            # In all other files both texts stand in the copy; their originals are what counts.
            others = {other: (other.read_bytes(), other.stat()) for other in path.parent.rglob("*.swift")}
            try:
                for other in others:
                    original = ROOT / other.relative_to(TREE)
                    if original.exists():
                        other.write_bytes(original.read_bytes())
                path.write_bytes(head + b"\n" + changed)
                return self.stage("the text", each["number"])
            finally:
                for other, (content, stat) in others.items():
                    other.write_bytes(content)
                    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
                path.write_bytes(built)
                os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def equivalent():
    """The survivors that change nothing that can be seen, each with its reason: file, text, other text."""
    path = ROOT / "Mutants" / "equivalent.txt"
    rows = [line.split(" | ") for line in path.read_text().splitlines() if line and not line.startswith("#")]
    return {(file, before, after) for file, before, after, _ in rows}


def short(text):
    return re.sub(r"\s+", " ", text).strip()


def report(proof, mutants, results):
    """Writes and prints what survived; gives the line for docs/bewijzen.md."""
    known = equivalent()
    rows = collections.defaultdict(lambda: [0, 0])
    survivors, judged = [], 0
    for each in mutants:
        if (seen := results.get(str(each["number"]), False)) is False:
            continue
        rows[each["target"]][0 if seen else 1] += 1
        if not seen:
            same = (each["file"], short(each["before"]), short(each["after"])) in known
            judged += same
            survivors.append(f"{each['file']}:{each['line']}: {each['kind']}{' (equivalent)' if same else ''}\n"
                             f"    - {short(each['before'])}\n    + {short(each['after'])}")
    caught, survived = (sum(row[at] for row in rows.values()) for at in (0, 1))
    text = [f"{target}: {row[0]} caught, {row[1]} survived" for target, row in sorted(rows.items())]
    text += [f"not counted because they do not compile: {len(proof.state.get('without', []))}", "", *survivors]
    (proof.folder / "survivors.txt").write_text("\n".join(text) + "\n")
    print("\n".join(text))
    share = f"{100 * caught / max(1, caught + survived):.1f}".replace(".", ",")
    parts = ", ".join(f"{target} {row[0]}/{sum(row)}" for target, row in sorted(rows.items()))
    return f"{caught + survived} mutanten", f"{share} % gezien ({parts}); {survived} over, waarvan {judged} gelijkwaardig"


def run(proof):
    mutants, program = build(proof)
    runner = Runner(program)
    runner.plain(proof)
    results = proof.state.setdefault("results", {})
    waiting = [each for each in mutants if str(each["number"]) not in results]
    stopped = threading.Event()

    def work(each):
        if stopped.is_set() or proof.left() <= 0:
            return each, False
        return each, runner.mutant(each)

    with concurrent.futures.ThreadPoolExecutor(max(1, min(2, os.cpu_count() or 1))) as pool:
        try:
            for done in concurrent.futures.as_completed([pool.submit(work, each) for each in waiting]):
                each, seen = done.result()
                if seen is False:
                    continue
                results[str(each["number"])] = seen
                proof.keep()
                alive = sum(value is None for value in results.values())
                proof.say(f"{len(results)} of {len(mutants)}, {alive} survived; {each['number']} {each['file']}:"
                          f"{each['line']} {each['kind']}: {seen or 'SURVIVED'}")
        finally:
            stopped.set()
    return report(proof, mutants, results)
