"""Why deals are won, lost, or silent: causes with evidence, and the seven hypotheses of silence.

Loads modules when asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.diagnosis.ask_again import comeback as comeback
    from tracker.diagnosis.causes import Candidate as Candidate
    from tracker.diagnosis.causes import candidates as candidates
    from tracker.diagnosis.check import check_close as check_close
    from tracker.diagnosis.check import find_cause as find_cause
    from tracker.diagnosis.check import spoke_last as spoke_last
    from tracker.diagnosis.ghosts import GhostBoard as GhostBoard
    from tracker.diagnosis.ghosts import GhostRow as GhostRow
    from tracker.diagnosis.ghosts import Step as Step
    from tracker.diagnosis.ghosts import ghost_board as ghost_board
    from tracker.diagnosis.ghosts import separations as separations
    from tracker.diagnosis.ghosts import worth_of_questions as worth_of_questions
    from tracker.diagnosis.learning import Lessons as Lessons
    from tracker.diagnosis.learning import Seen as Seen
    from tracker.diagnosis.learning import learn as learn
    from tracker.diagnosis.learning import priors_toml as priors_toml
    from tracker.diagnosis.same_domain import asked_elsewhere as asked_elsewhere
    from tracker.diagnosis.same_domain import mail_domain as mail_domain
    from tracker.diagnosis.signals import Evidence as Evidence
    from tracker.diagnosis.signals import gather as gather

__getattr__ = attributes(
    __name__,
    {
        "asked_elsewhere": "same_domain",
        "Candidate": "causes",
        "candidates": "causes",
        "check_close": "check",
        "comeback": "ask_again",
        "Evidence": "signals",
        "find_cause": "check",
        "gather": "signals",
        "ghost_board": "ghosts",
        "GhostBoard": "ghosts",
        "GhostRow": "ghosts",
        "learn": "learning",
        "Lessons": "learning",
        "mail_domain": "same_domain",
        "priors_toml": "learning",
        "Seen": "learning",
        "separations": "ghosts",
        "spoke_last": "check",
        "Step": "ghosts",
        "worth_of_questions": "ghosts",
    },
)
