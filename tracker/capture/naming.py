"""The names that a stretch of words may hold, each with what speaks for it being the buyer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.company_words import BEFORE_NAME
from tracker.capture.name_words import CONNECTIVES, HAN_REMARKS, REMARK_STARTS, TRAPS, WHOSE
from tracker.capture.names import (
    closing_capitals,
    first_capital,
    has_legal,
    has_trade,
    is_city,
    is_given_name,
    is_han_ware,
    is_model,
    is_short_firm,
    name_end,
    squeezed,
    starts_firm,
    starts_place,
)
from tracker.capture.phrases import Phrases
from tracker.capture.remarks import buyer_lead, buyer_tail, is_remark
from tracker.capture.segments import Segment
from tracker.capture.sheet import Part, Sheet
from tracker.script import is_han

_MOST_WORDS = 9
_MOST_APART = 4
"""Words of a name that stands between the start of a line and a country."""
_MOST_INTRODUCED = 2
"""Words of a name that no list knows and that where it stands alone tells to be a person's."""
_INSIDE = re.compile(r"(?<= )(?:for|from|to|by|with|at|buyer|client|customer|importer) (?=\S)|给|来自|客户(?=\S)")
_PERSON_FROM = r"(?P<person>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2}) (?:from|at|of|with|@) (?=\S)"
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
    domain: str = ""
    """The firm's name as a mail address spells it."""


class Name(NamedTuple):
    """A possible buyer: the segment it is in, the words that lead to it, and the name itself."""

    weight: int
    segment: Segment
    start: int
    name: int
    end: int
    person: str = ""


def names_in(line: Line, segment: Segment) -> Iterator[Name]:
    """The names a stretch may hold: at its start, after `Ahmed from`, and after a `for` or `from` within it."""
    sheet = line.sheet
    folded = sheet.folded[segment.start : segment.end]
    if is_remark(folded) and not is_short_firm(sheet.text[segment.start : segment.end]):
        begins = _inside(folded)
        begins += [] if line.small else closing_capitals(sheet.text[segment.start : segment.end])
    else:
        begins = [0, *filter(None, _inside(folded))]
        if is_han(folded[0]) and _after_quantity(line, segment.start):
            begins += [begin for begin in closing_capitals(sheet.text[segment.start : segment.end]) if begin]
    for begin in begins:
        name = _name_at(line, segment, segment.start + begin)
        if name is not None:
            yield name


def _inside(folded: str) -> list[int]:
    """Where words within a stretch lead to a name: `for`, 来自, or 客户 before other letters."""
    found = _INSIDE.finditer(folded)
    return [match.start() for match in found if match[0] != "客户" or not is_han(folded[match.end()])]


def _name_at(line: Line, segment: Segment, start: int) -> Name | None:
    sheet = line.sheet
    lead = buyer_lead(sheet.folded[start : segment.end])
    at = start + lead
    body = sheet.folded[at : segment.end]
    remark = REMARK_STARTS.at(body) is not None or body[:1] in HAN_REMARKS
    if remark and not is_short_firm(sheet.text[at : segment.end]):
        return None
    joined = any(word in body for word in (" from ", " at ", " of ", " with ", " @ "))
    from_person = re.compile(_PERSON_FROM, re.I).match(sheet.text, at, segment.end) if joined else None
    person = ""
    if from_person is not None and (
        _is_sender(from_person["person"], small=line.small)
        or _is_introduced(line, at, from_person["person"], sheet.text[from_person.end() : segment.end])
    ):
        firm = sheet.text[from_person.end() : segment.end]
        if starts_place(firm):
            return _weighed(line, segment, start, at, at + len(from_person["person"]), led=lead > 0)
        person, at = from_person["person"], from_person.end()
    if not line.small:
        capital = first_capital(sheet.text, at, segment.end)
        start, at = (capital, capital) if capital > at else (start, at)
    text = sheet.text[at : segment.end]
    tail = buyer_tail(sheet.folded[at : segment.end])
    end = at + min(len(text) if _stands_apart(line, segment) else name_end(text), tail)
    end = at + buyer_tail(sheet.folded[at:end])
    name = _weighed(line, segment, start, at, end, led=lead > 0, asks=at + tail == end and tail < len(text))
    return name._replace(person=person, weight=name.weight + 5) if name and person else name


def _is_sender(words: str, *, small: bool) -> bool:
    if CONNECTIVES & set(words.lower().split()):
        return False
    return is_given_name(words.split()[0]) or (not small and all(word[0].isupper() for word in words.split()))


def _is_introduced(line: Line, at: int, words: str, firm: str) -> bool:
    """Whether a word or two after a country and before `from` and a firm are a person, when goods are elsewhere."""
    named = words.lower().split()
    return (
        len(named) <= _MOST_INTRODUCED
        and len(line.free) > 1
        and line.sheet.beside(at, after=False) == "country"
        and has_legal(firm)
        and not CONNECTIVES.intersection(named)
        and not is_remark(words.lower())
    )


def _weighed(
    line: Line, segment: Segment, start: int, at: int, end: int, *, led: bool, asks: bool = False
) -> Name | None:
    """A possible name with its weight; None when it cannot be one."""
    sheet = line.sheet
    end = _trimmed(sheet, at, end)
    end = _without_trailing_city(line, at, end)
    name = sheet.text[at:end]
    words = name.split()
    if not any(map(str.isalpha, name)) or len(words) > _MOST_WORDS or is_city(name, line.country):
        return None
    legal = has_legal(name)
    goods_like = not legal and (
        _after_quantity(line, start)
        or _glued(line, segment, end)
        or (_after_quantity(line, segment.start) and name.islower() and sheet.folded.startswith("with ", start))
    )
    latin = not any(map(is_han, name))
    capital = name[0].isupper() or (latin and not name.isascii() and not line.small)
    weight = (
        (2 if led and sheet.folded[start:at].strip() in _WEAK_LEADS else 4) * led
        + 6 * legal
        + 4 * starts_firm(name.lower())
        + 3 * (has_trade(name) and (capital or not goods_like))
        + 3 * is_given_name(words[-1] if words[0].lower() in BEFORE_NAME else words[0])
        + 3 * asks
        + 3 * (sheet.beside(end, after=True) == "country" or _from_country(sheet, end))
        + 2 * (sheet.beside(start, after=False) == "country")
        + 3 * whose(sheet, start)
        + 3 * _after_number(line, segment, at, end)
        + 2 * (capital and not line.small)
        + (segment == line.free[0])
        + 2 * (line.goods_follow or any(map(str.isalnum, sheet.text[end : segment.end])))
        - 5 * goods_like
        - 3 * any(map(str.isdigit, "".join(words[1:])))
        - 4 * (latin and name.islower() and not line.small and not led)
        - 5 * ("%" in name)
        - 5 * (not asks and is_han_ware(words[0]))
        + 6 * (bool(line.domain) and squeezed(name) == line.domain)
        - 5 * (len(words) == 1 and is_model(name))
    )
    return Name(weight, segment, start, at, end)


def _trimmed(sheet: Sheet, at: int, end: int) -> int:
    """Where a name ends before blanks, marks and words such as `from` at its end."""
    folded = sheet.folded[at:end].rstrip(" ,/-")
    while (start := _TRAILING.before(folded)) is not None and start:
        folded = folded[:start].rstrip(" ,/-")
    return at + len(folded)


def _without_trailing_city(line: Line, at: int, end: int) -> int:
    """Where a person's name ends before the city they write from: `Oleksandr Kyiv`."""
    words = line.sheet.text[at:end].split(" ")
    surname = not line.country and words[-1].lower() in TRAPS
    if len(words) == 2 and is_city(words[1], line.country) and is_given_name(words[0]) and not surname:
        return at + len(words[0])
    return end


def _stands_apart(line: Line, segment: Segment) -> bool:
    """Whether a stretch has nothing but a name: it opens the line before a country, and goods are elsewhere."""
    text = line.sheet.text
    return (
        segment == line.free[0]
        and line.goods_follow
        and line.sheet.beside(segment.end, after=True) == "country"
        and len(text[segment.start : segment.end].split()) <= _MOST_APART
    )


def _after_quantity(line: Line, start: int) -> bool:
    quantity = line.quantity
    return quantity is not None and start >= quantity.end and not line.sheet.text[quantity.end : start].strip(" 的")


def _glued(line: Line, segment: Segment, end: int) -> bool:
    """Whether Chinese words end right at the quantity, as goods do: 拉链5000件."""
    quantity = line.quantity
    return quantity is not None and end == segment.end == quantity.start and is_han(line.sheet.text[end - 1])


def _from_country(sheet: Sheet, at: int) -> bool:
    """Whether `from` and a country follow a name: `Chad Wilson from Canada`."""
    return any(part.field == "country" and sheet.folded[at : part.start].strip() == "from" for part in sheet.parts)


def _after_number(line: Line, segment: Segment, at: int, end: int) -> bool:
    """Whether a word or two stand alone after a phone number, and other words are left for the goods."""
    words = line.sheet.text[at:end].split()
    return (
        at == segment.start
        and end == segment.end
        and len(words) <= _MOST_INTRODUCED
        and all(map(str.isalpha, words))
        and len(line.free) > 1
        and line.sheet.beside(at, after=False) == "phone"
    )


def whose(sheet: Sheet, at: int) -> bool:
    """Whether a country's buyer is announced right before: 俄罗斯客户, `Hungarian buyer`."""
    return any(
        part.field == "country"
        and not sheet.text[part.end : at].strip(" ,:，：")
        and part.end <= at
        and sheet.folded[part.start : part.end].endswith(WHOSE)
        for part in sheet.parts
    )
