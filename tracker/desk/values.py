"""What the desk hands to the shell and the screens, beside the deals themselves."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tracker.model import Deal


class Said(NamedTuple):
    """What a use case did, in one line for the user, and the deal as it is now."""

    text: str
    deal: Deal | None = None


class Card(NamedTuple):
    """A deal as a column shows it. `due` is the earliest day it can be due; the deal's standing has the exact one."""

    id: str
    handle: str
    buyer: str
    line2: str
    line3: str
    due: date | None
    waiting_days: int
    alarm: bool
    country: str
