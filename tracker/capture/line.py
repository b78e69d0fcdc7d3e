"""One line of text to a draft."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from tracker.capture.draft import Draft


class Habits(Protocol):
    """The playbook settings that reading a line depends on."""

    @property
    def date_order(self) -> str: ...
    @property
    def next_weekday(self) -> str: ...


def read_line(text: str, *, today: date, settings: Habits, given: Mapping[str, str] | None = None) -> Draft:
    """What a line means. `given` maps fields to texts that always win. Never raises; never drops a word."""
    return Draft(text=text, buyer=(given or {}).get("buyer", text.split()[0] if text.split() else ""), note=text)
