"""Why a deal was won or lost: causes ranked by what the deal already shows, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

from tracker.cadence import say_day
from tracker.cadence.story import DayOf, Story, read_story
from tracker.diagnosis.ghosts import ghost_board
from tracker.diagnosis.hindsight import as_it_stood
from tracker.model import Deal, Touch, TouchKind
from tracker.playbook.values import heard
from tracker.words import labelled

if TYPE_CHECKING:
    from tracker.playbook import Cause, Playbook

_SIGNS = {"unknown": 0, "supported": 1, "ruled-out": -1}
"""Which way the user's own mark on its hypothesis moves a cause."""

_LAST = "\U0010ffff"
"""A key that sorts behind all touches."""


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
    """Every cause that fits the outcome, best first; `said` are their words at closing, else those kept with it."""
    kept = deal.diagnosis
    said = said or (kept.said if kept is not None and kept.outcome == outcome else "")
    deal = _with_last_word(as_it_stood(deal), playbook, today, said, outcome)
    lines = _their_lines(deal, day_of)
    story = read_story(deal, playbook.stage(deal.stage), day_of)
    is_silent = not (story.owed or story.refused)
    group = _group_of(playbook, [*lines, (today, said)], story) if outcome == "lost" else "won"
    belief = {row.hypothesis.id: row for row in ghost_board(deal, playbook, today, day_of=day_of).rows}
    found = []
    for cause in playbook.causes:
        if (cause.group == "won") != (outcome == "won"):
            continue
        score, evidence = _weigh(cause, deal, playbook, lines, day_of)
        score += playbook.evidence.group if cause.group == group else 0.0
        row = belief.get(cause.hypothesis)
        if row is not None:
            telling = [step for step in row.steps if step.factor > 1]
            score += row.probability if is_silent or telling else 0.0
            score += playbook.evidence.marked * _SIGNS[row.state]
            evidence += [labelled(say_day(step.on), str(step)) for step in telling]
            evidence += [row.said] if row.said else []
        found.append(Candidate(cause, score, "\n".join(evidence)))
    return sorted(found, key=lambda candidate: -candidate.score)


def _with_last_word(deal: Deal, playbook: Playbook, today: date, said: str, outcome: str) -> Deal:
    """The deal with what they said at closing as their last word: who answers is not silent."""
    if not said or playbook.group_said(said) == "silence":
        return deal
    at = datetime.combine(today, time(12), deal.created.tzinfo)
    at = max([at, *(touch.at for touch in deal.touches.values())])
    kind: TouchKind = "refused" if outcome == "lost" else "in"
    return replace(deal, touches={**deal.touches, _LAST: Touch(at=at, kind=kind, text=said)})


def _their_lines(deal: Deal, day_of: DayOf) -> list[tuple[date, str]]:
    return [
        (day_of(touch.at), touch.text)
        for _key, touch in deal.timeline
        if touch.kind in ("in", "refused") and touch.text
    ]


def _group_of(playbook: Playbook, lines: Iterable[tuple[date, str]], story: Story) -> str:
    """The group their last telling words belong to; silence when they left us without any."""
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
            title = playbook.facts.get(fact_id)
            evidence.append(labelled(playbook.title(title) if title else say_day(day_of(fact.at)), fact.value))
    return score, evidence
