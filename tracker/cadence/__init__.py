"""When to touch a deal next, and why: the ladder of each stage on the buyer's working days.

Pure functions over deals; no store, no clock of its own, no screens.
"""

from tracker.cadence.allowed import why_not
from tracker.cadence.ground import Ground
from tracker.cadence.preview import chosen
from tracker.cadence.standing import ground, standing
from tracker.cadence.story import Story, is_refused, read_story
from tracker.cadence.why import say_day, unexplained

__all__ = [
    "Ground",
    "Story",
    "chosen",
    "ground",
    "is_refused",
    "read_story",
    "say_day",
    "standing",
    "unexplained",
    "why_not",
]
