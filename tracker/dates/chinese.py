"""Date phrases in Chinese: 下周三, 月底, 三天后, 12月5号, 下个月15号. Reads folded, simplified text."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.casual import quarter_end, whole_period
from tracker.dates.durations import moved, times
from tracker.dates.named import END, LATE, MIDDLE, nearest_year
from tracker.dates.reading import Frame, Length, Moment, add_months, monday, month_end, safe_date
from tracker.dates.scanner import Scanner, Table, table
from tracker.dates.weekdays import in_week, upcoming

_DAYS: Table[tuple[int, str]] = table(
    ("今天|今日|当天|今儿|现在|而家|即日|当日", (0, "")),
    ("明天|明日|听日|翌日|次日|明儿|隔天|第二天", (1, "")),
    ("后天|后日", (2, "")),
    ("大后天|大后日", (3, "")),
    ("昨天|昨日|琴日|寻日", (-1, "")),
    ("前天|前日", (-2, "")),
    ("大前天|大前日", (-3, "")),
    ("今早|今朝|今晨", (0, "morning")),
    ("今晚|今夜|当晚", (0, "night")),
    ("明早|明晨|听朝|明朝", (1, "morning")),
    ("明晚|听晚", (1, "night")),
    ("昨晚|琴晚|寻晚|昨夜", (-1, "night")),
    ("后晚", (2, "night")),
    ("后早", (2, "morning")),
    ("前晚", (-2, "night")),
    ("大前晚", (-3, "night")),
    ("大后早", (3, "morning")),
    ("大后晚", (3, "night")),
)
_WHICH: Table[int] = table(
    ("本|这个|这|今个|今|呢个", 0),
    ("下个|下一个|下|下一|来|下下个下", 1),
    ("下下个|下下", 2),
    ("下下下个|下下下", 3),
    ("上个|上一个|上|上一", -1),
    ("上上个|上上", -2),
)
_WEEK = ("星期", "礼拜", "周", "拜")
_WEEKDAYS: Table[int] = table(
    ("一|1", 0), ("二|2", 1), ("三|3", 2), ("四|4", 3), ("五|5", 4), ("六|6", 5), ("日|天|末日|7", 6)
)
_UNITS: Table[Length] = table(
    ("秒钟|秒", Length(seconds=1)),
    ("分钟|分", Length(seconds=60)),
    ("小时|个小时|钟头|个钟头|个钟", Length(seconds=3600)),
    ("天|日|个晚上", Length(days=1)),
    ("周|星期|个星期|礼拜|个礼拜|个周", Length(days=7)),
    ("个月|月", Length(months=1)),
    ("季度|个季度", Length(months=3)),
    ("年", Length(months=12)),
    ("个工作日|工作日|个工作天|工作天", Length(working=1)),
)
_AFTER = ("之后", "以后", "过后", "后", "之内", "以内", "内")
_BEFORE = ("之前", "以前", "前")
_MONTH_PARTS: Table[int] = table(
    ("初|月初|上旬|头", 1), ("中|中旬|中间|月中", MIDDLE), ("下旬", LATE), ("底|末|尾|月底|月末", END)
)
_YEARS: Table[int] = table(("今年|本年", 0), ("明年|来年", 1), ("后年", 2), ("去年", -1), ("前年", -2))


def take_chinese_day(scan: Scanner, frame: Frame) -> Moment | None:
    """今天 明天 大后天 今晚."""
    found = scan.take(_DAYS)
    if found is None:
        return None
    return Moment(frame.today + timedelta(found[0]), part=found[1])


def take_chinese_week(scan: Scanner, frame: Frame) -> Moment | None:
    """周三 本周五 下下周一 下星期天, of Monday–Sunday weeks; 下周 alone; 周末."""
    which = scan.take(_WHICH)
    if not scan.any(_WEEK):
        return None
    if scan.any(("末",)):
        day = in_week(5, which or 0, frame)
        return Moment(day if which is not None or day >= frame.today else frame.today)
    weekday = scan.take(_WEEKDAYS) if _weekday_here(scan) else None
    if weekday is not None:
        if which is None:
            return upcoming(weekday, frame)
        return Moment(in_week(weekday, which, frame))
    if which is None:
        return None
    for words, offset in ((("初", "开头"), 0), (("中",), 2), (("底", "尾"), 4)):
        if scan.any(words):
            return Moment(monday(frame.today) + timedelta(7 * which + offset))
    return whole_period("week", which, frame)


def _weekday_here(scan: Scanner) -> bool:
    """Whether one numeral, not an amount, follows: 周3 but not 下周300件."""
    here = scan.text[scan.at : scan.at + 2]
    return not (here[:1].isdigit() and here[1:].isdigit())


def take_chinese_date(scan: Scanner, frame: Frame) -> Moment | None:
    """2026年12月5日 二零一六年，九月三号 明年3月 12月5号 12月底 下个月15号 月底 15号."""
    year, year_said = _year(scan, frame)
    month, settled = _month(scan, frame, year)
    if month is None:
        return _without_month(scan, frame, year) if year_said else _month_part(scan, frame)
    at = scan.at
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
    if number is not None and scan.any(("年",)) and (number > 1900 or 20 <= number <= 99):
        scan.any((",", "的"))
        return number if number > 99 else 2000 + number, True
    scan.at = at
    return frame.today.year, False


def _month(scan: Scanner, frame: Frame, year: int) -> tuple[date | None, bool]:
    """The first day of the month said, and whether its year is settled."""
    at = scan.at
    which = scan.take(_WHICH)
    if which is not None and (scan.any(("月份", "月")) or scan.any(("个月",))):
        return add_months(frame.today.replace(day=1), which), True
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


def take_chinese_duration(scan: Scanner, frame: Frame) -> Moment | None:
    """三天后 两个礼拜内 半个月后 一个半月后 过两天 5个工作日内 3天前."""
    lead = scan.any(("再过", "过", "隔", "再等", "等"))
    length = _length(scan)
    if length is None:
        return None
    if scan.any(_AFTER) or lead:
        scan.any(_AFTER)
        return moved(frame, length, 1)
    if scan.any(_BEFORE):
        return moved(frame, length, -1)
    found = moved(frame, length, -1 if frame.past else 1)
    return found._replace(strong=False) if found else None


def _length(scan: Scanner) -> Length | None:
    total: Length | None = None
    while True:
        at = scan.at
        scan.any(("零", "又"))
        count = _count(scan)
        if count is None:
            scan.at = at
            return total
        half = scan.any(("个半",))
        unit = scan.take(_UNITS)
        if unit is None or (unit.months == 1 and not half and scan.text[scan.at - 2 : scan.at] != "个月"):
            scan.at = at
            return total
        if half or scan.any(("半",)):
            count += 0.5
        total = times(unit, count) if total is None else total + times(unit, count)


def _count(scan: Scanner) -> float | None:
    if scan.any(("半",)):
        return 0.5
    if scan.any(("几", "数")):
        return 3
    digits = scan.digits(1, 4)
    if digits and scan.text.startswith(".", scan.at):
        scan.at += 1
        return float(f"{digits}.{scan.digits(1, 2) or 0}")
    number = int(digits) if digits else scan.han()
    return None if number is None else float(number)
