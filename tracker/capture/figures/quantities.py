"""The ordered quantity of a captured line, among sizes, packings and minimum orders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.figures.amounts import read_number, read_quantity
from tracker.capture.figures.measures import (
    ASPECTS,
    CONTAINERS,
    LOOSE_UNITS,
    MEASURED,
    NOT_ORDER,
    PACKS,
    PLURAL,
    QUANTITY,
    RANGE,
    RATE,
    SINGULAR,
)
from tracker.capture.figures.notation import is_over, starts
from tracker.capture.sheet import Sheet
from tracker.script import is_han

_TIMES = re.compile(r"\d *[^\W\d_]{0,3} *[x*×]$")
"""The end of `5m x`: what follows measures the same piece."""
_COUNT = r"(?:^|[\x01,;:.!-] ?|(?:wants?|needs?|for|of) )\d[\d,. ]*k? [a-z]{2,}(?! ?[/\d])"
"""A number that opens a stretch of words, and what it counts."""
_OF_SET = re.compile(r" of \d{1,2}(?:pcs)?(?![\w.])")
"""How many pieces a set has."""
_OF_PACK = re.compile(r" (?:of|with|à) (?=\d)")
"""What leads to the content of a pack."""
_PLUS = frozenset({"+", "plus", "and", "&", "加", "和"})
_IN_BULK = frozenset({"tons", "kg", "sqm", "cbm"})
"""Measures of whole orders rather than of a single piece."""
_WIDEST_RANGE = 10
"""How many times its first figure the last one of a range is at most."""
_CONTAINER, _COUNTED, _AMID, _SINGULAR, _LOOSE, _NOT_ORDERED = range(6)
_LIFTING = frozenset({
    "press", "brake", "crane", "jack", "hoist", "winch", "forklift", "excavator", "loader", "scale", "weighbridge",
    "truck", "trailer", "stacker", "punch", "lift", "shackle",
})  # fmt: skip
"""Machines called by the tons they bear or press: `press brake 100t`."""


class Candidate(NamedTuple):
    rank: int
    start: int
    end: int
    amount: str
    unit: str


def take_quantity(sheet: Sheet) -> tuple[str, str]:
    """The ordered quantity: countable units before measures of a single piece, earlier before later."""
    found = list(_candidates(sheet))
    countable = [row for row in found if row.rank in {_COUNTED, _AMID, _SINGULAR}]
    best = min(countable or found, key=lambda row: row.rank, default=None)
    if best is None or best.rank >= _NOT_ORDERED:
        return "", ""
    if best.rank in {_LOOSE, _SINGULAR} and _counted_elsewhere(sheet, best):
        return "", ""
    best = next((row for row in found if row.rank == _CONTAINER and _adds(sheet.open, row, best)), best)
    label = QUANTITY.before(sheet.open, best.start)
    sheet.take("quantity", best.start if label is None else label, best.end)
    size = _OF_SET.match(sheet.open, best.end) if best.unit == "sets" else None
    if size is not None:
        sheet.take("note", *size.span())
    return best.amount, best.unit


def _candidates(sheet: Sheet) -> Iterator[Candidate]:
    """Every amount with a unit. A range of amounts is nobody's figure: it goes to the note whole."""
    past = 0
    for at in starts(sheet.open):
        if at < past or not sheet.is_free(at, at + 1):
            continue
        ends = _range_end(sheet.open, at)
        if ends:
            sheet.take("range", at, ends)
            past = ends
            continue
        read = read_quantity(sheet.open, at)
        if read is None or not is_over(sheet.open, read[2]) or _is_measure(sheet.open, at, read[2], read[1]):
            continue
        amount, unit, past = read
        yield Candidate(_rank(sheet.open, at, past, unit), at, past, amount, unit)
        packed = _OF_PACK.match(sheet.open, past) if unit in PACKS else None
        content = read_quantity(sheet.open, packed.end()) if packed is not None else None
        if content is not None and is_over(sheet.open, content[2]):
            sheet.take("note", past, content[2])
            past = content[2]


def _range_end(text: str, at: int) -> int:
    """Where `3-5 tons` ends that begins here; 0 when no range with a countable unit does."""
    first = read_number(text, at)
    mark = RANGE.at(text, first.end + (text[first.end : first.end + 1] == " ")) if first is not None else None
    if first is None or mark is None or (_parts_the_line(text, mark) and not first.value.endswith("0")):
        return 0
    last = read_quantity(text, mark + (text[mark : mark + 1] == " "))
    if last is None or not is_over(text, last[2]) or last[1] in MEASURED - _IN_BULK:
        return 0
    near = first is not None and float(first.value) < float(last[0]) <= _WIDEST_RANGE * float(first.value)
    return last[2] if near else 0


def _parts_the_line(text: str, at: int) -> bool:
    """Whether a dash between blanks is one of several that part the line: `iphone 11 - 50 pcs - Chidi`."""
    return text[at - 2 : at + 1] == " - " and text.count(" - ") > 1


def _adds(text: str, container: Candidate, best: Candidate) -> bool:
    """Whether the best amount only adds to a container: `1*20GP + 200 ctns`."""
    return text[container.end : best.start].strip(" ") in _PLUS


def _rank(text: str, start: int, end: int, unit: str) -> int:
    """How likely an amount is the order, the likeliest first."""
    if NOT_ORDER.before(text, start) is not None:
        return _NOT_ORDERED
    if unit in CONTAINERS:
        return _CONTAINER
    if unit in LOOSE_UNITS or text[end - 1] == "支" or text[start:end] == "一个":
        return _LOOSE
    named = text[:start].rstrip(" ")[-1:].isalpha()
    if named and text[start:end].split(" ")[-1].lstrip("0123456789") in SINGULAR and text[start:end] != "1":
        return _SINGULAR
    amid = named and text[end:].lstrip(" ")[:1].isalpha()
    return _AMID if amid or text[end - 1] == "块" else _COUNTED


def _counted_elsewhere(sheet: Sheet, best: Candidate) -> bool:
    """Whether a bare number counts the goods instead: `gym bags 40l`, `iphone 15 case 5000`, `21 Grams Cafe`."""
    from tracker.capture.figures.counts import bare_counts

    bare = [(start, end) for start, end, _amount in bare_counts(sheet) if end <= best.start or start >= best.end]
    if best.rank == _SINGULAR:
        return bool(bare)
    if bare and not sheet.open[: best.start].strip() and any(map(str.isupper, sheet.text[best.start : best.end][1:])):
        return True
    if not sheet.open[best.start : best.end].isalnum():
        return False
    if re.match(r" [a-z]{3,}", sheet.open[best.end :]) and any(start >= best.end for start, _end in bare):
        return True
    opening = (match.span() for match in re.finditer(_COUNT, sheet.open))
    plural = (span for span in bare if re.compile(PLURAL).match(sheet.open, span[1]))
    return any(end <= best.start and sheet.is_free(start, end) for start, end in (*opening, *plural))


def _tells_aspect(text: str, end: int) -> bool:
    """Whether kinds or parts are counted: 5种颜色. After a blank a longer word may begin so: 5000米 色卡."""
    told = re.match(ASPECTS, text[end:])
    return told is not None and not (text[end] == " " and is_han(text[end + told.end() : end + told.end() + 1] or " "))


def _is_measure(text: str, start: int, end: int, unit: str) -> bool:
    """Whether an amount describes one piece or pack: `25 kg/bag`, `60 g/m2`, `5m x 3m`, but not `50m x 800 rolls`."""
    after, before = text[end:].lstrip(), text[:start].rstrip()
    if text[end - 1 : end + 1] == "件套" or (is_han(text[end - 1]) and _tells_aspect(text, end)):
        return True
    if unit == "tons" and text[end - 1] == "t" and text[end - 2].isdigit() and _LIFTING & set(before.split(" ")[-2:]):
        return True
    if "/" in text[end : end + 2] and re.match(RATE, text[end - 1 :]):
        return True
    if (text[end : end + 1] == "/" or (after[:1] in {"x", "*", "×"} and unit not in PACKS)) and after[1:].strip():
        return True
    return unit not in PACKS and _TIMES.search(before) is not None
