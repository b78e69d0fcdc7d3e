"""The one way in: every use case of the shell and the screens, given a store, a playbook and a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.desk.desk import Desk as Desk
    from tracker.desk.opening import open_desk as open_desk
    from tracker.desk.today import DaysWork as DaysWork
    from tracker.desk.values import Card as Card
    from tracker.desk.values import Said as Said

_HOME = {
    "DaysWork": "tracker.desk.today",
    "Desk": "tracker.desk.desk",
    "open_desk": "tracker.desk.opening",
    "Card": "tracker.desk.values",
    "Said": "tracker.desk.values",
}


def __getattr__(name: str) -> Any:
    """Quick capture passes through this package and must not load what only the others need."""
    if name not in _HOME:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
