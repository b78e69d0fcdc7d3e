"""Buyer and goods among the free words of a line, by where they stand to the quantity and to each other."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.name_words import CONNECTIVES
from tracker.capture.names import Segment, buyer_lead, buyer_tail, goods_end, goods_lead, segments, split_buyer
from tracker.capture.sheet import Part, Sheet
from tracker.countries import by_city, key
from tracker.script import fold, is_han

_MOST_WORDS = 9
_INSIDE = (" for ", " from ", " to ", "给", "来自")
_PERSON_FROM = re.compile(r"([A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2}) (?:from|at|of|@) (?=[A-ZÀ-Þ])")


def take_parties(sheet: Sheet, fields: dict[str, Any]) -> None:
    """Fill buyer, goods and a contact written as `Name from Company`."""
    free = [
        segment for segment in segments(sheet) if not _is_connective(sheet, segment) and not _is_city(sheet, segment)
    ]
    free = [_without_city(sheet, segment) for segment in free]
    if not free:
        return
    anchor = next((part for part in sheet.parts if part.field == "quantity"), None)
    buyer = None
    if not sheet.has("buyer") and not _only_goods(sheet, free, anchor, fields):
        buyer, free = _buyer(sheet, free, anchor.start if anchor else len(sheet.text), fields)
    if not sheet.has("goods"):
        _goods(sheet, free, (anchor.start, anchor.end) if anchor else None, fields, buyer)


def _is_connective(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch is nothing but words that lead to a name; takes it then."""
    words = sheet.folded[segment.start : segment.end]
    if not CONNECTIVES.issuperset(words.split()) and buyer_lead(words + " x") < len(words):
        return False
    sheet.take("words", segment.start, segment.end)
    return True


def _without_city(sheet: Sheet, segment: Segment) -> Segment:
    """A stretch without a Chinese city's name before a blank at its start."""
    first, blank, _rest = sheet.text[segment.start : segment.end].partition(" ")
    if blank and first and is_han(first[0]) and by_city(key(first)):
        return Segment(segment.start + len(first) + 1, segment.end)
    return segment


def _is_city(sheet: Sheet, segment: Segment) -> bool:
    return bool(by_city(key(sheet.text[segment.start : segment.end])))


def _only_goods(sheet: Sheet, free: list[Segment], anchor: Part | None, fields: dict[str, Any]) -> bool:
    """Whether the free words can only be the goods: alone beside the quantity, or with a person already named."""
    free = [segment for segment in free if not _is_remark(sheet, segment)] or free
    first = free[0]
    folded = sheet.folded[first.start : first.end]
    if len(free) > 1 or any(mark in folded for mark in _INSIDE):
        return False
    if fields.get("contact") and _led(sheet, first):
        return True
    if split_buyer(sheet.text[first.start : first.end]) < first.end - first.start:
        return False
    if anchor is not None and first.start >= anchor.end:
        return buyer_lead(folded) == 0
    glued = anchor is not None and first.end == anchor.start and is_han(sheet.text[first.end - 1])
    named = bool(fields.get("contact")) or any(
        part.field == "country" and sheet.folded[part.start : part.end].endswith(("客户", "客人", "买家"))
        for part in sheet.parts
    )
    return named and (glued or _led(sheet, first) or bool(fields.get("contact") and anchor))


def _buyer(
    sheet: Sheet, free: list[Segment], anchor: int, fields: dict[str, Any]
) -> tuple[Segment | None, list[Segment]]:
    """Take the buyer's name; returns it and what is still free."""
    at = _from_inside(sheet, free, anchor)
    if at is None or _is_remark(sheet, free[at]):
        at = next((place for place, segment in enumerate(free) if not _is_remark(sheet, segment)), None)
    if at is None:
        return None, free
    segment = free[at]
    text = sheet.text[segment.start : segment.end]
    lead = buyer_lead(sheet.folded[segment.start : segment.end])
    body = text[lead:]
    size = min(_split(body), buyer_tail(sheet.folded[segment.start + lead : segment.end]))
    rest = body[size:]
    if segment.end <= anchor and not rest.strip() and len(body.split()) > _MOST_WORDS:
        return None, free
    start = segment.start + lead
    name = body[:size].strip(" ,-")
    if not any(char.isalpha() for char in name):
        return None, free
    person = _person_from(name)
    if person and not fields.get("contact"):
        fields["contact"], name = person
    fields["buyer"] = name
    sheet.take("buyer", segment.start, start + size)
    tail = buyer_tail(sheet.folded[start : segment.end])
    after = start + size
    if rest.strip() and tail < len(body) and size == tail:
        lead_end = after + goods_lead(sheet.folded[after : segment.end].lstrip()) + len(rest) - len(rest.lstrip())
        sheet.take("buyer", after, min(lead_end, segment.end))
        after = min(lead_end, segment.end)
    left = Segment(
        after + len(sheet.text[after : segment.end]) - len(sheet.text[after : segment.end].lstrip()), segment.end
    )
    kept = [left] if left.start < left.end else []
    return Segment(start, start + size), [*free[:at], *kept, *free[at + 1 :]]


def _split(body: str) -> int:
    """Where the buyer ends, a person before `from Company` included."""
    person = _PERSON_FROM.match(body)
    before = person.end() if person and fold(person[1]) not in CONNECTIVES else 0
    return before + split_buyer(body[before:])


def _from_inside(sheet: Sheet, free: list[Segment], anchor: int) -> int | None:
    """When the line opens with the quantity: the segment that says `for Rahman` or `给…`, split off its goods."""
    if free[0].start < anchor:
        return None
    for at, segment in enumerate(free):
        folded = sheet.folded[segment.start : segment.end]
        for mark in _INSIDE:
            place = folded.find(mark)
            if place > 0:
                split = segment.start + place
                free[at : at + 1] = [Segment(segment.start, split), Segment(split + mark.startswith(" "), segment.end)]
                return at + 1
        if buyer_lead(folded) and at:
            return at
    return None if len(free) == 1 else 1


def _is_remark(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch begins like a remark rather than a name."""
    return (
        not sheet.text[segment.start].isupper()
        and goods_end(sheet.folded[segment.start : segment.end]) == 0
        and not (buyer_lead(sheet.folded[segment.start : segment.end]))
    )


def _person_from(name: str) -> tuple[str, str] | None:
    """`John from Rahman Textiles` as (person, company)."""
    match = _PERSON_FROM.match(name)
    if match and fold(match[1]) in CONNECTIVES:
        return None
    return (match[1], name[match.end() :].strip()) if match and name[match.end() :].strip() else None


def _goods(
    sheet: Sheet,
    free: list[Segment],
    quantity: tuple[int, int] | None,
    fields: dict[str, Any],
    buyer: Segment | None,
) -> None:
    segment = _goods_segment(sheet, free, quantity, buyer)
    if segment is None:
        return
    folded = sheet.folded[segment.start : segment.end]
    lead = goods_lead(folded)
    size = goods_end(folded[lead:])
    name = sheet.text[segment.start + lead : segment.start + lead + size].strip(" ,.-")
    if not name or not any(char.isalpha() for char in name) or len(name.split()) > _MOST_WORDS:
        return
    if any(map(is_han, name)) and len(name) > 24:
        return
    fields["goods"] = name
    sheet.take("goods", segment.start, segment.start + lead + size)


def _goods_segment(
    sheet: Sheet, free: list[Segment], quantity: tuple[int, int] | None, buyer: Segment | None
) -> Segment | None:
    """The words right after the quantity, else right before it, else the first that follow the buyer."""
    usable = [
        segment
        for segment in free
        if goods_end(sheet.folded[segment.start : segment.end].strip()) != 0 or _led(sheet, segment)
    ]
    if quantity is None:
        return next((segment for segment in usable if buyer is None or segment.start >= buyer.end), None)
    glued = [segment for segment in usable if segment.end == quantity[0] and is_han(sheet.text[segment.end - 1])]
    if glued:
        return glued[0]
    for segment in usable:
        if segment.start >= quantity[1] and not sheet.text[quantity[1] : segment.start].strip(" 的"):
            return segment
    before = [segment for segment in usable if segment.end <= quantity[0]]
    if before:
        return before[-1]
    after = [segment for segment in usable if segment.start >= quantity[1]]
    return after[0] if after else None


def _led(sheet: Sheet, segment: Segment) -> bool:
    return goods_lead(sheet.folded[segment.start : segment.end]) > 0
