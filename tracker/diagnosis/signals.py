"""What a deal shows that bears on why its buyer is silent: dated evidence lines, each under a signal's name.

Signals with a fact or words in the playbook are read from there; the others are recognised here by their id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.cadence.story import DayOf
from tracker.model import Deal

if TYPE_CHECKING:
    from tracker.playbook import Playbook, Signal


class Evidence(NamedTuple):
    """One thing seen: the signal's id, the day, and their words or a short account of it."""

    signal: str
    on: date
    text: str


def gather(deal: Deal, playbook: Playbook, today: date, *, day_of: DayOf) -> list[Evidence]:
    """The evidence on a deal, oldest first; each signal once, at its first sighting."""
    found: list[Evidence] = []
    for signal in playbook.signals:
        sight = next(_sightings(signal, deal, today, day_of), None)
        if sight is not None:
            found.append(Evidence(signal.id, *sight))
    return sorted(found, key=lambda each: each.on)


def _sightings(signal: Signal, deal: Deal, today: date, day_of: DayOf) -> Iterator[tuple[date, str]]:
    if signal.fact:
        fact = deal.facts.get(signal.fact)
        if fact is not None and (not signal.words or _any_of(signal.words).search(fact.value)):
            yield day_of(fact.at), fact.value
    elif signal.words:
        pattern = _any_of(signal.words)
        for _key, touch in deal.timeline:
            if touch.kind in ("in", "refused") and pattern.search(touch.text):
                yield day_of(touch.at), touch.text
    elif (detect := _OWN.get(signal.id)) is not None:
        yield from detect(deal, today, day_of)


@lru_cache(maxsize=512)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


Detector = Callable[[Deal, date, DayOf], Iterator[tuple[date, str]]]
_OWN: dict[str, Detector] = {}
