"""How far a deal is, by the words of a line that say what was done rather than wanted."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.capture.trade.stage_words import SHOWN, STAGES
from tracker.script import fold

STAGE_IDS = ("inquiry", "quote", "pi", "sample", "order", "lost")
"""From the first to the last: of several that a line says, the last one counts."""
_REPEAT = (
    r"(?:repeat(?:ed)? order|re-?order(?:ed)?|(?:2nd|3rd|second|third) order)(?![\w-])"
    r"(?! (?:possible|expected|likely|soon|next|in|price|level|rate|every|date)\b)"
    r"|(?:返单|翻单|追单|加单)了?(?![\u4e00-\u9fff])"
)
_AGAIN = ("order", "返单", "翻单", "追单", "加单")
_STILL_TALKING = (
    "发pi", "做pi", "报价", "询", "问", "等", "想", "quot", "inquir", "enquir", "ask", "send ", "waiting", "price?",
)  # fmt: skip
"""One of them is in every line whose repeat order is still talked about."""
_NOT_LOST = (
    r"(?:not|never|nothing|isn't|wasn't|nearly|almost|samples?|parcel|package|shipment|container|luggage|goods|visit|"
    r"meeting|trip|flight|call|appointment|show|fair|holiday|"
    r"别|不要|差点|没有?|要|会|想) ?$|(?:if|when|be|get|to)(?: be)? $"
)
_NOT_DONE = Phrases(
    "want;wants;need;needs;ask;asks;asked;asking;waiting;"
    "wait;request;requests;requested;require;requires;to be;not;before;"
    "possible;potential;maybe;expects;expected;discuss;discussing;about;future;plan;plans;may;might;could;hopes;hope;"
    "问;考虑;可能;准备;计划;打算;有意;预计;"
    "no;please;pls;send;will;if;when;after;until;his;her;our;their;等;求;"
    "要;想要;需要;需;未;没;没有;不;催;待;等待;要求;请;再;"
    "更新;上次;对"
)
_JUST_DONE = ("今天", "昨天", "前天", "刚", "已", "上周")
"""Within words for a stage, what says that it was reached, whatever was asked for before."""
_BY_CHAT = r" (?:(?:by|on|via|over) )?wa(?=$|[ ,;.])"
"""How something was sent, which leads to no name: `quoted wa`."""
_QUOTE = Phrases("our quote;quote;quotation")
_DOING = frozenset("发给出做再前要去把")
"""What may stand between the day of the next touch and what is to be done then."""
_SMALL_WORDS = Phrases("for;a;the;us;to;him;them;new;on;get;be;for a;for the;to get;us to;him to;to be;30%;50%;40%")
_STAGE_NAMES = {
    "quoted": "quote", "quotation": "quote", "报价": "quote", "proforma": "pi", "形式发票": "pi", "样品": "sample",
    "samples": "sample", "订单": "order", "已下单": "order", "询盘": "inquiry", "enquiry": "inquiry",
}  # fmt: skip


class _Words(NamedTuple):
    """A span that says a stage; `kept` when the note needs its words."""

    stage: str
    start: int
    end: int
    kept: bool


def stage_in(sheet: Sheet) -> str:
    """How far the deal is, where the words say that it was done rather than wanted. The furthest one counts."""
    found = [*_said(sheet), *_shown(sheet), *_repeated(sheet)]
    if not found:
        return "quote" if _is_quoted(sheet) else ""
    last = max(found, key=lambda words: (STAGE_IDS.index(words.stage), not words.kept))
    for words in found:
        if words == last and not words.kept:
            sheet.take("stage", words.start, words.end)
            over = re.match(_BY_CHAT, sheet.open[words.end :]) if " wa" in sheet.open else None
            if over is not None:
                sheet.take("note", words.end + 1, words.end + over.end())
        elif words.kept or words.stage == "inquiry":
            _leave_to_note(sheet, words)
    return last.stage


def _leave_to_note(sheet: Sheet, words: _Words) -> None:
    """Take what is still free of some words for the note."""
    for free in list(re.finditer(r"[^\x01]+", sheet.open[words.start : words.end])):
        sheet.take("note", words.start + free.start(), words.start + free.end())


def _said(sheet: Sheet) -> list[_Words]:
    """The fixed phrases for stages that were reached."""
    return [
        _Words(stage, start, end, kept=False)
        for start, end, stage in STAGES.all(sheet.open)
        if not _is_planned(sheet, start) and (stage == "inquiry" or not _is_undone(sheet, start))
    ]


def _shown(sheet: Sheet) -> list[_Words]:
    """Stages that looser words tell of; a number or a day may stand among them."""
    found = []
    for stage, patterns in SHOWN.items():
        for signs, pattern in patterns:
            for match in re.finditer(pattern, sheet.open) if any(sign in sheet.open for sign in signs) else ():
                start = match.start()
                done = any(word in match[0] for word in _JUST_DONE)
                untrue = _is_firm_or_untrue(sheet, match) if stage == "lost" else not done and _is_undone(sheet, start)
                if not untrue and not _is_planned(sheet, start) and _is_word(sheet.open, start):
                    found.append(_Words(stage, start, start + len(match[0].rstrip(" ,:-\x01")), kept=True))
    return found


def _repeated(sheet: Sheet) -> list[_Words]:
    """A repeat order that is there, rather than asked about or still to be quoted."""
    if any(word in sheet.open for word in _STILL_TALKING):
        return []
    if not any(word in sheet.open for word in _AGAIN):
        return []
    found = (match for match in re.finditer(_REPEAT, sheet.open) if _is_word(sheet.open, match.start()))
    return [_Words("order", *match.span(), kept=True) for match in found if not _is_undone(sheet, match.start())]


def _is_undone(sheet: Sheet, at: int) -> bool:
    """Whether words before a place say that what follows is wanted, awaited or denied."""
    return _NOT_DONE.before(sheet.folded, at, fillers=_SMALL_WORDS) is not None


def _is_firm_or_untrue(sheet: Sheet, match: re.Match[str]) -> bool:
    """Whether `lost` is denied, is said of something else, or begins a name: `Lost Valley Farms`."""
    capitals = sheet.text[match.start()].isupper() and sheet.text[match.end() : match.end() + 1].isupper()
    named = match[0] == "lost " and capitals
    return named or re.search(_NOT_LOST, sheet.open[: match.start()]) is not None


def _is_word(text: str, start: int) -> bool:
    """Whether no letter or digit stands right before Latin words."""
    return not (text[start].isascii() and text[start - 1 : start].isalnum() and text[start - 1] < "\u2e80")


def _is_quoted(sheet: Sheet) -> bool:
    """Whether a `quote` of ours stands right before the price."""
    price = next((part.start for part in sheet.parts if part.field in {"price", "range"}), 0)
    quote = _QUOTE.before(sheet.open, price)
    return quote is not None and not _is_undone(sheet, quote)


def _is_planned(sheet: Sheet, at: int) -> bool:
    """Whether the words follow the date of the next touch at once: 下周五报价."""
    return any(
        part.field == "next" and _DOING.issuperset(sheet.folded[part.end : at].strip(" "))
        for part in sheet.parts
        if part.end <= at
    )


def stage_of(text: str) -> str:
    """The stage that a text names on its own, "" when none."""
    wanted = fold(text).strip()
    if wanted in STAGE_IDS:
        return wanted
    return _STAGE_NAMES.get(wanted, STAGES.meaning.get(wanted, ""))
