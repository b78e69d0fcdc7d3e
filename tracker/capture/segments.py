"""The free words of a line in stretches between punctuation and taken parts. Knows no names."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.company_words import BARE_LEGAL, LEGAL, bare
from tracker.capture.name_words import ABBREVIATIONS, ASCII_DELIMITER, BRACKETED, DELIMITER, SUFFIX_AFTER_COMMA
from tracker.capture.sheet import Sheet

_DOTTED = (".o", ".r", ".a", ".l", ".s", ".v")
_SHORT = 4
"""Letters of an abbreviation at most."""
_EDGE = " \t-–—/:：*|"


class Segment(NamedTuple):
    """A stretch of free words between delimiters."""

    start: int
    end: int


def segments(sheet: Sheet) -> list[Segment]:
    """Free stretches of the line, split at punctuation but not inside a company's name."""
    found: list[Segment] = []
    delimiter = re.compile(ASCII_DELIMITER if sheet.text.isascii() else DELIMITER)
    for start, end in sheet.gaps():
        begin = start
        for match in delimiter.finditer(sheet.text, start, end):
            if not _continues(sheet, begin, match):
                _add(sheet, found, begin, match.start())
                begin = match.end()
        _add(sheet, found, begin, end)
    return found


def _continues(sheet: Sheet, begin: int, match: re.Match[str]) -> bool:
    """Whether a comma stands before `Ltd`, a point after an abbreviation, or brackets and quotes within a name."""
    if match[0] in {",", "，"}:
        after = sheet.folded[match.end() :]
        return SUFFIX_AFTER_COMMA.at(after, len(after) - len(after.lstrip(" "))) is not None
    if match[0] in {"(", ")", "（", "）"}:
        around = sheet.folded[max(match.start() - 8, begin) : match.end() + 8]
        return any(f"({word})" in around for word in BRACKETED)
    head = sheet.folded[begin : match.start()]
    if match[0] == '"':
        return head.count('"') % 2 == 1 or bare(head.split(" ")[-2 if head.endswith(" ") else -1]) in LEGAL
    word = head.split(" ")[-1]
    if match[0] != ".":
        return False
    form = _is_abbreviation(sheet.text[begin : match.start()]) and (
        bare(word) not in BARE_LEGAL or sheet.text[match.start() - len(word)].isupper()
    )
    return form or word in ABBREVIATIONS or len(word) == 1 or word.endswith(_DOTTED)


def _add(sheet: Sheet, found: list[Segment], start: int, end: int) -> None:
    while start < end and sheet.text[start] in _EDGE + ".":
        start += 1
    while end > start and sheet.text[end - 1] in _EDGE:
        end -= 1
    if sheet.text[end : end + 1] == "." and _is_abbreviation(sheet.text[start:end]):
        end += 1
    if any(char.isalnum() for char in sheet.text[start:end]):
        found.append(Segment(start, end))


def _is_abbreviation(text: str) -> bool:
    """Whether a text ends with a short word that keeps its point: `Inc`, `S.A.C`, `Est`."""
    words = text.split()
    if len(words) < 2:
        return False
    last = words[-1]
    return bare(last) in LEGAL and (
        "." in last or (len(bare(last)) <= _SHORT and (last[0].isupper() or text.islower()))
    )
