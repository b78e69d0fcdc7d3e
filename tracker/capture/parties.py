"""Who buys: the name that speaks most for itself, and the person beside a firm: `Hanna, Kaunis Koti Oy`."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.goods import take_goods
from tracker.capture.name_words import CONNECTIVES, REMARK_STARTS
from tracker.capture.names import (
    buyer_lead,
    goods_end,
    goods_lead,
    has_legal,
    has_trade,
    is_given_name,
    is_person,
    is_remark,
    starts_firm,
)
from tracker.capture.naming import Line, Name, is_city, names_in, whose
from tracker.capture.segments import Segment, segments
from tracker.capture.sheet import TAKEN, Part, Sheet
from tracker.countries import by_city, key
from tracker.script import is_han

_ENOUGH, _ENOUGH_BESIDE_PERSON = 2, 5
"""What a name must weigh to be taken for the buyer, and how much beside a person who was named with a title."""
_MOST_OF_PERSON = 3
"""Words of a firm's and of a person's name at most."""
_MOST_OF_LONE, _MOST_OF_LONE_HAN = 4, 8
"""Words, and Chinese characters, of a name that is all a line says."""
_BESIDE_LONE = frozenset({"tags", "next"})
"""Fields that say nothing about goods."""
_MET = r"(?i)(?:just )?(?:tell|ask|met|spoke (?:to|with)|talked (?:to|with)|called|saw) ([^\W\d_][\w'’ -]*)"
_MEETING = ("just ", "tell ", "ask ", "met ", "spoke ", "talked ", "called ", "saw ")
_LATIN_END = "\u0250"
_NEAR = frozenset({",", "，", "/", "-", "("})
"""What may stand between a person and the firm."""
_OF_FIRM = r"的 ?((?:(?![\u4e00-\u9fff])[^\W\d_]['’-]?)+(?: [A-ZÀ-Þ](?:(?![\u4e00-\u9fff])[\w'’-])*)?)"
"""A person named after the firm: …公司的Lucía."""


def take_parties(sheet: Sheet, fields: dict[str, Any], *, named: bool = False) -> None:
    """Fill buyer, goods and a contact written as `Name from Company` or `Name, Company`.

    `named` when the buyer is given beside the line, so that a word alone is the goods.
    """
    country = str(fields.get("country", ""))
    free = [
        _without_city(sheet, segment)
        for segment in segments(sheet)
        if not _is_connective(sheet, segment) and not is_city(sheet.text[segment.start : segment.end], country)
    ]
    quantity = next((part for part in sheet.parts if part.field == "quantity"), None)
    buyer = None
    if not sheet.has("buyer"):
        line = Line(sheet, free, quantity, _is_small(sheet, free), _goods_follow(sheet, free, quantity), country)
        names = [name for segment in free for name in names_in(line, segment)]
        best = _firm_beside(sheet, max(names, key=lambda name: (name.weight, -name.start), default=None), names)
        if best is not None and best.weight >= (_ENOUGH_BESIDE_PERSON if fields.get("contact") else _ENOUGH):
            free = _take_buyer(line, best, fields)
            buyer = Segment(best.start, best.end)
        elif not named and _is_lone_name(sheet, free):
            [alone] = free
            fields["buyer"] = sheet.words(*alone)
            sheet.take("buyer", *alone)
            return
    if not sheet.has("goods"):
        take_goods(sheet, free, (quantity.start, quantity.end) if quantity else None, fields, buyer)


def _is_lone_name(sheet: Sheet, free: list[Segment]) -> bool:
    """Whether a line is nothing but a few words that are no remark and ask for nothing: `müller`."""
    if len(free) != 1 or len(sheet.gaps()) != 1 or not _BESIDE_LONE.issuperset(part.field for part in sheet.parts):
        return False
    [segment], [gap] = free, sheet.gaps()
    name, folded = sheet.text[segment.start : segment.end], sheet.folded[segment.start : segment.end]
    asks = buyer_lead(folded) or goods_lead(folded) or is_remark(folded) or goods_end(folded) < len(folded)
    return (
        tuple(segment) == gap
        and not asks
        and not any(map(str.isdigit, name))
        and len(name.split()) <= _MOST_OF_LONE
        and sum(map(is_han, name)) <= _MOST_OF_LONE_HAN
    )


def _firm_beside(sheet: Sheet, best: Name | None, names: list[Name]) -> Name | None:
    """The firm that follows a person's name after a comma, else the best name."""
    if best is None or best.person or _is_firm(sheet.text[best.name : best.end]):
        return best
    best_name = sheet.text[best.name : best.end]
    known = is_person(best_name)
    for name in names:
        between = sheet.text[best.end : name.start]
        firm = sheet.text[name.name : name.end]
        if (
            name.start > best.end
            and between.strip() in {",", "，"}
            and (has_legal(firm) or ((known or _other_script(firm, best_name)) and has_trade(firm)))
        ):
            return name
    return best


def _other_script(one: str, other: str) -> bool:
    """Whether only one of two names is in Latin letters."""
    return (one[0] < _LATIN_END) != (other[0] < _LATIN_END)


def _is_firm(name: str) -> bool:
    return has_legal(name) or has_trade(name) or starts_firm(name.lower()) or len(name.split()) > _MOST_OF_PERSON


def _is_connective(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch is nothing but words that lead to a name; takes it then."""
    words = sheet.folded[segment.start : segment.end]
    if not CONNECTIVES.issuperset(words.split()) and buyer_lead(words + " x") < len(words):
        return False
    sheet.take("words", segment.start, segment.end)
    return True


def _without_city(sheet: Sheet, segment: Segment) -> Segment:
    """A stretch without a Chinese city's name at its start, before a blank or other letters."""
    first, blank, _rest = sheet.text[segment.start : segment.end].partition(" ")
    if blank and first and is_han(first[0]) and by_city(key(first)):
        return Segment(segment.start + len(first) + 1, segment.end)
    letters = next((at for at, char in enumerate(first) if not is_han(char)), 0)
    if letters > 1 and by_city(key(first[:letters])):
        return Segment(segment.start + letters, segment.end)
    return segment


def _is_small(sheet: Sheet, free: list[Segment]) -> bool:
    """Whether capitals tell nothing in this line."""
    words = "".join(sheet.text[start:end] for start, end in free)
    return not any(map(str.isupper, words)) or not any(map(str.islower, words))


def _goods_follow(sheet: Sheet, free: list[Segment], quantity: Part | None) -> bool:
    return quantity is not None and any(
        segment.start >= quantity.end and not sheet.text[quantity.end : segment.start].strip(" 的") for segment in free
    )


def _take_buyer(line: Line, best: Name, fields: dict[str, Any]) -> list[Segment]:
    """Take the name and, before it, the person; returns what is still free."""
    sheet, segment = line.sheet, best.segment
    fields["buyer"] = sheet.words(best.name, best.end)
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


def _left_over(sheet: Sheet, start: int, end: int, fields: dict[str, Any], *, firm: bool) -> list[Segment]:
    """What follows a name in its stretch, a city and words that only join aside."""
    text = sheet.text[start:end]
    if not text.strip(" .,"):
        return []
    first, _blank, rest = text.partition(" ")
    if rest and by_city(key(first)):
        return [Segment(end - len(rest.lstrip()), end)]
    person = re.match(_OF_FIRM, text) if text.startswith("的") else None
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
        if met is not None and segment.end <= best.start and is_person(met[1]):
            return _as_contact(sheet, segment, met.start(1), free, fields)
        ahead = segment.end <= best.start
        between = sheet.text[segment.end : best.start] if ahead else sheet.text[best.end : segment.start]
        taken = TAKEN in sheet.open[min(segment.end, best.end) : max(segment.start, best.start)]
        if taken or between.strip() not in _NEAR:
            continue
        name = segment.start + buyer_lead(sheet.folded[segment.start : segment.end])
        text = sheet.text[name : segment.end]
        announced = whose(sheet, name) and len(text.split()) <= _MOST_OF_PERSON
        if is_person(text) or (ahead and "-" not in between and (announced or _looks_personal(text))):
            return _as_contact(sheet, segment, name, free, fields)
    return free


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
