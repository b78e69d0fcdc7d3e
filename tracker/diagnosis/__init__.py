"""Why deals are won, lost, or silent: causes with evidence, and the seven hypotheses of silence."""

from tracker.diagnosis.causes import Candidate, candidates
from tracker.diagnosis.check import check_close, find_cause
from tracker.diagnosis.comeback import comeback
from tracker.diagnosis.ghosts import GhostBoard, GhostRow, Step, ghost_board, separations, worth_of_questions
from tracker.diagnosis.same_domain import asked_elsewhere, mail_domain
from tracker.diagnosis.signals import Evidence, gather

__all__ = [
    "Candidate",
    "Evidence",
    "GhostBoard",
    "GhostRow",
    "Step",
    "asked_elsewhere",
    "candidates",
    "check_close",
    "comeback",
    "find_cause",
    "gather",
    "ghost_board",
    "mail_domain",
    "separations",
    "worth_of_questions",
]
