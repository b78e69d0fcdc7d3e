"""The way in: a phrase, or free text, to a day. Own grammar, then other languages, then an error; never a guess."""

from __future__ import annotations

from datetime import date, datetime, time

from tracker.dates.find import find_any, find_touch, only_date, whole_end
from tracker.dates.grammar import finish, take_moment, take_range_end
from tracker.dates.reading import Frame, Moment, Reading, WorkDays
from tracker.dates.scanner import Scanner
from tracker.errors import UnreadableDate
from tracker.script import fold
from tracker.words import _

_LEADS = (
    "by", "before", "on", "at", "until", "till", "from", "since", "between", "due", "due on", "follow up", "follow-up",
    "followup", "next touch", "remind me", "call", "around", "about", "sometime in", "sometime", "starting", "in",
    "not before", "this", "next", "this coming", "coming",
    "在", "于", "从", "由", "到", "等到", "等", "约", "大约", "最迟", "跟进", "不晚于",
)  # fmt: skip
_TAILS = (
    "跟进", "联系", "前", "之前", "以前", "左右", "再说", "follow up", "follow-up", "followup", "latest",
    "at the latest",
    "sharp", "or so", "please", "pls",
)  # fmt: skip
_QUOTES = ("'", '"', "(", ")", ",", ".", ":", ";", "-", "!", "?", "[", "]", "。", "…", "@")


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
        from tracker.dates.tongues import read_foreign

        reading = read_foreign(phrase, frame)
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
    text: str, today: date, *, order: str = "DMY", next_weekday: str = "next-week"
) -> tuple[Reading, tuple[int, int]] | None:
    """The date of the next touch in free text and the span that says it; a date about anything else is none."""
    return find_touch(fold(text), frame_of(today, order, next_weekday))


def read_start(
    text: str, today: date, *, order: str = "DMY", next_weekday: str = "next-week"
) -> tuple[Reading, int] | None:
    """The longest date phrase that a text starts with, and its size."""
    frame = frame_of(today, order, next_weekday)
    scan = Scanner(fold(text))
    moment = take_moment(scan, frame)
    reading = finish(moment, frame) if moment else None
    return (reading, scan.at) if reading and whole_end(scan.text, scan.at) else None


def read_own(text: str, frame: Frame) -> Reading | None:
    """A folded phrase by our own grammar: all of it, or the one plain date amid words that say nothing of time."""
    text = " ".join(text.split())[:200]
    if not text:
        return None
    whole = _whole(text, frame)
    if whole is not None:
        return finish(whole, frame)
    return only_date(text, frame)


def _whole(text: str, frame: Frame) -> Moment | None:
    scan = Scanner(text)
    start = 0
    for _round in range(4):
        scan.at = start
        moment = take_moment(scan, frame)
        if moment is not None:
            moment = take_range_end(scan, frame, moment)
            while scan.any(_TAILS) or scan.any(_QUOTES):
                pass
            if scan.done:
                return moment
        scan.at = start
        if not (scan.any(_LEADS) or scan.any(_QUOTES)):
            return None
        start = scan.at
    return None
