"""Reads spans out of facts that are kept in the user's or the buyer's own words. Never guesses."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.fact_days import day_in

if TYPE_CHECKING:
    from tracker.model import Fact

_UNIT_DAYS = {
    "day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "season": 91, "year": 365,
    "天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7, "月": 30, "季度": 91, "季": 91, "年": 365,
}  # fmt: skip
_NUMBERS = {
    "a": 1.0, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "other": 2, "couple": 2, "a couple of": 2, "half a": 0.5, "half": 0.5,
    "once": 1, "twice": 2,
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    "半": 0.5, "每": 1,
}  # fmt: skip
_ADVERBS = {
    "daily": 1, "weekly": 7, "fortnightly": 14, "biweekly": 14, "monthly": 30, "bimonthly": 60, "quarterly": 91,
    "half-yearly": 182, "half yearly": 182, "semi-annually": 182, "yearly": 365, "annually": 365,
    "every season": 182, "each season": 182, "once a season": 182,
}  # fmt: skip
_NUMBER = "|".join(sorted(map(re.escape, filter(str.isascii, _NUMBERS)), key=len, reverse=True))
_UNIT = "|".join(filter(str.isascii, _UNIT_DAYS))
_HAN_NUMBER = "[一两二三四五六七八九十半每]"
_HAN_UNIT = "天|日|周|星期|礼拜|月|季度|季|年"
_OFTEN = re.compile(rf"\b(?:(once|twice)|(\d+|{_NUMBER}) ?(?:times|x)) (?:a|an|per|every|each) ({_UNIT})\b")
_OFTEN_HAN = re.compile(rf"(?:每|一)?({_HAN_UNIT})(\d+|{_HAN_NUMBER})次")
_SPAN = re.compile(rf"\b(?:(\d+(?:\.\d+)?)|({_NUMBER}))(?: ?(?:-|–|to|or) ?(\d+))?[ -]?({_UNIT})s?\b")
_EACH = re.compile(rf"\b(?:every|each|per) ({_UNIT})\b")
_SPAN_HAN = re.compile(rf"(?:(\d+(?:\.\d+)?)|({_HAN_NUMBER}))(?: ?[-–~到至] ?(\d+))? ?个?(半)?({_HAN_UNIT})(半)?")
_LONGEST = 3650


def _number(text: str) -> float:
    return _NUMBERS[text] if text in _NUMBERS else float(text)


@lru_cache(maxsize=4096)
def span_days(text: str) -> int | None:
    """Days in a span or rhythm: "3 months", "every six weeks", "twice a year", "每季度"; else None.

    A range such as "2-3 months" gives its middle.
    """
    words = " ".join(text.casefold().split())
    for adverb, days in _ADVERBS.items():
        if re.search(rf"\b{adverb}\b", words):
            return days
    if found := _OFTEN.search(words):
        return _shared(found[3], _number(found[1] or found[2]))
    if found := _OFTEN_HAN.search(words):
        return _shared(found[1], _number(found[2]))
    if found := _SPAN.search(words):
        return _spanned(found[4], _number(found[1] or found[2]), found[3])
    if found := _EACH.search(words):
        return _UNIT_DAYS[found[1]]
    if found := _SPAN_HAN.search(words):
        more = 0.5 if found[4] or found[6] else 0.0
        return _spanned(found[5], _number(found[1] or found[2]) + more, found[3])
    return None


def _shared(unit: str, times: float) -> int | None:
    return max(1, round(_UNIT_DAYS[unit] / times)) if times else None


def _spanned(unit: str, low: float, high: str | None) -> int | None:
    count = (low + float(high)) / 2 if high else low
    days = round(count * _UNIT_DAYS[unit]) if count <= _LONGEST else 0
    return days if 0 < days <= _LONGEST else None


def runs_out_on(fact: Fact, said_on: date) -> date | None:
    """The day a stock or span told on `said_on` ends: "3 months" from then, or the day it names."""
    days = span_days(fact.value)
    return said_on + timedelta(days=days) if days is not None else day_in(fact.value, said_on)
