# SPDX-License-Identifier: EUPL-1.2
"""Who has the disk, the configuration and the server's own keys, and no passphrase: tries to open everything.

The cipher is taken without its tag (AES-GCM is AES-CTR then), so that no purpose or place has to be guessed: whoever has
the key sees the text. Random contents, such as seeds, are tried with their tag and the purpose that docs/sloten-formaat.md
gives them. Keys that are wrapped (RFC 3394) show by themselves whether they open. What is sealed to a public key opens
only with the seed of that key: the program `attack` says which public key belongs to each candidate.
"""

import hashlib
import hmac
import itertools
import os
import pathlib
import re
import sqlite3
import subprocess

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

from school import PROGRAM, ROOT

SEALED, TO_KEY, WRAPPED, LOCK = 0x01, 0x11, 0x21, 0x31
#: How texts that are sealed begin: JSON, XML, or a salt of 32 bytes before JSON.
READABLE = re.compile(rb'^(\{"|\[|<)')


def purpose(word, *parts):
    text = b"hoede/1/" + word.encode() + b"\0"
    return text + b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)


def hkdf(secret, info):
    """HKDF-SHA256 of RFC 5869 without salt, 32 bytes."""
    inner = hmac.digest(b"\0" * 32, secret, hashlib.sha256)
    return hmac.digest(inner, info + b"\x01", hashlib.sha256)


class Stolen:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        base = sqlite3.connect(f"file:{self.folder / 'hoede.sqlite'}?mode=ro", uri=True)
        base.row_factory = sqlite3.Row
        self.sealed, values, texts, self.public = [], set(), set(), set()
        for (table,) in base.execute("select name from sqlite_master where type = 'table'").fetchall():
            for row in base.execute(f"select * from {table}"):
                for name in row.keys():
                    value = row[name]
                    if isinstance(value, bytes):
                        values.add(value)
                        # Hashes, commitments and MACs are 32 bytes; the smallest seal and wrap are larger.
                        if value and value[0] in (SEALED, TO_KEY, WRAPPED, LOCK) and len(value) > 40 \
                                and table not in ("log_head", "log_leaf"):
                            self.sealed.append((f"{table}.{name}", dict(row), value))
                        if len(value) == 1216:
                            self.public.add(value)
                    elif isinstance(value, str) and len(value) <= 80:
                        texts.add(value)
        self.school = base.execute("select id from school").fetchone()[0]
        self.accounts = [row[0] for row in base.execute("select id from account")]
        base.close()
        self.keys = self.candidates(values, texts)
        self.labels = sorted(set(re.findall(r'Purpose\(\s*"([a-z-]+)"', "".join(
            path.read_text() for path in (ROOT / "Sources").rglob("*.swift")))))

    def candidates(self, values, texts):
        """Every 32 bytes that somebody without a passphrase has or can make."""
        found = {bytes(32), b"\xff" * 32, bytes(range(32))}
        for line in (self.folder / "server.key").read_text().splitlines():
            digits = re.sub(r"[^0-9a-f]", "", line.split(" ", 1)[-1])
            if len(digits) == 64:
                found.add(bytes.fromhex(digits))
        server = set(found)
        for value in values:
            if len(value) == 32:
                found.add(value)  # hashes, commitments, public halves
            if len(value) == 1216:
                found |= {value[:32], value[-32:], hashlib.sha256(value).digest()}
        for text in texts:
            found.add(hashlib.sha256(text.encode()).digest())
        for key in server:
            found |= {hashlib.sha256(key).digest(), hashlib.sha512(key).digest()[:32]}
        # Limited to what a test can try; the server's own keys and the fixed ones come first.
        return sorted(server) + sorted(found - server)[:600]

    def derived(self, key, row):
        """The key itself, and every key that the program would make of it for this row."""
        yield key
        school, ids = self.school, [str(value) for value in row.values() if isinstance(value, (str, int))][:6]
        for label in self.labels:
            yield hkdf(key, purpose(label))
            yield hkdf(key, purpose(label, school))
            for one in ids:
                yield hkdf(key, purpose(label, one))
                yield hkdf(key, purpose(label, school, one))
                for two in ("1", "team", "register"):
                    yield hkdf(key, purpose(label, school, one, two))
        for account in {row.get("account"), row.get("id")} - {None}:
            yield hkdf(key, purpose("session", str(account)))

    def opened(self):
        """What could be opened: its place and how. Nothing, if all is well."""
        found = []
        # The server's keys are tried on all rows with all derivations; the many others on one row of each place.
        few = self.keys[:5]
        seen = set()
        for place, row, blob in self.sealed:
            first = place not in seen
            seen.add(place)
            for number, key in enumerate(self.keys if first else few):
                keys = self.derived(key, row) if first and number < 5 or place.startswith("session") else iter([key])
                if any(self.opens(place, row, blob, each) for each in keys):
                    found.append((place, number))
        return found + self.seeds()

    def opens(self, place, row, blob, key):
        if blob[0] == SEALED:
            nonce, text = blob[1:13], blob[13:-16]
            if len(text) == 32:
                account = str(row.get("account", row.get("id")))
                for word in ("session-seed", "account-seed"):
                    try:
                        AESGCM(key).decrypt(nonce, blob[13:], purpose(word, account))
                        return True
                    except InvalidTag:
                        pass
                return False
            first = Cipher(algorithms.AES(key), modes.CTR(nonce + b"\0\0\0\x02")).decryptor().update(text[:64])
            return bool(READABLE.match(first) or READABLE.match(first[32:])) and first[2:32].isascii()
        if blob[0] == WRAPPED and len(blob) == 41:
            try:
                aes_key_unwrap(key, blob[1:])
                return True
            except InvalidUnwrap:
                return False
        if blob[0] == LOCK:
            # The lock of an account: form, cost (3), salt (16), then the seal of the seed.
            inner = blob[20:]
            return inner[0] == SEALED and self.opens(place, row | {"account": row.get("id")}, inner, key)
        return False

    def seeds(self):
        """Whether a candidate is the seed of a public key that something on the disk is sealed to."""
        program = pathlib.Path(PROGRAM).parent / "attack"
        if not program.exists() or not self.public:
            return []
        lines = "\n".join(key.hex() for key in self.keys) + "\n"
        done = subprocess.run([program], input=lines, capture_output=True, text=True, check=True, env=os.environ)
        made = [bytes.fromhex(line) for line in done.stdout.split()]
        assert len(made) == len(self.keys)
        return [("public key", number) for number, key in enumerate(made) if key in self.public]
