"""Dates by the month's name: `10 August 2012`, `Aug 10`, `mid December`, `the 15th of next month`."""

from __future__ import annotations

from datetime import date

from tracker.dates.reading import Frame, Moment, add_months, month_end, safe_date
from tracker.dates.scanner import Scanner, Table, numbered, table

MONTHS: Table[int] = numbered(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct november|nov december|dec",
    start=1,
)
ORDINALS: Table[int] = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first|twenty_first "
    "twenty-second|twenty_second twenty-third|twenty_third twenty-fourth|twenty_fourth twenty-fifth|twenty_fifth "
    "twenty-sixth|twenty_sixth twenty-seventh|twenty_seventh twenty-eighth|twenty_eighth "
    "twenty-ninth|twenty_ninth thirtieth thirty-first|thirty_first",
    start=1,
)
BEGINNING, MIDDLE, LATE, END = 1, 15, 25, 99
"""Days of the month that vague words stand for: early 1, mid 15, late 25, end the last."""
PART_OF_MONTH: Table[int] = table(
    ("early|early in|beginning of|start of|the beginning of|the start of|at the beginning of", BEGINNING),
    ("mid|mid-|middle of|the middle of|in the middle of|mid of", MIDDLE),
    ("late|late in", LATE),
    ("end of|the end of|end|by the end of|at the end of|last day of|the last day of", END),
)
RELATIVE_MONTHS: Table[int] = table(
    ("next month|following month|the next month|the following month|coming month|the coming month", 1),
    ("this month|the month|current month|the current month", 0),
    ("last month|previous month|past month|lastmonth", -1),
    ("month after next|the month after next", 2),
)
_SUFFIXES = ("st", "nd", "rd", "th")
_RANGE = ("-", "to", "until", "till", "and", "~")


def two_digit_year(year: int, frame: Frame) -> int:
    """`96` is 1996, `26` is 2026: the century that puts it less than fifty years ahead or behind."""
    century = frame.today.year // 100 * 100
    full = century + year
    if full > frame.today.year + 49:
        return full - 100
    return full + 100 if full < frame.today.year - 50 else full


def nearest_year(day: int, month: int, frame: Frame) -> date | None:
    """The next such day from today on (the latest up to today when the past is wanted)."""
    step = -1 if frame.past else 1
    for year in range(frame.today.year, frame.today.year + 9 * step, step):
        found = safe_date(year, month, day)
        if found and (found <= frame.today if frame.past else found >= frame.today):
            return found
    return None


def day_number(scan: Scanner) -> tuple[int, bool] | None:
    """A day of the month and whether it was an ordinal: `5`, `5th`, `fifth`."""
    start = scan.at
    word = scan.take(ORDINALS)
    if word:
        return word, True
    digits = scan.digits(1, 2)
    if not digits or not 1 <= int(digits) <= 31:
        scan.at = start
        return None
    suffix = scan.text[scan.at : scan.at + 2]
    if suffix in _SUFFIXES and not scan.text[scan.at + 2 : scan.at + 3].isalpha():
        scan.at += 2
        return int(digits), True
    return int(digits), False


def take_year(scan: Scanner, frame: Frame) -> int | None:
    """A year after a month: four digits, or two that cannot be anything else. -1: an era we do not read."""
    start = scan.at
    scan.any((",", ".", "of", "/"))
    quoted = scan.any(("'",))
    digits = scan.digits(2, 4)
    if len(digits) == 2 and scan.any(("ad", "ce", "bc", "bce")):
        return -1
    if len(digits) == 4 and _is_over(scan):
        year = int(digits)
    elif len(digits) == 2 and _is_over(scan) and _plausible(int(digits), frame, quoted=quoted):
        year = two_digit_year(int(digits), frame)
    else:
        scan.at = start
        if digits and scan.any((digits + " bc", digits + " ad")):
            return -1
        return None
    if scan.any(("be",)):
        return year - 543
    if scan.any(("bc", "bce", "b.c.")):
        return -1
    if scan.any(("ad", "ce", "a.d.")) and year < 1000:
        return -1
    return year


def _is_over(scan: Scanner) -> bool:
    """Whether no unit, clock or fraction follows that would make a year an amount."""
    after = scan.text[scan.at : scan.at + 1]
    if after in {":", "%", "$"} or (after.isalpha() and after < "\u2e80" and after != "t"):
        return False
    return not (after in {".", ","} and scan.text[scan.at + 1 : scan.at + 2].isdigit())


def _plausible(year: int, frame: Frame, *, quoted: bool) -> bool:
    ahead = (year - frame.today.year) % 100
    return quoted or year > 31 or ahead <= 5 or ahead >= 95


def take_month_of(scan: Scanner, frame: Frame) -> tuple[date, bool] | None:
    """The first day of a named or relative month, and whether its year is settled."""
    start = scan.at
    scan.any(("of", "in"))
    relative = scan.take(RELATIVE_MONTHS)
    if relative is not None:
        return add_months(frame.today.replace(day=1), relative), True
    scan.skip()
    month = scan.take(MONTHS)
    if month is None:
        scan.at = start
        return None
    if scan.text.startswith(".", scan.at):
        scan.at += 1
    at = scan.at
    if scan.any(("next year",)):
        return date(frame.today.year + 1, month, 1), True
    if scan.any(("this year",)):
        return date(frame.today.year, month, 1), True
    scan.at = at
    year = take_year(scan, frame)
    if year is not None:
        first = safe_date(year, month, 1)
        return (first, True) if first and year > 31 else None
    return date(frame.today.year, month, 1), False


def in_month(first: date, day: int, *, settled: bool, frame: Frame) -> date | None:
    """A day of that month; when the year is open, the next one from today on. 99 is the last day."""
    if settled:
        return (
            first.replace(day=month_end(first.year, first.month))
            if day == END
            else safe_date(first.year, first.month, day)
        )
    if day == END:
        last = first.replace(day=month_end(first.year, first.month))
        if (last < frame.today) != frame.past:
            last = add_months(first, -12 if frame.past else 12)
            last = last.replace(day=month_end(last.year, last.month))
        return last
    return nearest_year(day, first.month, frame)


def take_part_of_month(scan: Scanner, frame: Frame) -> Moment | None:
    """`mid December`, `end of next month`, `early Jan 2027`; `end of the month`, `month end`, `eom`."""
    if scan.any(("eom", "month end", "month-end", "end of month")):
        return Moment(in_month(frame.today.replace(day=1), END, settled=True, frame=frame))
    part = scan.take(PART_OF_MONTH)
    if part is None:
        return None
    scan.any(("the",))
    this_month = (frame.today.replace(day=1), True) if scan.any(("month",)) else None
    month = this_month or take_month_of(scan, frame)
    if month is None:
        return None
    first, settled = month
    day = in_month(first, part, settled=settled, frame=frame)
    if day and settled and day < frame.today and first == frame.today.replace(day=1) and not frame.past:
        return None
    return Moment(day, open_year=not settled) if day else None


def take_day_of_month(scan: Scanner, frame: Frame) -> Moment | None:
    """`10 August 2012`, `10th of next month`, `10 - 22 August`, `eighth to eleventh May`."""
    scan.any(("the",))
    number = day_number(scan)
    if number is None:
        return None
    at = scan.at
    if scan.any(_RANGE) and (scan.any(("the",)) or True) and day_number(scan):
        month = take_month_of(scan, frame)
        if month is not None:
            day = in_month(month[0], number[0], settled=month[1], frame=frame)
            return Moment(day, open_year=not month[1]) if day else None
    scan.at = at
    scan.any(("-",))
    month = take_month_of(scan, frame)
    if month is None:
        scan.at = at
        return _bare_day(number[0], frame) if number[1] and scan.text[at - 3 : at - 2].isdigit() else None
    day = in_month(month[0], number[0], settled=month[1], frame=frame)
    return Moment(day, open_year=not month[1]) if day else None


def _bare_day(number: int, frame: Frame) -> Moment | None:
    """The next such day number from today on."""
    first = frame.today.replace(day=1)
    for months in range(4):
        month = add_months(first, -months if frame.past else months)
        day = safe_date(month.year, month.month, number)
        if day and (day <= frame.today if frame.past else day >= frame.today):
            return Moment(day, strong=False)
    return None


def take_month_day(scan: Scanner, frame: Frame) -> Moment | None:
    """`August 10, 2012`, `Aug 10 - 22, 2012`, `2018 March 18`; the bare month is its first day."""
    leading = _leading_year(scan)
    month = scan.take(MONTHS)
    if month is None:
        return None
    scan.any((".", "-", "/", ","))
    at = scan.at
    scan.any(("the",))
    number = day_number(scan)
    if number is None or not (number[1] or _is_over(scan)):
        scan.at = at
        return None
    at = scan.at
    if not (scan.any(_RANGE) and day_number(scan) and _is_over(scan)):
        scan.at = at
    year = leading or take_year(scan, frame) or _year_after_time(scan)
    if year is not None:
        day = safe_date(year, month, number[0]) if year > 31 else None
    else:
        day = nearest_year(number[0], month, frame)
    return Moment(day, open_year=year is None) if day else None


def _year_after_time(scan: Scanner) -> int | None:
    """The year of `Oct 26 11:00:09 EDT 2023`, looked up without moving past the time."""
    words = scan.text[scan.at :].split()[:6]
    if not words or ":" not in "".join(words):
        return None
    last = next((word for word in words if len(word) == 4 and word.isdigit()), "")
    return int(last) if 1990 <= int(last or 0) <= 2100 else None


def _leading_year(scan: Scanner) -> int | None:
    digits = scan.digits(4, 4)
    return int(digits) if digits else None


def take_month(scan: Scanner, frame: Frame) -> Moment | None:
    """A month alone: its first day."""
    start = scan.at
    month = scan.take(MONTHS)
    if month is None:
        return None
    scan.at = start
    found = take_month_of(scan, frame)
    if found is None:
        return None
    day = found[0] if found[1] else nearest_year(1, month, frame)
    return Moment(day, strong=False, open_year=not found[1]) if day else None
