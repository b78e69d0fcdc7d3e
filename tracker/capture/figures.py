"""Quantity, unit price, total value and terms of a captured line."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.amounts import CONTAINERS, LOOSE_UNITS, NUMBER, read_money, read_number, read_per, read_quantity
from tracker.capture.incoterms import TERM, canonical, is_place, place_at
from tracker.capture.phrases import Phrases
from tracker.capture.ports import CHINESE_PORTS
from tracker.capture.sheet import Sheet
from tracker.script import is_han

_TOTAL = Phrases(
    "total;total value;total amount;total of;value;worth;worth of;amount;order of;"
    "budget;总价;总额;总金额;金额;货值;合计;总共;预算"
)
_PRICE = Phrases("unit price;price;at;@;单价;价格;报价;每件;fob价;offered;offer;quoted;quote")
_SPEC = Phrases(
    "model;iso;no;nr;type;size;en;astm;din;hs;code;style;art;item;sku;m;#;ral;grade;series;order;po;pi;ref;no.;nr.;art."
)
_NOT_ORDER = Phrases("moq;min;minimum;max;capacity;stock;per;each;每;起订量;产能;库存;月产;min order;minimum order")
_RANGE = Phrases("-;~;to;至;到")
_QUANTITY = Phrases("qty;quantity;数量;约;about;around;approx;approx.;total of")
_FILLERS = Phrases("is;of;约;about;approx;了")


class Price(NamedTuple):
    amount: str = ""
    currency: str = ""
    per: str = ""


class Terms(NamedTuple):
    term: str = ""
    place: str = ""
    warning: str = ""


_TIMES = re.compile(r"\d *[^\W\d_]{0,3} *[x*×]$")
"""The end of `5m x`: what follows measures the same piece."""


def starts(sheet: Sheet) -> list[int]:
    """Places where an amount can begin: a number or currency not inside a word."""
    found = []
    text = sheet.open
    for at, here in enumerate(text):
        before = text[at - 1] if at else " "
        number = here.isdigit() or here in "零一二两三四五六七八九十百千半"
        if number and (
            before.isdigit()
            or before in "零一二两三四五六七八九十百千"
            or (before in ".,-/" and at > 1 and text[at - 2].isascii() and text[at - 2].isalnum())
            or (before.isascii() and before.isalpha())
        ):
            continue
        letter = here.isascii() and here.isalpha()
        if letter and before.isascii() and before.isalnum():
            continue
        if number or letter or here in "$€¥£₹৳₫฿₽₩₦₱₺₪₴₸@" or is_han(here):
            found.append(at)
    return found


def take_money(sheet: Sheet) -> tuple[Price, Price]:
    """The unit price and the total value, where a currency says that they are money."""
    price, value = Price(), Price()
    for at in starts(sheet):
        if not sheet.is_free(at, at + 1):
            continue
        found = read_money(sheet.open, at)
        if found is None or not _at_edge(sheet.open, found[3]):
            continue
        amount, currency, per, end = found
        head = sheet.open[:at].rstrip()
        total = _TOTAL.before(head, fillers=_FILLERS)
        said = Price(amount, currency, per)
        if (total is not None or sheet.open[end:].lstrip()[:5].startswith(("total", "in to"))) and not per:
            if not value.amount:
                value = said
                sheet.take("value", at if total is None else total, end + _total_after(sheet.open, end))
        elif not price.amount:
            price = said
            sheet.take("price", len(head) - 1 if head.endswith("@") else at, end)
    return price, value


def _total_after(text: str, end: int) -> int:
    match = re.match(r" ?(?:in )?total", text[end:])
    return match.end() if match else 0


def _at_edge(text: str, end: int) -> bool:
    """Whether a word or number is over here."""
    if end >= len(text):
        return True
    last, after = text[end - 1], text[end]
    if last.isdigit() and (after.isdigit() or (after in ".,/" and text[end + 1 : end + 2].isdigit())):
        return False
    return not (last.isascii() and last.isalnum() and after.isascii() and after.isalnum())


def take_terms(sheet: Sheet) -> Terms:
    """The Incoterm with its named place, after it or before it."""
    for match in TERM.finditer(sheet.open):
        term, warning = canonical(match[0])
        if not term:
            continue
        stop = sheet.open.find("\x01", match.end())
        span = place_at(sheet.text, match.end(), stop if stop >= 0 else len(sheet.text))
        if span is not None and sheet.is_free(*span):
            sheet.take("incoterm", match.start(), span[1])
            return Terms(term, sheet.words(*span), warning)
        before = _place_before(sheet, match.start())
        end = match.end() + (sheet.open[match.end() : match.end() + 1] == "价")
        sheet.take("incoterm", before if before is not None else match.start(), end)
        place = sheet.words(before, match.start()) if before is not None else ""
        return Terms(term, place.removesuffix("港"), warning)
    return Terms()


def _place_before(sheet: Sheet, end: int) -> int | None:
    """Where a known port begins that stands right before a term: `Ningbo FOB`, 宁波FOB."""
    head = sheet.text[:end].rstrip()
    for size in (5, 4, 3, 2):
        if head[-size:] in CHINESE_PORTS and len(head) >= size and sheet.is_free(len(head) - size, len(head)):
            return len(head) - size
    words = list(re.finditer(r"[^\W\d_][\w'-]*", head))[-2:]
    for word in words:
        if (
            words
            and words[-1].end() == len(head)
            and is_place(head[word.start() :])
            and sheet.is_free(word.start(), len(head))
        ):
            return word.start()
    return None


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
    for at in starts(sheet):
        if at < past or not sheet.is_free(at, at + 1):
            continue
        read = read_quantity(sheet.open, at)
        if read is None or not _at_edge(sheet.open, read[2]) or _is_measure(sheet.open, at, read[2]):
            continue
        amount, unit, past = read
        rank = 0 if unit in CONTAINERS else 2 if unit in LOOSE_UNITS or sheet.open[past - 1] == "支" else 1
        if _NOT_ORDER.before(sheet.open, at) is not None:
            rank += 4
        found.append(Candidate(rank, at, past, amount, unit))
    countable = [row for row in found if row.rank == 1]
    if countable:
        found = countable
    if not found:
        return "", ""
    best = min(found, key=lambda row: row.rank)
    if best.rank >= 4:
        return "", ""
    start = best.start
    label = _QUANTITY.before(sheet.open, start)
    sheet.take("quantity", start if label is None else label, best.end)
    return best.amount, best.unit


def _is_measure(text: str, start: int, end: int) -> bool:
    """Whether an amount describes one piece or pack: `25 kg/bag`, `60 g/m2`, `5m x 3m`."""
    after, before = text[end:].lstrip(), text[:start].rstrip()
    if (text[end : end + 1] == "/" or after[:1] in {"x", "*", "×"}) and after[1:].strip():
        return True
    return _TIMES.search(before) is not None


def take_bare_price(sheet: Sheet, *, with_terms: bool) -> Price:
    """A number without currency that is a price: after price words, `@` or terms, or a fraction on its own."""
    chosen: tuple[int, int, Price] | None = None
    for match in NUMBER.finditer(sheet.open):
        start = match.start()
        if not match[0][0].isdigit() or start not in starts_of(sheet.open, start):
            continue
        amount = read_number(sheet.open, start)
        if amount is None:
            continue
        per, end = read_per(sheet.open, amount.end)
        if not _at_edge(sheet.open, end):
            continue
        head = sheet.open[:start]
        said = _PRICE.before(head, fillers=_FILLERS)
        after_terms = with_terms and head.rstrip().endswith("\x01") and _last_field(sheet, start) == "incoterm"
        spec = _SPEC.before(head) is not None or _RANGE.before(head) is not None
        if spec or (_is_year(amount.value) and said is None):
            continue
        if said is not None or per or after_terms or (amount.fraction and _stands_alone(sheet.open, start, end)):
            begin = said if said is not None and head[said] == "@" else start
            chosen = (begin, end, Price(amount.value, "", per))
            if said is not None or per or after_terms:
                break
    if chosen is None:
        return Price()
    sheet.take("price", chosen[0], chosen[1])
    return chosen[2]


def starts_of(text: str, at: int) -> tuple[int, ...]:
    """The place itself when a number can begin there."""
    before = text[at - 1] if at else " "
    bad = (
        before.isdigit()
        or (before in ".,-/#" and at > 1 and text[at - 2].isascii() and text[at - 2].isalnum())
        or (before.isascii() and before.isalpha())
    )
    return () if bad or before == "#" else (at,)


def _last_field(sheet: Sheet, at: int) -> str:
    before = [part for part in sheet.parts if part.end <= at]
    return max(before, key=lambda part: part.end).field if before else ""


def _is_year(value: str) -> bool:
    return len(value) == 4 and value[:2] in {"19", "20"}


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before in " \x01,，@") and (not after or after in " \x01,，;。")


def take_bare_quantity(sheet: Sheet) -> str:
    """A whole number without a unit that can only be the quantity: `5000 zipper`, `10k zipper`."""
    for match in NUMBER.finditer(sheet.open):
        start = match.start()
        if not match[0][0].isdigit() or not starts_of(sheet.open, start):
            continue
        amount = read_number(sheet.open, start)
        if amount is None or amount.fraction or not _at_edge(sheet.open, amount.end):
            continue
        head, tail = sheet.open[:start], sheet.open[amount.end : amount.end + 1]
        said = _QUANTITY.before(head)
        spec = _SPEC.before(head) is not None or _NOT_ORDER.before(head) is not None or tail in {"%", "°", "/"}
        if said is None and (spec or _is_year(amount.value)):
            continue
        whole = amount.value
        counted = re.match(r" (?:[a-z]+ ){0,2}[a-z]{2,}s(?![a-z])", sheet.open[amount.end :])
        if said is not None or amount.scaled or counted or (len(whole) >= 3 and whole.endswith("0")) or len(whole) >= 5:
            sheet.take("quantity", start if said is None else said, amount.end)
            return whole
    return ""
