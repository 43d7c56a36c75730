"""Verifies the hashes of an export of a history, without other programs:

    python3 verify_history.py history.jsonl [heads.txt]

It proves that the noted heads cover these bytes. The heads are lines "position hash" or "position code", each with
an optional day. It does not check the events; verify-history.mjs does. For an export of hashes, it proves only that
the noted heads match them. After a fault, it continues from the hash that is recorded there. Exit status: 0 no fault,
1 a fault, 2 not answered.
"""

import hashlib
import json
import re
import sys

IS_HASH = re.compile(r"[0-9a-f]{64}")
PLACE = re.compile(rb'\{"position":(\d+),"hash":"([0-9a-f]{64})"\}')
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def ended(status, text):
    print(text)
    sys.exit(status)


wrongs = []


def wrong(position, what):
    wrongs.append(position)
    if len(wrongs) <= 100:
        print(f"WRONG at position {position}: {what}")


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
                ended(2, f"Line {number} of the heads is not a head in a form that this program reads.")
            heads.setdefault(int(found[1]), []).append(found[2])
    return heads


def is_head(noted, chain_hash):
    if IS_HASH.fullmatch(noted.lower()):
        return noted.lower() == chain_hash
    plain = re.sub(r"[\s-]", "", noted.upper()).replace("O", "0").replace("I", "1").replace("L", "1")
    return plain == code_of(chain_hash)


def position_in(text):
    """The position that an event states; 0 if it states none."""
    said = text[text.rfind(b'"position":') + 11 :].split(b",", 1)[0]
    return int(said) if said.isdigit() else 0


def place_in(line, expected):
    """The position and the hash in a line of an export of hashes."""
    found = PLACE.fullmatch(line)
    if not found:
        wrong(expected, 'its line is not {"position":…,"hash":"…"}')
        return expected, ""
    if int(found[1]) != expected:
        wrong(expected, f"the next event says position {int(found[1])}")
    return int(found[1]), found[2].decode()


def main(path, heads):
    with open(path, "rb") as lines:
        try:
            header = json.loads(next(lines, b"{}"))
        except ValueError:
            header = {}
        is_history = header.get("format") == "torioki-history/1"
        if not is_history and header.get("format") != "torioki-hashes/1":
            ended(2, "This is not an export of a history (torioki-history/1, torioki-hashes/1).")
        chain_hash, position, astray = hashlib.sha256(header["librarySystem"].encode()).hexdigest(), 0, False
        if any(not is_head(noted, chain_hash) for noted in heads.pop(0, [])):
            wrong(0, "the noted head is different")
        whole = True
        for line in lines:
            whole = line.endswith(b"\n")
            if not whole:
                break
            line = line[:-1]
            if not is_history:
                position, chain_hash = place_in(line, position + 1)
                if any(not is_head(noted, chain_hash) for noted in heads.pop(position, [])):
                    wrong(position, "the noted head is different")
                continue
            text, said = line[9:-75], line[-66:-2].decode("latin-1")
            says, link = position_in(text), hashlib.sha256(chain_hash.encode() + text).hexdigest()
            here = astray or says == position + 1
            place, chain_hash = (astray and says) or position + 1, said if IS_HASH.fullmatch(said) else link
            if line[:9] + line[-75:-66] + line[-2:] != b'{"event":,"hash":""}':
                wrong(place, 'its line is not {"event":…,"hash":"…"}')
            elif not here:
                wrong(place, f"the next event says position {says}")
            elif link != said:
                wrong(place, "its hash does not fit its content and the events before it")
            position, astray = says or position + 1, not here
            for noted in heads.pop(position, []):
                if is_head(noted, chain_hash):
                    continue
                if astray:
                    heads.setdefault(position, []).append(noted)
                else:
                    wrong(position, "the noted head is different")
    if not whole or position < header["upTo"]:
        wrong(position + 1, f"the export is cut off; it must reach {header['upTo']}")
    if position > header["upTo"]:
        wrong(header["upTo"] + 1, f"the export exceeds its stated end {header['upTo']}")
    for head in sorted(heads):
        gone = "the last events were cut off" if head > position else "no event is there"
        wrong(min(head, position + 1), f"a head at {head} was noted: {gone}")
    if wrongs:
        ended(1, f"{len(wrongs)} in all; after each fault, the check continued from the recorded hash.")
    what = "events" if is_history else "hashes without contents"
    print(f"Right: {position} {what} of {header['librarySystem']}, hash {chain_hash}, code {code_of(chain_hash)}.")


if len(sys.argv) not in (2, 3):
    ended(2, "python3 verify_history.py history.jsonl [heads.txt]")
try:
    main(sys.argv[1], heads_in(sys.argv[2]) if len(sys.argv) == 3 else {})
except OSError as error:
    ended(2, f"No answer: {error}")
