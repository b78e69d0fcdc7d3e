"""The ordered quantity of a captured line, among sizes, packings and minimum orders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.amounts import NUMBER, read_number, read_quantity
from tracker.capture.measures import CONTAINERS, LOOSE_UNITS, MEASURED, PACKS, RANGE, SINGULAR, SPEC
from tracker.capture.notation import can_start, is_over, is_year, starts
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import TAKEN, Sheet
from tracker.capture.wares import is_plural_ware, says_goods

_NOT_ORDER = Phrases("moq;min;minimum;max;capacity;stock;per;each;每;起订量;产能;库存;月产;min order;minimum order")
_QUANTITY = Phrases("qty;quantity;数量;约;about;around;approx;approx.;total of;各;共;共计;总共;大概;大约")
_TIMES = re.compile(r"\d *[^\W\d_]{0,3} *[x*×]$")
"""The end of `5m x`: what follows measures the same piece."""
_COUNT = r"(?:^|[\x01,;:.!-] ?|(?:wants?|needs?|for|of) )\d[\d,. ]*k? [a-z]{2,}(?! ?[/\d])"
"""A number that opens a stretch of words, and what it counts."""
_OF_SET = re.compile(r" of \d{1,2}(?:pcs)?(?![\w.])")
"""How many pieces a set has."""
_FOR_WHOM = re.compile(r"[a-z] for $")
_CROSSED = re.compile(r"[a-z)] ([x×*] ?)$")
"""A cross between goods and their count: `pump kit x 35`."""
_LENGTHS = Phrases(
    "day;days;dias;días;jours;tage;week;weeks;month;months;year;years;hour;hours;hr;hrs;天;日;周;个月;年;小时"
)
"""What makes a number a length of time."""
_PLURAL = r" (?:[a-z]+ ){0,2}[a-z]{2,}s(?![a-z])"
_WANTED = Phrases("wants;want;needs;need;buy;to buy;looking for;orders;ordered;要;想要;需要")
_ROUND = 3
"""Digits of a round figure at least."""
_PLUS = frozenset({"+", "plus", "and", "&", "加", "和"})
_NAMING = r"[1-9]\d{0,3} (?=[^\W\d_])"
"""A number that opens a line and may be the first word of a name: `5 Star Hotels`."""
_WHOSE_GOODS = (" for ", " from ", " to ", " by ")
_IN_BULK = frozenset({"tons", "kg", "sqm", "cbm"})
"""Measures of whole orders rather than of a single piece."""
_WIDEST_RANGE = 10
"""How many times its first figure the last one of a range is at most."""
_CONTAINER, _COUNTED, _AMID, _SINGULAR, _LOOSE, _NOT_ORDERED = range(6)


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
    label = _QUANTITY.before(sheet.open, best.start)
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


def _range_end(text: str, at: int) -> int:
    """Where `3-5 tons` ends that begins here; 0 when no range with a countable unit does."""
    first = read_number(text, at)
    mark = RANGE.at(text, first.end + (text[first.end : first.end + 1] == " ")) if first is not None else None
    if mark is None:
        return 0
    last = read_quantity(text, mark + (text[mark : mark + 1] == " "))
    if last is None or not is_over(text, last[2]) or last[1] in MEASURED - _IN_BULK:
        return 0
    near = first is not None and float(first.value) < float(last[0]) <= _WIDEST_RANGE * float(first.value)
    return last[2] if near else 0


def _adds(text: str, container: Candidate, best: Candidate) -> bool:
    """Whether the best amount only adds to a container: `1*20GP + 200 ctns`."""
    return text[container.end : best.start].strip(" ") in _PLUS


def _rank(text: str, start: int, end: int, unit: str) -> int:
    """How likely an amount is the order, the likeliest first."""
    if _NOT_ORDER.before(text, start) is not None:
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
    bare = [(start, end) for start, end, _amount in _bare_counts(sheet) if end <= best.start or start >= best.end]
    if best.rank == _SINGULAR:
        return bool(bare)
    if bare and not sheet.open[: best.start].strip() and any(map(str.isupper, sheet.text[best.start : best.end][1:])):
        return True
    if not sheet.open[best.start : best.end].isalnum():
        return False
    if re.match(r" [a-z]{3,}", sheet.open[best.end :]) and any(start >= best.end for start, _end in bare):
        return True
    opening = (match.span() for match in re.finditer(_COUNT, sheet.open))
    plural = (span for span in bare if re.compile(_PLURAL).match(sheet.open, span[1]))
    return any(end <= best.start and sheet.is_free(start, end) for start, end in (*opening, *plural))


def _is_measure(text: str, start: int, end: int, unit: str) -> bool:
    """Whether an amount describes one piece or pack: `25 kg/bag`, `60 g/m2`, `5m x 3m`, but not `50m x 800 rolls`."""
    after, before = text[end:].lstrip(), text[:start].rstrip()
    if text[end - 1 : end + 1] == "件套":
        return True
    if (text[end : end + 1] == "/" or (after[:1] in {"x", "*", "×"} and unit not in PACKS)) and after[1:].strip():
        return True
    return unit not in PACKS and _TIMES.search(before) is not None


def take_bare_quantity(sheet: Sheet) -> str:
    """A whole number without a unit that can only be the quantity: `5000 zipper`, `10k zipper`."""
    counts = list(_bare_counts(sheet))
    if counts and (_names_firm(sheet, counts) or _gives_way(counts)):
        counts = counts[1:]
    for start, end, amount in counts[:1]:
        sheet.take("quantity", start, end)
        return amount
    return ""


def _gives_way(counts: list[tuple[int, int, str]]) -> bool:
    """Whether a small odd figure stands before a round one, as in `studio 54 salons usa 2000 nail lamps`."""
    return len(counts) > 1 and len(counts[0][2]) < _ROUND and counts[0][2][-1] != "0" and counts[1][2].endswith("00")


def _names_firm(sheet: Sheet, counts: list[tuple[int, int, str]]) -> bool:
    """Whether the first count opens a name: `5 Star Hotels UAE 200 towels`, `4 Seasons`; `24 Mugs for Ali` does not."""
    start, end, _amount = counts[0]
    if sheet.open[:start].strip() or re.compile(_NAMING).match(sheet.open, start) is None:
        return False
    stretch = re.split(rf"[,;{TAKEN}]", sheet.open[end:])[0]
    capital = sheet.text[end + 1].isupper() and not any(word in stretch for word in _WHOSE_GOODS)
    odd = not sheet.folded[start:end].endswith("0")
    return (capital and odd) or (len(counts) > 1 and (capital or odd))


def _stretch(head: str) -> str:
    """The words before a place, back to a mark or a taken part."""
    return re.split(rf"[,;:{TAKEN}]", head)[-1].strip()


def _closes_goods(head: str, tail: str, whole: str) -> bool:
    """Whether a number closes words for goods in the plural: `bedroom sets 85, …`."""
    words = _stretch(head).split()
    last = tail in {"", ",", TAKEN} and bool(words) and len(whole) > 1
    return last and (is_plural_ware(words[-1]) or (words[-1] == "sets" and len(words) > 1))


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
        if _LENGTHS.at(sheet.open, amount.end + (tail == " ")) is not None:
            continue
        whole, said = amount.value, _QUANTITY.before(head)
        spec = (
            (SPEC.before(head) is not None and not amount.scaled)
            or _NOT_ORDER.before(head) is not None
            or tail in {"%", "°", "/"}
        )
        if said is None and (spec or (is_year(amount.value) and not amount.value.endswith("00"))):
            continue
        counted = re.compile(_PLURAL).match(sheet.open, amount.end)
        if _FOR_WHOM.search(head) is not None and says_goods(_stretch(head)):
            continue
        crossed = _CROSSED.search(head)
        if crossed is not None:
            start = crossed.start(1)
        told = said is not None or crossed is not None or counted is not None or _WANTED.before(head) is not None
        if (
            told
            or amount.scaled
            or _closes_goods(head, tail, whole)
            or (len(whole) >= 3 and whole.endswith("0"))
            or len(whole) >= 5
        ):
            yield start if said is None else said, amount.end, whole
