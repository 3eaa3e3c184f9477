# SPDX-License-Identifier: EUPL-1.2
"""Checking a log with two verifiers that share no line, and a small story that seals something of every kind."""

import atexit
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from school import PROGRAM, ROOT, Person, School

VERIFY = ROOT / "verify" / "verify.py"


def run(*arguments, check=None):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    if check is not None:
        assert done.returncode == check, (arguments, done.returncode, done.stdout, done.stderr)
    return done


def both(path, *options):
    """What both verifiers say of a database or file; they must say the same. Gives that, and the Dutch sentences."""
    kind = ["--database", path] if str(path).endswith(".sqlite") else [path]
    ours = run("verify", *kind, *options, "--json")
    theirs = subprocess.run([sys.executable, VERIFY, path, *map(str, options), "--json"], capture_output=True, text=True,
                            timeout=120)
    first, second = json.loads(ours.stdout), json.loads(theirs.stdout)
    sentences = [item["sentence"] for item in first["findings"]]
    key = lambda item: (item["kind"], item["place"], item.get("school"), item.get("epoch"), item.get("object"))
    told, again = sorted(map(key, first["findings"]), key=str), sorted(map(key, second["findings"]), key=str)
    assert told == again, (told, again, theirs.stderr)
    for name in ("sound", "unproved", "size"):
        assert first[name] == second[name], (name, first, second)
    assert ours.returncode == theirs.returncode == (0 if first["sound"] else 1), (ours, theirs)
    return first, sentences


_prepared = None


def story(folder):
    """A school with a worry, a dossier and additions: something of every kind that is sealed. Made once, then copied."""
    global _prepared
    if _prepared is None:
        made = pathlib.Path(tempfile.mkdtemp(prefix="hoede-story-"))
        atexit.register(shutil.rmtree, made, True)
        _prepared = made, tell(made)
    made, dossier = _prepared
    folder = pathlib.Path(folder)
    shutil.copytree(made / "data", folder / "data")
    return School(folder), dossier


def tell(folder):
    school = School(folder)
    marijke, ineke = Person(school, "marijke"), Person(school, "ineke")
    worries = [marijke.send_worry("Sanne van der Berg", f"Zorg nummer {number}.") for number in range(3)]
    ineke.get(f"/zorgen/{worries[0]}")
    ineke.post(f"/zorgen/{worries[0]}/dossier", {"dossier": "nieuw", "answer": "Dank je."})
    dossier = ineke.path.split("?")[0]
    for number in range(4):
        ineke.get(dossier + "/doen/vastleggen")
        ineke.post(dossier + "/doen/vastleggen", {"kind": "observation", "text": f"Regel {number}.", "fits": "worry",
                                                  "subject": "child"})
    # Somebody without the key adds something; whoever opens the dossier next takes it in.
    own = "/deelname/" + dossier.rsplit("/", 1)[1]
    marijke.get(own + "/doen/vastleggen")
    marijke.post(own + "/doen/vastleggen", {"kind": "observation", "text": "Ook gezien.", "fits": "worry",
                                            "subject": "child"})
    assert marijke.path == own + "?gedaan=ja", marijke.path
    ineke.get(dossier)
    assert "Ook gezien." in ineke.page
    marijke.get(dossier)
    assert marijke.status == 404
    assert school.stop() == 0
    return dossier.rsplit("/", 1)[1]
