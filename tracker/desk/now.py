"""Which moment "now" is: the system's, or the one given by `--now` or TRACKER_NOW."""

from __future__ import annotations

import os
from datetime import date, datetime, time, tzinfo

from tracker import dates
from tracker.clock import Clock
from tracker.errors import BadInput, UnreadableDate
from tracker.playbook.settings import Settings
from tracker.words import _

_YEARS = range(1900, 2200)
"""Outside of these a zone's shift or "next year" leaves the calendar."""


def user_zone(settings: Settings) -> tzinfo | None:
    """The zone the user set; None means the system's."""
    if not settings.zone:
        return None
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(settings.zone)
    except (KeyError, ValueError, OSError):
        return None


def read_now(text: str, settings: Settings, source: str = "--now") -> datetime:
    """An ISO moment or a date phrase as an aware datetime in the user's zone; BadInput, naming `source`, if neither.

    A day without a time means nine in the morning: the hour of the daily review.
    """
    zone = user_zone(settings)
    moment = _iso_moment(text)
    if moment is None:
        today = Clock(zone=zone).today()
        try:
            reading = dates.read_date(text, today, order=settings.date_order, next_weekday=settings.next_weekday)
        except UnreadableDate as mistake:
            raise BadInput(
                _("{source} does not say a time: {message}").format(source=source, message=mistake.message),
                mistake.hint,
            ) from mistake
        moment = _at_nine(reading.day)
        if reading.time is not None:
            moment = datetime.combine(reading.day, reading.time)
    if moment.year not in _YEARS:
        said = _("No date found in “{phrase}”.").format(phrase=text[:60])
        raise BadInput(
            _("{source} does not say a time: {message}").format(source=source, message=said),
            _("Write it like 2026-12-05, next wednesday, or 下周三."),
        )
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone) if zone else moment.astimezone()
    return moment


def _iso_moment(text: str) -> datetime | None:
    try:
        return _at_nine(date.fromisoformat(text))
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _at_nine(day: date) -> datetime:
    return datetime.combine(day, time(9))


def make_clock(now: str | None, settings: Settings) -> Clock:
    """The user's clock, stopped at `now` or at TRACKER_NOW when either is given."""
    wanted = now or os.environ.get("TRACKER_NOW", "")
    fixed = read_now(wanted, settings, "--now" if now else "TRACKER_NOW") if wanted else None
    return Clock(fixed, user_zone(settings))
