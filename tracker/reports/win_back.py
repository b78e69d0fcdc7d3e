"""Lost deals with a day to come back to, and the question to open with."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.model import Question
from tracker.playbook.values import Playbook
from tracker.reports.values import DiagnosisLine, LostLine, WinBack


def win_back(lines: Sequence[LostLine], playbook: Playbook) -> tuple[WinBack, ...]:
    """Deals with a revival day, the next one first, each with the question that fits why it was lost."""
    dated = [(line.diagnosis.revive, at) for at, line in enumerate(lines) if line.diagnosis.revive is not None]
    return tuple(
        WinBack(line=at, revive=day, question=_opening(lines[at].diagnosis, playbook)) for day, at in sorted(dated)
    )


def _opening(found: DiagnosisLine, playbook: Playbook) -> str:
    """The reopening question nearest to the cause; one about price only if the buyer spoke of it."""
    cause = playbook.cause(found.cause) if found.cause else None
    fitting = [each for each in playbook.questions_for("lost") if each.topic != "price" or found.topic == "price"]
    if not fitting:
        return ""
    if cause is None:
        return playbook.title(fitting[0])

    def nearness(question: Question) -> int:
        return len(set(cause.facts) & set(question.learns)) + (cause.hypothesis in question.separates)

    return playbook.title(max(fitting, key=nearness))
