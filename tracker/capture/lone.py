"""Names that nothing but their place tells to be the buyer's: all a line says, or what opens it before a comma."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.names import names_goods
from tracker.capture.remarks import buyer_lead, goods_end, goods_lead, is_remark
from tracker.capture.segments import Segment
from tracker.capture.sheet import TAKEN, Sheet
from tracker.script import is_han

_MOST_OF_LONE, _MOST_OF_LONE_HAN = 4, 8
"""Words, and Chinese characters, of a name that is all a line says."""
_AND_GOODS = 2
"""Stretches of a line that names a buyer and goods."""
_BEFORE = f" ,;-/:.({TAKEN}"
"""What may be before the opening words: nothing but taken parts."""
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
    return sheet.text[free[0].end : free[0].end + 1] in {",", "，"} and _may_be_name(sheet, free[0])


def _may_be_name(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch is a few words that are no remark, no goods, and ask for nothing."""
    name, folded = sheet.text[segment.start : segment.end], sheet.folded[segment.start : segment.end]
    asks = buyer_lead(folded) or goods_lead(folded) or is_remark(folded) or goods_end(folded) < len(folded)
    figures = any(map(str.isdigit, name)) and not re.match(r"\d{1,4} [A-ZÀ-Þ][^\d]*$", name)
    return (
        not (asks or figures or names_goods(name))
        and len(name.split()) <= _MOST_OF_LONE
        and sum(map(is_han, name)) <= _MOST_OF_LONE_HAN
    )
