"""The names that a stretch of words may hold, each with what speaks for it being the buyer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.name_words import CONNECTIVES, HAN_REMARKS, PARTICLES, REMARK_STARTS, WHOSE
from tracker.capture.names import (
    buyer_lead,
    buyer_tail,
    has_legal,
    has_trade,
    is_given_name,
    is_remark,
    name_end,
    starts_firm,
)
from tracker.capture.phrases import Phrases
from tracker.capture.segments import Segment
from tracker.capture.sheet import Part, Sheet
from tracker.countries import by_city, by_name, key
from tracker.script import is_han

_MOST_WORDS = 9
_INSIDE = re.compile(
    r"(?<= )(?:for|from|to|by|with|at|buyer|client|customer|importer) (?=\S)|给|来自|客户(?=[^\u4e00-\u9fff ])"
)
_PERSON_FROM = re.compile(
    r"(?P<person>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2}) (?:from|at|of|with|@) (?=\S)", re.I
)
_WEAK_LEADS = frozenset({"for", "to", "by", "with", "at", "of"})
_TRAILING = Phrases("from;at;of;in;and;with;the;to")


class Line(NamedTuple):
    """What a name is weighed against."""

    sheet: Sheet
    free: list[Segment]
    quantity: Part | None
    small: bool
    """Nothing free is capitalised, or everything is."""
    goods_follow: bool
    """Free words stand right after the quantity."""
    country: str = ""


class Name(NamedTuple):
    """A possible buyer: the segment it is in, the words that lead to it, and the name itself."""

    weight: int
    segment: Segment
    start: int
    name: int
    end: int
    person: str = ""


def is_city(text: str, country: str) -> bool:
    """Whether a text is a city's name, and not another country's: Mr Santos of Manila."""
    found = by_city(key(text))
    return bool(found) and country in ("", found)


def names_in(line: Line, segment: Segment) -> Iterator[Name]:
    """The names a stretch may hold: at its start, after `Ahmed from`, and after a `for` or `from` within it."""
    sheet = line.sheet
    folded = sheet.folded[segment.start : segment.end]
    if is_remark(folded):
        begins = [match.start() for match in _INSIDE.finditer(folded)]
        begins += [] if line.small else _closing_capitals(sheet.text[segment.start : segment.end])
    else:
        begins = [0, *(match.start() for match in _INSIDE.finditer(folded) if match.start())]
    for begin in begins:
        name = _name_at(line, segment, segment.start + begin)
        if name is not None:
            yield name


def _name_at(line: Line, segment: Segment, start: int) -> Name | None:
    sheet = line.sheet
    lead = buyer_lead(sheet.folded[start : segment.end])
    at = start + lead
    body = sheet.folded[at : segment.end]
    if REMARK_STARTS.at(body) is not None or body[:1] in HAN_REMARKS:
        return None
    from_person = _PERSON_FROM.match(sheet.text, at, segment.end)
    person = ""
    if from_person is not None and _is_sender(from_person["person"], small=line.small):
        firm = sheet.text[from_person.end() : segment.end]
        if _starts_place(firm):
            return _weighed(line, segment, start, at, at + len(from_person["person"]), led=lead > 0)
        person, at = from_person["person"], from_person.end()
    if not line.small:
        capital = _first_capital(sheet.text, at, segment.end)
        start, at = (capital, capital) if capital > at else (start, at)
    text = sheet.text[at : segment.end]
    tail = buyer_tail(sheet.folded[at : segment.end])
    end = at + min(name_end(text), tail)
    name = _weighed(line, segment, start, at, end, led=lead > 0, asks=at + tail == end and tail < len(text))
    return name._replace(person=person, weight=name.weight + 5) if name and person else name


def _first_capital(text: str, start: int, end: int) -> int:
    """Where the capitalised words begin that close a stretch of small ones: `new guy Tomasz`."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if not words or not words[0][0][0].islower() or words[0][0] in PARTICLES or has_legal(text[start:end]):
        return start
    first = next((at for at, word in enumerate(words) if word[0][0].isupper()), None)
    closes = first is not None and all(word[0][0].isupper() for word in words[first:])
    return start + words[first].start() if first is not None and closes and not has_trade(text[start:end]) else start


def _closing_capitals(text: str) -> list[int]:
    """Where capitalised words begin that close a remark, or follow a Chinese one: `repeat order Fischer Sport KG`."""
    if is_han(text[0]):
        foreign = re.search(r"(?<= )[A-ZÀ-Þ]", text)
        return [foreign.start()] if foreign else []
    words = list(re.finditer(r"\S+", text))
    first = len(words)
    while first and (words[first - 1][0][0].isupper() or not words[first - 1][0].isalnum()):
        first -= 1
    return [words[first].start()] if 0 < first < len(words) and words[first][0][0].isupper() else []


def _starts_place(text: str) -> bool:
    """Whether `from` is followed by a city or country and no firm that is called after it."""
    first, _blank, rest = text.strip().partition(" ")
    place = by_city(key(first)) or by_name(key(first)) or by_city(key(text)) or not first
    return bool(place) and not (rest[:1].isupper() or has_trade(text))


def _is_sender(words: str, *, small: bool) -> bool:
    return is_given_name(words.split()[0]) or (
        not small and all(word[0].isupper() for word in words.split()) and not CONNECTIVES & set(words.lower().split())
    )


def _weighed(
    line: Line, segment: Segment, start: int, at: int, end: int, *, led: bool, asks: bool = False
) -> Name | None:
    """A possible name with its weight; None when it cannot be one."""
    sheet = line.sheet
    end = _trimmed(sheet, at, end)
    end = _without_trailing_city(sheet, at, end)
    name = sheet.text[at:end]
    words = name.split()
    if not any(map(str.isalpha, name)) or len(words) > _MOST_WORDS or is_city(name, line.country):
        return None
    legal = has_legal(name)
    goods_like = not legal and (_after_quantity(line, start) or _glued(line, segment, end))
    latin = not any(map(is_han, name))
    capital = name[0].isupper() or (latin and not name.isascii() and not line.small)
    weight = (
        (2 if led and sheet.folded[start:at].strip() in _WEAK_LEADS else 4) * led
        + 6 * legal
        + 4 * starts_firm(name.lower())
        + 3 * (has_trade(name) and (capital or not goods_like))
        + 3 * is_given_name(words[0])
        + 3 * asks
        + 3 * (_beside(sheet, end, after=True) == "country")
        + 2 * (_beside(sheet, start, after=False) == "country")
        + 3 * _whose(sheet, start)
        + 2 * (capital and not line.small)
        + (segment == line.free[0])
        + 2 * (line.goods_follow or any(map(str.isalnum, sheet.text[end : segment.end])))
        - 5 * goods_like
        - 3 * any(map(str.isdigit, "".join(words[1:])))
        - 4 * (latin and name.islower() and not line.small and not led)
        - 5 * ("%" in name)
    )
    return Name(weight, segment, start, at, end)


def _trimmed(sheet: Sheet, at: int, end: int) -> int:
    """Where a name ends before blanks, marks and words such as `from` at its end."""
    folded = sheet.folded[at:end].rstrip(" ,/-")
    while (start := _TRAILING.before(folded)) is not None and start:
        folded = folded[:start].rstrip(" ,/-")
    return at + len(folded)


def _without_trailing_city(sheet: Sheet, at: int, end: int) -> int:
    """Where a person's name ends before the city they write from: `Oleksandr Kyiv`."""
    words = sheet.text[at:end].split(" ")
    if len(words) == 2 and by_city(key(words[1])) and is_given_name(words[0]):
        return at + len(words[0])
    return end


def _after_quantity(line: Line, start: int) -> bool:
    quantity = line.quantity
    return quantity is not None and start >= quantity.end and not line.sheet.text[quantity.end : start].strip(" 的")


def _glued(line: Line, segment: Segment, end: int) -> bool:
    """Whether Chinese words end right at the quantity, as goods do: 拉链5000件."""
    quantity = line.quantity
    return quantity is not None and end == segment.end == quantity.start and is_han(line.sheet.text[end - 1])


def _beside(sheet: Sheet, at: int, *, after: bool) -> str:
    """The field of the part right beside a place, blanks and a comma between them aside."""
    for part in sheet.parts:
        between = sheet.text[at : part.start] if after else sheet.text[part.end : at]
        near = at <= part.start if after else part.end <= at
        if near and len(between) <= 3 and not between.strip(" ,，(-:"):
            return part.field
    return ""


def _whose(sheet: Sheet, at: int) -> bool:
    """Whether a country's buyer is announced right before: 俄罗斯客户, `Hungarian buyer`."""
    return any(
        part.field == "country"
        and not sheet.text[part.end : at].strip(" ,:，：")
        and part.end <= at
        and sheet.folded[part.start : part.end].endswith(WHOSE)
        for part in sheet.parts
    )
