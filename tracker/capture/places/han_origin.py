"""Countries by their Chinese names in the free words of a line, and how each stands to the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from tracker.capture.parties.name_words import HAN_COMPANY
from tracker.capture.sheet import Sheet
from tracker.countries import by_name
from tracker.script import is_han

Standing = Literal["announced", "alone", "glued", "inside"]
_HAN_TAIL = (
    r"[城市](?=$|[ ,，])|公司(?= ?[a-z])|(?:的?(?:新|老)?(?:客户|客人|买家)|那边|的)"
    r"|人(?=$|[ ,，a-z])|的?(?:亚马逊|速卖通|ebay|shopee)?"
    r"(?:卖家|批发商|零售商|进口商|经销商|代理商|中间商|采购商|承包商|分销商|贸易商)"
)


def han_mentions(sheet: Sheet, start: int, end: int, home: str) -> Iterator[tuple[Standing, int, int, str]]:
    """How each country between two places stands there, its span with what announces its buyer, and its code."""
    text = sheet.folded
    at = start
    while at < end:
        size = next((size for size in range(min(8, end - at), 1, -1) if by_name(text[at : at + size])), 0)
        if not size or not is_han(text[at]) or by_name(text[at : at + size]) == home:
            at += 1
            continue
        stop = at + size
        tail = re.match(_HAN_TAIL, text[stop:end])
        glued = stop < end and is_han(text[stop]) and tail is None
        firm = glued and any(word in text[stop : stop + 12].split(" ")[0] for word in HAN_COMPANY)
        inside = at > start and is_han(text[at - 1])
        standing: Standing = "announced" if tail else "inside" if inside else "glued" if glued and not firm else "alone"
        yield standing, at, stop + tail.end() if tail else stop, by_name(text[at:stop])
        at = stop + tail.end() if tail else stop
