"""Names that nothing but their place tells: all a line says, what opens it before a comma, or beside a phone number."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.parties.name_words import REMARK_STARTS
from tracker.capture.parties.names import has_legal, has_trade, is_person, names_goods, squeezed
from tracker.capture.remarks import buyer_lead, goods_end, goods_lead, is_remark
from tracker.capture.segments import Segment
from tracker.capture.sheet import TAKEN, Sheet
from tracker.capture.trade.wares import is_ware, says_goods
from tracker.countries import by_city, key
from tracker.script import is_han

_MOST_OF_LONE, _MOST_OF_LONE_HAN = 4, 8
"""Words, and Chinese characters, of a name that is all a line says."""
_MOST_INTRODUCED = 2
"""Words of a person's name that no list knows."""
_AND_GOODS = 2
"""Stretches of a line that names a buyer and goods."""
_BEFORE = f" ,;-/:.({TAKEN}"
"""What may be before the opening words: nothing but taken parts."""
_CLOSES = (",", "，", " - ", ":", "：", " (")
"""What parts an opening name from the rest of the line."""
_BESIDE_LONE = frozenset({"tags", "next"})
"""Fields that say nothing about goods."""


def is_lone_name(sheet: Sheet, free: list[Segment]) -> bool:
    """Whether a line is nothing but a few words that are no remark and ask for nothing: `müller`."""
    if len(free) != 1 or len(sheet.gaps()) != 1 or not _BESIDE_LONE.issuperset(part.field for part in sheet.parts):
        return False
    return tuple(free[0]) == sheet.gaps()[0] and _may_be_name(sheet, free[0])


def opens_alone(sheet: Sheet, free: list[Segment], fields: dict[str, Any]) -> bool:
    """Whether what may be a name opens the line before a comma, and words are left for the goods: `müller, steel`."""
    if len(free) < _AND_GOODS or fields.get("contact") or sheet.open[: free[0].start].strip(_BEFORE):
        return False
    closed = sheet.text[free[0].end :].startswith(_CLOSES)
    return closed and _may_be_name(sheet, free[0])


def _may_be_name(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch is a few words that are no remark, no goods, and ask for nothing."""
    name, folded = sheet.text[segment.start : segment.end], sheet.folded[segment.start : segment.end]
    asks = buyer_lead(folded) or goods_lead(folded) or is_remark(folded) or goods_end(folded) < len(folded)
    figures = any(map(str.isdigit, name)) and not re.match(r"\d{1,4} [A-ZÀ-Þ][^\d]*$", name)
    return (
        not (asks or figures or names_goods(name) or says_goods(name))
        and len(name.split()) <= _MOST_OF_LONE
        and sum(map(is_han, name)) <= _MOST_OF_LONE_HAN
    )


def writes(text: str, email: str) -> bool:
    """Whether words are the person whose mail address is given: `mette, mette@…`, `Kai Petersen kai@…`."""
    words = text.split()
    if not 0 < len(words) <= _MOST_OF_LONE or not all(map(str.isalpha, words)):
        return False
    box = re.split(r"[._-]", email.partition("@")[0].lower())
    return squeezed(words[0]) in box or squeezed(text) in box or "".join(box) == squeezed(text)


def is_called(sheet: Sheet, segment: Segment, text: str, free: int) -> bool:
    """Whether a person's name stands alone right beside the phone number, and the goods are elsewhere."""
    if "phone" not in {sheet.beside(segment.start, after=False), sheet.beside(segment.end, after=True)}:
        return False
    words = text.split()
    named = len(words) <= _MOST_INTRODUCED and all(map(str.isalpha, words)) and not any(map(is_ware, words))
    alone = free > 1 and REMARK_STARTS.at(text.lower()) is None and not by_city(key(text))
    return is_person(text) or (bool(words) and named and alone and not (has_trade(text) or has_legal(text)))
