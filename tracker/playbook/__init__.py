"""The product's opinion, as data: stages, questions, causes, hypotheses and stale lines, with the user's own on top.

Importing this package costs nothing; what it offers is loaded when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.playbook.check import check_playbook
    from tracker.playbook.files import default_file
    from tracker.playbook.load import load_playbook
    from tracker.playbook.problem import Problem
    from tracker.playbook.settings import Settings, load_settings
    from tracker.playbook.stale import StaleMatch, find_stale, instead
    from tracker.playbook.values import (
        Cause,
        EvidenceWeights,
        Fact,
        Hypothesis,
        Occasion,
        Playbook,
        Signal,
        StageRule,
        StalePattern,
        Timing,
        in_language,
    )

__all__ = [
    "Cause",
    "EvidenceWeights",
    "Fact",
    "Hypothesis",
    "Occasion",
    "Playbook",
    "Problem",
    "Settings",
    "Signal",
    "StageRule",
    "StaleMatch",
    "StalePattern",
    "Timing",
    "check_playbook",
    "default_file",
    "find_stale",
    "in_language",
    "instead",
    "load_playbook",
    "load_settings",
]

_HOMES = {
    "check_playbook": "check",
    "default_file": "files",
    "load_playbook": "load",
    "Problem": "problem",
    "Settings": "settings",
    "load_settings": "settings",
    "StaleMatch": "stale",
    "find_stale": "stale",
    "instead": "stale",
}
__getattr__ = attributes(__name__, dict.fromkeys(__all__, "values") | _HOMES)
