"""A whole number without a unit that counts the goods, among models, sizes and the pace of machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.capture.figures.amounts import NUMBER, read_number, read_quantity
from tracker.capture.figures.measures import ASPECTS, MEASURED, NOT_ORDER, PLURAL, QUANTITY, RATE, SPEC
from tracker.capture.figures.notation import can_start, is_over, is_year
from tracker.capture.parties.company_words import LEGAL, bare
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import TAKEN, Sheet
from tracker.capture.trade.wares import is_plural_ware, says_goods
from tracker.countries import name

_MODEL_LETTERS = re.compile(r"(?<=[a-z] )([A-Z]{2,3}) ?$")
"""Capitals behind a small word, of which a number makes a model: `tray sealer TS 300`."""
_MODELS = frozenset({"18650", "21700", "26650", "32650", "32700", "14500", "2835", "3528", "5050", "5730"})
"""Cells and lights that everybody calls by their number."""
_OFF = re.compile(r" off(?=$|[ ,;.)])(?! (?:the|on|your|our)\b)")
"""How the British count pieces: `1 off`."""
_TIMES_ALONE = re.compile(r"(\d{1,4})[x×](?=$|[ ,;.)](?!\d))")
"""A count with its cross behind it: `bread slicer 2x`."""
_FOR_WHOM = re.compile(r"[a-z] for $")
_CROSSED = re.compile(r"[a-z)] ([x×*] ?)$")
"""A cross between goods and their count: `pump kit x 35`."""
_LENGTHS = Phrases(
    "day;days;dias;días;jours;tage;week;weeks;month;months;year;years;hour;hours;hr;hrs;天;日;周;个月;年;小时"
)
"""What makes a number a length of time."""
_WANTED = Phrases("wants;want;needs;need;buy;to buy;looking for;orders;ordered;要;想要;需要")
_ROUND = 3
"""Digits of a round figure at least."""
_NAMING = r"[1-9]\d{0,3} (?=[^\W\d_])"
"""A number that opens a line and may be the first word of a name: `5 Star Hotels`."""
_WHOSE_GOODS = (" for ", " from ", " to ", " by ")


def take_bare_quantity(sheet: Sheet) -> str:
    """A whole number without a unit that can only be the quantity: `5000 zipper`, `10k zipper`."""
    alone = _TIMES_ALONE.search(sheet.open)
    if alone is not None and can_start(sheet.open, alone.start()):
        sheet.take("quantity", *alone.span())
        return alone[1]
    counts = list(bare_counts(sheet))
    if counts and (_names_firm(sheet, counts) or _gives_way(counts)):
        counts = counts[1:]
    for start, end, amount in counts[:1]:
        sheet.take("quantity", start, end)
        return amount
    return ""


def _gives_way(counts: list[tuple[int, int, str]]) -> bool:
    """Whether a small odd figure stands before a round one, as in `studio 54 salons usa 2000 nail lamps`."""
    if len(counts) < 2 or not counts[1][2].endswith("00"):
        return False
    first = counts[0][2]
    return (len(first) < _ROUND and first[-1] != "0") or not first.endswith(("0", "5"))


def _names_firm(sheet: Sheet, counts: list[tuple[int, int, str]]) -> bool:
    """Whether the first count opens a name: `5 Star Hotels UAE 200 towels`, `4 Seasons`; `24 Mugs for Ali` does not."""
    start, end, _amount = counts[0]
    if sheet.open[:start].strip() or re.compile(_NAMING).match(sheet.open, start) is None:
        return False
    stretch = re.split(rf"[,;{TAKEN}]", sheet.open[end:])[0]
    capital = sheet.text[end + 1 : end + 2].isupper() and not any(word in stretch for word in _WHOSE_GOODS)
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


def bare_counts(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of the numbers that may count something without a unit."""
    for match in NUMBER.finditer(sheet.open):
        start = match.start()
        if not match[0][0].isdigit() or not can_start(sheet.open, start):
            continue
        amount = read_number(sheet.open, start)
        if amount is None or amount.fraction or not is_over(sheet.open, amount.end):
            continue
        head, tail = sheet.open[:start], sheet.open[amount.end : amount.end + 1]
        if _LENGTHS.at(sheet.open, amount.end + (tail == " ")) is not None or _describes(sheet, start, amount.end):
            continue
        whole, said = amount.value, QUANTITY.before(head)
        spec = (
            (SPEC.before(head) is not None and not amount.scaled)
            or NOT_ORDER.before(head) is not None
            or tail in {"%", "°", "/"}
        )
        if said is None and (spec or (is_year(amount.value) and not amount.value.endswith("00"))):
            continue
        counted = re.compile(PLURAL).match(sheet.open, amount.end)
        if _FOR_WHOM.search(head) is not None and says_goods(_stretch(head)):
            continue
        off = _OFF.match(sheet.open, amount.end)
        crossed = _CROSSED.search(head)
        if crossed is not None:
            start = crossed.start(1)
        told = said is not None or crossed is not None or counted is not None or _WANTED.before(head) is not None
        told = told or off is not None
        if (
            told
            or amount.scaled
            or _closes_goods(head, tail, whole)
            or (len(whole) >= 3 and whole.endswith("0"))
            or len(whole) >= 5
        ):
            yield start if said is None else said, amount.end if off is None else off.end(), whole


def _describes(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a number tells of the goods: a pace, how many kinds, a measure before a cross, or a model."""
    if re.match(RATE, sheet.open[end:]) or re.match(ASPECTS, sheet.open[end:]):
        return True
    if sheet.open[start:end] in _MODELS and _WANTED.before(sheet.open, start) is None:
        return True
    measured = read_quantity(sheet.open, start)
    if measured is not None and measured[1] in MEASURED and re.match(r" ?[x×*] ?\d", sheet.open[measured[2] :]):
        return True
    letters = _MODEL_LETTERS.search(sheet.text, 0, start)
    closes = sheet.open[end:].lstrip(" ")[:1] in {"", *",;.-)"}
    return letters is not None and closes and name(letters[1]) == letters[1] and bare(letters[1]) not in LEGAL
