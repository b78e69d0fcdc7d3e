"""Deals, queue entries and diagnoses as JSON: names and units that other programs may rely on."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tracker.desk.refusals import answer_words
from tracker.diagnosis.answers import Outcome, outcomes
from tracker.model import Deal, Diagnosis, Entry, Question, Reason, Touch
from tracker.playbook import in_language

if TYPE_CHECKING:
    from tracker.desk.exchange import Exchange


def number(amount: Decimal | None) -> int | float | None:
    """A JSON number: whole when it is whole."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def deal_json(desk: Exchange, deal: Deal, *, whole: bool = False) -> dict[str, Any]:
    """A deal; `whole` adds what only `show` prints: facts, marks, every diagnosis."""
    standing, today = desk.standing(deal), desk.clock.today()
    worth = deal.worth
    said: dict[str, Any] = {
        "id": deal.id,
        "handle": desk.handle(deal),
        "buyer": deal.buyer,
        "country": deal.country or None,
        "contact": deal.contact or None,
        "email": deal.email or None,
        "phone": deal.phone or None,
        "stage": deal.stage,
        "goods": deal.goods or None,
        "quantity": number(deal.quantity.amount) if deal.quantity else None,
        "unit": (deal.quantity.unit or None) if deal.quantity else None,
        "incoterm": deal.incoterm or None,
        "place": deal.place or None,
        "price": number(deal.price.amount) if deal.price else None,
        "per": (deal.price.per or None) if deal.price else None,
        "currency": next((m.currency for m in (deal.price, worth) if m is not None and m.currency), None),
        "value": number(worth.amount) if worth else None,
        "source": deal.source or None,
        "note": deal.note or None,
        "ref": deal.ref or None,
        "follows": deal.follows or None,
        "followed": deal.followed or None,
        "next_touch": standing.due.isoformat() if standing.due else None,
        "next_why": standing.why,
        "alarm": standing.alarm,
        "refused": desk.is_refused(deal),
        "waiting_days": desk.waiting_days(deal),
        "valid_until": deal.valid_until.isoformat() if deal.valid_until else None,
        "touches": [{"id": key, **touch_json(touch)} for key, touch in deal.timeline],
        "tags": sorted(deal.tags),
        "aliases": sorted(deal.aliases),
        "created": deal.created.isoformat(),
        "closed": deal.closed.isoformat() if deal.closed else None,
        "outcome": deal.outcome or None,
    }
    if deal.outcome:
        said["diagnosis"] = diagnosis_json(desk, deal, deal.diagnosis)
    if whole:
        said["facts"] = {name: fact.value for name, fact in sorted(deal.facts.items())}
        said["marks"] = {name: {"state": m.state, "evidence": m.evidence} for name, m in deal.marks.items()}
        said["diagnoses"] = [diagnosis_json(desk, deal, one) for _key, one in sorted(deal.diagnoses.items())]
        said["answers"] = [answer_json(each) for each in outcomes(deal, today, day_of=desk.clock.day_of)]
        said["local_time"] = desk.local_time(deal)
        said["office_open"] = desk.office_open(deal)
    return said


def touch_json(touch: Touch) -> dict[str, Any]:
    """One line of the timeline."""
    return {
        "at": touch.at.isoformat(),
        "kind": touch.kind,
        "text": touch.text,
        "asked": touch.asked or None,
        "stage": touch.stage or None,
    }


def answer_json(outcome: Outcome) -> dict[str, Any]:
    """An answer to a refusal and what came of it; `id` is that of its touch."""
    answer = outcome.answer
    return {
        "id": outcome.key,
        "at": answer.at.isoformat(),
        "move": answer.move,
        "price": number(answer.price.amount) if answer.price else None,
        "currency": (answer.price.currency or None) if answer.price else None,
        "gave": answer.gave or None,
        "got": answer.got or None,
        "came": outcome.came,
        "days": outcome.days,
        "ended": outcome.ended or None,
        "words": answer_words(outcome),
    }


def diagnosis_json(desk: Exchange, deal: Deal, diagnosis: Diagnosis | None) -> dict[str, Any]:
    """A diagnosis; a closed deal without one is openly undiagnosed."""
    cause = desk.playbook.cause(diagnosis.cause) if diagnosis and diagnosis.cause else None
    return {
        "said": diagnosis.said if diagnosis else "",
        "cause": cause.id if cause else None,
        "cause_title": desk.playbook.title(cause) if cause else None,
        "group": cause.group if cause else None,
        "evidence_for": diagnosis.evidence_for if diagnosis else "",
        "evidence_against": diagnosis.evidence_against if diagnosis else "",
        "confidence": diagnosis.confidence if diagnosis else None,
        "lesson": diagnosis.lesson if diagnosis else "",
        "revive": diagnosis.revive.isoformat() if diagnosis and diagnosis.revive else None,
        "remedy": in_language(cause.remedy_en, cause.remedy_zh) if cause else None,
        "state": diagnosis.state if diagnosis else "undiagnosed",
        "at": diagnosis.at.isoformat() if diagnosis else None,
        "stage": diagnosis.stage if diagnosis else None,
        "outcome": deal.outcome or (diagnosis.outcome if diagnosis else None),
    }


def question_json(question: Question | None) -> dict[str, Any] | None:
    """A question in both languages."""
    if question is None:
        return None
    return {"id": question.id, "kind": question.kind, "en": question.en, "zh": question.zh}


def reason_json(reason: Reason | None) -> dict[str, Any] | None:
    """A true reason to write, and the day it is about."""
    return {"text": reason.text, "on": reason.on.isoformat()} if reason is not None else None


def entry_json(entry: Entry) -> dict[str, Any]:
    """One deal of today's queue."""
    return {
        "id": entry.deal.id,
        "handle": entry.handle,
        "buyer": entry.deal.buyer,
        "stage": entry.deal.stage,
        "due": entry.due.isoformat(),
        "why": entry.why,
        "kind": entry.kind,
        "alarm": entry.alarm,
        "diagnose": entry.diagnose,
        "refused": entry.refused,
        "question": question_json(entry.question),
        "reason": reason_json(entry.reason),
    }
