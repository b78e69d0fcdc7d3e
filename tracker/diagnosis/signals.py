"""What a deal shows that bears on its buyer's silence: dated evidence, each under a playbook signal.

Signals with a fact or words are read as the playbook says; the others are recognised here by their id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.cadence.story import DayOf
from tracker.model import Deal, Touch
from tracker.playbook.values import heard
from tracker.words import _, n_

if TYPE_CHECKING:
    from tracker.playbook import Playbook, Signal

_LINES_READ = 5
"""How many of our newest lines are compared with the stale patterns."""
_OUR_LINES = "stale-line-sent"
_ONLY_PRICE = "asked-only-price"
_PAPER_STAGES = frozenset({"quote", "pi", "sample"})
_BASICS = ("project", "cycle", "decision_maker")
_ABOUT_PRICE = frozenset({"price_raised", "budget", "competitor"})


class Evidence(NamedTuple):
    """One thing seen: the signal's id, the day, and their words or a short account (may be empty)."""

    signal: str
    on: date
    text: str


class _Look(NamedTuple):
    deal: Deal
    playbook: Playbook
    today: date
    day_of: DayOf
    timeline: tuple[Touch, ...]

    def of(self, *kinds: str) -> list[Touch]:
        return [touch for touch in self.timeline if touch.kind in kinds]


def gather(deal: Deal, playbook: Playbook, today: date, *, day_of: DayOf, our_lines: bool = True) -> list[Evidence]:
    """The evidence on a deal, oldest first; each signal once, at its first sighting.

    `our_lines` False leaves out the slow reading of what we wrote, for use on a whole queue.
    """
    look = _Look(deal, playbook, today, day_of, tuple(touch for _key, touch in deal.timeline))
    found = []
    for signal in playbook.signals:
        if signal.id == _OUR_LINES and not our_lines:
            continue
        sight = next(_sightings(signal, look), None)
        if sight is not None:
            found.append(Evidence(signal.id, *sight))
    return sorted(found, key=lambda each: each.on)


def _sightings(signal: Signal, look: _Look) -> Iterator[tuple[date, str]]:
    if signal.id == _ONLY_PRICE:
        yield from _asked_only_price(look, signal.words)
    elif signal.fact:
        fact = look.deal.facts.get(signal.fact)
        if fact is not None and (not signal.words or heard(signal.words, fact.value)):
            yield look.day_of(fact.at), fact.value
    elif signal.words:
        for touch in look.of("in", "refused"):
            if heard(signal.words, touch.text):
                yield look.day_of(touch.at), touch.text
    elif (recognise := _OWN.get(signal.id)) is not None:
        yield from recognise(look)


def _asked_only_price(look: _Look, words: tuple[str, ...]) -> Iterator[tuple[date, str]]:
    """Every word of theirs is about price, and nothing else was learned."""
    said = [touch for touch in look.of("in", "refused") if touch.text]
    known = set(look.deal.facts) - _ABOUT_PRICE
    if said and not known and all(heard(words, touch.text) for touch in said):
        yield look.day_of(said[-1].at), said[-1].text


def _never_answered(look: _Look) -> Iterator[tuple[date, str]]:
    sent = look.of("out")
    if len(sent) > 1 and not look.of("in", "refused"):
        count = len(sent)
        text = n_("{count} message, no answer", "{count} messages, no answer", count).format(count=count)
        yield look.day_of(sent[-1].at), text


def _answered_since_stage(look: _Look) -> Iterator[tuple[date, str]]:
    if look.deal.stage in _PAPER_STAGES:
        for touch in look.of("in"):
            if touch.at > look.deal.entered:
                yield look.day_of(touch.at), touch.text


def _read_no_answer(look: _Look) -> Iterator[tuple[date, str]]:
    answered = max((touch.at for touch in look.of("in")), default=None)
    reads = [touch for touch in look.of("read") if answered is None or touch.at > answered]
    if len(reads) > 1:
        yield look.day_of(reads[-1].at), ""


def _little_known(look: _Look) -> Iterator[tuple[date, str]]:
    if look.deal.stage in _PAPER_STAGES and not any(fact in look.deal.facts for fact in _BASICS):
        yield look.day_of(look.deal.entered), ""


def _gap_on_our_side(look: _Look) -> Iterator[tuple[date, str]]:
    waiting: Touch | None = None
    for touch in (*look.of("in", "out", "move"), None):
        if touch is not None and touch.kind == "in":
            waiting = waiting or touch
            continue
        if waiting is not None:
            until = look.day_of(touch.at) if touch is not None else look.today
            days = (until - look.day_of(waiting.at)).days
            if days > look.playbook.evidence.our_gap_days:
                yield until, _("they waited {days} days for us").format(days=days)
        waiting = None


def _stale_line_sent(look: _Look) -> Iterator[tuple[date, str]]:
    from tracker.playbook import find_stale

    for touch in look.of("out")[-_LINES_READ:]:
        if touch.text and (stale := find_stale(touch.text, look.playbook)):
            yield look.day_of(touch.at), stale[0].text


_OWN: dict[str, Callable[[_Look], Iterator[tuple[date, str]]]] = {
    "never-answered": _never_answered,
    "answered-since-stage": _answered_since_stage,
    "read-no-answer": _read_no_answer,
    "little-known": _little_known,
    "gap-on-our-side": _gap_on_our_side,
    _OUR_LINES: _stale_line_sent,
}
