"""What may be done to a deal in the state it is in, and the one sentence that says why not. The same at every door.

Nothing else is forbidden: a closed deal may be diagnosed anew, won after it was lost, lost after it was won, and
touched, refused and put aside like an open one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.cadence.story import DayOf, read_story
from tracker.model import Deal
from tracker.words import _

if TYPE_CHECKING:
    from tracker.playbook import StageRule


def why_not(deal: Deal, verb: str, rule: StageRule, day_of: DayOf) -> str:
    """Why a verb cannot be done to the deal as it stands; "" when it can. `rule` is that of its stage."""
    if verb == "wake" and deal.rest is None:
        return _("It is not put aside, so there is nothing to wake.")
    if verb == "reopen" and not deal.outcome:
        return _("This deal is open; only a closed one can be reopened.")
    if verb == "again" and deal.outcome != "won":
        return _("Only an order can be repeated.")
    if verb == "again" and deal.followed:
        return _("Its repeat order is there already: go on with that one.")
    if verb in ("kept", "broken") and "promise" not in deal.facts:
        return _("No promise of theirs is open here.")
    if verb == "answer" and not _said_no(deal, rule, day_of):
        return _("There is no refusal here to answer.")
    return ""


def _said_no(deal: Deal, rule: StageRule, day_of: DayOf) -> bool:
    """Whether a no of theirs stands, answered before or not; what they said last may be one in other words.

    Whatever they said on a lost deal ended in its being lost.
    """
    if deal.outcome == "lost":
        spoke = any(touch.kind in ("in", "refused") for touch in deal.touches.values())
        return spoke or any(each.said for each in deal.diagnoses.values())
    story = read_story(deal, rule, day_of)
    return story.refused or story.owed
