# SPDX-License-Identifier: EUPL-1.2
"""Passkeys as an authenticator would make them, by other code than ours: Python's cryptography and its own CBOR writer.

Run with a Python that has `cryptography`; prints the Swift file Tests/VaultTests/PasskeyVectors.swift.
"""

import base64
import hashlib
import json
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

HOST, ORIGIN = "meldcode.school.example", "https://meldcode.school.example"
CHALLENGE = bytes(range(32))
ID = bytes(range(64, 96))


def cbor(value):
    def head(major, number):
        if number < 24:
            return bytes([major << 5 | number])
        for code, width in ((24, 1), (25, 2), (26, 4), (27, 8)):
            if number < 1 << (8 * width):
                return bytes([major << 5 | code]) + number.to_bytes(width, "big")
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


def client(kind):
    text = base64.urlsafe_b64encode(CHALLENGE).rstrip(b"=").decode()
    return json.dumps({"type": kind, "challenge": text, "origin": ORIGIN, "crossOrigin": False}).encode()


def data(flags, count, key=b""):
    start = hashlib.sha256(HOST.encode()).digest() + bytes([flags]) + struct.pack(">I", count)
    return start + (bytes(16) + struct.pack(">H", len(ID)) + ID + key if key else b"")


def case(name):
    if name == "es256":
        secret = ec.generate_private_key(ec.SECP256R1())
        n = secret.public_key().public_numbers()
        key = {1: 2, 3: -7, -1: 1, -2: n.x.to_bytes(32, "big"), -3: n.y.to_bytes(32, "big")}
        sign = lambda m: secret.sign(m, ec.ECDSA(hashes.SHA256()))
    elif name == "eddsa":
        secret = ed25519.Ed25519PrivateKey.generate()
        key = {1: 1, 3: -8, -1: 6, -2: secret.public_key().public_bytes_raw()}
        sign = secret.sign
    else:
        secret = rsa.generate_private_key(65537, 2048)
        n = secret.public_key().public_numbers()
        key = {1: 3, 3: -257, -1: n.n.to_bytes(256, "big"), -2: n.e.to_bytes(3, "big")}
        sign = lambda m: secret.sign(m, padding.PKCS1v15(), hashes.SHA256())
    made = cbor({"fmt": "none", "attStmt": {}, "authData": data(0x45, 0, cbor(key))})
    used = data(0x05, 7)
    asked = client("webauthn.get")
    return [name, client("webauthn.create"), made, asked, used, sign(used + hashlib.sha256(asked).digest())]


print("""// SPDX-License-Identifier: EUPL-1.2
// Made by Tests/oracles/webauthn_vectors.py; do not edit.

/// Passkeys that other code than ours made, in hex.
struct PasskeyVector: Sendable {
    let name: String
    let createClient: String
    let attestation: String
    let useClient: String
    let authenticator: String
    let signature: String

    static let all: [PasskeyVector] = [""")
for name in ("es256", "eddsa", "rs256"):
    parts = case(name)
    print("        PasskeyVector(\n            name: \"%s\"," % name)
    labels = ("createClient", "attestation", "useClient", "authenticator", "signature")
    for label, part in zip(labels, parts[1:]):
        lines = [part.hex()[i:i + 96] for i in range(0, len(part.hex()), 96)]
        text = "\n                + ".join('"%s"' % line for line in lines)
        print("            %s: %s%s" % (label, text, "," if label != "signature" else "),"))
print("    ]\n}")
