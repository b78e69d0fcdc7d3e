"""A new inquiry that collides with a customer: the same goods for the same country. A decision, with a deadline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from tracker import countries
from tracker.cadence import say_day
from tracker.model import Deal, Reason
from tracker.script import fold, is_han
from tracker.words import _, language

DECISION = "collision"
"""The fact that holds what was decided."""


class Customer(NamedTuple):
    """A buyer who ordered, and what they bought."""

    buyer: str
    goods: str


class Rival(NamedTuple):
    """A customer whom a new inquiry collides with; the decision is due `days` after it came."""

    customer: Customer
    days: int


def is_open_question(deal: Deal) -> bool:
    """Whether a collision would still have to be decided: with a quote it is, and when the deal is closed."""
    new = deal.stage == "inquiry" and not deal.outcome and DECISION not in deal.facts
    return new and bool(deal.country and deal.goods)


def collides_with(deal: Deal, there: Iterable[Customer], party: Callable[[str], str]) -> Customer | None:
    """The one other of the customers in the deal's country who bought these goods.

    Where there are several, serving them all is settled; where this buyer is one of them, nothing is new. `party` says
    the same of two spellings of one name.
    """
    found = {party(each.buyer): each for each in there if same_goods(each.goods, deal.goods)}
    return next(iter(found.values())) if len(found) == 1 and party(deal.buyer) not in found else None


def same_goods(one: str, other: str) -> bool:
    """Whether one of two descriptions says no more than the other: `zippers` and `nylon zipper`, 拉链 and 尼龙拉链."""
    (han, words), (more_han, more_words) = _kind(one), _kind(other)
    if han and more_han:
        return han in more_han or more_han in han
    return bool(words and more_words) and (words <= more_words or more_words <= words)


@lru_cache(maxsize=4096)
def _kind(goods: str) -> tuple[str, frozenset[str]]:
    """Its Chinese characters, and the stems of its other words; sizes and numbers tell nothing of the kind."""
    plain = fold(goods)
    han = "".join(char for char in plain if is_han(char))
    words = "".join(char if char.isalnum() and not is_han(char) else " " for char in plain).split()
    return han, frozenset(_stem(word) for word in words if word.isalpha())


def _stem(word: str) -> str:
    """The same for the singular and the plural of a word."""
    bare = word.rstrip("s").rstrip("e") or word
    return bare[:-1] + "i" if bare.endswith("y") else bare


def reasons(deal: Deal, rival: Rival, came: date) -> Iterator[tuple[date, Reason]]:
    """From which day it is a reason: when the inquiry came, and once more on the day to decide by."""
    customer, until = rival.customer, came + timedelta(days=rival.days)
    text = _(
        "{buyer} in {country} buys {goods} from you too. Decide by {day}: serve both, sell one of them exclusivity for "
        "a volume, or decline. Name neither to the other. Note what you decided: {fact}=…"
    ).format(
        buyer=customer.buyer,
        country=countries.name(deal.country, language()),
        goods=customer.goods,
        day=say_day(until),
        fact=DECISION,
    )
    reason = Reason(text=text, on=until, kind="collision")
    yield came, reason
    yield until, reason
