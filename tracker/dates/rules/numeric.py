"""Dates written in digits: ISO, eight digits, and day, month, year in the user's order."""

from __future__ import annotations

from datetime import date

from tracker.dates.reading import Frame, Moment, safe_date
from tracker.dates.rules.months import MONTHS, nearest_year, two_digit_year
from tracker.dates.scanner import Scanner
from tracker.script import is_han

_NEAR = 1500
"""Days from today within which a year may stand first with two digits: `26-12-05`."""
_SPACED = r"(\d{1,2}) (\d{1,2}) ((?:19|20)\d\d)(?!\d)"
"""`18 08 2026`."""
_DOTTED = r"(\d{1,2}) ?\. ?(\d{1,2}) ?\. ?(\d{4}|\d\d)(?![\d:.])"
"""`5. 12. 2026`."""
_MONTHS = 12
_DAY_AND_MONTH = r"(\d{1,2})\.(\d{1,2})(?![\d.:]| ?[ap]\.?m\b)"
_DAY_RANGE = r"(\d{1,2})\.? ?(?:-|to|and) ?(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)?(?![\d:])"
"""`13-14.6.`, `14-15.11.2026`: the first of the days counts."""
_YEAR_AFTER_COMMA = r", ?((?:19|20)\d\d)(?!\d)"
_CLOCK_FOLLOWS = r"[ -]?\d{1,2}:\d\d(?!\d)| (?:early |late )?in the (?:morning|afternoon|evening)"
_RANGE_FOLLOWS = r"-\d{1,2}/\d{1,2}(?![\d/])"
_PAIR = 2
_COMPACT_CLOCK = r"t\d{4}(?:\d\d)?(?:\.\d+)?z?(?![a-z\d])"
_EARLIEST, _LATEST = 1990, 2100
_SEPARATORS = "-/."


def take_iso(scan: Scanner, frame: Frame) -> Moment | None:
    """`2026-12-05`, `2026/12/5`, `2026.12.5`, `2026/Dec/5`, `20261205`."""
    eight = scan.digits(8, 8)
    if eight:
        day = safe_date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
        if clock := scan.match(_COMPACT_CLOCK):
            scan.at = clock.end()
        return Moment(day) if day and _EARLIEST <= day.year <= _LATEST else None
    year = scan.digits(4, 4)
    if not year:
        return None
    if scan.text[scan.at : scan.at + 1] == " ":
        return _spaced(scan, int(year))
    separator = _separator(scan)
    month = _month(scan)
    if not separator or month is None:
        return None
    if _separator(scan) != separator:
        return _month_alone(scan, int(year), month, separator)
    number = scan.digits(1, 2)
    day = safe_date(int(year), month, int(number)) if number else None
    if day is None:
        return None
    if scan.text.startswith("t", scan.at) and scan.text[scan.at + 1 : scan.at + 2].isdigit():
        scan.at += 1
    return Moment(day)


def _month_alone(scan: Scanner, year: int, month: int, separator: str) -> Moment | None:
    """`2026-12`, `2026/12`: the first day of the month."""
    after = scan.text[scan.at : scan.at + 1]
    if separator == "." or after.isalnum() or after == "-" or not _EARLIEST <= year <= _LATEST:
        return None
    first = safe_date(year, month, 1)
    return Moment(first, strong=False) if first else None


def _spaced(scan: Scanner, year: int) -> Moment | None:
    """`2026 01 29`."""
    month, number = scan.digits(2, 2), scan.digits(2, 2)
    day = safe_date(year, int(month), int(number)) if month and number else None
    return Moment(day, strong=False) if day and 1990 <= year <= 2100 else None


def _separator(scan: Scanner, *, spaced: bool = False) -> str:
    if spaced and scan.text.startswith(" / ", scan.at):
        scan.at += 2
        return "/"
    here = scan.text[scan.at : scan.at + 1]
    if here and here in _SEPARATORS:
        scan.at += 1
        return here
    return ""


def _month(scan: Scanner) -> int | None:
    if scan.text[scan.at : scan.at + 1].isdigit():
        return int(scan.digits(1, 2) or 0) or None
    return scan.take(MONTHS)


def take_numeric(scan: Scanner, frame: Frame) -> Moment | None:
    """`5/12`, `5.12.2026`, `05-12-26` in the user's order, with the other order as the second reading; `12/2026`."""
    if not scan.peek().isdigit():
        return None
    if (found := _with_blanks(scan, frame)) is not None:
        return found
    first = scan.digits(1, 2)
    separator = _separator(scan, spaced=True) if first else ""
    if not separator:
        return None
    if year := scan.digits(4, 4):
        day = safe_date(int(year), int(first), 1)
        return Moment(day, strong=False) if day and 1900 <= day.year <= 2100 else None
    if scan.text[scan.at : scan.at + 1].isalpha():
        return _named_middle(scan, frame, int(first), separator)
    second = scan.digits(1, 2)
    if not second:
        return None
    third = _third(scan, separator)
    if third is None or (third and len(third) == 3):
        return None
    if not third:
        return _day_and_month(scan, frame, first, second, separator)
    if scan.text[scan.at : scan.at + 1].isalpha() and scan.text[scan.at] < "\u2e80":
        return None
    return _by_order(int(first), int(second), third, frame, dashed=separator == "-" and len(first) == _PAIR)


def _with_blanks(scan: Scanner, frame: Frame) -> Moment | None:
    """`5. 12. 2026`, `18 08 2026`, and the first day of `13-14.6.`."""
    points = "." in scan.text[scan.at : scan.at + 8]
    if points and (dotted := scan.match(_DOTTED)) and " " in dotted[0]:
        scan.at = dotted.end()
        return _by_order(int(dotted[1]), int(dotted[2]), dotted[3], frame)
    if points and (days := scan.match(_DAY_RANGE)):
        scan.at = days.end()
        return _moment_of(int(days[1]), int(days[3]), days[4] or "", frame._replace(order="DMY"))
    if spaced := scan.match(_SPACED):
        scan.at = spaced.end()
        found = _by_order(int(spaced[1]), int(spaced[2]), spaced[3], frame)
        return found._replace(strong=False) if found else None
    return None


def _third(scan: Scanner, separator: str) -> str | None:
    """The year after a day and a month; "" when none follows, None when what follows makes no date of them."""
    at = scan.at
    if _separator(scan) == separator and scan.text[scan.at : scan.at + 1].isdigit():
        third = scan.digits(2, 4)
        if third:
            return None if len(third) == 4 and not 1900 <= int(third) <= 2100 else third
    if separator == "/" and (comma := scan.match(_YEAR_AFTER_COMMA, at)):
        scan.at = comma.end()
        return comma[1]
    scan.at = at
    follows = scan.text[at : at + 2]
    ends = scan.match(_CLOCK_FOLLOWS) or scan.match(_RANGE_FOLLOWS)
    return None if follows[:1] in _SEPARATORS and follows[1:].isdigit() and not ends else ""


def _day_and_month(scan: Scanner, frame: Frame, first: str, second: str, separator: str) -> Moment | None:
    """A day and a month without their year. In Chinese the month always leads; points alone make a decimal."""
    if scan.text[scan.at : scan.at + 1] in {"号", "日"}:
        if separator == "-" and int(first) < int(second):
            return None
        scan.at += 1
        day = nearest_year(int(second), int(first), frame)
        return Moment(day, open_year=True) if day else None
    plain = len(first) == len(second) == _PAIR or scan.match(_CLOCK_FOLLOWS)
    if separator == "." and not (_final_point(scan) or plain):
        return None
    if scan.text[scan.at : scan.at + 1].isalpha() and scan.text[scan.at] < "\u2e80":
        return None
    chinese = any(map(is_han, scan.text))
    return _moment_of(int(first), int(second), "", frame, month_leads=chinese)


def take_dotted(scan: Scanner, frame: Frame) -> Moment | None:
    """The `7.6` of `friday 7.6`: a day and a month only where the weekday before it says so; `fri 10.30` is a time."""
    scan.skip()
    found = scan.match(_DAY_AND_MONTH)
    if found is None:
        return None
    if frame.order == "DMY" and int(found[2]) > _MONTHS:
        return None
    scan.at = found.end()
    return _moment_of(int(found[1]), int(found[2]), "", frame)


def _final_point(scan: Scanner) -> bool:
    """Move past the point of `5.12.`, which tells a date from a decimal."""
    if scan.text[scan.at : scan.at + 1] == "." and not scan.text[scan.at + 1 : scan.at + 2].isdigit():
        scan.at += 1
        return True
    return False


def _named_middle(scan: Scanner, frame: Frame, number: int, separator: str) -> Moment | None:
    month = scan.take(MONTHS)
    if month is None:
        return None
    at = scan.at
    year = scan.digits(2, 4) if _separator(scan) == separator else ""
    if not year:
        scan.at = at
    day = _complete(number, month, year, frame)
    return Moment(day, open_year=not year) if day else None


def _by_order(first: int, second: int, third: str, frame: Frame, *, dashed: bool = False) -> Moment | None:
    if frame.order == "YMD" and len(third) == 2:
        day = safe_date(2000 + first, second, int(third))
        other = _complete(first, second, third, frame)
        return _moment(day or other, other if day else None, strong=True)
    if dashed and len(third) == _PAIR and (year_first := safe_date(2000 + first, second, int(third))):
        found = _moment_of(first, second, third, frame)
        near = abs((year_first - frame.today).days) < _NEAR
        if found is None or found.day is None:
            return Moment(year_first, strong=False) if near else None
        if near and abs((found.day - frame.today).days) > _NEAR:
            return found._replace(day=year_first, others=(found.day,))
        return found._replace(others=(*found.others, year_first)) if near and year_first != found.day else found
    return _moment_of(first, second, third, frame)


def _moment_of(first: int, second: int, third: str, frame: Frame, *, month_leads: bool = False) -> Moment | None:
    day_first = _complete(first, second, third, frame)
    month_first = _complete(second, first, third, frame)
    ours, other = (day_first, month_first) if frame.order == "DMY" and not month_leads else (month_first, day_first)
    return _moment(ours or other, other if ours else None, strong=len(third) == 4, open_year=not third)


def _moment(day: date | None, other: date | None, *, strong: bool, open_year: bool = False) -> Moment | None:
    if day is None:
        return None
    return Moment(day, others=(other,) if other and other != day else (), strong=strong, open_year=open_year)


def _complete(day: int, month: int, year: str, frame: Frame) -> date | None:
    if year:
        return safe_date(two_digit_year(int(year), frame) if len(year) == 2 else int(year), month, day)
    return nearest_year(day, month, frame)
