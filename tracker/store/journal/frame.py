"""A journal line's frame, the numbers and sortable names in it, stamps and ids. Knows bytes, not what they mean."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from zlib import crc32

SCHEMA = 1
"""The version of the records that this program writes."""
DELETE, INSERT, RESTORE = 0, 1, 2
"""Kinds of operations on a whole document."""
LATEST_MS = 7_258_118_400_000
"""The year 2200: a stamp beyond it is damage, not a clock running ahead."""

_BODY = 9
"""Where the body begins: behind the checksum and a blank."""
_STAMP = slice(len('{"h":"'), len('{"h":"') + 16)
"""Where a body has its stamp, its first value: nothing needs decoding to find it."""
STAMP = slice(_BODY + _STAMP.start, _BODY + _STAMP.stop)
"""Where a line has it, if nobody put anything before it: enough to pass over lines quickly."""
_CHANCE = 9
_HEAD = re.compile(rb"[0-9a-f]{8} \{")

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_RANDOM_BITS = 50
_last_id = 0


def frame(body: bytes) -> bytes:
    """The line for a body without line breaks: checksum, space, body, line feed."""
    return b"%08x %s\n" % (crc32(body), body)


def unframe(line: bytes) -> tuple[int, bytes] | None:
    """Checksum and body of a line without its line feed, None when damaged. An editor's CR or BOM is fine."""
    body = line[_BODY:]
    if len(line) > 10 and line[8:10] == b" {" and b"%08x" % (checksum := crc32(body)) == line[:8]:
        return checksum, body
    stripped = line.removeprefix(b"\xef\xbb\xbf").removesuffix(b"\r")
    return unframe(stripped) if stripped != line else None


def is_torn(line: bytes) -> bool:
    """Whether a damaged line looks like a save that was cut short, which nobody was told is saved."""
    begun = line.rstrip(b"\0")
    return not begun.endswith(b"}") and (_HEAD.match(begun) is not None or not _is_writing(begun))


def _is_writing(line: bytes) -> bool:
    """Whether somebody wrote this: a power cut leaves noise, of which only a few bytes are letters by chance."""
    try:
        text = line.decode("utf-8").rstrip("\r").expandtabs()
    except UnicodeDecodeError:
        return False
    return len(line) > _CHANCE and text.isprintable()


def next_stamp(last: str, now_ms: int) -> str:
    """A hybrid logical clock stamp, 16 hex digits: time in ms and a counter, later than every stamp seen."""
    return f"{max(now_ms << 16, int(last or '0', 16) + 1):016x}"


def stamp_ms(stamp: str) -> int:
    """The time in a stamp, in ms since 1970."""
    return int(stamp, 16) >> 16


def is_stamp(text: object) -> bool:
    """Whether a value is a stamp that a clock could have given."""
    if not isinstance(text, str) or len(text) != 16 or text.strip("0123456789abcdef"):
        return False
    return stamp_ms(text) < LATEST_MS


def stamp_in(line: bytes) -> str:
    """The stamp of a sound line, "" of any other."""
    found = unframe(line)
    stamp = found[1][_STAMP].decode("latin-1") if found else ""
    return stamp if is_stamp(stamp) else ""


def first_stamp(lines: Iterable[bytes]) -> str:
    """The stamp of the first sound one of these lines, "" when none is."""
    return next(filter(None, map(stamp_in, lines)), "")


def new_id() -> str:
    """A new document's id: 20 lower-case letters and digits, sortable by time, rising within a process."""
    global _last_id
    moment = time.time_ns() // 1_000_000
    noise = int.from_bytes(os.urandom(7), "big") >> (56 - _RANDOM_BITS)
    _last_id = max(moment << _RANDOM_BITS | noise, _last_id + 1)
    return base32(_last_id, 20)


def id_ms(doc_id: str) -> int | None:
    """When an id was made, in ms since 1970; None when it is not one of ours."""
    if len(doc_id) != 20 or doc_id.strip(_LETTERS):
        return None
    number = 0
    for letter in doc_id:
        number = number << 5 | _LETTERS.index(letter)
    made = number >> _RANDOM_BITS
    return made if made < LATEST_MS else None


def base32(number: int, length: int) -> str:
    """Crockford's base 32, lower case, most significant letter first."""
    return "".join(_LETTERS[number >> shift & 31] for shift in range(5 * (length - 1), -1, -5))
