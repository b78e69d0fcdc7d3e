"""The goods among the free words of a line, by where they stand to the quantity and to the buyer."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.names import goods_end, goods_lead
from tracker.capture.segments import Segment
from tracker.capture.sheet import Sheet
from tracker.script import is_han

_MOST_WORDS = 9
_ENDINGS = frozenset("了的吗呢吧啊")
"""Characters that only end a sentence."""
_ASKING = frozenset("要订买购求")
"""Characters that ask for what follows."""
_LONGEST_HAN = 24
_THEY_ASK = r"(?:客户|客人|买家|对方|他们|[他她])(?:想要|需要|急要|要订|要买|想买|想订|求购|采购|要|订|买|询)(?=[^求 ])"


def take_goods(
    sheet: Sheet,
    free: list[Segment],
    quantity: tuple[int, int] | None,
    fields: dict[str, Any],
    buyer: Segment | None,
) -> None:
    """Fill the goods with the stretch that says them best, up to where remarks begin."""
    segment = _goods_segment(sheet, free, quantity, buyer)
    if segment is None:
        return
    folded = sheet.folded[segment.start : segment.end]
    lead = goods_lead(folded) or _they_ask(folded, glued=quantity is not None and segment.end == quantity[0])
    size = goods_end(folded[lead:], for_is_theirs=buyer is not None)
    name = sheet.text[segment.start + lead : segment.start + lead + size].strip(" ,.-")
    if not any(char.isalpha() and char not in _ENDINGS for char in name) or len(name.split()) > _MOST_WORDS:
        return
    if any(map(is_han, name)) and len(name) > _LONGEST_HAN:
        return
    fields["goods"] = name
    sheet.take("goods", segment.start, segment.start + lead + size)


def _goods_segment(
    sheet: Sheet, free: list[Segment], quantity: tuple[int, int] | None, buyer: Segment | None
) -> Segment | None:
    """The words right after the quantity, else right before it, else the first that follow the buyer."""
    usable = [segment for segment in free if _says_something(sheet, segment)]
    if quantity is None:
        return next((segment for segment in usable if buyer is None or segment.start >= buyer.end), None)
    glued = [
        segment
        for segment in free
        if segment.end == quantity[0]
        and _ends_like_goods(sheet.folded[segment.end - 1])
        and (segment in usable or _they_ask(sheet.folded[segment.start : segment.end], glued=True))
    ]
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


def _they_ask(folded: str, *, glued: bool) -> int:
    """The size of 客户要 before goods that end right at the quantity; 0 elsewhere, where remarks begin so."""
    asked = re.match(_THEY_ASK, folded) if glued else None
    return asked.end() if asked else 0


def _ends_like_goods(char: str) -> bool:
    return is_han(char) and char not in _ASKING


def _says_something(sheet: Sheet, segment: Segment) -> bool:
    """Whether words other than leads and remarks are in a stretch."""
    folded = sheet.folded[segment.start : segment.end].strip()
    lead = goods_lead(folded)
    if not lead and goods_lead(folded + " x") >= len(folded):
        return False
    return goods_end(folded[lead:]) != 0 or (lead > 0 and bool(folded[lead:].strip()))
