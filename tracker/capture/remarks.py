"""Words around names and goods: what leads to them, what ends them, and where remarks and questions begin."""

from __future__ import annotations

import re
from typing import Any

from tracker.capture.parties.name_words import (
    BUYER_LEAD,
    BUYER_TAIL,
    GOODS_JOINS,
    GOODS_LEAD,
    GOODS_STOP,
    HAN_REMARKS,
    REMARK_STARTS,
    WHOSE,
)
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.script import is_han

_ASKERS = ("enquiring", "inquiring", "asking", "asks", "asked", "looking", "searching")
"""Before a `for`, what makes what follows the goods."""
_GO_ON = frozenset("盒箱袋纸机膜瓶罐带材桶绳架柜框册")
"""Characters that make goods of a word before them that ends goods elsewhere: 包装盒, 样品架."""
_JOINS = Phrases("for;from;to;of;by;with;and")
_QUESTION = r"[^ ,]*(?:能不能|能否|可不可以|可否|有没有|有无|是否|是不是|会不会|要不要)[^ ,]*"
"""A Chinese word that asks something."""
_INSIDE = re.compile(r"(?<= )(?:for|from|to|by|with|at|buyer|client|customer|importer) (?=\S)|给|来自|客户(?=\S)")
_DENYING = ("not ", "n't ", " no,", " no ", " no-", "nicht ", "不是", "不在", "非", "no es ", "pas ")
"""One of them is in every line that denies a place."""
_ASIDE = (
    "forwarded", "fwd", "fw:", "re:", "aw:", "hi ", "hello", "hey", "hallo", "hola", "good ", "dear", "salam",
    "greetings", "bro ", "bro,", "sir", "madam", "boss", "my friend", "habibi", "pls", "please", "plz", "kindly",
    "send ", "how much", "price", "unknown", "known", "no name", "name ", "hidden", "anonymous", "behalf", "asked for",
    "'s ", " of ", "party", "guy", "lady", "needed", "required", "requested", "gewünscht", "erforderlich", "mandatory",
    "no.", " no ", "#", "the ", "about", " told ", " tells ", "ask ", " re ", "regarding", "abt", "again", "called",
    "regards", "thanks", "cheers", "we need", "we want", "we require", "we are", "i need", "i want", "i am", "we would",
    "i would", "转", "tr:", "rv:", "wg:", "名字", "姓名", "叫什么",
)  # fmt: skip
"""One of them is in every line that says something beside the deal."""


def _after_leads(folded: str, leads: Phrases) -> int:
    """Where the lead words at the start of a text end; 0 when nothing but leads is there."""
    at = 0
    while (end := leads.at(folded, at)) is not None:
        rest = folded[end:].lstrip(" :,-")
        if not rest:
            break
        at = len(folded) - len(rest)
    return at


def buyer_lead(folded: str) -> int:
    """The size of words before a buyer's name, such as `inquiry from`."""
    return _after_leads(folded, BUYER_LEAD)


def buyer_tail(folded: str) -> int:
    """Where a buyer's name ends before words such as `wants` or 想要, wherever in the text they stand."""
    end = len(folded)
    while (start := BUYER_TAIL.before(folded, end)) is not None and folded[:start].strip(" ,"):
        end = len(folded[:start].rstrip(" ,"))
    return end


def goods_lead(folded: str) -> int:
    """The size of words before goods, such as `of`, 采购, or a question after which they stand."""
    asked = re.match(rf"(?:(?!问?有没有){_QUESTION} )+", folded)
    at = asked.end() if asked is not None else 0
    return at + _after_leads(folded[at:], GOODS_LEAD)


def goods_joins(folded: str) -> int:
    """The size of words before goods that need not be kept: they only say that the goods are wanted."""
    return _after_leads(folded, GOODS_JOINS)


def goods_end(folded: str, *, for_is_theirs: bool = False) -> int:
    """Where goods end and remarks begin; `for_is_theirs` when a `for` can only tell what the goods are for."""
    at = 0
    while (found := GOODS_STOP.first(folded[at:])) is not None:
        start, end = at + found[0], at + found[1]
        if folded[end : end + 1] in _GO_ON and is_han(folded[end - 1]):
            at = end
            continue
        whom = folded[end:].lstrip()
        theirs = for_is_theirs and folded[start:end] == "for" and start > 0
        if not theirs or buyer_lead(whom) or GOODS_STOP.at(whom) is not None:
            break
        at = end
    stop = at + found[0] if found else len(folded)
    starts = (at for at in range(stop) if folded[at] in HAN_REMARKS and (at == 0 or folded[at - 1] in " ,"))
    asks = re.search(rf"(?:^|(?<=[ ,])){_QUESTION}", folded)
    return min(next(starts, stop), asks.start() if asks is not None else stop)


def end_before_joins(folded: str) -> int:
    """Where words end before a `for` or `from` that closes them."""
    end = len(folded)
    while (start := _JOINS.before(folded, end)) is not None and start:
        end = len(folded[:start].rstrip(" ,"))
    return end


def is_question(folded: str) -> bool:
    """Whether a stretch is a question in Chinese and nothing else."""
    return re.fullmatch(_QUESTION, folded) is not None


def is_remark(folded: str) -> bool:
    """Whether a stretch begins like a remark rather than a name."""
    if buyer_lead(folded):
        return False
    return REMARK_STARTS.at(folded) is not None or goods_end(folded) == 0


def leads_inside(folded: str) -> list[int]:
    """Where words within a stretch lead to a name: `for`, 来自, or 客户 before other letters."""
    found = _INSIDE.finditer(folded)
    return [
        match.start()
        for match in found
        if not (match[0] == "客户" and is_han(folded[match.end()]))
        and not (match[0] == "for " and folded[: match.start()].rstrip().endswith(_ASKERS))
    ]


def from_country(sheet: Sheet, at: int) -> bool:
    """Whether `from` and a country follow a name: `Chad Wilson from Canada`."""
    return any(part.field == "country" and sheet.folded[at : part.start].strip() == "from" for part in sheet.parts)


def whose(sheet: Sheet, at: int) -> bool:
    """Whether a country's buyer is announced right before: 俄罗斯客户, `Hungarian buyer`."""
    return any(
        part.field == "country"
        and not sheet.text[part.end : at].strip(" ,:，：")
        and part.end <= at
        and sheet.folded[part.start : part.end].endswith(WHOSE)
        for part in sheet.parts
    )


def set_remarks_apart(sheet: Sheet, fields: dict[str, Any]) -> None:
    """Leave to the note what is neither name nor goods nor the buyer's country; a signature is the contact."""
    text = sheet.open
    if any(word in text for word in _DENYING):
        from tracker.capture.places.denials import set_denials_apart

        set_denials_apart(sheet)
    if not text.isascii():
        from tracker.capture.han_clauses import set_clauses_apart

        set_clauses_apart(sheet)
    if any(word in text for word in _ASIDE):
        from tracker.capture.asides import take_asides

        take_asides(sheet, fields)
