"""Which verbs a deal allows, and for each that it does not, what can be done instead. Text only; knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal

KeyNames = Callable[[str], str]
"""The live keys of an action by its name, for a text."""


def applies(desk: Desk, deal: Deal, verb: str) -> bool:
    """Whether a verb can be done to the deal as it stands."""
    allowed: dict[str, Callable[[], bool]] = {
        "wake": lambda: deal.rest is not None,
        "reopen": lambda: bool(deal.outcome),
        "refused": lambda: not deal.outcome,
        "answer": lambda: desk.may_answer(deal),
        "lose": lambda: deal.outcome != "won",
        "win": lambda: deal.outcome != "lost",
    }
    return verb not in allowed or allowed[verb]()


def why_not(deal: Deal, verb: str, keys: KeyNames) -> str:
    """What to say when a verb was asked for that does not apply."""
    return {
        "wake": _not_aside,
        "reopen": _not_closed,
        "refused": _closed,
        "answer": _no_refusal,
        "lose": _closed,
        "win": _closed,
    }[verb](deal, keys)


def _not_aside(_deal: Deal, _keys: KeyNames) -> str:
    return _("It is not put aside, so there is nothing to wake.")


def _not_closed(_deal: Deal, _keys: KeyNames) -> str:
    return _("This deal is open; only a closed one can be reopened.")


def _closed(_deal: Deal, keys: KeyNames) -> str:
    return _("This deal is closed. {reopen} reopens it.").format(reopen=keys("deal.reopen"))


def _no_refusal(deal: Deal, keys: KeyNames) -> str:
    if deal.outcome:
        return _closed(deal, keys)
    if deal.answers:
        text = _("No refusal of theirs waits for an answer now. If they said no again, log it first: {refused}.")
    else:
        text = _("There is no refusal here to answer. If they said no, log it first: {refused}.")
    return text.format(refused=keys("deal.refused"))
