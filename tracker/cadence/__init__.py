"""When to touch a deal next, and why: the ladder of each stage on the buyer's working days.

Pure functions over deals; no store, no clock of its own, no screens.
"""

from tracker.cadence.prefilter import cheap_lower_bound, is_certainly_not_due
from tracker.cadence.preview import chosen, preview
from tracker.cadence.standing import standing
from tracker.cadence.story import Story, read_story
from tracker.cadence.why import say_day, unexplained

__all__ = [
    "Story",
    "cheap_lower_bound",
    "chosen",
    "is_certainly_not_due",
    "preview",
    "read_story",
    "say_day",
    "standing",
    "unexplained",
]
