"""The one date of a sentence given as a date. Careful: what speaks of another day in any way is refused."""

from __future__ import annotations

import re

from tracker.dates.find import Found, find_all
from tracker.dates.grammar import finish
from tracker.dates.reading import Frame, Reading
from tracker.dates.rules.feasts import take_feast
from tracker.dates.rules.months import MONTHS
from tracker.dates.scanner import Scanner
from tracker.dates.touch_words import GOODS_UNITS, TIME_WORDS
from tracker.script import is_han


def only_date(text: str, frame: Frame) -> Reading | None:
    """The one plain date of a sentence whose other words say nothing of time; None where that is not so."""
    everything = find_all(text, frame)
    dates = [found for found in everything if found.moment.strong or _is_a_day(text, found)]
    if len(dates) != 1 or dates[0].moment.day is None:
        return None
    found = dates[0]
    rest = f"{text[: found.start]} {text[found.end + len(_deadline(text, found.end)) :]}"
    after = text[found.end :].lstrip(" .,").split(" ")[0]
    if (
        text.startswith("'s", found.end)
        or any(char.isdigit() for char in rest)
        or _speaks_of_time(rest)
        or after in MONTHS.words
        or after in _BELONGS
    ):
        return None
    if found.moment.first and _QUALIFIED.search(text[: found.start]):
        return None
    if found.moment.weekday and _names_a_day(text[: found.start]):
        return None
    if any(take_feast(Scanner(text, other.start), frame) for other in everything if other is not found):
        return None
    return finish(found.moment, frame)


_QUALIFIED = re.compile(r"\b(?:end|beginning|start|middle|half|early|late|mid|ende|anfang|mitte)(?: of)?(?: the)? *$")
"""Before a week or month, what makes another day of it."""


def _is_a_day(text: str, found: Found) -> bool:
    """Whether a weak date is one by the words beside it: `… on the 20th.`, 15号前交房租, `revert by 25.06.`."""
    said, before, after = text[found.start : found.end], text[: found.start].rstrip(), text[found.end :]
    if _SLASHED.fullmatch(said) and said not in _FRACTIONS:
        return after.lstrip().split(" ")[0] not in GOODS_UNITS
    if _DOTTED.fullmatch(said):
        return before.endswith(_UP_TO)
    if found.moment.weekday:
        return before.rpartition(" ")[2] in _WHOM and (found.moment.time is not None or not after.strip(" .,!?"))
    if not found.moment.open_month:
        return False
    if found.moment.time or _deadline(text, found.end) or after.lstrip()[:1] in _DOES:
        return True
    return not after.strip(" .,!") and (said.endswith(_ORDINAL) or before.endswith(_UP_TO))


_UP_TO = (" on", " by", " until", " till", " before")
_WHOM = frozenset(
    {
        *("me", "him", "her", "them", "us", "you", "call", "ping", "msg", "message", "email", "mail", "text", "write"),
        *("remind", "chase", "again", "on", "by", "till", "until", "ok", "pls"),
    }
)
"""Before a weekday's short name, what tells it from another word: `call me sun 11am`."""
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.?")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}")
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/8", "3/8", "5/8", "7/8", "24/7"})
_ORDINAL = ("st", "nd", "rd", "th")
_DOES = frozenset("交提去要开付打给回寄谈见到来上下早晚中催问联跟做订签约安")
"""Behind 15号, what somebody does on that day; 5号样品 and 3号楼 are numbers of things."""


def _deadline(text: str, end: int) -> str:
    """The Chinese word behind a date that only calls it the latest day: 周五前提交, 月底之前."""
    found = next((word for word in _DEADLINES if text.startswith(word, end)), "")
    return found if text[end + len(found) : end + len(found) + 1] not in _COUNTS else ""


_DEADLINES = ("前后", "之前", "以前", "前", "之内", "以内", "内", "截止", "左右")
_COUNTS = frozenset("一二两三四五六七八九十几数半0123456789")


_BELONGS = ("of", "in", "the", "before", "after")
"""Behind a date, words that may make another day of it: `Monday of Holy Week`."""


def _names_a_day(before: str) -> bool:
    """Whether one word alone stands before a weekday, which may make a name of it: `Low Sunday`, 沉默周五."""
    head = before.strip()
    if not head or " " in head:
        return False
    if is_han(head[-1]):
        return before == head and head[-1] not in _BEFORE_A_DAY
    return head.isalpha() and head not in _PREPOSITIONS


_PREPOSITIONS = frozenset({"on", "by", "until", "till", "from", "for", "before", "after", "ok", "yes", "so", "then"})
_BEFORE_A_DAY = frozenset("迟晚从至截我你您他她它们在于到等跟和与约再就那进系访会议醒催款货的了")
"""Characters that a sentence may have before a weekday; any other may be part of a name."""


_NO_TIME = (
    "周报", "周会", "周期", "周转", "周边", "月报", "月结", "月饼", "年会", "年报", "初稿", "初步", "后续", "售后",
    "然后", "前台", "后台", "前期", "后期", "大货", "大样", "大家", "大概", "大约", "细节", "环节", "调节",
    "不要", "不用", "不行", "会不会", "能不能", "行不行", "是不是", "好不好",
)  # fmt: skip
"""Words that only look like ones of time."""


def _speaks_of_time(rest: str) -> bool:
    for word in _NO_TIME:
        rest = rest.replace(word, "")
    words = "".join(char if char.isalnum() or char == "'" else " " for char in rest).split()
    return any(word in words or (is_han(word[0]) and word in rest) for word in TIME_WORDS)
