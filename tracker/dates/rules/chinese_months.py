"""Chinese dates by year, month and day number: 2026年12月5日, 下个月15号, 月底. Reads folded, simplified text."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.reading import Frame, Moment, add_months, month_end, safe_date
from tracker.dates.rules.casual import whole_period
from tracker.dates.rules.chinese_days import WHICH
from tracker.dates.rules.lunar import lunar_date
from tracker.dates.rules.months import BEGINNING, END, LATE, MIDDLE, coming_day, nearest_year, two_digit_year
from tracker.dates.rules.nth import take_nth_chinese
from tracker.dates.rules.spans import PIECES, Span, part_of, span_of
from tracker.dates.scanner import Scanner, Table, table

_MONTH_PARTS: Table[int] = table(
    ("初|月初|上旬|头|上中旬|中上旬", 1),
    ("中|中旬|中间|月中|中下旬", MIDDLE),
    ("下旬", LATE),
    ("底|末|尾|月底|月末|结束", END),
)
_CENTURY = 100
_BEFORE_MINGUO = 1911
"""The year before the first of the Republic, from which Taiwan counts."""
_TIME_FOLLOWS = frozenset("早晚上下中凌傍前后之到至左")
_LUNAR = frozenset("正腊冬闰大")
"""Before 月 and 年, words of the lunar calendar, whose days are not read here: 正月初一."""
_NUMERALS = frozenset("一二三四五六七八九十")
_YEARS: Table[int] = table(("今年|本年", 0), ("明年|来年", 1), ("后年", 2), ("大后年", 3), ("去年", -1), ("前年", -2))


def take_chinese_date(scan: Scanner, frame: Frame) -> Moment | None:
    """2026年12月5日 二零一六年，九月三号 明年3月 12月5号 12月底 下个月15号 月底 15号."""
    year, year_said = _year(scan, frame)
    whole = scan.at
    month, settled = _month(scan, frame, year)
    if month is None:
        return _without_month(scan, frame, year) if year_said else _month_part(scan, frame)
    at = scan.at
    span = Span(month, month.replace(day=month_end(month.year, month.month)), "month", open_year=not settled)
    if (nth := take_nth_chinese(scan, span, frame)) is not None:
        return nth
    scan.any(("份",))
    scan.any(("的",))
    part = scan.take(_MONTH_PARTS)
    if part is not None:
        return _third_of_month(scan, _in_month(month, part, frame, settled=settled))
    said = scan.at
    number = scan.whole(2)
    if number is not None and scan.any(("日", "号")):
        return _in_month(month, number, frame, settled=settled)
    if number is not None and 1 <= number <= 31 and not _amount_follows(scan):
        found = _in_month(month, number, frame, settled=settled)
        return _or_lunar(found, month.month, number, frame) if found and not scan.text[said].isdigit() else found
    scan.at = at
    scan.any(("份",))
    if settled and not year_said and scan.text[whole : whole + 1] not in _NUMERALS:
        return _whole_month(month, frame)
    found = _in_month(month, 1, frame, settled=settled)
    if found is None or found.day is None:
        return None
    last = found.day.replace(day=month_end(found.day.year, found.day.month))
    return found._replace(strong=year_said, first=found.day, last=last)


def _third_of_month(scan: Scanner, found: Moment | None) -> Moment | None:
    """中旬 and 下旬 are ten days each: the first of them, and the one in their middle as well."""
    if found is None or found.day is None or scan.text[scan.at - 1] != "旬" or found.day.day == 1:
        return found
    first = found.day.replace(day=found.day.day // 10 * 10 + 1)
    return found._replace(day=first, others=(found.day,))


def _whole_month(month: date, frame: Frame) -> Moment:
    """下个月 as a whole."""
    return whole_period("month", 12 * (month.year - frame.today.year) + month.month - frame.today.month, frame)


def _or_lunar(found: Moment, month: int, number: int, frame: Frame) -> Moment:
    """八月十五, a day without 日 or 号, may be one of the lunar calendar as well."""
    years = (found.day or frame.today).year
    days = [day for year in (years - 1, years) if (day := lunar_date(year, month, number)) and day.year == years]
    return found._replace(others=(*found.others, *days[:1]))


def _amount_follows(scan: Scanner) -> bool:
    here = scan.text[scan.at : scan.at + 1]
    if here in _TIME_FOLLOWS:
        return False
    return here.isalnum() or here in {".", "%", "/", "$"}


def _year(scan: Scanner, frame: Frame) -> tuple[int, bool]:
    offset = scan.take(_YEARS)
    if offset is not None:
        scan.any(("的", ","))
        return frame.today.year + offset, True
    at = scan.at
    if scan.any(("中华民国", "民国")) and (minguo := scan.whole(3)) and scan.any(("年",)):
        return _BEFORE_MINGUO + minguo, True
    scan.at = at
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
    number = 1 if scan.text.startswith("元月", scan.at) and scan.any(("元",)) else scan.whole(2)
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
    first = date(year, 1, 1)
    if (nth := take_nth_chinese(scan, Span(first, date(year, 12, 31), "year"), frame)) is not None:
        return nth
    scan.any(("年",))
    if scan.any(("底", "末", "尾", "结束")):
        return Moment(date(year, 12, 31))
    if scan.any(("初",)):
        return Moment(date(year, 1, 1))
    if scan.any(("中",)):
        return Moment(date(year, 7, 1))
    piece = scan.take(PIECES)
    if piece is not None:
        first, unit = date(year, piece[0], 1), piece[1]
        last = add_months(first, 3 if unit == "quarter" else 6) - timedelta(1)
        return _part_of_piece(scan, Span(first, last, unit), frame)
    years = year - frame.today.year
    return whole_period("year", years, frame) if 0 < abs(years) < 4 else None


def take_chinese_quarter(scan: Scanner, frame: Frame) -> Moment | None:
    """下季度初 本季度末 上个季度最后一天."""
    which = scan.take(WHICH)
    if which is None or not scan.any(("个季度", "季度")):
        return None
    at = scan.at
    span = span_of("quarter", which, frame.today)
    found = _part_of_piece(scan, span, frame)
    return found if scan.at > at or which == 0 else whole_period("quarter", which, frame)


def _part_of_piece(scan: Scanner, span: Span, frame: Frame) -> Moment | None:
    nth = take_nth_chinese(scan, span, frame)
    if nth is not None:
        return nth
    part = scan.take(_PIECE_PARTS)
    return Moment(part_of(span, part)) if part else Moment(span.first, first=span.first, last=span.last)


_PIECE_PARTS: Table[int] = table(("初|头", BEGINNING), ("中", MIDDLE), ("末|底|尾|结束", END))


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
    if scan.any(("年中",)):
        return Moment(nearest_year(1, 7, frame))
    if scan.any(("季度末", "季末", "季度底")):
        return Moment(span_of("quarter", 0, frame.today).last)
    number: int | None = None
    if scan.any(("月底最后一天", "月底", "月末", "月尾")):
        number = END
    elif scan.any(("月初", "上旬")):
        number = 1
    elif scan.any(("月中", "中旬")):
        number = MIDDLE
    elif scan.any(("下旬",)):
        number = LATE
    if number is not None:
        first = frame.today.replace(day=1)
        found = _in_month(first, number, frame, settled=True)
        if found and found.day and found.day < frame.today and not frame.past:
            found = _in_month(add_months(first, 1), number, frame, settled=True)
        return _third_of_month(scan, found)
    return _bare_number(scan, frame)


def _bare_number(scan: Scanner, frame: Frame) -> Moment | None:
    """15号: the next such day; 10-12号: the first of the days, and where it may be meant the 12th of October."""
    scan.skip()
    if (days := scan.match(_DAYS_OF_MONTH)) and int(days[1]) < int(days[2]):
        first = coming_day(int(days[1]), frame)
        scan.at = days.end()
        dated = nearest_year(int(days[2]), int(days[1]), frame) if days[0].count("-") else None
        return Moment(first, others=(dated,) if dated else (), open_month=True) if first else None
    number = scan.whole(2)
    if number is None or not 1 <= number <= 31 or not scan.any(("号", "日")):
        return None
    day = coming_day(number, frame)
    if day is None:
        return None
    ago = scan.text[scan.at - 1] == "日" and scan.text.startswith(("前", "之前", "以前"), scan.at) and not frame.past
    others = (frame.today - timedelta(number),) if ago else ()
    return Moment(day, others=others, strong=False, open_month=True)


_DAYS_OF_MONTH = r"(\d{1,2}) ?[-~到至、–] ?(\d{1,2})[号日]"


def take_same_day(scan: Scanner, frame: Frame) -> Moment | None:
    """明年的今天, 下个月今天."""
    years = scan.take(_YEARS)
    which = scan.take(WHICH) if years is None else None
    if years is None and (which is None or not scan.any(("个月", "月"))):
        return None
    scan.any(("的",))
    if not scan.any(("今天", "今日", "同一天")):
        return None
    return Moment(add_months(frame.today, 12 * years if years is not None else which or 0))
