"""The one way in: every use case of the shell and the screens, given a store, a playbook and a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.desk.days_work import DaysWork as DaysWork
    from tracker.desk.desk import Desk as Desk
    from tracker.desk.opening import open_desk as open_desk
    from tracker.desk.values import Card as Card
    from tracker.desk.values import Said as Said

__getattr__ = attributes(
    __name__, {"DaysWork": "days_work", "Desk": "desk", "open_desk": "opening", "Card": "values", "Said": "values"}
)
"""Quick capture passes through this package and must not load what only the others need."""
