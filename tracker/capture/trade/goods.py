"""The goods among the free words of a line, by where they stand to the quantity and to the buyer."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.parties.name_words import LOOKS, REMARK_STARTS
from tracker.capture.remarks import end_before_joins, goods_end, goods_joins, goods_lead, is_question
from tracker.capture.segments import Segment
from tracker.capture.sheet import Sheet
from tracker.capture.trade.wares import is_only_goods, may_be_plural, says_goods
from tracker.countries import by_city, key
from tracker.script import is_han

_MOST_WORDS = 9
_ENDINGS = frozenset("了的吗呢吧啊来")
"""Characters that only end a sentence."""
_ASKING = frozenset("要订买购求")
"""Characters that ask for what follows."""
_LONGEST_HAN = 24
_BETWEEN = " ,:-x*×"
"""What may stand between goods and their quantity."""
_LOT = re.compile(r"(?:\d+|a|one) lots?")
_NOTHING = frozenset("-+x*×0123456789 .,万千百k%个只")
"""Figures and signs alone, such as what a sum or a packing leaves: `x 100`, 12万."""
_ADDS = ("+", "plus ", "加")
_CROSSES = (" x", " *", " ×")
_SIZE = (
    r"(?:x{0,3}l|[sm]|\d+xl)(?:[-/](?:x{0,3}l|[sm]|\d+xl))*|\d[\d.,x*×/-]*(?:mm|cm|m|in|inch|g|gsm|kg|oz|ml|l|v|w|k|寸)?[厚宽长高]?"
    r"|[红黑白灰蓝绿黄粉紫金银棕]色|[长宽厚高][\d.]+(?:mm|cm|m|米)?"
)
_CONDITION = re.compile(
    r"(?:second[ -]?hand|2nd hand|used|refurbished|reconditioned|rebuilt|brand new|new|heavy duty|official size|"
    r"(?:match|top|export|premium|first|a) (?:quality|grade)|grade [a-z]|size \d|sizes? [smxl\d]|"
    r"二手|全新|翻新)(?![\w-])"
)
"""What is said of goods behind their quantity: `12 pcs second hand`."""
_DISCOUNT = r"\d+(?:\.\d+)? ?%(?:$| (?:off|discount|cheaper|less|more|up|down)\b)"
_THEY_ASK = r"(?:客户|客人|买家|对方|他们|[他她])(?:想要|需要|急要|要订|要买|想买|想订|求购|采购|要|订|买|询)(?=[^求 ])"
_FURNITURE = ("桌", "椅", "床", "沙发", "茶几", "柜", "凳", "chair", "table", "desk", "bed", "sofa", "stool")
_FLAT = frozenset("纸板皮膜片布贴卡网")
"""What goods end with that come in sheets, whatever they are for."""


def take_goods(
    sheet: Sheet,
    free: list[Segment],
    quantity: tuple[int, int] | None,
    fields: dict[str, Any],
    buyer: Segment | None,
) -> None:
    """Fill the goods with the stretch that says them best, up to where remarks begin."""
    segment = _goods_segment(sheet, free, quantity, buyer)
    if segment is None or (quantity is None and _tells_why(sheet, segment, fields)):
        return
    folded = sheet.folded[segment.start : segment.end]
    joins = goods_joins(folded)
    lead = goods_lead(folded) or _they_ask(folded, glued=quantity is not None and segment.end == quantity[0])
    lead += _city_size(folded[lead:], str(fields.get("country", "")))
    size = goods_end(folded[lead:], for_is_theirs=buyer is not None or sheet.has("buyer"))
    if quantity is not None and segment.end <= quantity[0] and (later := _after_remark(folded[lead:], size)):
        lead, size = lead + later, len(folded) - lead - later
    size -= folded[lead : lead + size].rstrip().endswith(_CROSSES)
    said = end_before_joins(folded[lead : lead + size])
    name = sheet.text[segment.start + lead : segment.start + lead + said].strip(" ,.-")
    if not any(char.isalpha() and char not in _ENDINGS for char in name) or len(name.split()) > _MOST_WORDS:
        return
    if sum(map(is_han, name)) > _LONGEST_HAN or re.match(_DISCOUNT, name.lower()):
        return
    fields["goods"] = name
    if quantity is not None and sheet.text[quantity[1] - 1] == "张" and _is_furniture(name.lower()):
        fields |= {"unit": "pcs", "per": "pc" if fields.get("per") == "sheet" else fields.get("per", "")}
    begin = segment.start + (0 if joins == lead else lead)
    sheet.take("goods", begin, segment.start + lead + size)


def _is_furniture(goods: str) -> bool:
    """Whether 张 counts pieces of these goods rather than sheets: 餐桌, but not 桌布纸."""
    return goods[-1] not in _FLAT and any(word in goods for word in _FURNITURE)


def _tells_why(sheet: Sheet, segment: Segment, fields: dict[str, Any]) -> bool:
    """Whether words right behind those that say a deal is lost name no goods: they rather tell why."""
    behind = fields.get("stage") == "lost" and sheet.beside(segment.start, after=False) == "note"
    return behind and not says_goods(sheet.text[slice(*segment)])


def _goods_segment(
    sheet: Sheet, free: list[Segment], quantity: tuple[int, int] | None, buyer: Segment | None
) -> Segment | None:
    """The words right after the quantity, else right before it, else the first that follow the buyer."""
    usable = [segment for segment in free if _says_something(sheet, segment)]
    if quantity is None:
        named = (segment for segment in usable if says_goods(sheet.text[segment.start : segment.end]))
        rest = (segment for segment in usable if buyer is None or segment.start >= buyer.end)
        return next(named, None) or next(rest, None)
    glued = [
        segment
        for segment in free
        if segment.end == quantity[0]
        and _ends_like_goods(sheet.folded[segment.end - 1])
        and (segment in usable or _they_ask(sheet.folded[segment.start : segment.end], glued=True))
    ]
    if glued:
        return glued[0]
    if (said := goods_beside(sheet, usable, quantity)) is not None and said.end <= quantity[0]:
        return said
    if said is not None and (first := _goods_before(sheet, usable, quantity, said)) is not None:
        return first
    before = [segment for segment in usable if segment.end <= quantity[0]]
    for segment in usable:
        if before and _CONDITION.match(sheet.folded, segment.start) and _may_be_goods(sheet, before[-1], quantity[0]):
            return before[-1]
        follows = segment.start >= quantity[1] and not sheet.text[quantity[1] : segment.start].strip(" 的")
        if follows and not (_only_adds(sheet, segment) or (before and _is_look(sheet, segment))):
            return before[-1] if before and _names_goods_before(sheet, before[-1], quantity[0]) else segment
    if before:
        return _with_looks(sheet, before)
    after = [segment for segment in usable if segment.start >= quantity[1]]
    return after[0] if after else None


def goods_beside(sheet: Sheet, free: list[Segment], quantity: tuple[int, int] | None) -> Segment | None:
    """The stretch right after the quantity, or else right before it, that says goods by their names.

    Without a quantity, the first that says nothing else.
    """
    if quantity is None:
        return next((one for one in free if is_only_goods(sheet.text[slice(*one)])), None)
    after = next(
        (one for one in free if one.start >= quantity[1] and not _between(sheet, quantity[1], one.start)), None
    )
    if after is not None and says_goods(sheet.text[slice(*after)]):
        return after
    before = next((one for one in free if one.end <= quantity[0] and not _between(sheet, one.end, quantity[0])), None)
    if before is None:
        return None
    text = sheet.text[slice(*before)]
    return before if says_goods(text) or (may_be_plural(text) and _is_of_country(sheet, after)) else None


def _goods_before(sheet: Sheet, usable: list[Segment], quantity: tuple[int, int], said: Segment) -> Segment | None:
    """The stretch right before the quantity that says goods too, so that the one behind it only describes them."""
    before = next((one for one in usable if one.end <= quantity[0] and not _between(sheet, one.end, quantity[0])), None)
    if before is None or sheet.text[quantity[1] : said.start].strip():
        return None
    return before if says_goods(sheet.text[slice(*before)]) else None


def _may_be_goods(sheet: Sheet, segment: Segment, quantity: int) -> bool:
    """Whether a stretch right before the quantity is small words, as goods are."""
    text = sheet.text[slice(*segment)]
    small = text.islower() or any(map(is_han, text)) or may_be_plural(text)
    return small and not sheet.text[segment.end : quantity].strip()


def _between(sheet: Sheet, start: int, end: int) -> str:
    """What else than blanks and crosses stands between goods and their quantity."""
    return sheet.text[start:end].strip(_BETWEEN)


def _is_of_country(sheet: Sheet, segment: Segment | None) -> bool:
    """Whether a stretch stands beside a country and does not end as a plural does."""
    if segment is None or may_be_plural(sheet.text[slice(*segment)]):
        return False
    return "country" in {sheet.beside(segment.start, after=False), sheet.beside(segment.end, after=True)}


def _names_goods_before(sheet: Sheet, segment: Segment, quantity: int) -> bool:
    """Whether Chinese goods stand right before the quantity, so that what follows it is about something else."""
    return (
        sheet.text[segment.end : quantity].strip() == ""
        and any(map(is_han, sheet.text[segment.start : segment.end]))
        and goods_end(sheet.folded[segment.start : segment.end]) > 0
    )


def _after_remark(folded: str, size: int) -> int:
    """Where Chinese goods begin after a remark and a blank: BSCI要求 围裙; 0 when none do."""
    past = folded.find(" ", size)
    rest = folded[past + 1 :]
    if size >= len(folded) or past < 0 or not any(map(is_han, rest)) or goods_end(rest) < len(rest):
        return 0
    return past + 1


def _only_adds(sheet: Sheet, segment: Segment) -> bool:
    """Whether words after the quantity go on about something else: `+ 200 ctns`, 问有没有现货."""
    folded = sheet.folded[segment.start : segment.end]
    return folded.startswith(_ADDS) or is_question(folded)


def _is_look(sheet: Sheet, segment: Segment) -> bool:
    """Whether a stretch holds nothing but sizes and colours: `S-XL`, `black`, 4mm厚."""
    words = sheet.folded[segment.start : segment.end].split()
    return all(word in LOOKS or re.fullmatch(_SIZE, word) for word in words)


def _with_looks(sheet: Sheet, before: list[Segment]) -> Segment:
    """The last stretch before the quantity, with those before it when it only tells sizes and colours."""
    first = len(before) - 1
    while first and _is_look(sheet, before[first]):
        if sheet.open[before[first - 1].end : before[first].start].strip(" ") not in {",", "，", "/"}:
            break
        first -= 1
    return Segment(before[first].start, before[-1].end)


def _city_size(folded: str, country: str) -> int:
    """The size of a city of the buyer's country and the blank after it, at the start of goods."""
    words = folded.split(" ")
    sizes = (len(" ".join(words[:count])) + 1 for count in (2, 1) if len(words) > count)
    return next((size for size in sizes if country and by_city(key(folded[:size])) == country), 0)


def _they_ask(folded: str, *, glued: bool) -> int:
    """The size of 客户要 before goods that end right at the quantity; 0 elsewhere, where remarks begin so."""
    asked = re.match(_THEY_ASK, folded) if glued else None
    return asked.end() if asked else 0


def _ends_like_goods(char: str) -> bool:
    return is_han(char) and char not in _ASKING


def _says_something(sheet: Sheet, segment: Segment) -> bool:
    """Whether words other than leads and remarks are in a stretch."""
    folded = sheet.folded[segment.start : segment.end].strip()
    if (
        (len(folded) > 1 and _NOTHING.issuperset(folded))
        or REMARK_STARTS.at(folded) == len(folded)
        or by_city(key(folded))
        or _LOT.fullmatch(folded)
    ):
        return False
    lead = goods_lead(folded)
    if not lead and goods_lead(folded + " x") >= len(folded):
        return False
    return goods_end(folded[lead:]) != 0 or _after_remark(folded[lead:], 0) > 0
