"""Words of another tongue put into English one for one, brought into an English order and read by the own grammar."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import chain

from tracker.dates.grammar import finish, take_moment, take_range_end
from tracker.dates.reading import Frame, Reading, monday, month_end
from tracker.dates.rules.durations import take_length
from tracker.dates.scanner import Scanner

_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = f"(?:{'|'.join(_MONTHS)})"
_UNIT = "(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|fortnights?|business days?)"
_LEAD_WORDS = "by|before|until|from|to|at|on"
_ORDER: tuple[tuple[str, str], ...] = (
    (r"(\d) ([.:/-]) (?=\d)", r"\1\2"),
    (r"\b(\d+) ([-/]) ([a-z]+) \2 (?=\d)", r"\1\2\3\2"),
    (rf"\b(\d\d?) [-/] (?={_MONTH}\b)", r"\1 "),
    (r"(\d[./]\d+) \.", r"\1."),
    (r" \.(?= |$)| (?=,)", ""),
    (r"\bat (\d{1,2}) hours?\b(?! \d\d\b)", r"at \1:00"),
    (r"\bat (\d{1,2}) hours? (\d\d)\b", r"at \1:\2"),
    (r"\b(\d{1,2}) hours? (?=in the|am|pm)", r"at \1:00 "),
    (r"\b(\d{4}) year\b", r"\1"),
    (rf"\bmonth (?={_MONTH}\b)", ""),
    (rf"\bevery (?!{_WEEKDAY})", ""),
    (rf"^(?:(?:in|at|on) )?(?:the )?week (?:(?:from|the) )*(?=\d\d?(?:th)? {_MONTH})", ""),
    (r"\b(?:in |within )?nearest (?=\d)|\bin (?:the )?next (?=\d)", "in "),
    (r"(?<!the )\b(\d+) next (?=(?:day|week|year|hour)s?\b)", r"\1 "),
    (r"^between (.+?) and (?=.)", r"from \1 to "),
    (rf"(?<!\d )\b(?:day|today) (?=(?:\d+th )?(?:(?:next|this|last|coming) )?{_WEEKDAY}\b|\d+th {_MONTH}\b)", ""),
    (r"\bday (?=(?:day|tomorrow|yesterday)\b)", ""),
    (rf"^((?:(?:{_LEAD_WORDS}) )*)day (?=\d{{1,2}}(?:th)?\b(?! {_UNIT}))", r"\1the "),
    (r"\bq (?=[1-4]\b)", "q"),
    (r"(?<!th )\bhalf of ", "mid "),
    (rf"\b1th (?:half of|payday|fortnight) (?={_MONTH})|\bmid 1th (?={_MONTH})", "first half of "),
    (rf"\b2th (?:half of|payday|fortnight) (?={_MONTH})|\bmid 2th (?={_MONTH})", "second half of "),
    (r"\b([1-4])(?:th)? quarter\b|\bquarter ([1-4])(?:th)?\b", r"q\1\2"),
    (rf"\b1th (?=(?:month|year|quarter|ramadan)\b|week\b(?! {_MONTH}))", "beginning of "),
    (r"\b(\d{1,2})(?:th)? nth\b", r"\1th"),
    (r"\b(\d+|one) payday\b", r"\1 fortnights"),
    (
        rf"\b(?P<what>{_WEEKDAY}|{_MONTH}|weekend|week|month|quarter|year) (?P<which>next|last|this|coming)\b"
        r"(?! (?:week|month|quarter|year)\b)",
        r"\g<which> \g<what>",
    ),
    (rf"\blast (?:(?:the|day) )+(?=month|week|year|{_MONTH})", "last day of "),
    (rf"\bnearest (?={_WEEKDAY}|weekend)", ""),
    (r"\b(?:in|within|after) (day|week|month|quarter|year)\b(?! \d| of)", r"in one \1"),
    (r"\b(\d+) (day|week|month|quarter|year)\b", r"\1 \2s"),
    (rf"\b(?:\d+th|last) {_WEEKDAY}(?= (?!ago|week|in the|at)[a-z]+)", r"\g<0> of"),
    (rf"\bago ((?:(?:\d+|a few|a couple of|half a) )?{_UNIT}(?: and a half)?)\b", r"\1 ago"),
    (r"\bago (?=[a-z\d])", "before "),
    (r"^(day|week|month|quarter|year) (ago|later)\b", r"one \1 \2"),
    (r"\blater (?!at\b|in the\b|this\b|today\b)(?=[a-z\d])", "after "),
    (r"\bthe (?!\d|morning|afternoon|evening)|\bthe (?=\d+[./-])", ""),
    (
        rf"\b((?:next|this|last) week|week after next|in (?:one|\d+) weeks?) (?:(?:at|on|by|day) )+(?={_WEEKDAY})",
        r"\1 ",
    ),
    (rf"\b({_WEEKDAY}) (?:at|on) (?=(?:next|this|last) (?:week|month)\b)", r"\1 "),
    (r"\b((?:next|this) month) (?:(?:the|at|on) )?(\d{1,2})(?:th)?$", r"the \2 of \1"),
    (rf"\b({_WEEKDAY}) in (?:one week|1 weeks)\b", r"\1 in a week"),
    (rf"\bsecond coming ({_WEEKDAY})\b", r"coming \1 + 1 week"),
    (r"^from (.+?) (?:by|before|until) (?=.)", r"from \1 to "),
    (r"(?<=\w) until (?=\d{1,2}:\d\d)", " by "),
)
"""What is replaced by what, in this order."""
_PATTERNS = tuple((re.compile(pattern), new) for pattern, new in _ORDER)
_NUMBERED_MONTH = re.compile(r"\bmonth (1[0-2]|[1-9])\b(?! (?:days|weeks|months))")
_PART = re.compile(
    r"\b(end of|last day of|mid|beginning of) (month|year|week|quarter)\b(?: (next|last|this|coming)\b)?(?! ago)"
)
_OWN_ORDER: dict[str, tuple[tuple[str, str], ...]] = {
    "ar": (
        (rf"\b({_WEEKDAY}) ([1-5])th (?:(?:day|month|of) )*(?={_MONTH}|next month|\d)", r"\2th \1 of "),
        (rf"\bweek ([1-5])th (?:(?:month|of) )*(?={_MONTH})", r"\1th week "),
    ),
    "de": ((r"(?<![./-] )(?<!the )\b(\d{1,2}) \.$", r"the \1"),),
    "ru": ((rf"\bin ({_WEEKDAY})\b", r"coming \1 + 1 week"),),
}
"""The same for one tongue: `Tuesday third of September`, `15.`, and `in Monday`, which skips one."""
_TWO_DAYS = re.compile(r"\band (?!a half)")
_LONE = re.compile(rf"\d+th|{_WEEKDAY} [1-5]th")
"""`first`, and `Sunday first`, which may be the first Sunday as well as Sunday the first."""
_ORDINAL_DAYS = frozenset({"ru", "de", "ar"})
"""Tongues in which an ordinal behind `by` is nothing but a day of the month."""
_LEADS = re.compile(rf"(?:(?:{_LEAD_WORDS}) )+")
_ERRAND = re.compile(r"^(?:(?:touch|term) )+(?:: )?|(?: (?:touch|term|by))+$")
"""`call`, `deadline`, `payment`: words at either end that only say what the day is for."""
_COUNTED = re.compile(rf"(?:(?:in|within|after|{_LEAD_WORDS}) )*")
_POINTED = re.compile(r"(?:the )?(\d{1,2})\.(\d{1,2})\.?")
_LEAST_DAY = 25
"""From here on a bare number behind `by` is a day; below it could be an hour."""


def read_in_order(words: str, tongue: str, frame: Frame) -> Reading | None:
    """The reading of foreign words put into English; None where it is not all a date."""
    bare = _ERRAND.sub("", words)
    text = _in_order(bare, tongue)
    if "term" in words and _starts_with_length(_COUNTED.sub("", text, count=1)):
        return None
    if (_LONE.fullmatch(text) and " nth" not in words) or _TWO_DAYS.search(text):
        return None
    text, lately = _coming_part(text, frame)
    text = text.replace("payday", _payday(frame.today))
    reading = next((found for form in _forms(text, tongue, words) if (found := _whole(form, frame))), None)
    if reading is None:
        return None
    beside = [other(reading) for on, said, other in _BESIDE if tongue in on.split() and re.search(said, text)]
    others = dict.fromkeys(chain(reading.others, lately, beside))
    return reading._replace(others=tuple(day for day in others if day != reading.day))


def _in_order(text: str, tongue: str) -> str:
    for own, instead in _OWN_ORDER.get(tongue, ()):
        text = re.sub(own, instead, text)
    text = _NUMBERED_MONTH.sub(lambda found: _MONTHS[int(found[1]) - 1], text)
    for pattern, new in _PATTERNS:
        text = pattern.sub(new, text)
    return " ".join(_PART.sub(lambda found: f"{found[1]} {found[3] or 'the'} {found[2]}", text).split())


def _coming_part(text: str, frame: Frame) -> tuple[str, tuple[date, ...]]:
    """The beginning or middle of the month to come, where none is named, and the one just gone."""
    for name, day in (("beginning of the month", 1), ("mid the month", 15)):
        if text.endswith(name):
            gone = frame.today.day > day and not frame.past
            which = "next" if gone else "this"
            return text.replace("the month", f"{which} month"), (frame.today.replace(day=day),) if gone else ()
    return text, ()


def _payday(today: date) -> str:
    """The 15th or the month's last day, whichever comes next."""
    last = month_end(today.year, today.month)
    return f"the {15 if not 15 < today.day < last else last}"


def _forms(text: str, tongue: str, words: str) -> list[str]:
    """The ways to read a text, of which the first that is a date counts: `by` and the like leave the day as it is."""
    if text.startswith("within "):
        text = text.replace("within", "in" if _is_length(text.removeprefix("within ")) else "by", 1)
    lead = _LEADS.match(text)
    if lead is None:
        return [text]
    rest, said = text[lead.end() :], lead[0]
    if _is_length(rest) or (_LONE.fullmatch(rest) and tongue not in _ORDINAL_DAYS and " nth" not in words):
        return []
    if said == "at " and rest[:1].isdigit():
        return [text]
    if (pointed := _POINTED.fullmatch(rest)) is not None:
        return [f"{pointed[1]}/{pointed[2]}" if int(pointed[2]) <= len(_MONTHS) else f"{pointed[1]}:{pointed[2]}"]
    if rest.isdigit():
        return [f"the {rest}"] if int(rest) >= _LEAST_DAY else []
    return [rest] if rest[:1].isdigit() or not said.endswith("before ") else [f"before {rest}", rest]


def _is_length(text: str) -> bool:
    scan = Scanner(text)
    return take_length(scan) is not None and scan.done


def _starts_with_length(text: str) -> bool:
    """Whether days are counted: from the order or the payment perhaps, not from today."""
    return take_length(Scanner(text)) is not None


def _whole(text: str, frame: Frame) -> Reading | None:
    scan = Scanner(text)
    moment = take_moment(scan, frame)
    if moment is not None:
        moment = take_range_end(scan, frame, moment)
    return finish(moment, frame) if moment and scan.done else None


_BESIDE: tuple[tuple[str, str, Callable[[Reading], date]], ...] = (
    ("ar es fr it pt", r"end of (?:the |next |this )?week$", lambda found: found.day + timedelta(1)),
    ("ar", r"(?:beginning of )?next week$", lambda found: monday(found.day) - timedelta(1)),
    ("ru", r"orthodox christmas$", lambda found: found.day - timedelta(13)),
    ("de", r"coming \w+ \+ 1 week", lambda found: found.day + timedelta(7)),
)
"""The days that a tongue may mean as well: its week may begin on Sunday, its end of the week be the weekend."""
