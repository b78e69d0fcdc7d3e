"""What each kind of playbook value must look like: value → complaint. Knows no keys and no places."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import NamedTuple

from tracker.playbook.build import WORD
from tracker.playbook.nearest import suggestion
from tracker.words import _


class Complaint(NamedTuple):
    message: str
    hint: str = ""


Names = Collection[str]
Check = Callable[[object, Names], list[Complaint]]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**6


def _when(fits: bool, message: str, hint: str = "") -> list[Complaint]:
    return [] if fits else [Complaint(message, hint)]


def _text(value: object, names: Names) -> list[Complaint]:
    return _when(isinstance(value, str), _("This must be text in quotes."))


def _identifier(value: object, names: Names) -> list[Complaint]:
    fits = isinstance(value, str) and re.fullmatch(r"[a-z0-9][a-z0-9_-]*", value) is not None
    return _when(fits, _("An id is lower-case letters, digits and hyphens, such as “my-question”."))


def _flag(value: object, names: Names) -> list[Complaint]:
    return _when(isinstance(value, bool), _("This must be true or false, without quotes."))


def _whole(value: object, names: Names) -> list[Complaint]:
    return _when(_is_whole(value), _("This must be a whole number, 0 or more."))


def _wholes(value: object, names: Names) -> list[Complaint]:
    fits = isinstance(value, list) and all(_is_whole(each) for each in value)
    return _when(fits, _("This must be a list of whole numbers, such as [3, 5, 8]."))


def _ratio(value: object, names: Names) -> list[Complaint]:
    fits = _is_number(value) and 0 < float(str(value)) < 1e6
    return _when(fits, _("This must be a number above 0, such as 1.5."))


def _share(value: object, names: Names) -> list[Complaint]:
    fits = _is_number(value) and 0 < float(str(value)) <= 1
    return _when(fits, _("This must be a number above 0 and at most 1, such as 0.2."))


def _day(value: object, names: Names) -> list[Complaint]:
    fits = False
    if isinstance(value, str):
        try:
            # A leap year, so that 29 February may recur.
            date.fromisoformat(f"2024-{value}" if len(value) == 5 else value)
            fits = True
        except ValueError:
            pass
    return _when(fits, _("This must be a day such as “10-01” for every year or “2027-01-30” for one."))


def _title(value: object, names: Names) -> list[Complaint]:
    fits = isinstance(value, dict) and value.keys() <= {"en", "zh"} and all(isinstance(v, str) for v in value.values())
    return _when(fits, _('This must look like { en = "Quote", zh = "报价" }.'))


def _name(value: object, names: Names) -> list[Complaint]:
    if isinstance(value, str) and value in names:
        return []
    return [Complaint(_("“{name}” is not known here.").format(name=value), suggestion(value, names))]


def _names(value: object, names: Names) -> list[Complaint]:
    if not isinstance(value, list):
        return [Complaint(_('This must be a list of names, such as ["inquiry"].'))]
    return [complaint for each in value for complaint in _name(each, names)]


def _factors(value: object, names: Names) -> list[Complaint]:
    if not isinstance(value, dict):
        return [Complaint(_("This must name hypotheses with a factor each, such as { tender = 3 }."))]
    unknown = [complaint for each in value for complaint in _name(each, names)]
    return unknown + [complaint for each in value.values() for complaint in _ratio(each, ())]


def _regexes(value: object, names: Names) -> list[Complaint]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return [Complaint(_("This must be a list of patterns, each in single quotes."))]
    found = []
    for each in value:
        try:
            re.compile(each)
        except re.error as mistake:
            message = _("The pattern {pattern} cannot be read: {reason}.").format(pattern=each, reason=mistake)
            found.append(Complaint(message, _("A bracket, * or + that is meant as itself needs a \\ before it.")))
    return found


def _stale(value: object, names: Names) -> list[Complaint]:
    found = _regexes(value, names)
    used = [word for each in value for word in WORD.findall(each)] if isinstance(value, list) and not found else []
    return found + [complaint for word in used for complaint in _name(word, names)]


KINDS: Mapping[str, Check] = {
    "text": _text,
    "id": _identifier,
    "flag": _flag,
    "whole": _whole,
    "wholes": _wholes,
    "ratio": _ratio,
    "share": _share,
    "day": _day,
    "title": _title,
    "name": _name,
    "names": _names,
    "factors": _factors,
    "regexes": _regexes,
    "stale": _stale,
}
