"""What stands beside a day: the weekday or number that confirms it, the clock time and the night that shift it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tracker.dates.reading import NIGHT, SMALL_HOURS, Clock, Frame, Moment, add_months, clock, monday, safe_date
from tracker.dates.rules.choice import take_day
from tracker.dates.rules.clock_times import PARTS
from tracker.dates.rules.months import number_is_over
from tracker.dates.rules.named import next_agreed
from tracker.dates.rules.numeric import take_dotted
from tracker.dates.rules.weekdays import WEEKDAYS
from tracker.dates.scanner import Scanner

_AT_HOUR = r"(?:at |@ ?)\d"


def confirm_weekday(scan: Scanner, frame: Frame, day: Moment) -> Moment:
    """`Sun 15 Sep`, `周三 12月5日`: the date counts; the weekday's own day is shown where the two disagree."""
    at = scan.at
    scan.any((",", ".", "(", "-", "的"))
    scan.any(("on",))
    here = scan.at
    other = take_day(scan, frame) or (bare_number(scan, frame) if day.weekday else None)
    if other is None and scan.any(("the",)):
        other = take_day(scan, frame)
    if other is not None and other.day and other.weekday and day.part == "midnight":
        return other._replace(part="midnight", others=(*other.others, other.day + timedelta(1)))
    if other is not None and day.rough and other.rough:
        other = None
    if other is not None and other.day == day.day and not other.part and not day.weekday and not other.weekday:
        return day._replace(strong=day.strong or other.strong)
    if (
        other is None
        or other.time
        or day.weekday == other.weekday
        or not day.day
        or not other.day
        or other.part
        or (day.open_month and scan.text.startswith((" of ", " in "), scan.at))
        or (
            day.weekday
            and other.day.weekday() != day.day.weekday()
            and _POINTED_TIME.fullmatch(scan.text[here : scan.at].strip())
        )
    ):
        scan.at = at
        return day
    scan.any((")",))
    dated, said = (other, day.day.weekday()) if day.weekday else (day, other.day.weekday())
    dated = dated._replace(part=day.part)
    if dated.day is None or dated.day.weekday() == said:
        return dated._replace(strong=True)
    if day.weekday and _says_a_weekday(scan.text[here : scan.at]):
        scan.at = at
        return day
    if dated.rough:
        in_its_week = monday(dated.day) + timedelta(said)
        beside = in_its_week + timedelta(7 if in_its_week < dated.day else -7)
        alike = (monday(other) + timedelta(said) for other in dated.others)
        return dated._replace(day=in_its_week, others=(dated.day, beside, *alike), strong=True)
    if agreed := next_agreed(dated, said):
        gone = add_months(dated.day, -1)
        lately = (gone,) if gone.weekday() == said else ()
        days = (*lately, agreed) if frame.today - gone <= _A_FORTNIGHT else (agreed, *lately)
        return dated._replace(day=days[0], others=(dated.day, *days[1:]), strong=True, open_month=False)
    near = dated.day + timedelta((said - dated.day.weekday() + 3) % 7 - 3)
    agreeing = _agreeing_years(dated, said)
    if agreeing and not frame.past and timedelta(0) < frame.today - agreeing[0] <= _LATELY:
        return dated._replace(day=agreeing[0], others=(dated.day,), strong=True, open_year=False)
    return dated._replace(others=(near, *agreeing))


_LATELY, _A_FORTNIGHT = timedelta(92), timedelta(14)
"""How long ago `Thu 19 Nov` and `Thu 19` may be where only that day, not the one to come, is a Thursday."""
_POINTED_TIME = re.compile(r"(?:1?\d|2[0-3])\.(?:1[3-9]|[2-5]\d)")
"""The `10.30` of `fri 10.30`, which is a date only where the weekday agrees."""


def _says_a_weekday(text: str) -> bool:
    """Whether what stands beside a weekday is another one, as in `thurs - next sat`."""
    return any(word.strip(".,") in WEEKDAYS.words for word in text.split())


def _agreeing_years(dated: Moment, weekday: int) -> list[date]:
    """The same day of the year before and after, where no year was said and the weekday would fit."""
    if not dated.open_year or dated.day is None:
        return []
    days = (safe_date(dated.day.year + step, dated.day.month, dated.day.day) for step in (-1, 1))
    return [day for day in days if day and day.weekday() == weekday]


def confirm_after_part(scan: Scanner, frame: Frame, day: Moment) -> Moment:
    """`Friday morning, 20 November`."""
    at = scan.at
    part = scan.take(PARTS)
    here = scan.at
    found = confirm_weekday(scan, frame, day._replace(part=part)) if part else day
    if part is None or scan.at == here:
        scan.at = at
        return day
    return found


def bare_number(scan: Scanner, frame: Frame) -> Moment | None:
    """The number of `Monday 21`, where nothing that it could count follows; only for a month in which both agree."""
    if frame.alone and (dotted := take_dotted(scan, frame)) is not None:
        return dotted
    number = scan.digits(1, 2)
    whole = number_is_over(scan)
    after = scan.peek()
    if not number or not whole or not (after in ("", *",;.)") or scan.match(_AT_HOUR)):
        return None
    return _coming(int(number), frame)


def _coming(number: int, frame: Frame) -> Moment | None:
    """The next day of that number."""
    month = frame.today.replace(day=1)
    days = (safe_date(first.year, first.month, number) for first in (add_months(month, n) for n in range(3)))
    day = next((day for day in days if day and day >= frame.today), None)
    return Moment(day, open_month=True) if day else None


def number_at_hour(scan: Scanner, frame: Frame) -> Moment | None:
    """The number of `15 at 8:00`, where the phrase is nothing but that."""
    number = scan.match(_NUMBER_AT) if frame.alone else None
    if number is None:
        return None
    scan.at = number.end(1)
    return _coming(int(number[1]), frame)


_NUMBER_AT = r" ?(\d{1,2})(?:,| at) ?\d{1,2}(?::\d\d| ?[ap]m)"


def at_time(day: Moment, clock: Clock) -> Moment:
    """A day with its clock time, on the next calendar day when the night said runs into it."""
    if day.day is None:
        return day
    on, shown = day_of_night(day.day, day.part, clock)
    return day._replace(day=on, time=clock.time, part=clock.part, others=(*day.others, *shown))


def clock_of(said: Clock, part: str) -> Clock:
    """A clock time in the light of a part of the day that was said after it."""
    when = clock(said.time.hour, said.time.minute, said.time.second, part) if said.time else None
    return Clock(when or said.time, part, said.exact)


def day_of_night(day: date, said: str, clock_said: Clock) -> tuple[date, tuple[date, ...]]:
    """The calendar day of a time of that day's night: 2 at night is the next day's; at midnight either may be meant."""
    when = clock_said.time
    nightly = said in NIGHT or clock_said.part in NIGHT
    if clock_said.part == "midnight" or (nightly and when is not None and when.hour == 0):
        return day, (day + timedelta(1),)
    if nightly and when is not None and when.hour < SMALL_HOURS:
        return day + timedelta(1), (day,)
    return day, ()
