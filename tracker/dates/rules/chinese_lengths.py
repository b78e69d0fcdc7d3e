"""Chinese lengths of time and what is counted with them: 三天后, 两个礼拜内, 推迟两周, 国庆前三天. Of folded text."""

from __future__ import annotations

from datetime import timedelta

from tracker.dates.counts import FEW
from tracker.dates.reading import Frame, Length, Moment, safe_date
from tracker.dates.rules.durations import Said, beyond, moved, moved_as_said, times
from tracker.dates.rules.months import coming_day
from tracker.dates.rules.nth import take_nth_chinese
from tracker.dates.rules.spans import Span
from tracker.dates.scanner import HAN_DIGITS, Scanner, Table, table

_UNITS: Table[Length] = table(
    ("秒钟|秒", Length(seconds=1)),
    ("分钟|分", Length(seconds=60)),
    ("刻钟", Length(seconds=900)),
    ("小时|个小时|钟头|个钟头|个钟", Length(seconds=3600)),
    ("天|日|个晚上|个自然日|自然日", Length(days=1)),
    ("周|星期|个星期|礼拜|个礼拜|个周", Length(days=7)),
    ("个月|月", Length(months=1)),
    ("季度|个季度|季", Length(months=3)),
    ("年", Length(months=12)),
    ("个工作日|工作日|个工作天|工作天", Length(working=1)),
)
_AFTER = ("之后", "以后", "过后", "后", "之内", "以内", "内")
_BEFORE = ("之前", "以前", "前")
_DAY_OF_MONTH = r"\d{1,2}日(?=[前后之以])"
"""20日前 is by the 20th rather than 20 days ago, 20日后 may be after it."""
_LONGEST_MONTH, _TEN = 31, 10
_LEADS = (
    "再过", "过", "隔", "再等", "等", "推迟", "延后", "延期", "推后", "往后推", "往后挪", "往后延", "顺延", "再推",
    "拖后",
)  # fmt: skip
_GONE_BY = frozenset("了没未")
"""Behind a length, what makes it one that has passed: 没回复两周了, 三天没回."""
_ONE_MORE = ("下一个", "下个", "下")


def take_chinese_duration(scan: Scanner, frame: Frame) -> Moment | None:
    """三天后 两个礼拜内 半个月后 一个半月后 过两天 5个工作日内 3天前 三五天后 下个工作日."""
    start = scan.at
    if scan.any(_ONE_MORE) and scan.any(("工作日", "工作天")):
        return moved(frame, Length(working=1), 1)
    scan.at = start
    lead = scan.any(_LEADS)
    said = _length(scan)
    if said is None:
        return None
    if scan.text.startswith("隔", start) and said.length.days:
        said = Said(said.length + _DAY, said.length)
    number = int(scan.text[start : scan.at - 1]) if scan.match(_DAY_OF_MONTH, start) else 0
    if scan.any(_AFTER) or lead:
        scan.any(_AFTER)
        found = moved_as_said(frame, said, 1)
        if (in_it := _day_of_that_month(scan, said, found)) is not None:
            return in_it
        numbered = coming_day(number, frame) if found and not lead and 1 <= number <= _LONGEST_MONTH else None
        return found._replace(others=(numbered + timedelta(1),)) if found and numbered else found
    if scan.any(_BEFORE):
        if 1 <= number <= _LONGEST_MONTH and not frame.past:
            return None
        found = moved_as_said(frame, said, -1)
        return _day_of_that_month(scan, said, found) or found
    if scan.peek() in _GONE_BY:
        return None
    found = moved_as_said(frame, said, -1 if frame.past else 1)
    return found._replace(strong=False) if found else None


def _day_of_that_month(scan: Scanner, said: Said, found: Moment | None) -> Moment | None:
    """The 5号 of 三个月后的5号."""
    if found is None or found.day is None or not said.length.months or said.length.days:
        return None
    at = scan.at
    scan.any(("的",))
    number = scan.whole(2)
    day = safe_date(found.day.year, found.day.month, number) if number and scan.any(("号", "日")) else None
    if day is None:
        scan.at = at
    return Moment(day) if day else None


def take_chinese_anchored(scan: Scanner, frame: Frame, start: Moment) -> Moment | None:
    """What comes after a day that is read: 国庆(前三天), 元旦(后一周), 春节(的前一天), 圣诞节(第二天)."""
    scan.any(("的",))
    if scan.any(("第二天", "次日", "翌日")):
        return moved(frame, _DAY, 1, start)
    for words, sign in _SIDES:
        if scan.any(words):
            end = scan.at
            said = _length(scan)
            if said is not None:
                return moved_as_said(frame, said, sign, start)
            scan.at = end
            later = beyond(start, sign)
            if sign > 0 and later and later.day:
                span = Span(later.day, later.day + timedelta(_NEAR), "year")
                if (nth := take_nth_chinese(scan, span, frame)) is not None:
                    return nth
            return None if _goes_on(scan) else later
    return None


_SIDES = ((("之后的", "之后", "以后", "过后", "后的", "后"), 1), (("之前的", "之前", "以前", "前的", "前"), -1))
_NEAR = 60
"""Days after a feast in which 节后第一个工作日 is looked for."""
_GOES_ON = frozenset("天日续期面台晚早年半来几一二两三四五六七八九十")
"""Behind 后 or 前, what makes another word of it: 后天, 后续, 前三个."""


def _goes_on(scan: Scanner) -> bool:
    """Whether the side just read is no word of its own, or describes what follows: 后续, 后的."""
    word, after = scan.text[scan.at - 2 : scan.at], scan.text[scan.at : scan.at + 1]
    return word[1] == "的" or word[1] + after == "前后" or (after in _GOES_ON and word[0] not in "之以过")


_DAY = Length(days=1)


def _length(scan: Scanner) -> Said | None:
    if scan.any(_TEN_OR_FIFTEEN):
        return Said(Length(days=10), Length(days=15))
    total: Length | None = None
    most: Length | None = None
    while True:
        at = scan.at
        scan.any(("零", "又"))
        counted = scan.at
        count = _count(scan)
        if count is None:
            scan.at = at
            break
        upper = _upper(scan, counted, count)
        count = upper[0] if upper else count
        half = scan.any(("个半",))
        unit = scan.take(_UNITS)
        bare_month = unit is not None and unit.months == 1 and not half and scan.text[scan.at - 2 : scan.at] != "个月"
        if unit is None or (bare_month and scan.text[counted : counted + 1] not in {"俩", "两"}):
            scan.at = at
            break
        if half or scan.any(("半",)):
            count += 0.5
        most = times(unit, upper[1]) if upper and total is None else None
        total = times(unit, count) if total is None else total + times(unit, count)
    return Said(total, most) if total is not None else None


def _upper(scan: Scanner, start: int, count: float) -> tuple[float, float] | None:
    """Both numbers of 三五天, 两三周, 3-5天, 3到5天, once the first or the pair of them is read."""
    if count >= _TEN and count % _TEN == 0 and scan.any(_ABOUT):
        return count, count if scan.text[scan.at - 1] == "来" else count + _AND_MORE
    pair = scan.text[start : scan.at]
    if pair in _FEW_SIGNS:
        return FEW
    if len(pair) == 2 and all(char in HAN_DIGITS for char in pair):
        first, second = HAN_DIGITS[pair[0]], HAN_DIGITS[pair[1]]
        return (first, second) if 0 < first < second else None
    at = scan.at
    if scan.any(("-", "到", "至", "~")) and (further := _count(scan)) is not None and further > count:
        return count, further
    scan.at = at
    return None


_FEW_SIGNS = ("几", "数")
_TEN_OR_FIFTEEN = ("十天半个月", "十天半月", "10天半个月")
_ABOUT = ("来", "多", "几")
"""Between a round number and its unit: 十来天, 二十多天."""
_AND_MORE = 5


def _count(scan: Scanner) -> float | None:
    if scan.any(("半",)):
        return 0.5
    if scan.any(_FEW_SIGNS):
        return FEW[0]
    digits = scan.digits(1, 4)
    if digits and scan.text.startswith(".", scan.at):
        scan.at += 1
        return float(f"{digits}.{scan.digits(1, 2) or 0}")
    number = int(digits) if digits else scan.han()
    return None if number is None else float(number)
