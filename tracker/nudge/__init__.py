"""What to write to a buyer today: a true reason when there is one, else a question, else nothing.

Loads modules when asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.nudge.collision import Customer as Customer
    from tracker.nudge.collision import Rival as Rival
    from tracker.nudge.collision import collides_with as collides_with
    from tracker.nudge.collision import is_open_question as is_open_question
    from tracker.nudge.proposal import propose as propose
    from tracker.nudge.questions import asked_in as asked_in
    from tracker.nudge.questions import fitting as fitting
    from tracker.nudge.questions import price_was_raised as price_was_raised
    from tracker.nudge.reasons import find_reason as find_reason

__getattr__ = attributes(
    __name__,
    {
        "Customer": "collision",
        "Rival": "collision",
        "asked_in": "questions",
        "collides_with": "collision",
        "find_reason": "reasons",
        "fitting": "questions",
        "is_open_question": "collision",
        "price_was_raised": "questions",
        "propose": "proposal",
    },
)
