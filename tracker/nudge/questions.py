"""Which question to put to a buyer: fitting the stage, not answered, not yet asked, open and closed in turn.

Knows the deal and the playbook; whether anything should be written at all is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from zlib import crc32

from tracker.model import Deal, Question

if TYPE_CHECKING:
    from tracker.playbook import Playbook

_FULL_DAY = 50
"""From this many deals in a day on, the limit on one question holds even if a deal is left without any."""
_TENDER_FACTS = frozenset({"certificates", "sample_use", "tender_date", "tender"})


def price_was_raised(deal: Deal, playbook: Playbook) -> bool:
    """Whether this buyer brought price up on this card; until then we never do."""
    if "price_raised" in deal.facts or any(playbook.raises_price(each.said) for each in deal.diagnoses.values()):
        return True
    return any(touch.kind in ("in", "refused") and playbook.raises_price(touch.text) for touch in deal.touches.values())


def fitting(deal: Deal, playbook: Playbook) -> list[Question]:
    """The questions of the deal's stage with no answer on the card; price only when the buyer raised it."""
    stage = "lost" if deal.outcome == "lost" else "order" if deal.outcome == "won" else deal.stage
    questions = [
        question
        for question in playbook.questions_for(stage)
        if not question.learns or any(fact not in deal.facts for fact in question.learns)
    ]
    if any(question.topic == "price" for question in questions) and not price_was_raised(deal, playbook):
        questions = [question for question in questions if question.topic != "price"]
    return questions


def asked_in(deal: Deal) -> list[str]:
    """Ids of the questions put on this deal, oldest first."""
    return [touch.asked for _key, touch in deal.timeline if touch.asked]


def choose(
    deal: Deal,
    playbook: Playbook,
    *,
    asked_of_buyer: frozenset[str],
    used_today: Mapping[str, int],
    of_today: int,
    worth: Mapping[str, float],
) -> Question | None:
    """The question to put next, or None when nothing fits; see `tracker.nudge.propose` for the arguments."""
    pool = fitting(deal, playbook)
    asked = asked_in(deal)
    fresh = [question for question in pool if question.id not in asked_of_buyer and question.id not in asked]
    if not fresh:
        fresh = _least_asked([question for question in pool if question.id not in asked[-1:]], asked)
    if not fresh:
        return None
    if (opener := _opener(deal, playbook)) in fresh:
        return opener
    limit = max(1, int(of_today * playbook.timing.question_share)) if of_today else None
    under = [question for question in fresh if limit is None or used_today.get(question.id, 0) < limit]
    if not under and of_today >= _FULL_DAY:
        return None
    last = playbook.question(asked[-1]) if asked else None
    tender = _in_a_tender(deal)
    return min(
        _in_turn(under or fresh, last),
        key=lambda question: (
            limit is not None and used_today.get(question.id, 0) * 2 >= limit,
            not (tender and _TENDER_FACTS.intersection(question.learns)),
            -worth.get(question.id, 0.0),
            used_today.get(question.id, 0),
            crc32(f"{deal.id}/{question.id}".encode()),
        ),
    )


def _least_asked(questions: list[Question], asked: list[str]) -> list[Question]:
    """Once all were asked, another round of them, no question twice in it."""
    fewest = min((asked.count(question.id) for question in questions), default=0)
    return [question for question in questions if asked.count(question.id) == fewest]


def _opener(deal: Deal, playbook: Playbook) -> Question | None:
    """The question that the cause of a lost deal is reopened with."""
    diagnosis = deal.diagnosis if deal.outcome == "lost" else None
    cause = playbook.cause(diagnosis.cause) if diagnosis is not None else None
    return playbook.question(cause.reopen) if cause is not None and cause.reopen else None


def _in_turn(questions: list[Question], last: Question | None) -> Iterable[Question]:
    """Those of the other kind than the last one asked, when there are any."""
    return (last and [question for question in questions if question.kind != last.kind]) or questions


def _in_a_tender(deal: Deal) -> bool:
    mark = deal.marks.get("tender")
    return "tender_date" in deal.facts or (mark is not None and mark.state == "supported")
