"""The ordered quantity of a captured line, among sizes, packings and minimum orders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.amounts import NUMBER, can_start, is_over, is_year, read_number, read_quantity, starts
from tracker.capture.measures import CONTAINERS, LOOSE_UNITS, SPEC
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet

_NOT_ORDER = Phrases("moq;min;minimum;max;capacity;stock;per;each;每;起订量;产能;库存;月产;min order;minimum order")
_QUANTITY = Phrases("qty;quantity;数量;约;about;around;approx;approx.;total of")
_TIMES = re.compile(r"\d *[^\W\d_]{0,3} *[x*×]$")
"""The end of `5m x`: what follows measures the same piece."""
_COUNT = r"(?:^|[\x01,;:.!-] ?|(?:wants?|needs?|for|of) )\d[\d,. ]*k? [a-z]{2,}(?! ?[/\d])"
"""A number that opens a stretch of words, and what it counts."""
_PLURAL = r" (?:[a-z]+ ){0,2}[a-z]{2,}s(?![a-z])"
_CONTAINER, _COUNTED, _AMID, _LOOSE, _NOT_ORDERED = range(5)


class Candidate(NamedTuple):
    rank: int
    start: int
    end: int
    amount: str
    unit: str


def take_quantity(sheet: Sheet) -> tuple[str, str]:
    """The ordered quantity: countable units before measures of a single piece, earlier before later."""
    found: list[Candidate] = []
    past = 0
    for at in starts(sheet.open):
        if at < past or not sheet.is_free(at, at + 1):
            continue
        read = read_quantity(sheet.open, at)
        if read is None or not is_over(sheet.open, read[2]) or _is_measure(sheet.open, at, read[2]):
            continue
        amount, unit, past = read
        found.append(Candidate(_rank(sheet.open, at, past, unit), at, past, amount, unit))
    countable = [row for row in found if row.rank in {_COUNTED, _AMID}]
    best = min(countable or found, key=lambda row: row.rank, default=None)
    if best is None or best.rank >= _NOT_ORDERED or (best.rank == _LOOSE and _counted_before(sheet, best)):
        return "", ""
    label = _QUANTITY.before(sheet.open, best.start)
    sheet.take("quantity", best.start if label is None else label, best.end)
    return best.amount, best.unit


def _rank(text: str, start: int, end: int, unit: str) -> int:
    """How likely an amount is the order, the likeliest first."""
    if _NOT_ORDER.before(text, start) is not None:
        return _NOT_ORDERED
    if unit in CONTAINERS:
        return _CONTAINER
    if unit in LOOSE_UNITS or text[end - 1] == "支" or text[start:end] == "一个":
        return _LOOSE
    amid = text[:start].rstrip(" ")[-1:].isalpha() and text[end:].lstrip(" ")[:1].isalpha()
    return _AMID if amid else _COUNTED


def _counted_before(sheet: Sheet, best: Candidate) -> bool:
    """Whether goods counted without a unit stand before a measure glued to its number: `900 gym bags 40l`."""
    if not sheet.open[best.start : best.end].isalnum():
        return False
    opening = (match.span() for match in re.finditer(_COUNT, sheet.open))
    plural = ((start, end) for start, end, _amount in _bare_counts(sheet) if re.compile(_PLURAL).match(sheet.open, end))
    return any(end <= best.start and sheet.is_free(start, end) for start, end in (*opening, *plural))


def _is_measure(text: str, start: int, end: int) -> bool:
    """Whether an amount describes one piece or pack: `25 kg/bag`, `60 g/m2`, `5m x 3m`."""
    after, before = text[end:].lstrip(), text[:start].rstrip()
    if (text[end : end + 1] == "/" or after[:1] in {"x", "*", "×"}) and after[1:].strip():
        return True
    return _TIMES.search(before) is not None


def take_bare_quantity(sheet: Sheet) -> str:
    """A whole number without a unit that can only be the quantity: `5000 zipper`, `10k zipper`."""
    for start, end, amount in _bare_counts(sheet):
        sheet.take("quantity", start, end)
        return amount
    return ""


def _bare_counts(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of the numbers that may count something without a unit."""
    for match in NUMBER.finditer(sheet.open):
        start = match.start()
        if not match[0][0].isdigit() or not can_start(sheet.open, start):
            continue
        amount = read_number(sheet.open, start)
        if amount is None or amount.fraction or not is_over(sheet.open, amount.end):
            continue
        head, tail = sheet.open[:start], sheet.open[amount.end : amount.end + 1]
        said = _QUANTITY.before(head)
        spec = SPEC.before(head) is not None or _NOT_ORDER.before(head) is not None or tail in {"%", "°", "/"}
        if said is None and (spec or (is_year(amount.value) and not amount.value.endswith("00"))):
            continue
        whole = amount.value
        counted = re.compile(_PLURAL).match(sheet.open, amount.end)
        if said is not None or amount.scaled or counted or (len(whole) >= 3 and whole.endswith("0")) or len(whole) >= 5:
            yield start if said is None else said, amount.end, whole
