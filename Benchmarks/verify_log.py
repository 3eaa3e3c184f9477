#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How fast a log is checked, beside SHA-256 over the same bytes by openssl.

    HOEDE=DIR/release/hoede python3 Benchmarks/verify_log.py [--leaves 200000]
"""

import argparse
import hashlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "verify"))
import verify  # noqa: E402

TABLES = """
create table meta (name text, content text);
create table school (id text);
create table log_head (school text, epoch integer, size integer, frontier blob);
create table log_leaf (school text, epoch integer, idx integer, at integer, account text, object text, bytes blob,
    hash blob, primary key (school, epoch, idx)) without rowid;
create index log_leaf_object on log_leaf (school, object, at) where object is not null;
create table checkpoint (school text, epoch integer, size integer, at integer, note text, reason text);
create table event (school text, stream text, revision integer, id text, at integer, actor text, generation integer,
    sealed blob, commitment blob);
create table submission (school text, id text, at integer, author text, list text, list_generation integer, kind text,
    sealed blob, key_for_list blob, key_for_author blob, handled_at integer, handled_by text, stream text);
create table dossier (school text, id text, opened_at integer, protocol_id text, protocol_version text,
    protocol_digest text, list text);
create table destroyed (school text, object text, kind text, at integer, by_account text);
"""


def make(path, leaves):
    database = sqlite3.connect(path)
    database.executescript(TABLES)
    tree, total, everything = verify.Tree(), 0, path.with_suffix(".bytes").open("wb")
    for index in range(leaves):
        at, item = 1_795_000_000_000 + index * 1000, f"d-{index % 500:026d}"
        text = f"hoede-leaf/1\n{index}\n{at}\nm-0123456789abcdefghjkmnpqrs\ncoordinator\nread\nok\n{item}\n-\n-\n-\n"
        data = text.encode()
        tree.add(data)
        total += len(data)
        everything.write(data)
        database.execute("insert into log_leaf values ('s', 1, ?, ?, 'm-0123456789abcdefghjkmnpqrs', ?, ?, ?)",
                         (index, at, item, data, hashlib.sha256(b"\0" + data).digest()))
    database.execute("insert into school values ('s')")
    database.execute("insert into meta values ('checkpoint-key', ?)", ("00" * 31 + "01",))
    database.execute("insert into log_head values ('s', 1, ?, ?)", (leaves, b"\1" + b"".join(tree.peaks)))
    database.commit()
    return total


def timed(*command):
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - began)
    return min(times)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--leaves", type=int, default=200_000)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="hoede-verify-") as folder:
        whole, empty = pathlib.Path(folder) / "whole.sqlite", pathlib.Path(folder) / "empty.sqlite"
        total = make(whole, options.leaves)
        make(empty, 0)
        program = os.environ["HOEDE"]
        ours = timed(program, "verify", "--database", whole) - timed(program, "verify", "--database", empty)
        raw = timed("openssl", "dgst", "-sha256", whole.with_suffix(".bytes")) - timed(
            "openssl", "dgst", "-sha256", empty.with_suffix(".bytes"))
        print(f"{options.leaves} leaves, {total / 1e6:.1f} MB: verified in {ours:.2f} s, {total / ours / 1e6:.1f} MB/s, "
              f"{options.leaves / ours:.0f} leaves/s")
        print(f"SHA-256 over the same bytes by openssl: {total / raw / 1e6:.0f} MB/s; ratio {raw / ours:.4f}")


main()
