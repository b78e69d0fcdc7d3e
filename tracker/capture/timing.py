"""Dates in a captured line: the next touch and the last day of an offer. Other dates stay in the note."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple, Protocol

from tracker.capture.parties.company_words import LEGAL, TRADES, bare
from tracker.capture.phrases import Phrases
from tracker.capture.sheet import Sheet
from tracker.dates import Reading, next_touch, read_date, read_start
from tracker.errors import UnreadableDate


class Habits(Protocol):
    """The user's settings that reading a line depends on."""

    @property
    def date_order(self) -> str: ...
    @property
    def next_weekday(self) -> str: ...
    @property
    def home_country(self) -> str: ...
    @property
    def currency(self) -> str: ...


WorkDays = Callable[[date, int, str], date]
"""The day so many working days after another one in a country."""


class Ways(NamedTuple):
    """The settings that reading a line depends on, and how the working days of its buyer are counted."""

    date_order: str
    next_weekday: str
    home_country: str
    currency: str
    work_days: Callable[[date, int], date] | None = None


def ways(text: str, habits: Habits, given: Mapping[str, str] | None, work_days: WorkDays | None) -> Ways:
    """The ways for one line. Its country is looked for only when a phrase of it counts working days."""
    plain = Ways(habits.date_order, habits.next_weekday, habits.home_country, habits.currency)
    if work_days is None:
        return plain
    count_days = work_days

    def of_buyer(day: date, count: int) -> date:
        from tracker.capture.line import read_plain

        named = read_plain(text, today=day, settings=plain, given=given).country
        return count_days(day, count, named or plain.home_country)

    return plain._replace(work_days=of_buyer)


_OF_OTHERS = Phrases(
    "deposit;payment;balance;delivery;deliver;delivered;ship;shipped;shipment;arrive;arrival;goods;stock;pay;paid"
)
"""What a `by 30 nov` right after is about, rather than our next touch."""
_QUOTED = r"(?<![\w\x01])(?:\"[^\"]*[a-z\u4e00-\u9fff][^\"]*\"|“[^”]*”)(?!\w)"
_A_PAIR = 2
_TIMES = (
    r"(?<!\w)(?:1st|2nd|3rd|[4-6]th) (?=(?:reminder|time|try|attempt|order|call|mail|email|message|sample|visit|batch|"
    r"container|inquiry|round|follow)\b)"
)
"""How often something was done, which is no day of the month."""
_THEIR_DECISION = (
    r"(?<![跟和给问找催系约])(?:老板|领导|客户|客人|对方|总部|上面|他们?|她们?)"
    r"[^ ,，。;；\d\x01]{0,6}?(?:[^ ,，。;；]{1,8}?)"
    r"(?:(?<![确锁约])定(?![金制价做稿位])|决定|拍板|审批|批(?![发量次])|给答复|答复|给结果|出结果|开会|签字)"
    r"|(?:boss|director|board|committee|management)(?: (?:will|would|is going to|to|'ll))? (?:decides?|meets?|chooses?)"
    r"(?: (?:on|by|at|in|before|end of|until))*(?: [\w/.-]+){1,3}"
)
"""When somebody else decides."""
_PASSED = (
    r"(?:\d{1,2}|[一二两三四五六七八九十几半]{1,3})个?多?(?:天|日|周|星期|礼拜|月|年)多?(?:了|没|未|不见)"
    r"|(?:上?(?:个?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}[号日]|\d{1,2}月\d{1,2}[日号]?))(?:就|都)?(?:已经?|寄了|发了|寄出|到了|付了|收到|签了)"
)
"""A stretch that has passed, and a day on which something was done."""
_THEIR_NEED = (
    r"(?<![a-z])(?:needs?|needed|must|requires?|required|opens?|opening|arrives?|closed|eta|etd)"
    r"(?: (?!call|follow|ping|reply|answer|quote|quotation|offer|send|pi\b|sample|price|us\b|to\b)[a-z']+){0,7}?"
    r" (?:by|before|on|until|till|for|in|from|eta|needed)? ?(?=\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|nov|dec|next|end|mid|early|late)[^,;.\x01]{0,30}"
)
"""By when they need the goods, or from when they are open."""
_THEIR_MONEY = (
    r"(?<![a-z])(?:will|'ll|promised to|going to|gonna) (?:transfer|pay|remit|wire|"
    r"send (?:the )?(?:money|deposit|payment|advance))(?![a-z])[^,;.\x01]{0,30}"
)
"""When they pay."""
_PAYS = ("transfer", " pay", "remit", " wire", " send ")
_NO_REPLY = r"(?:没有?|未|不|无)(?:回复|联系|回访)"
"""What is no step of ours."""
_SAID_ELSEWHERE = (
    "定", "决", "拍板", "批", "复", "结果", "开会", "签", "decid", "meet", "choos", "了", "没", "已", "寄", "发",
)  # fmt: skip
"""One of them is in every line with such words."""
_NEEDS = ("need", "must", "requir", "open", "arriv", "closed", "eta ", "etd ")
_CALLS = ("ring ", "call ", "phone ", "chase ", "ping ", "remind ", "跟", "和", "给", "找")
_CALLED = (
    r"(?<![a-z])(?:ring|call|phone|chase|ping|remind) (?!(?:back|on|again|him|her|them|me|in|at|by|next)\b)"
    r"([^\W\d_]+(?: [^\W\d_]+)?(?: back| again)?)(?= (?:(?:on|by|at|next|tomorrow|"
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat|sun)(?:day)?)\b|"
    r"\d{1,2}[/.]\d|\d{1,2} [a-z]{3}))"
    r"|(?:(?<=\d)|(?<=[日号天一二三四五六]))((?:跟|和|给|找)[a-z]{2,20})(?=确认|沟通|联系|跟进|打电话)"
)
"""Whom to call, between the verb and the day."""
_VALID = (
    r"(?:(?:quote |offer |price |pi )?(?:is )?valid(?:ity)?(?: until| till| to| thru| through| for| by|:)?|"
    r"expires(?: on)?|"
    r"(?:报价|价格)?有效期?(?:至|到|截止)?[:： ]?)[ :]*"
)


def read_phrase(text: str, today: date, habits: Ways) -> Reading | None:
    """A date phrase that the user marked as one, in any language we read; None when it is none."""
    try:
        return read_date(
            text, today, order=habits.date_order, next_weekday=habits.next_weekday, work_days=habits.work_days
        )
    except UnreadableDate:
        return None


def take_at(sheet: Sheet, today: date, habits: Ways) -> Reading | None:
    """`@friday`, `@ 5 dec`, `@"next week"`: the longest words after the mark that read as a date."""
    if "@" not in sheet.open:
        return None
    from tracker.capture.marks import at_marks

    for start, end in at_marks(sheet):
        found = read_start(
            sheet.open[start + 1 : end].replace('"', " "),
            today,
            order=habits.date_order,
            next_weekday=habits.next_weekday,
            work_days=habits.work_days,
        )
        if found is not None:
            reading, size = found
            stop = start + 1 + size
            sheet.take("next", start, stop + (sheet.folded[stop : stop + 1] == '"'))
            return reading
    return None


def _is_name(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a day is the first word of a firm's name, at the start of a line or after a mark: `Sunday Motors`."""
    before, rest = sheet.open[:start].rstrip()[-1:], sheet.text[end:]
    opens = not before or (before in ",;:?(" and rest[1:2].isupper())
    return opens and rest[:1] == " " and bare(re.split(r"[ ,;]", rest[1:])[0]) in LEGAL | TRADES


def take_valid(sheet: Sheet, today: date, habits: Ways) -> date | None:
    """The last day of an offer: `valid until 30 Nov`, `valid 15 days`, `有效期至12月底`."""
    if not any(word in sheet.open for word in ("valid", "expires", "有效")):
        return None
    for match in re.finditer(_VALID, sheet.open):
        found = read_start(
            sheet.open[match.end() :],
            today,
            order=habits.date_order,
            next_weekday=habits.next_weekday,
            work_days=habits.work_days,
        )
        if found is not None and found[0].day >= today:
            reading, size = found
            sheet.take("valid", match.start(), match.end() + size)
            return reading.day
    return None


def take_next(sheet: Sheet, today: date, habits: Ways) -> Reading | None:
    """The next touch said in plain words of the user's own, not in what is quoted."""
    text = _own_words(sheet.open)
    first, last = _called(text)
    text = text[:first] + " " * (last - first) + text[last:]
    found = next_touch(
        text, today, order=habits.date_order, next_weekday=habits.next_weekday, work_days=habits.work_days
    )
    if found is None:
        return None
    reading, (start, end) = found
    if sheet.open.startswith("by ", start) and _OF_OTHERS.before(sheet.open, start) is not None:
        return None
    if _is_name(sheet, start, end):
        return None
    if start < first < last < end:
        sheet.take("next", start, first)
        start = last
    told = sheet.open.find("给", start, end)
    sheet.take("next", start, told if told > start else end)
    return reading


def _called(text: str) -> tuple[int, int]:
    """The span of whom to call, between the verb and the day or, in Chinese, the day and the verb; empty when none."""
    if not any(verb in text for verb in _CALLS):
        return 0, 0
    called = re.search(_CALLED, text)
    return called.span(called.lastindex or 0) if called is not None else (0, 0)


def _own_words(text: str) -> str:
    """A text of the same size without what is quoted or others decide, what has passed, and `3rd reminder`."""
    elsewhere = any(word in text for word in _SAID_ELSEWHERE)
    for told, pattern in (
        (text.count('"') >= _A_PAIR or "“" in text, _QUOTED),
        ("d " in text or "t " in text, _TIMES),
        (elsewhere, _PASSED),
        (elsewhere, _THEIR_DECISION),
        (any(word in text for word in _NEEDS), _THEIR_NEED),
        (any(word in text for word in _PAYS), _THEIR_MONEY),
        ("回" in text or "联系" in text, _NO_REPLY),
    ):
        text = re.sub(pattern, lambda found: "\x01" * len(found[0]), text) if told else text
    return text
