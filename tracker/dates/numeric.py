"""Dates written in digits: ISO, eight digits, and day, month, year in the user's order."""

from __future__ import annotations

import re
from datetime import date

from tracker.dates.months import MONTHS, nearest_year, two_digit_year
from tracker.dates.reading import Frame, Moment, safe_date
from tracker.dates.scanner import Scanner

_NEAR = 1500
"""Days from today within which a year may stand first with two digits: `26-12-05`."""
_SPACED = re.compile(r" (\d{1,2}) ((?:19|20)\d\d)(?!\d)")
"""The rest of `18 08 2026`."""
_PAIR = 2
_SEPARATORS = "-/."


def take_iso(scan: Scanner, frame: Frame) -> Moment | None:
    """`2026-12-05`, `2026/12/5`, `2026.12.5`, `2026/Dec/5`, `20261205`."""
    eight = scan.digits(8, 8)
    if eight:
        day = safe_date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
        return Moment(day) if day and 1990 <= day.year <= 2100 else None
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
        return None
    number = scan.digits(1, 2)
    day = safe_date(int(year), month, int(number)) if number else None
    if day is None:
        return None
    if scan.text.startswith("t", scan.at) and scan.text[scan.at + 1 : scan.at + 2].isdigit():
        scan.at += 1
    return Moment(day)


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
    first = scan.digits(1, 2)
    if first and (spaced := _SPACED.match(scan.text, scan.at)):
        scan.at = spaced.end()
        found = _by_order(int(first), int(spaced[1]), spaced[2], frame)
        return found._replace(strong=False) if found else None
    separator = _separator(scan, spaced=True) if first else ""
    if not separator:
        return None
    if (year := scan.digits(4, 4)) and separator in "/.-":
        day = safe_date(int(year), int(first), 1)
        return Moment(day, strong=False) if day and 1900 <= day.year <= 2100 else None
    if scan.text[scan.at : scan.at + 1].isalpha():
        return _named_middle(scan, frame, int(first), separator)
    second = scan.digits(1, 2)
    if not second:
        return None
    if separator == "/" and scan.text[scan.at : scan.at + 1] in {"号", "日"}:
        scan.at += 1
        day = nearest_year(int(second), int(first), frame)
        return Moment(day, open_year=True) if day else None
    at = scan.at
    third = scan.digits(2, 4) if _separator(scan) == separator else ""
    if third and len(third) == 3:
        return None
    if not third:
        scan.at = at
        if scan.text[at : at + 2].strip(_SEPARATORS) != scan.text[at : at + 2] and scan.text[at + 1 : at + 2].isdigit():
            return None
    if separator == "." and not third and not (_final_point(scan) or len(first) == len(second) == _PAIR):
        return None
    if scan.text[scan.at : scan.at + 1].isalpha() and scan.text[scan.at] < "\u2e80":
        return None
    return _by_order(int(first), int(second), third, frame, dashed=separator == "-" and len(first) == _PAIR)


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
    year = scan.digits(2, 4) if _separator(scan) == separator else ""
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


def _moment_of(first: int, second: int, third: str, frame: Frame) -> Moment | None:
    day_first = _complete(first, second, third, frame)
    month_first = _complete(second, first, third, frame)
    ours, other = (day_first, month_first) if frame.order == "DMY" else (month_first, day_first)
    return _moment(ours or other, other if ours else None, strong=len(third) == 4, open_year=not third)


def _moment(day: date | None, other: date | None, *, strong: bool, open_year: bool = False) -> Moment | None:
    if day is None:
        return None
    return Moment(day, others=(other,) if other and other != day else (), strong=strong, open_year=open_year)


def _complete(day: int, month: int, year: str, frame: Frame) -> date | None:
    if year:
        return safe_date(two_digit_year(int(year), frame) if len(year) == 2 else int(year), month, day)
    return nearest_year(day, month, frame)
