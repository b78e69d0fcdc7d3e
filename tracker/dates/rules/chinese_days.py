"""Chinese days and weeks: 下周三, 后天, 这周末, 第50周. Reads folded, simplified text."""

from __future__ import annotations

from datetime import timedelta

from tracker.dates.reading import Frame, Moment, monday
from tracker.dates.rules.casual import whole_period
from tracker.dates.rules.nth import take_nth_chinese
from tracker.dates.rules.spans import span_of
from tracker.dates.rules.weekdays import in_week, upcoming, week_of_year
from tracker.dates.scanner import Scanner, Table, table

_DAYS: Table[tuple[int, str]] = table(
    ("今天|今日|本日|当天|今儿|现在|而家|即日|当日", (0, "")),
    ("明天|明日|听日|翌日|次日|明儿|隔天|第二天", (1, "")),
    ("后天|后日", (2, "")),
    ("大后天|大后日", (3, "")),
    ("昨天|昨日|琴日|寻日", (-1, "")),
    ("前天|前日", (-2, "")),
    ("大前天|大前日", (-3, "")),
    ("大大后天", (4, "")),
    ("今早|今朝|今晨", (0, "morning")),
    ("今晚|今夜|当晚|今儿晚上", (0, "night")),
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
_EITHER_DAY: Table[int] = table(("今明两天|今明天|今明", 0), ("明后两天|明后天", 1))
WHICH: Table[int] = table(
    ("本|这个|这|今个|今|呢个", 0),
    ("下个|下一个|下|下一|来|下下个下", 1),
    ("下下个|下下", 2),
    ("下下下个|下下下", 3),
    ("上个|上一个|上|上一", -1),
    ("上上个|上上", -2),
    ("上上上个|上上上", -3),
)
WEEK = ("星期", "礼拜", "周", "拜")
_TIMES = frozenset("次趟遍批")
"""Behind 周一 and the like, what makes a count of it: 每周一次."""
WEEKDAYS: Table[int] = table(
    ("一|1", 0), ("二|2", 1), ("三|3", 2), ("四|4", 3), ("五|5", 4), ("六|6", 5), ("日|天|末日|7", 6)
)


def take_chinese_day(scan: Scanner, frame: Frame) -> Moment | None:
    """今天 明天 大后天 今晚."""
    pair = scan.take(_EITHER_DAY)
    if pair is not None:
        return Moment(frame.today + timedelta(pair), others=(frame.today + timedelta(pair + 1),))
    found = scan.take(_DAYS)
    if found is None:
        return None
    return Moment(frame.today + timedelta(found[0]), part=found[1])


def take_chinese_week(scan: Scanner, frame: Frame) -> Moment | None:
    """周三 本周五 下下周一 下星期天, of Monday–Sunday weeks; 下周 alone; 周末."""
    which = scan.take(WHICH)
    if not scan.any(WEEK):
        return None
    if scan.any(("末",)):
        day = in_week(5, which or 0, frame)
        sunday = day + timedelta(1)
        shown = sunday if sunday == frame.today and not frame.past else day
        return Moment(shown, others=() if shown == sunday else (sunday,), first=day, last=sunday)
    at = scan.at
    if which is not None and scan.any(("的",)) | scan.any(WEEK) and not _weekday_here(scan):
        scan.at = at
    weekday = scan.take(WEEKDAYS) if _weekday_here(scan) else None
    if weekday is None or scan.text[scan.at : scan.at + 1] in _TIMES:
        weekday, scan.at = None, at
    if weekday is not None:
        if which is None:
            return upcoming(weekday, frame)
        day = in_week(weekday, which, frame)
        gone = which == 0 and day < frame.today and not frame.past
        return Moment(day, others=(day + timedelta(7),) if gone else ())
    if which is None:
        return None
    for words, offset in ((("初", "开头"), 0), (("中",), 2), (("底", "尾", "结束"), 4)):
        if scan.any(words):
            day = monday(frame.today) + timedelta(7 * which + offset)
            return Moment(day, others=(day + timedelta(2),) if words[-1] == "结束" else ())
    nth = take_nth_chinese(scan, span_of("week", which, frame.today), frame)
    return nth or whole_period("week", which, frame)


def _weekday_here(scan: Scanner) -> bool:
    """Whether one numeral, not an amount, follows: 周3 but not 下周300件."""
    here = scan.text[scan.at : scan.at + 2]
    return not (here[:1].isdigit() and here[1:].isdigit())


def take_week_of_year(scan: Scanner, frame: Frame) -> Moment | None:
    """第50周: its Monday, of the next such week from now; 2027第12周."""
    year = int(scan.digits(4, 4) or 0) or None
    number = scan.whole(2) if scan.any(("第",)) else None
    if number is None or not scan.any(("周",)):
        return None
    at = scan.at
    weekday = scan.take(WEEKDAYS) if scan.any(("的周", *WEEK)) else None
    if weekday is None:
        scan.at = at
    return week_of_year(number, year, (weekday or 0) + 1, frame)
