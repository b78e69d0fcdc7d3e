"""Who buys: the name that speaks most for itself, and the person beside a firm: `Hanna, Kaunis Koti Oy`."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.parties.company_words import LEGAL, bare
from tracker.capture.parties.contacts import company_of
from tracker.capture.parties.name_words import CONNECTIVES, REMARK_STARTS
from tracker.capture.parties.names import (
    has_legal,
    has_trade,
    is_city,
    is_given_name,
    is_person,
    squeezed,
    starts_firm,
)
from tracker.capture.parties.naming import Line, Name, names_in
from tracker.capture.remarks import buyer_lead, whose
from tracker.capture.segments import Segment, is_small, past_city, segments, split_at_cities, without_city
from tracker.capture.sheet import TAKEN, Part, Sheet
from tracker.capture.trade.goods import goods_beside, take_goods
from tracker.countries import by_city, key
from tracker.script import is_han

_ENOUGH, _ENOUGH_BESIDE_PERSON = 2, 5
"""What a name must weigh to be taken for the buyer, and how much beside a person who was named with a title."""
_MOST_OF_PERSON = 3
"""Words of a firm's and of a person's name at most."""
_MET = r"(?i)(?:just )?(?:tell|ask|met|spoke (?:to|with)|talked (?:to|with)|called|saw) ([^\W\d_][\w'’ -]*)"
_MEETING = ("just ", "tell ", "ask ", "met ", "spoke ", "talked ", "called ", "saw ")
_NEAR = frozenset({",", "，", ";", "；", "|", "/", "-", "("})
"""What may stand between a person and the firm."""
_ROLES = ("的", "采购经理", "采购", "经理", "老板", "负责人")
_LATIN = r"(?![\u4e00-\u9fff])"
_OF_FIRM = rf"(?:{'|'.join(_ROLES)}) ?((?:{_LATIN}[^\W\d_]['’-]?)+(?: [A-ZÀ-Þ](?:{_LATIN}[\w'’-])*)?)"
"""A person named after the firm: …公司的Lucía."""


def take_parties(sheet: Sheet, fields: dict[str, Any], *, named: bool = False) -> None:
    """Fill buyer, goods and a contact written as `Name from Company` or `Name, Company`.

    `named` when the buyer is given beside the line, so that a word alone is the goods.
    """
    country = str(fields.get("country", ""))
    split_at_cities(sheet, country)
    free = [
        without_city(sheet, segment, country)
        for segment in segments(sheet)
        if not _is_connective(sheet, segment) and not is_city(sheet.text[segment.start : segment.end], country)
    ]
    quantity = next((part for part in sheet.parts if part.field == "quantity"), None)
    buyer = None
    if not sheet.has("buyer"):
        domain = squeezed(company_of(str(fields.get("email", ""))))
        small = is_small(sheet, free)
        goods = goods_beside(sheet, free, (quantity.start, quantity.end) if quantity else None)
        follow = _goods_follow(sheet, free, quantity) and not (quantity and goods and goods.end <= quantity.start)
        line = Line(sheet, free, quantity, small, follow, goods, country, domain)
        names = [name for segment in free for name in names_in(line, segment)]
        best = _best(line, names)
        if best is not None and best.weight >= (_ENOUGH_BESIDE_PERSON if fields.get("contact") else _ENOUGH):
            free = _take_buyer(line, best, fields)
            buyer = Segment(best.start, best.end)
        elif not named:
            buyer, free = _take_lone(sheet, free, fields)
    if not sheet.has("goods"):
        take_goods(sheet, free, (quantity.start, quantity.end) if quantity else None, fields, buyer)


def _take_lone(sheet: Sheet, free: list[Segment], fields: dict[str, Any]) -> tuple[Segment | None, list[Segment]]:
    """Take a name that only its place tells; returns it and what is still free."""
    from tracker.capture.parties.lone import is_lone_name, opens_alone

    if not is_lone_name(sheet, free) and not opens_alone(sheet, free, fields):
        return None, free
    fields["buyer"] = sheet.words(*free[0])
    sheet.take("buyer", *free[0])
    return free[0], free[1:]


def _best(line: Line, names: list[Name]) -> Name | None:
    """The name that speaks most for itself, or the firm right behind a person's."""
    best = max(names, key=lambda name: (name.weight, -name.start), default=None)
    if best is None or best.person or _is_firm(line.sheet.text[best.name : best.end]):
        return best
    from tracker.capture.parties.firms_beside import firm_beside

    return firm_beside(line, best, names)


def _is_firm(name: str) -> bool:
    return has_legal(name) or starts_firm(name.lower()) or has_trade(name) or len(name.split()) > _MOST_OF_PERSON


def _is_connective(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch is nothing but words that lead to a name; takes it then."""
    words = sheet.folded[segment.start : segment.end]
    if not CONNECTIVES.issuperset(words.split()) and buyer_lead(words + " x") < len(words):
        return False
    sheet.take("words", segment.start, segment.end)
    return True


def _goods_follow(sheet: Sheet, free: list[Segment], quantity: Part | None) -> bool:
    return quantity is not None and any(
        segment.start >= quantity.end and not sheet.text[quantity.end : segment.start].strip(" 的") for segment in free
    )


def _take_buyer(line: Line, best: Name, fields: dict[str, Any]) -> list[Segment]:
    """Take the name and, before it, the person; returns what is still free."""
    sheet, segment = line.sheet, best.segment
    name = sheet.words(best.name, best.end)
    fields["buyer"] = name.strip('" ') if name.count('"') == 1 else name
    sheet.take("buyer", best.start, best.end)
    free: list[Segment] = []
    for other in line.free:
        if other != segment:
            free.append(other)
            continue
        free += [Segment(other.start, best.start)] if sheet.text[other.start : best.start].strip() else []
        after = best.end + len(sheet.text[best.end : other.end]) - len(sheet.text[best.end : other.end].lstrip(" ,"))
        free += _left_over(sheet, after, other.end, fields, firm=_is_firm(sheet.text[best.name : best.end]))
    if best.person:
        fields["contact"] = fields.get("contact") or best.person
        return free
    return _take_person(sheet, best, free, fields)


def _is_of_firm(words: str, rest: str, *, firm: bool) -> bool:
    """Whether words after 的 are a person: a known first name, or a firm's capitalised word that stands alone."""
    if is_given_name(words.split()[0]):
        return True
    return firm and rest[:1] in {"", " ", ","} and all(word.istitle() for word in words.split())


def _is_person_of(sheet: Sheet, start: int, first: str, rest: str) -> bool:
    """Whether a first name stands behind a firm's legal form, before nothing or Chinese: `Oakline Ltd Sarah 餐桌`."""
    named = first.istitle() and is_given_name(first) and is_han(rest.lstrip()[:1] or "餐")
    return named and bare(sheet.text[:start].split()[-1]) in LEGAL


def _left_over(sheet: Sheet, start: int, end: int, fields: dict[str, Any], *, firm: bool) -> list[Segment]:
    """What follows a name in its stretch, a city and words that only join aside."""
    text = sheet.text[start:end]
    if not text.strip(" .,"):
        return []
    if (past := past_city(sheet, start, end)) > start:
        return [Segment(past, end)]
    first, _blank, rest = text.partition(" ")
    if rest and by_city(key(first)):
        return [Segment(end - len(rest.lstrip()), end)]
    if firm and not fields.get("contact") and _is_person_of(sheet, start, first, rest):
        fields["contact"] = first
        sheet.take("contact", start, start + len(first))
        return [Segment(end - len(rest.lstrip()), end)] if rest.strip() else []
    person = re.match(_OF_FIRM, text) if text.startswith(_ROLES) else None
    if person is not None and not fields.get("contact") and _is_of_firm(person[1], text[person.end() :], firm=firm):
        fields["contact"] = person[1]
        sheet.take("contact", start, start + person.end())
        return [Segment(start + person.end(), end)] if text[person.end() :].strip(" .,") else []
    if set(text.lower().split()) <= CONNECTIVES:
        sheet.take("words", start, end)
        return []
    return [Segment(start, end)]


def _take_person(sheet: Sheet, best: Name, free: list[Segment], fields: dict[str, Any]) -> list[Segment]:
    """`Hanna, Kaunis Koti Oy`, `met Fatima`: a person's name before or right after the firm's is the contact."""
    if fields.get("contact") or is_person(sheet.text[best.name : best.end]):
        return free
    for segment in free:
        meeting = sheet.folded.startswith(_MEETING, segment.start, segment.end)
        met = re.compile(_MET).match(sheet.text, segment.start, segment.end) if meeting else None
        near = segment.end <= best.start or sheet.beside(segment.end, after=True) == "phone"
        if met is not None and near and is_person(met[1]):
            return _as_contact(sheet, segment, met.start(1), free, fields)
        name = segment.start + buyer_lead(sheet.folded[segment.start : segment.end])
        text = sheet.text[name : segment.end]
        if _is_beside_number(sheet, segment, name, len(free), str(fields.get("email", ""))):
            return _as_contact(sheet, segment, name, free, fields)
        ahead = segment.end <= best.start
        between = sheet.text[segment.end : best.start] if ahead else sheet.text[best.end : segment.start]
        taken = TAKEN in sheet.open[min(segment.end, best.end) : max(segment.start, best.start)]
        if taken or between.strip() not in _NEAR:
            continue
        announced = whose(sheet, name) and len(text.split()) <= _MOST_OF_PERSON
        personal = announced or (_looks_personal(text) and not _is_beside_country(sheet, segment.start))
        if is_person(text) or (ahead and "-" not in between and personal):
            return _as_contact(sheet, segment, name, free, fields)
    return free


def _is_beside_number(sheet: Sheet, segment: Segment, name: int, free: int, email: str) -> bool:
    """Whether a stretch is the person of a phone number beside it, or of the mail address."""
    if not (email or sheet.has("phone")):
        return False
    from tracker.capture.parties.lone import is_called, writes

    text = sheet.text[name : segment.end]
    return writes(text, email) or is_called(sheet, segment, text, free)


def _is_beside_country(sheet: Sheet, at: int) -> bool:
    """Whether only a blank parts a place from a country before it, so that a region stands there: `UK Surrey, …`."""
    return any(part.field == "country" and sheet.text[part.end : at] == " " for part in sheet.parts)


def _as_contact(
    sheet: Sheet, segment: Segment, name: int, free: list[Segment], fields: dict[str, Any]
) -> list[Segment]:
    fields["contact"] = sheet.words(name, segment.end)
    sheet.take("contact", segment.start, segment.end)
    return [other for other in free if other != segment]


def _looks_personal(text: str) -> bool:
    """Up to three capitalised words that name no firm and no city."""
    words = text.split()
    plain = all(word[0].isupper() and word[1:].islower() and word.isalpha() for word in words)
    plain = plain and REMARK_STARTS.at(text.lower()) is None
    return (
        1 <= len(words) <= _MOST_OF_PERSON and plain and not (has_trade(text) or has_legal(text) or by_city(key(text)))
    )
