"""The words that tell why a deal is due when it is. Knows days and counts, decides nothing."""

from __future__ import annotations

import re
from datetime import date

from tracker.words import _, language, later, n_

_EN_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ZH_DAYS = "一二三四五六日"
_UNTIL = re.compile(r"^(?:until |till |直到|等到)\s*(?=\S)", re.IGNORECASE)
_ANSWERED = {
    "accept": later(
        "You accepted their no on {day}: leave them room. Close it with its cause, or wait for them to write"
    ),
    "hold": later("You held on {day}: now see whether they return. Close it with its cause, or wait for them to write"),
    "concede": later("You gave way on {day}: now it is up to them. Close it with its cause, or wait for them to write"),
    "gracious": later("You let go well on {day}: leave it at that. Close it with its cause, or wait for them to write"),
}
_NOT_BACK = {
    "accept": later(
        "You accepted their no on {day}, and they have not come back: close it with its cause, or put it aside"
    ),
    "hold": later("You held on {day}, and they have not come back: close it with its cause, or put it aside"),
    "concede": later("You gave way on {day}, and they have not come back: close it with its cause, or put it aside"),
    "gracious": later("You let go well on {day}, and they have not come back: close it with its cause"),
}
"""The same once it has rested for long."""


def say_day(day: date) -> str:
    """`Tue 24 Mar 2026`, or the same in Chinese."""
    if language() == "zh_CN":
        return f"{day.year}年{day.month}月{day.day}日（周{_ZH_DAYS[day.weekday()]}）"
    return f"{_EN_DAYS[day.weekday()]} {day.day} {_EN_MONTHS[day.month - 1]} {day.year}"


def _began(stage: str) -> str:
    return {
        "inquiry": _("Inquiry came"),
        "quote": _("Quote sent"),
        "pi": _("PI sent"),
        "sample": _("Sample on its way or with them"),
        "order": _("Order in"),
    }.get(stage, _("Stage began"))


def ladder(stage: str, first: bool, rungs: int, passed: int, gap: int, base: date, due: date) -> str:
    """Such as "PI sent 3 of their working days ago, no reply; due after 3"; counts are working days."""
    if first and stage == "inquiry":
        if passed <= gap:
            return _("New inquiry: answer by {day}").format(day=say_day(due))
        return _("New inquiry, {passed} of their working days old: it was to be answered by {day}").format(
            passed=passed, day=say_day(due)
        )
    what = _began(stage) if first else _("Last touch") if not rungs else _("You wrote")
    if passed <= 0:
        return _("{what} on {day}; due after {gap} of their working days").format(what=what, day=say_day(base), gap=gap)
    if first and stage == "order":
        return _("Their order came {passed} of their working days ago: keep in touch; due after {gap}").format(
            passed=passed, gap=gap
        )
    if rungs > 1:
        return _("{what} {passed} of their working days ago, {rungs} unanswered; due after {gap}").format(
            what=what, passed=passed, rungs=rungs, gap=gap
        )
    return _("{what} {passed} of their working days ago, no reply; due after {gap}").format(
        what=what, passed=passed, gap=gap
    )


def replied(day: date, closed: bool) -> str:
    if closed:
        return _("They wrote on {day}, after this was closed: answer, and reopen it if there is new business").format(
            day=say_day(day)
        )
    return _("They answered on {day}: your turn").format(day=say_day(day))


def planned(day: date, why: str) -> str:
    return (
        _("You planned for {day}: {why}").format(day=say_day(day), why=why)
        if why
        else _("You planned this for {day}").format(day=say_day(day))
    )


def tender(day: date, lead: int) -> str:
    return _("Their tender is on {day}: be there {lead} days ahead, with samples and papers").format(
        day=say_day(day), lead=lead
    )


def promised(day: date, words: str) -> str:
    return _("They promised for {day}: {words}").format(day=say_day(day), words=words)


def resting(verb: str, until: date) -> str:
    if verb == "bury":
        return _("You put it off until {day}").format(day=say_day(until))
    return _("You set it aside until {day}").format(day=say_day(until))


def asleep(reason: str) -> str:
    """Our own example says "until their new shop opens": the word is not said twice."""
    reason = _UNTIL.sub("", reason)
    return _("Asleep until: {reason}").format(reason=reason) if reason else _("Asleep until you wake it")


def refused(day: date, *, is_over: bool) -> str:
    """Why nobody is reminded; `is_over`: it waits for the user by now."""
    if is_over:
        text = _("They said no on {day}, and it is unanswered still: answer it, or close it with its cause")
    else:
        text = _("They said no on {day}: no more reminders. Close it with its cause, or wait for them to write")
    return text.format(day=say_day(day))


def answered(move: str, day: date, *, is_over: bool) -> str:
    return _((_NOT_BACK if is_over else _ANSWERED)[move]).format(day=say_day(day))


def breathing(count: int, until: date) -> str:
    return n_(
        "{count} message unanswered: leave them in peace until {day}, then one last word",
        "{count} messages unanswered: leave them in peace until {day}, then one last word",
        count,
    ).format(count=count, day=say_day(until))


def last_word(count: int) -> str:
    return n_(
        "{count} message unanswered and their rest is over: one last, friendly word, then silence",
        "{count} messages unanswered and their rest is over: one last, friendly word, then silence",
        count,
    ).format(count=count)


def dormant(day: date) -> str:
    return _("The last word went out on {day}: dormant until they write").format(day=say_day(day))


def no_ladder() -> str:
    return _("No rhythm is set for this stage: plan the next step yourself")


def revival(day: date) -> str:
    return _("You meant to ask again on {day}").format(day=say_day(day))


def revived(day: date) -> str:
    return _("Asked again on {day}: now it is up to them").format(day=say_day(day))


def lost(undiagnosed: bool) -> str:
    return _("Lost, and nobody has said why yet") if undiagnosed else _("Lost; no date to ask again")


def unexplained(outcome: str, closed: date) -> str:
    """Why a closed deal without a cause is looked at again."""
    if outcome == "won":
        return _("Won on {day}, and nobody has said why they chose us: find out while it is fresh").format(
            day=say_day(closed)
        )
    return _("Lost on {day}, and nobody has said why yet: find the cause while you remember").format(
        day=say_day(closed)
    )


def reorder(last_order: date, gap: int) -> str:
    return n_(
        "Last order on {day}; they buy about every {gap} day: time for the next one",
        "Last order on {day}; they buy about every {gap} days: time for the next one",
        gap,
    ).format(day=say_day(last_order), gap=gap)


def slipping(last_order: date, gap: int, silent: int) -> str:
    text = _("Slipping away: last order on {day}, {silent} days ago, and they buy about every {gap} days")
    return text.format(day=say_day(last_order), silent=silent, gap=gap)


def later_order() -> str:
    return _("A later order of theirs carries the rhythm")


def followed() -> str:
    return _("Their repeat order is a deal of its own")


def won_unknown() -> str:
    return _("Won; how often they buy is not known yet. Learn their cycle and the next order gets a date")


def shown_later(why: str, due: date, shown: date, ours: bool, announced: bool) -> str:
    """Adds that the due day is a day off, and where it moved."""
    if not ours:
        text = _("{why}. They do not work on {due}, so it is shown on {shown}")
    elif announced:
        text = _("{why}. You do not work on {due}, so it is shown on {shown}")
    else:
        text = _("{why}. You hardly work on {due}, so it is shown on {shown}; {year} is not announced yet")
    return text.format(why=why, due=say_day(due), shown=say_day(shown), year=due.year)


def off_today(why: str, works_on: date) -> str:
    """Adds that today is a day off of theirs, for what is overdue all the same."""
    return _("{why}. They do not work today: write on {day}").format(why=why, day=say_day(works_on))


def moon_sighted(why: str) -> str:
    return _("{why}. A moon-sighted feast lies in between: the day may shift by one").format(why=why)
