"""Why a deal was won or lost: causes ranked by what the deal already shows, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from tracker.cadence import say_day
from tracker.cadence.story import DayOf, read_story
from tracker.diagnosis.ghosts import ghost_board
from tracker.diagnosis.hindsight import as_it_stood
from tracker.model import Deal
from tracker.playbook.values import heard
from tracker.words import labelled

if TYPE_CHECKING:
    from tracker.playbook import Cause, Playbook

_SIGNS = {"unknown": 0, "supported": 1, "ruled-out": -1}
"""Which way the user's own mark on its hypothesis moves a cause."""


class Candidate(NamedTuple):
    """A cause, how strongly the deal speaks for it, and the dated lines that do (may be empty)."""

    cause: Cause
    score: float
    evidence: str


def candidates(
    deal: Deal,
    playbook: Playbook,
    today: date,
    *,
    day_of: DayOf,
    outcome: Literal["won", "lost"] = "lost",
    said: str = "",
) -> list[Candidate]:
    """Every cause that fits the outcome, best first; `said` are their words at closing, if known."""
    deal = as_it_stood(deal)
    lines = _their_lines(deal, day_of)
    if said:
        lines.append((today, said))
    group = _group_of(deal, playbook, lines, day_of) if outcome == "lost" else "won"
    belief = {row.hypothesis.id: row for row in ghost_board(deal, playbook, today, day_of=day_of).rows}
    found = []
    for cause in playbook.causes:
        if (cause.group == "won") != (outcome == "won"):
            continue
        score, evidence = _weigh(cause, deal, playbook, lines, day_of)
        score += playbook.evidence.group if cause.group == group else 0.0
        row = belief.get(cause.hypothesis)
        if row is not None:
            score += row.probability + playbook.evidence.marked * _SIGNS[row.state]
            evidence += [labelled(say_day(step.on), str(step)) for step in row.steps if step.factor > 1]
            evidence += [row.said] if row.said else []
        found.append(Candidate(cause, score, "\n".join(evidence)))
    return sorted(found, key=lambda candidate: -candidate.score)


def _their_lines(deal: Deal, day_of: DayOf) -> list[tuple[date, str]]:
    return [
        (day_of(touch.at), touch.text)
        for _key, touch in deal.timeline
        if touch.kind in ("in", "refused") and touch.text
    ]


def _group_of(deal: Deal, playbook: Playbook, lines: Iterable[tuple[date, str]], day_of: DayOf) -> str:
    """The group their last telling words belong to; silence when they left us without any."""
    story = read_story(deal, playbook.stage(deal.stage), day_of)
    for _day, text in reversed(list(lines)):
        if group := playbook.group_said(text):
            return group
    return "silence" if story.unanswered and not story.refused else ""


def _weigh(
    cause: Cause, deal: Deal, playbook: Playbook, lines: Iterable[tuple[date, str]], day_of: DayOf
) -> tuple[float, list[str]]:
    telling = [(day, text) for day, text in lines if heard(cause.words, text)]
    score = playbook.evidence.words if telling else 0.0
    evidence = [labelled(say_day(day), f"“{text}”") for day, text in telling]
    for fact_id in cause.facts:
        if fact := deal.facts.get(fact_id):
            score += playbook.evidence.fact
            evidence.append(labelled(say_day(day_of(fact.at)), fact.value))
    return score, evidence
