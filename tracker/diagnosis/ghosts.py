"""The ghost board: which explanations of a buyer's silence are left, and what moved them. Never a verdict.

Plain Bayesian update with the playbook's priors and weights; every step is kept so that it can be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from tracker.cadence.story import DayOf, Story, read_story
from tracker.diagnosis.signals import Evidence, gather
from tracker.model import Deal, MarkState, Question
from tracker.words import _, bracketed

if TYPE_CHECKING:
    from tracker.playbook import Hypothesis, Playbook, Signal


class Step(NamedTuple):
    """One piece of evidence and what it did to one hypothesis."""

    on: date
    text: str
    factor: float

    def __str__(self) -> str:
        return _("{text}: ×{factor}").format(text=self.text, factor=f"{self.factor:g}")


class GhostRow(NamedTuple):
    """One hypothesis: the user's mark, the evidence that moved it, and its share of belief (0 to 1)."""

    hypothesis: Hypothesis
    state: MarkState
    said: str
    """What the user noted with the mark."""
    steps: tuple[Step, ...]
    probability: float


class GhostBoard(NamedTuple):
    """The seven hypotheses on one deal, most likely first."""

    rows: tuple[GhostRow, ...]
    silent_days: int
    """Calendar days since their last sign of life."""
    is_open: bool
    """The stage's silence limit has passed, or the user marked something."""
    question: Question | None
    """The one that best separates the hypotheses still open."""
    our_turn: bool = False
    """They are not silent: they wrote last, or asked and have had no answer."""


def ghost_board(
    deal: Deal,
    playbook: Playbook,
    today: date,
    *,
    day_of: DayOf,
    questions: Iterable[Question] = (),
    more: Iterable[Evidence] = (),
) -> GhostBoard:
    """The board as of today.

    `questions` may be put now (see `tracker.nudge.fitting`); `more` is evidence from outside the deal.
    """
    story = read_story(deal, playbook.stage(deal.stage), day_of)
    silent = _silent_days(deal, story, today)
    evidence = [*gather(deal, playbook, today, day_of=day_of), *more]
    rows = _ranked(deal, playbook, evidence, day_of)
    pool = list(questions)
    worth = separations(rows, pool)
    best = max(pool, key=lambda question: worth.get(question.id, 0.0), default=None)
    asked = best if best is not None and worth.get(best.id, 0.0) > 0 else None
    return GhostBoard(rows, silent, _is_open(deal, playbook, silent), asked, _is_our_turn(deal, story))


def worth_of_questions(
    deal: Deal, playbook: Playbook, today: date, *, day_of: DayOf, questions: Iterable[Question]
) -> dict[str, float]:
    """`separations` for a deal whose board is open; nothing, at no cost, for one that is not silent for long."""
    story = read_story(deal, playbook.stage(deal.stage), day_of)
    if not _is_open(deal, playbook, _silent_days(deal, story, today)):
        return {}
    evidence = gather(deal, playbook, today, day_of=day_of, our_lines=False)
    return separations(_ranked(deal, playbook, evidence, day_of), questions)


def _silent_days(deal: Deal, story: Story, today: date) -> int:
    return 0 if _is_our_turn(deal, story) else max(0, (today - story.heard).days)


def _is_our_turn(deal: Deal, story: Story) -> bool:
    """An inquiry is a word of theirs; every other stage begins with one of ours."""
    return story.owed or (deal.stage == "inquiry" and story.first and story.wrote_at is None)


def _is_open(deal: Deal, playbook: Playbook, silent: int) -> bool:
    return bool(deal.marks) or 0 < playbook.stage(deal.stage).alarm_days <= silent


def _ranked(deal: Deal, playbook: Playbook, evidence: list[Evidence], day_of: DayOf) -> tuple[GhostRow, ...]:
    signals = {signal.id: signal for signal in playbook.signals}
    weighted: list[tuple[float, GhostRow]] = []
    for hypothesis in playbook.hypotheses:
        mark = deal.marks.get(hypothesis.id)
        state: MarkState = mark.state if mark is not None else "unknown"
        steps = _steps(hypothesis, playbook, signals, evidence)
        if mark is not None and state != "unknown":
            factor = playbook.evidence.supported if state == "supported" else 0.0
            words = _("You found it supported") if state == "supported" else _("You ruled it out")
            steps = (*steps, Step(day_of(mark.at), words, factor))
        weight = hypothesis.prior
        for step in steps:
            weight *= step.factor
        weighted.append((weight, GhostRow(hypothesis, state, mark.evidence if mark else "", steps, 0.0)))
    total = sum(weight for weight, _row in weighted)
    rows = [row._replace(probability=weight / total if total else 0.0) for weight, row in weighted]
    return tuple(sorted(rows, key=lambda row: -row.probability))


def _steps(
    hypothesis: Hypothesis, playbook: Playbook, signals: Mapping[str, Signal], evidence: list[Evidence]
) -> tuple[Step, ...]:
    steps = []
    for each in evidence:
        signal = signals.get(each.signal)
        factor = signal.factors.get(hypothesis.id) if signal is not None else None
        if signal is not None and factor is not None:
            title = playbook.title(signal)
            steps.append(Step(each.on, bracketed(title, f"“{each.text}”") if each.text else title, factor))
    return tuple(steps)


def separations(rows: Iterable[GhostRow], questions: Iterable[Question]) -> dict[str, float]:
    """How many bits the answer to each question is expected to tell about the hypotheses still open.

    A good answer tells which of the hypotheses that the question separates holds, or that none of them does.
    """
    still_open = {row.hypothesis.id: row.probability for row in rows if row.state != "ruled-out"}
    total = sum(still_open.values())
    if not total:
        return {}
    worth = {}
    for question in questions:
        parts = [still_open[each] / total for each in question.separates if each in still_open]
        worth[question.id] = _entropy([*parts, max(0.0, 1.0 - sum(parts))]) if parts else 0.0
    return worth


def _entropy(parts: Iterable[float]) -> float:
    return -sum(part * log2(part) for part in parts if part > 0)
