"""Why deals are won, lost, or silent: causes with evidence, and the seven hypotheses of silence."""

from tracker.diagnosis.causes import Candidate, candidates
from tracker.diagnosis.check import check_close, find_cause
from tracker.diagnosis.ghosts import GhostBoard, GhostRow, Step, ghost_board, separations
from tracker.diagnosis.signals import Evidence, gather

__all__ = [
    "Candidate",
    "Evidence",
    "GhostBoard",
    "GhostRow",
    "Step",
    "candidates",
    "check_close",
    "find_cause",
    "gather",
    "ghost_board",
    "separations",
]
