"""The names that a stretch of words may hold, each with what speaks for it being the buyer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.capture.parties.company_words import BEFORE_NAME, bare
from tracker.capture.parties.name_words import HAN_REMARKS, REMARK_STARTS, WEAK_LEADS
from tracker.capture.parties.names import (
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
    names_goods,
    squeezed,
    starts_firm,
    starts_place,
)
from tracker.capture.remarks import buyer_lead, buyer_tail, from_country, is_remark, leads_inside, whose
from tracker.capture.segments import SIZE, Segment, before_city, before_joins
from tracker.capture.sheet import Part, Sheet
from tracker.capture.trade.wares import is_no_name, is_of_kind, says_goods
from tracker.script import is_han

_MOST_WORDS, _OF_GOODS = 9, 6
"""Words of a name at most, and what speaks against one that says goods."""
_MOST_APART = 4
"""Words of a name that stands between the start of a line and a country."""
_PERSON_FROM = r"(?P<person>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2}) (?:from|at|of|with|@) (?=\S)"


class Line(NamedTuple):
    """What a name is weighed against."""

    sheet: Sheet
    free: list[Segment]
    quantity: Part | None
    small: bool
    """Nothing free is capitalised, or everything is."""
    goods_follow: bool
    """Free words stand right after the quantity."""
    goods: Segment | None = None
    """The stretch beside the quantity that says goods."""
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
        begins = leads_inside(folded)
        begins += [] if line.small else closing_capitals(sheet.text[segment.start : segment.end])
    else:
        past = _after_goods(folded) if line.small and line.goods in (None, segment) else 0
        begins = [past, *filter(None, _leads(line, segment, folded))]
        if is_han(folded[0]) and _after_quantity(line, segment.start):
            begins += [begin for begin in closing_capitals(sheet.text[segment.start : segment.end]) if begin]
    for begin in begins:
        name = _name_at(line, segment, segment.start + begin)
        if name is not None:
            yield name


def _leads(line: Line, segment: Segment, folded: str) -> list[int]:
    """Where words within a stretch lead to a name, a `by` of its own aside: `Interiors by Layla`."""
    found = leads_inside(folded)
    if not any(folded.startswith("by ", at) for at in found):
        return found
    from tracker.capture.parties.beside_names import is_made_by

    return [at for at in found if not is_made_by(line, segment, at)]


def _after_goods(folded: str) -> int:
    """Where a name begins after goods, in a line without capitals; 0 when none does."""
    if " " not in folded:
        return 0
    from tracker.capture.parties.runs import name_after_goods

    return name_after_goods(folded)


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
    if from_person is not None and _is_person_from(line, at, from_person, segment):
        firm = sheet.text[from_person.end() : segment.end]
        if starts_place(firm):
            return _weighed(line, segment, start, at, at + len(from_person["person"]), led=lead > 0)
        person, at = from_person["person"], from_person.end()
    if not line.small:
        capital = first_capital(sheet.text, at, segment.end)
        start, at = (capital, capital) if capital > at else (start, at)
    text = sheet.text[at : segment.end]
    tail = buyer_tail(sheet.folded[at : segment.end])
    end = at + min(len(text) if _stands_apart(line, segment) else _end(line, segment, at, text), tail)
    end = at + buyer_tail(sheet.folded[at:end])
    asks = at + tail == end and tail < len(text) and not _is_role(sheet, segment, text[tail:])
    name = _weighed(line, segment, start, at, end, led=lead > 0, asks=asks)
    return name._replace(person=person, weight=name.weight + 5) if name and person else name


def _is_role(sheet: Sheet, segment: Segment, rest: str) -> bool:
    """Whether 采购 is what the person behind it does rather than a wish to buy: 海外仓采购 张姐."""
    return rest.strip() == "采购" and sheet.beside(segment.end, after=True) == "contact"


def _end(line: Line, segment: Segment, at: int, text: str) -> int:
    """Where a name at the start of a text ends: before the goods that follow it in small letters, too."""
    elsewhere = line.goods not in (None, segment)
    if elsewhere and not line.small and has_trade(text) and all(word[0].isupper() for word in text.split()):
        return len(text)
    if elsewhere or not (" " in text and text[0].islower() and text.islower()) or has_legal(text):
        return name_end(text)
    from tracker.capture.parties.runs import run_end

    after_country = line.sheet.beside(at, after=False) == "country" and not line.sheet.has("contact")
    return run_end(text, after_country=after_country) or name_end(text)


def _is_person_from(line: Line, at: int, sender: re.Match[str], segment: Segment) -> bool:
    """Whether the words before a `from` are a person."""
    from tracker.capture.parties.beside_names import is_introduced, is_sender

    after_country = line.sheet.beside(at, after=False) == "country"
    firm = line.sheet.text[sender.end() : segment.end]
    return is_sender(sender[1], small=line.small) or (after_country and is_introduced(line, sender[1], firm))


def _weighed(
    line: Line, segment: Segment, start: int, at: int, end: int, *, led: bool, asks: bool = False
) -> Name | None:
    """A possible name with its weight; None when it cannot be one."""
    sheet = line.sheet
    end = before_city(sheet, at, before_joins(sheet, at, end), line.country)
    name = sheet.text[at:end]
    words = name.split()
    if (
        not any(map(str.isalpha, name))
        or len(words) > _MOST_WORDS
        or is_city(name, line.country)
        or is_no_name(name)
        or SIZE.match(name)
    ):
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
        (2 if led and sheet.folded[start:at].strip() in WEAK_LEADS else 4) * led
        + 6 * legal
        + 4 * starts_firm(name.lower())
        + 3 * (has_trade(name) and (capital or not goods_like))
        + 3 * is_given_name(words[-1] if words[0].lower() in BEFORE_NAME else words[0])
        + 3 * asks
        + 3 * (len(words) > 1 and bare(words[0]) in BEFORE_NAME)
        + 3 * (sheet.beside(end, after=True) in {"country", "city"} or from_country(sheet, end))
        + 2 * (sheet.beside(start, after=False) in {"country", "city"})
        + 3 * whose(sheet, start)
        + 3 * (len(words) > 1 and sheet.beside(end, after=True) == "contact")
        + _beside_others(line, segment, Segment(at, end), sheet.folded[start:at].strip() if latin else "")
        - 3 * (bool(line.domain) and name.islower() and names_goods(name))
        + 2 * (capital and not line.small)
        + (segment == line.free[0])
        + 2 * (line.goods_follow or any(map(str.isalnum, sheet.text[end : segment.end])))
        - 5 * goods_like
        - 3 * any(map(str.isdigit, "".join(words[1:])))
        - 4 * (latin and name.islower() and not line.small and not led)
        - 5 * ("%" in name)
        - 5 * (not asks and is_han_ware(words[0]))
        - _OF_GOODS * (line.goods in (None, segment) and says_goods(name))
        + 6 * (bool(line.domain) and line.domain in {squeezed(name), squeezed(words[0])})
        - 5 * (led and name[0].isdigit() and name.islower())
        - 5 * (len(words) == 1 and is_model(name))
        - 6 * (len(words) == 1 and is_of_kind(name, sheet.text[end : segment.end]))
    )
    return Name(weight, segment, start, at, end)


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
    if quantity is None or (line.goods is not None and line.goods.end <= quantity.start):
        return False
    return start >= quantity.end and not line.sheet.text[quantity.end : start].strip(" 的")


def _glued(line: Line, segment: Segment, end: int) -> bool:
    """Whether Chinese words end right at the quantity, as goods do: 拉链5000件."""
    quantity = line.quantity
    return quantity is not None and end == segment.end == quantity.start and is_han(line.sheet.text[end - 1])


def _beside_others(line: Line, segment: Segment, name: Segment, lead: str) -> int:
    """What the person before a name, the quantity behind it or a `for` says for or against it."""
    told = (
        line.sheet.has("contact")
        or line.sheet.has("phone")
        or (line.quantity is not None and is_han(line.sheet.text[name.start]))
    )
    if lead != "for" and not (told and name == segment):
        return 0
    from tracker.capture.parties.beside_names import speaks

    return speaks(line, segment, name, lead)
