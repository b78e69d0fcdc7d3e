"""Names of months, day numbers and years as the rules for dates read them, and which day of a month they make."""

from __future__ import annotations

from datetime import date

from tracker.dates.counts import take_count, take_spoken_year
from tracker.dates.reading import Frame, add_months, month_end, safe_date
from tracker.dates.scanner import Scanner, Table, numbered, table

MONTHS: Table[int] = numbered(
    "january|jan|janurary|januray|janaury february|feb|febr|febuary|feburary|februrary march|mar|mrch "
    "april|apr|arpil|apirl may june|jun july|jul august|aug|agust|augest "
    "september|sept|sep|setember|septmber|septembre|spetember october|oct|ocotber|octber "
    "november|nov|novmber|novemeber|novembre december|dec|decmber|decemeber|desember|decembre",
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
_SPELLED: Table[int] = numbered(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one|twenty_one "
    "twenty-two|twenty_two twenty-three|twenty_three twenty-four|twenty_four twenty-five|twenty_five "
    "twenty-six|twenty_six twenty-seven|twenty_seven twenty-eight|twenty_eight twenty-nine|twenty_nine thirty "
    "thirty-one|thirty_one",
    start=10,
)
BEGINNING, MIDDLE, SECOND_HALF, LATE, END = 1, 15, 16, 25, 99
"""Days of the month that vague words stand for: early 1, mid 15, second half 16, late 25, end the last."""
PART_OF_MONTH: Table[int] = table(
    ("early|early in|beginning of|start of|the beginning of|the start of|at the beginning of", BEGINNING),
    ("beginning|start|begin of|begin|first days of", BEGINNING),
    ("first half of|the first half of|1st half of|first half", BEGINNING),
    ("second half of|the second half of|2nd half of|latter half of|second half|last half of", SECOND_HALF),
    ("mid|mid-|middle of|the middle of|in the middle of|mid of", MIDDLE),
    ("late|late in|later|later in", LATE),
    ("end of|the end of|end|by the end of|at the end of|last day of|the last day of|last day in|the last day in", END),
)
RELATIVE_MONTHS: Table[int] = table(
    ("next month|following month|the next month|the following month|coming month|the coming month", 1),
    ("this month|the month|current month|the current month", 0),
    ("last month|previous month|past month|lastmonth|the last month|the previous month|the past month", -1),
    ("month after next|the month after next", 2),
)
_BUDDHIST = r" ?be(?![a-z])"
_HOURS_FOLLOW = r" ?[0-2]\d[0-5]\d ?[-–] ?[0-2]\d[0-5]\d(?!\d)"
"""`1915-2015` behind a day is a range of hours, not of years."""
_THE_YEAR = r"year\s*$"
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_FURTHEST = 23
_SUFFIXES = ("st", "nd", "rd", "th")


def two_digit_year(year: int, frame: Frame) -> int:
    """`96` is 1996, `26` is 2026: the century that puts it less than a generation ahead."""
    century = frame.today.year // 100 * 100
    full = century + year
    if full > frame.today.year + _FURTHEST:
        return full - 100
    return full + 100 if full < frame.today.year - 100 + _FURTHEST else full


def nearest_year(day: int, month: int, frame: Frame) -> date | None:
    """The next such day from today on (the latest up to today when the past is wanted)."""
    step = -1 if frame.past else 1
    for year in range(frame.today.year, frame.today.year + 9 * step, step):
        found = safe_date(year, month, day)
        if found and (found <= frame.today if frame.past else found >= frame.today):
            return found
    return None


def coming_day(number: int, frame: Frame) -> date | None:
    """The next day of that number from today on (the latest up to today when the past is wanted)."""
    for months in range(4):
        first = add_months(frame.today.replace(day=1), -months if frame.past else months)
        day = safe_date(first.year, first.month, number)
        if day and (day <= frame.today if frame.past else day >= frame.today):
            return day
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


def spelled_day(scan: Scanner) -> tuple[int, bool] | None:
    """A day of the month in plain number words after the month: `May twenty one`."""
    number = scan.take(_SPELLED)
    return (number, True) if number else None


def take_year(scan: Scanner, frame: Frame) -> int | None:
    """A year after a month: in words, four digits, or two that cannot be else. -1: an era we do not read."""
    start = scan.at
    scan.any((",",))
    scan.any(("of", "in"))
    years = scan.take(WHICH_YEAR)
    if years is not None:
        return frame.today.year + years
    scan.any(("the year", "year"))
    spoken = take_spoken_year(scan)
    if spoken is not None:
        return spoken
    if not scan.text[start : scan.at].rstrip().endswith("year"):
        scan.at = start
    scan.any((",", ".", "of", "in", "/"))
    if scan.match(_HOURS_FOLLOW):
        scan.at = start
        return None
    quoted = scan.any(("'",))
    digits = scan.digits(2, 4)
    if len(digits) == 2 and scan.any(("ad", "ce", "bc", "bce")):
        return -1
    known = len(digits) == 4 and (_FIRST_YEAR <= int(digits) <= _LAST_YEAR or scan.match(_BUDDHIST))
    if known and number_is_over(scan):
        year = int(digits)
    elif len(digits) == 2 and number_is_over(scan) and _plausible(int(digits), frame, quoted=quoted):
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


def number_is_over(scan: Scanner) -> bool:
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
    first = frame.today.replace(day=1)
    relative = scan.take(RELATIVE_MONTHS)
    if relative is not None:
        return add_months(first, relative), True
    year = scan.take(WHICH_YEAR)
    if year is not None:
        scan.any((",", "in"))
    which = scan.take(_WHICH_MONTH) if year is None else None
    month = scan.take(MONTHS)
    if month is None:
        scan.at = start
        return None
    if scan.text.startswith(".", scan.at):
        scan.at += 1
    if which is not None:
        ahead = (month - first.month - 1) % 12 + 1 if which > 0 else -((first.month - month - 1) % 12 + 1)
        return (add_months(first, ahead) if which else first.replace(month=month)), True
    if year is not None:
        return date(frame.today.year + year, month, 1), True
    year = take_year(scan, frame)
    if year is not None:
        found = safe_date(year, month, 1)
        return (found, True) if found and year > 31 else None
    return date(frame.today.year, month, 1), False


_WHICH_MONTH: Table[int] = table(("next|the next|following|the following", 1), ("last|previous", -1), ("this", 0))
WHICH_YEAR: Table[int] = table(
    ("next year|the next year|the following year", 1),
    ("this year|the year|the current year|current year", 0),
    ("last year|the previous year", -1),
    ("the year after next|year after next", 2),
)


def take_month_ahead(scan: Scanner, frame: Frame) -> date | None:
    """The first day of the month `in 2 months`, `3 months from now`."""
    at = scan.at
    count = take_count(scan)
    if count is None or count != int(count) or not scan.any(("months from now", "months", "month")):
        scan.at = at
        return None
    return add_months(frame.today.replace(day=1), int(count))


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
