"""Chinese dates by year, month and day number: 2026年12月5日, 下个月15号, 月底. Reads folded, simplified text."""

from __future__ import annotations

from datetime import date

from tracker.dates.casual import quarter_end, whole_period
from tracker.dates.chinese import WEEK, WEEKDAYS, WHICH
from tracker.dates.months import END, LATE, MIDDLE, nearest_year, two_digit_year
from tracker.dates.reading import Frame, Moment, add_months, month_end, safe_date
from tracker.dates.scanner import Scanner, Table, table
from tracker.dates.weekdays import nth_weekday

_MONTH_PARTS: Table[int] = table(
    ("初|月初|上旬|头", 1), ("中|中旬|中间|月中", MIDDLE), ("下旬", LATE), ("底|末|尾|月底|月末", END)
)
_CENTURY = 100
_LAST = 5
_LUNAR = frozenset("正腊冬闰大")
"""Before 月 and 年, words of the lunar calendar, whose days are not read: 正月初一."""
_NUMERALS = frozenset("一二三四五六七八九十")
_YEARS: Table[int] = table(("今年|本年", 0), ("明年|来年", 1), ("后年", 2), ("去年", -1), ("前年", -2))


def take_chinese_date(scan: Scanner, frame: Frame) -> Moment | None:
    """2026年12月5日 二零一六年，九月三号 明年3月 12月5号 12月底 下个月15号 月底 15号."""
    year, year_said = _year(scan, frame)
    month, settled = _month(scan, frame, year)
    if month is None:
        return _without_month(scan, frame, year) if year_said else _month_part(scan, frame)
    at = scan.at
    if (nth := _nth_weekday(scan, month, frame, settled=settled)) is not None:
        return nth
    part = scan.take(_MONTH_PARTS)
    if part is not None:
        return _in_month(month, part, frame, settled=settled)
    number = scan.whole(2)
    if number is not None and scan.any(("日", "号")):
        return _in_month(month, number, frame, settled=settled)
    if number is not None and 1 <= number <= 31 and not _amount_follows(scan):
        return _in_month(month, number, frame, settled=settled)
    scan.at = at
    scan.any(("份",))
    found = _in_month(month, 1, frame, settled=settled)
    return found._replace(strong=year_said) if found else None


def _nth_weekday(scan: Scanner, month: date, frame: Frame, *, settled: bool) -> Moment | None:
    """十月第一个星期一, 下个月最后一个周五."""
    at = scan.at
    scan.any(("的",))
    count = 5 if scan.any(("最后一个", "最后")) else scan.whole(1) if scan.any(("第",)) else None
    scan.any(("个",))
    weekday = scan.take(WEEKDAYS) if count and scan.any(WEEK) else None
    if count is None or weekday is None or not 1 <= count <= _LAST:
        scan.at = at
        return None
    day = nth_weekday(month, count, weekday, last=count == _LAST)
    if not settled and day < frame.today and not frame.past:
        day = nth_weekday(month.replace(year=month.year + 1), count, weekday, last=count == _LAST)
    return Moment(day)


def _amount_follows(scan: Scanner) -> bool:
    here = scan.text[scan.at : scan.at + 1]
    return here.isalnum() or here in {".", "%", "/", "$"}


def _year(scan: Scanner, frame: Frame) -> tuple[int, bool]:
    offset = scan.take(_YEARS)
    if offset is not None:
        scan.any(("的", ","))
        return frame.today.year + offset, True
    at = scan.at
    digits = scan.digits(4, 4) or scan.digits(2, 2)
    number = int(digits) if digits else scan.han()
    two = number is not None and number < _CENTURY and (len(digits) == 2 or scan.at - at == 2)
    if number is not None and scan.any(("年",)) and (number > 1900 or two):
        scan.any((",", "的"))
        return two_digit_year(number, frame) if two else number, True
    scan.at = at
    return frame.today.year, False


def _month(scan: Scanner, frame: Frame, year: int) -> tuple[date | None, bool]:
    """The first day of the month said, and whether its year is settled."""
    at = scan.at
    which = scan.take(WHICH)
    if which is not None and (scan.any(("月份", "月")) or scan.any(("个月",))):
        month = add_months(frame.today.replace(day=1), which)
        return month.replace(year=month.year + year - frame.today.year), True
    scan.at = at
    number = scan.whole(2)
    if number is not None and 1 <= number <= 12 and scan.any(("月份", "月")):
        return safe_date(year, number, 1), year != frame.today.year or (
            at > 0 and scan.text[:at].rstrip(" ,的").endswith("年")
        )
    scan.at = at
    return None, False


def _in_month(first: date, day: int, frame: Frame, *, settled: bool) -> Moment | None:
    if settled:
        last = month_end(first.year, first.month)
        found = safe_date(first.year, first.month, last if day == END else day)
    elif day == END:
        found = first.replace(day=month_end(first.year, first.month))
        if found < frame.today and not frame.past:
            found = found.replace(year=found.year + 1, day=month_end(found.year + 1, found.month))
    else:
        found = nearest_year(day, first.month, frame)
    return Moment(found, open_year=not settled) if found else None


def _without_month(scan: Scanner, frame: Frame, year: int) -> Moment | None:
    """年底 年初 明年 and quarters of a year."""
    scan.any(("年",))
    if scan.any(("底", "末", "尾")):
        return Moment(date(year, 12, 31))
    if scan.any(("初",)):
        return Moment(date(year, 1, 1))
    if scan.any(("中",)):
        return Moment(date(year, 7, 1))
    for quarter, words in enumerate(("一季度", "二季度", "三季度", "四季度"), 1):
        if scan.any((words, "第" + words, f"q{quarter}")):
            end = scan.any(("末", "底"))
            return Moment(quarter_end(year, quarter) if end else date(year, quarter * 3 - 2, 1))
    years = year - frame.today.year
    return whole_period("month", 12 * years, frame) if 0 < abs(years) < 3 else None


def _month_part(scan: Scanner, frame: Frame) -> Moment | None:
    """月底 月初 月中 年底 季末 and a bare 15号."""
    if scan.text[scan.at - 1 : scan.at] in _LUNAR:
        return None
    if scan.text.startswith(("年初", "月初"), scan.at) and scan.text[scan.at + 2 : scan.at + 3] in _NUMERALS:
        return None
    if scan.any(("年底", "年末", "年尾", "岁末")):
        return Moment(date(frame.today.year, 12, 31))
    if scan.any(("年初",)):
        return Moment(date(frame.today.year + 1, 1, 1))
    if scan.any(("季度末", "季末", "季度底")):
        return Moment(quarter_end(frame.today.year, (frame.today.month + 2) // 3))
    number: int | None = None
    if scan.any(("月底", "月末", "月尾")):
        number = END
    elif scan.any(("月初",)):
        number = 1
    elif scan.any(("月中", "中旬")):
        number = MIDDLE
    if number is not None:
        first = frame.today.replace(day=1)
        found = _in_month(first, number, frame, settled=True)
        if found and found.day and found.day < frame.today and not frame.past:
            return _in_month(add_months(first, 1), number, frame, settled=True)
        return found
    return _bare_number(scan, frame)


def _bare_number(scan: Scanner, frame: Frame) -> Moment | None:
    """15号: the next such day."""
    number = scan.whole(2)
    if number is None or not 1 <= number <= 31 or not scan.any(("号", "日")):
        return None
    for months in range(4):
        first = add_months(frame.today.replace(day=1), -months if frame.past else months)
        day = safe_date(first.year, first.month, number)
        if day and (day <= frame.today if frame.past else day >= frame.today):
            return Moment(day, strong=False)
    return None
