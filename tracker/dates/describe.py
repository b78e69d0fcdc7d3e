"""A date in words: weekday, date and distance, so that a misreading is seen at once."""

from __future__ import annotations

from datetime import date

from tracker.dates.reading import Reading
from tracker.words import _, bracketed, language, n_

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def describe(day: date, today: date) -> str:
    """`Wed 2 Dec 2026 (in 10 days)`, in the user's language."""
    return bracketed(name_day(day), distance(day, today))


def describe_reading(reading: Reading, today: date) -> str:
    """`Wed 2 Dec 2026 (in 10 days) 15:00 · or Tue 12 Jan 2027 (in 51 days)`: all that a phrase may mean."""
    text = describe(reading.day, today)
    if reading.time is not None:
        text += f" {reading.time:%H:%M}"
    return "".join((text, *(" · " + _("or {day}").format(day=describe(day, today)) for day in reading.others)))


def name_day(day: date) -> str:
    """`Wed 2 Dec 2026` or `2026年12月2日 周三`."""
    if language() == "zh_CN":
        return f"{day.year}年{day.month}月{day.day}日 周{'一二三四五六日'[day.weekday()]}"
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def distance(day: date, today: date) -> str:
    """`today`, `tomorrow`, `in 10 days`, `3 days ago`, in the user's language."""
    days = (day - today).days
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}.get(days)
    if near is not None:
        return near
    if days > 0:
        return n_("in {days} day", "in {days} days", days).format(days=days)
    return n_("{days} day ago", "{days} days ago", -days).format(days=-days)
