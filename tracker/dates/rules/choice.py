"""The longest reading of a day at a place. By the letters and words of a text, few rules are loaded and tried."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tracker.dates.reading import Frame, Moment
from tracker.dates.rules.casual import take_casual, take_close, take_midnight, take_period, take_period_end
from tracker.dates.rules.durations import take_duration
from tracker.dates.rules.named import take_day_of_month, take_month, take_month_day, take_part_of_month
from tracker.dates.rules.numeric import take_iso, take_numeric
from tracker.dates.rules.weekdays import take_counted_weekday, take_week_number, take_weekday
from tracker.dates.scanner import Scanner

Rule = Callable[[Scanner, Frame], Moment | None]
Nested = Callable[[Scanner, Frame, Rule], Moment | None]

_ALWAYS: tuple[Rule, ...] = (take_iso, take_numeric)
_LATIN: tuple[Rule, ...] = (
    take_casual,
    take_weekday,
    take_counted_weekday,
    take_day_of_month,
    take_month_day,
    take_part_of_month,
    take_month,
    take_period,
    take_period_end,
    take_week_number,
    take_midnight,
)
_LATIN_NESTED: tuple[Nested, ...] = (take_duration, take_close)
_NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth last final penultimate st nd rd th"
)
_SPAN = (
    "early beginning start mid middle late end first second third fourth quarter half q q1 q2 q3 q4 1q 2q 3q 4q "
    "h1 h2 1h 2h"
)
_ANCHOR = "after post following past before b4 pre preceding prior ahead closest nearest"
_FEAST = (
    "christmas xmas mas boxing national stephen's new nye epiphany three valentine's valentines valentine women's "
    "womens international patrick's patricks patrick paddy's april earth labour may workers workers' labor children's "
    "childrens juneteenth canada independence fourth bastille assumption teachers' chinese china golden halloween "
    "hallowe'en all veterans veterans' veteran's remembrance armistice singles singles' single's double martin mlk "
    "presidents presidents' president's washington's mother's mothers mothers' memorial decoration father's fathers "
    "fathers' columbus indigenous canadian thanksgiving thanks turkey black cyber easter good maundy holy palm ash "
    "shrove mardi pancake fat ascension pentecost whit whitsunday trinity corpus orthodox greek russian cny spring "
    "lunar canton lantern dragon duanwu qixi ghost mid moon mooncake qingming tomb winter eid bakrid ramadan "
    "ramadhan ramzan islamic hijri diwali deepavali divali 4th"
)
NTH_WORDS, SPAN_WORDS, ANCHOR_WORDS, FEAST_WORDS = (
    frozenset(words.split()) for words in (_NTH, _SPAN, _ANCHOR, _FEAST)
)
FEAST_SIGNS = (
    *"节旦诞夕秋庆安阳午明至斋宵跨春新过抬难网圣黑",
    "五一", "六一", "七一", "八一", "五四", "三一五", "二月二", "双十", "双1", "大年", "农历年",
    "年三十", "年初", "年后", "年前", "腊八", "正月初一", "旧历", "十一", "小年", "消费", "618", "交会", "尾牙",
)  # fmt: skip
_DEEPEST = 6
"""Days told by days told by days: more than a person says."""
_COUNTED_FROM = frozenset("的前后之以第次翌过")
_LUNAR_SIGNS = ("农历", "阴历", "旧历", "夏历", "正月", "冬月", "腊月", "臘月", "闰", "大年", "初", "廿")


def take_day(scan: Scanner, frame: Frame) -> Moment | None:
    """The longest reading of a day at this place, without a clock time."""
    start = scan.at
    if start not in scan.seen:
        scan.seen[start] = _longest(scan, frame), scan.at
    found, scan.at = scan.seen[start]
    return found if isinstance(found, Moment) else None


def _longest(scan: Scanner, frame: Frame) -> Moment | None:
    """Moves past the longest reading of all the rules, and what counts from it."""
    start, best, end = scan.at, None, scan.at
    rules, nested_rules = rules_for(scan.text)
    for rule in rules:
        scan.at = start
        found = rule(scan, frame)
        scan.unskip()
        if found is not None and found.day is not None and scan.at > end:
            best, end = found, scan.at
    scan.depth += 1
    for nested in nested_rules if scan.depth <= _DEEPEST else ():
        scan.at = start
        found = nested(scan, frame, take_day)
        scan.unskip()
        if found is not None and found.day is not None and scan.at > end:
            best, end = found, scan.at
    scan.depth -= 1
    scan.at = end if best else start
    return _from_here(scan, frame, best) if best else None


def _from_here(scan: Scanner, frame: Frame, day: Moment) -> Moment:
    """The day itself, or the one that the Chinese after it counts from it: 国庆前三天."""
    at = scan.at
    if scan.text[at : at + 1] not in _COUNTED_FROM:
        return day
    from tracker.dates.rules.chinese_lengths import take_chinese_anchored

    found = take_chinese_anchored(scan, frame, day)
    if found is None:
        scan.at = at
    return found or day


@lru_cache(maxsize=32)
def rules_for(text: str) -> tuple[tuple[Rule, ...], tuple[Nested, ...]]:
    """The rules for a folded text, and those that read a day within their own words."""
    words = frozenset("".join(char if char.isalnum() or char == "'" else " " for char in text).split())
    words |= frozenset(part for word in words for part in word.split("'"))
    words |= {word.lstrip("0123456789") for word in words if word[:1].isdigit()}
    latin = any("a" <= char <= "z" for char in text)
    han = any("\u4e00" <= char <= "\u9fff" for char in text)
    rules: tuple[Rule, ...] = _ALWAYS
    nested: tuple[Nested, ...] = ()
    if latin:
        rules, nested = (*rules, *_LATIN, *_nth(words), *_spans(words)), (*_LATIN_NESTED, *_anchors(words))
    if words & FEAST_WORDS or (han and any(sign in text for sign in FEAST_SIGNS)):
        rules = (*rules, *_feasts())
    return ((*rules, *_chinese(text)) if han else rules), nested


def _nth(words: frozenset[str]) -> tuple[Rule, ...]:
    if not words & NTH_WORDS:
        return ()
    from tracker.dates.rules.nth import take_nth

    return (take_nth,)


def _spans(words: frozenset[str]) -> tuple[Rule, ...]:
    if not words & SPAN_WORDS:
        return ()
    from tracker.dates.rules.spans import take_part_of_span, take_piece

    return take_part_of_span, take_piece


def _anchors(words: frozenset[str]) -> tuple[Nested, ...]:
    if not words & ANCHOR_WORDS:
        return ()
    from tracker.dates.rules.anchored import take_anchored

    return (take_anchored,)


def _feasts() -> tuple[Rule, ...]:
    from tracker.dates.rules.feasts import take_feast

    return (take_feast,)


def _chinese(text: str) -> tuple[Rule, ...]:
    from tracker.dates.rules.chinese_days import (
        take_chinese_day,
        take_chinese_week,
        take_week_of_year,
    )
    from tracker.dates.rules.chinese_lengths import take_chinese_duration
    from tracker.dates.rules.chinese_months import take_chinese_date, take_chinese_quarter, take_same_day
    from tracker.dates.rules.spans import take_piece

    rules: tuple[Rule, ...] = (
        take_chinese_day,
        take_chinese_week,
        take_chinese_date,
        take_chinese_duration,
        take_chinese_quarter,
        take_same_day,
        take_week_of_year,
        take_piece,
    )
    if not any(sign in text for sign in _LUNAR_SIGNS):
        return rules
    from tracker.dates.rules.chinese_lunar import take_lunar

    return (take_lunar, *rules)
