"""Verifies the hashes of an export of a history, by itself:

    python3 verify_history.py history.jsonl [heads.txt]

It proves that these bytes lie under the heads that were noted: lines "position hash" or "position code", each perhaps
with a day. It does not look into the events; verify-history.mjs does. Exit status: 0 nothing wrong, 1 something wrong,
2 not answered.
"""

import hashlib
import json
import re
import sys

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def ended(status, text):
    print(text)
    sys.exit(status)


def wrong(position, what):
    ended(1, f"WRONG at position {position}: {what}")


def code_of(chain_hash):
    """The first 120 bits in Crockford's base 32, and a check letter."""
    bits = int(chain_hash[:30], 16)
    values = [bits >> 5 * (23 - at) & 31 for at in range(24)]
    check = 0
    for value in values:
        check ^= value
        check = (check << 1) ^ (37 if check & 16 else 0)
    return "".join(LETTERS[value] for value in [*values, check])


def heads_in(path):
    heads = {}
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            found = re.match(r"\s*(\d+)\s+(\S.*?)(\s+\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}\S*)?)?\s*$", line)
            if not found:
                ended(2, f"Line {number} of the heads is no head that this program knows.")
            heads.setdefault(int(found[1]), []).append(found[2])
    return heads


def is_head(noted, chain_hash):
    if re.fullmatch(r"[0-9a-fA-F]{64}", noted):
        return noted.lower() == chain_hash
    plain = re.sub(r"[\s-]", "", noted.upper()).replace("O", "0").replace("I", "1").replace("L", "1")
    return plain == code_of(chain_hash)


def main(path, heads):
    with open(path, "rb") as lines:
        try:
            header = json.loads(next(lines, b"{}"))
        except ValueError:
            header = {}
        if header.get("format") != "torioki-history/1":
            ended(2, "This is no export of a history (torioki-history/1).")
        chain_hash, position = hashlib.sha256(header["librarySystem"].encode()).hexdigest(), 0
        if any(not is_head(noted, chain_hash) for noted in heads.pop(0, [])):
            wrong(0, "the noted head is another")
        for line in lines:
            position += 1
            if not line.endswith(b"\n"):
                wrong(position, f"the export is cut off: it should reach {header['upTo']}")
            line = line[:-1]
            text, said = line[9:-75], line[-66:-2].decode("latin-1")
            if line[:9] + line[-75:-66] + line[-2:] != b'{"event":,"hash":""}':
                wrong(position, 'its line is not {"event":…,"hash":"…"}')
            chain_hash = hashlib.sha256(chain_hash.encode() + text).hexdigest()
            if chain_hash != said:
                wrong(position, "its hash is not that of its content and the history before it")
            for noted in heads.pop(position, []):
                if not is_head(noted, chain_hash):
                    wrong(position, "the noted head is another")
    if position != header["upTo"]:
        wrong(min(position, header["upTo"]) + 1, f"the export should end at {header['upTo']}")
    if heads:
        wrong(position + 1, f"a head at {max(heads)} was noted: the tail was cut off")
    print(f"Right: {position} events of {header['librarySystem']}, hash {chain_hash}, code {code_of(chain_hash)}.")


if len(sys.argv) not in (2, 3):
    ended(2, "python3 verify_history.py history.jsonl [heads.txt]")
try:
    main(sys.argv[1], heads_in(sys.argv[2]) if len(sys.argv) == 3 else {})
except OSError as error:
    ended(2, f"Not answered: {error}")
