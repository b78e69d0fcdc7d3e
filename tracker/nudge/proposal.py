"""A true reason to write when there is one, else a question, else nothing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from tracker.cadence.story import DayOf
from tracker.model import Deal, Question, Reason
from tracker.nudge.collision import Rival
from tracker.nudge.questions import choose
from tracker.nudge.reasons import find_reason

if TYPE_CHECKING:
    from tracker.buyer_clock import BuyerClock
    from tracker.playbook import Playbook


def propose(
    deal: Deal,
    playbook: Playbook,
    today: date,
    *,
    day_of: DayOf,
    asked_of_buyer: frozenset[str] = frozenset(),
    used_today: Mapping[str, int] | None = None,
    of_today: int = 0,
    worth: Mapping[str, float] | None = None,
    buyer_clock: BuyerClock | None = None,
    rival: Rival | None = None,
) -> tuple[Question | None, Reason | None]:
    """A question or a reason, never both; neither when nothing fits.

    `asked_of_buyer` are the questions put to this buyer on any deal. `used_today` counts those already
    proposed for the `of_today` deals of the day, so that none takes more than its share. `worth` tells how
    well each question separates the hypotheses still open, in bits. Without `buyer_clock` the user's public
    holidays are no reason. `rival` is the customer whom a new inquiry collides with.
    """
    reason = find_reason(deal, playbook, today, day_of=day_of, buyer_clock=buyer_clock, rival=rival)
    if reason is not None:
        return None, reason
    question = choose(
        deal,
        playbook,
        asked_of_buyer=asked_of_buyer,
        used_today=used_today or {},
        of_today=of_today,
        worth=worth or {},
    )
    return question, None
