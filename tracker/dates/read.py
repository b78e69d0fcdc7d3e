"""The way in: a phrase, or free text, to a day. Own grammar, then other languages, then an error; never a guess."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from tracker.dates.find import find_any, find_touch, whole_end
from tracker.dates.grammar import finish, take_moment, take_range_end
from tracker.dates.reading import Frame, Moment, Reading, WorkDays
from tracker.dates.rules.durations import take_length
from tracker.dates.scanner import Scanner
from tracker.errors import UnreadableDate
from tracker.script import fold
from tracker.words import _

_LEADS = (
    "by", "before", "b4", "on", "at", "until", "till", "from", "since", "between", "btw", "due", "due on", "due by",
    "follow up",
    "follow-up", "followup", "next touch", "remind me", "call", "around", "about", "sometime in", "sometime on",
    "sometime", "some time", "starting", "in", "for", "not before",
    "on or before", "on or after", "not after", "no later than", "not later than", "latest by",
    "latest", "no earlier than", "not earlier than", "up to", "as of", "as from", "effective", "approximately",
    "approx", "circa", "ca", "roughly", "probably", "maybe", "first thing", "early on", "late on", "scheduled for",
    "planned for", "set for", "expected", "this", "next", "this coming", "coming",
    "this time", "same time", "the same time", "same day", "the same day", "this day",
    "week of", "the week of", "week commencing", "week beginning", "week starting", "w/c", "wc",
    "在", "于", "从", "由", "到", "等到", "等", "约", "大约", "大概", "差不多", "最迟", "最晚", "跟进", "不晚于",
    "不迟于", "截止", "截至",
)  # fmt: skip
_TAILS = (
    "跟进", "联系", "前", "之前", "以前", "左右", "再说", "前后", "为止", "附近", "之间",
    "再联系", "再跟进", "再催", "再催一下", "催一下", "再谈", "再聊", "再问", "再问一下", "上班后", "一上班", "上班",
    "下班后",
    "follow up", "follow-up", "followup", "at the latest", "the latest", "latest", "at the earliest", "the earliest",
    "earliest", "or earlier", "or later", "first thing", "first day back", "ish", "-ish", "sharp", "or so",
    "please", "pls",
)  # fmt: skip
_QUOTES = ("'", '"', "(", ")", ",", ".", ":", ";", "-", "!", "?", "[", "]", "。", "…", "@")


_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})")
"""`12.5` and `30.9` where a day is asked for; `1.5` is rather an amount but to who writes 2026.1.5."""
_AMOUNT = len("1.5")
_ON_NUMBERS = re.compile(r"(?:on|by|until|till|due) (?:(\d{1,2})|(\d{1,2})\.(\d{1,2}))\.?")
"""`on 15` is a day of the month, `by 5.12` a day and a month; without the word they are amounts."""


def frame_of(
    today: date,
    order: str = "DMY",
    next_weekday: str = "next-week",
    now: datetime | None = None,
    work_days: WorkDays | None = None,
    past: bool = False,
) -> Frame:
    """The frame of a reading; without a clock it is taken as the start of the day."""
    at = now if now is not None else datetime.combine(today, time())
    return Frame(today, at, order, next_weekday, work_days, past)


def read_date(
    phrase: str,
    today: date,
    *,
    order: str = "DMY",
    next_weekday: str = "next-week",
    now: datetime | None = None,
    work_days: WorkDays | None = None,
    past: bool = False,
) -> Reading:
    """The day a phrase means. `work_days(day, n)` counts the buyer's working days; `past` prefers past days.

    Raises UnreadableDate, with three examples, when the phrase has no safe reading.
    """
    frame = frame_of(today, order, next_weekday, now, work_days, past)
    reading = read_own(fold(phrase), frame)
    if reading is None:
        from tracker.dates.tongues.reading import read_foreign

        reading = read_foreign(phrase, frame._replace(alone=True))
    if reading is None:
        raise UnreadableDate(
            _("No date found in “{phrase}”.").format(phrase=phrase[:60]),
            _("Write it like 2026-12-05, next wednesday, or 下周三."),
        )
    return reading


def find_date(
    text: str,
    today: date,
    *,
    order: str = "DMY",
    next_weekday: str = "next-week",
    now: datetime | None = None,
    work_days: WorkDays | None = None,
    past: bool = False,
) -> tuple[Reading, tuple[int, int]] | None:
    """A date said in free text and its span: the next touch before other dates; None without a plain one."""
    return find_any(fold(text), frame_of(today, order, next_weekday, now, work_days, past))


def next_touch(
    text: str,
    today: date,
    *,
    order: str = "DMY",
    next_weekday: str = "next-week",
    work_days: WorkDays | None = None,
) -> tuple[Reading, tuple[int, int]] | None:
    """The date of the next touch in free text and the span that says it; a date about anything else is none."""
    return find_touch(fold(text), frame_of(today, order, next_weekday, work_days=work_days))


def read_start(
    text: str,
    today: date,
    *,
    order: str = "DMY",
    next_weekday: str = "next-week",
    work_days: WorkDays | None = None,
) -> tuple[Reading, int] | None:
    """The longest date phrase that a text starts with, and its size."""
    frame = frame_of(today, order, next_weekday, work_days=work_days)
    scan = Scanner(fold(text))
    moment = take_moment(scan, frame)
    reading = finish(moment, frame) if moment else None
    return (reading, scan.at) if reading and whole_end(scan.text, scan.at) else None


def read_own(text: str, frame: Frame) -> Reading | None:
    """A folded phrase by our own grammar: all of it, or the one plain date amid words that say nothing of time."""
    text = " ".join(text.split())[:200]
    if not text:
        return None
    if lead := _ON_NUMBERS.fullmatch(text):
        text = f"the {lead[1]}" if lead[1] else f"{lead[2]}/{lead[3]}"
    elif (len(text) > _AMOUNT or frame.order == "YMD") and (dotted := _DOTTED.fullmatch(text)):
        text = f"{dotted[1]}/{dotted[2]}"
    whole = _whole(text, frame._replace(alone=True))
    if whole is not None:
        return finish(whole, frame)
    from tracker.dates.sentence import only_date

    return only_date(text, frame)


def _whole(text: str, frame: Frame) -> Moment | None:
    scan = Scanner(text)
    start = 0
    for _round in range(4):
        scan.at = start
        moment = take_moment(scan, frame)
        if moment is not None:
            moment = take_range_end(scan, frame, moment)
            while scan.any(_TAILS_BY_LENGTH) or scan.any(_QUOTES):
                pass
            if scan.done:
                return moment
        scan.at = start
        if not (scan.any(_BY_LENGTH) or scan.any(_QUOTES)):
            return None
        if scan.text[start : scan.at].strip() in _NO_LENGTH and _only_a_length(Scanner(text, scan.at)):
            return None
        if scan.text[start : scan.at].strip() in _WHICH and scan.match(_A_UNIT):
            return None
        start = scan.at
    return None


def _only_a_length(scan: Scanner) -> bool:
    return take_length(scan) is not None and scan.done


_WHICH = frozenset({"this", "next", "this coming", "coming"})
_A_UNIT = r" ?(?:week|month|year|day|quarter)"
"""Behind the words above never left out: `next month after the 10th`."""
_NO_LENGTH = frozenset({"for", "before", "since", "until", "till", "by", "on", "at"})
"""Before a mere length these make no day of it: `for 3 days`, `before 5 days`."""
_BY_LENGTH = tuple(sorted(_LEADS, key=len, reverse=True))
_TAILS_BY_LENGTH = tuple(sorted(_TAILS, key=len, reverse=True))
