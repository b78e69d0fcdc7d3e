"""What the user's own closed deals teach: which evidence went with which end, and how common each silence was.

Counts first; a pattern is named only where chance would hardly make it, and nothing is ever changed by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple

from tracker.cadence.story import DayOf
from tracker.diagnosis.hindsight import as_it_stood
from tracker.diagnosis.signals import gather
from tracker.model import Deal
from tracker.words import _

if TYPE_CHECKING:
    from tracker.playbook import Hypothesis, Playbook, Signal

FEW = 10
"""Below this many deals nothing is read from a share."""
_SURE = 1.96
"""Standard deviations of a 95 % interval."""

Reading = Literal["few", "same", "more", "less"]
"""few: too few to tell; same: no clear difference; more, less: won more or less often with it."""


class Seen(NamedTuple):
    """A signal, how the deals that showed it ended, and how the others did."""

    signal: Signal
    won: int
    lost: int
    won_without: int
    lost_without: int
    causes: tuple[tuple[str, int], ...]
    """Ids of the causes of the lost ones, most frequent first, with counts; undiagnosed ones are not among them."""

    @property
    def deals(self) -> int:
        return self.won + self.lost

    @property
    def deals_without(self) -> int:
        return self.won_without + self.lost_without

    @property
    def reading(self) -> Reading:
        """What may honestly be said: the two 95 % intervals must not meet for a difference to be named."""
        if self.deals < FEW or self.deals_without < FEW:
            return "few"
        low, high = interval(self.won, self.deals)
        low_without, high_without = interval(self.won_without, self.deals_without)
        return "more" if low > high_without else "less" if high < low_without else "same"


class Prior(NamedTuple):
    """One hypothesis: how many explained silences it was, its share in use now, and the share offered."""

    hypothesis: Hypothesis
    found: int
    now: float
    offered: float

    @property
    def moved(self) -> bool:
        return round(self.offered, 2) != round(self.now, 2)


class Lessons(NamedTuple):
    """What was counted. `bare` closed deals hold nothing but their end and are left out of `seen`."""

    won: int
    lost: int
    undiagnosed: int
    """Of the won and the lost."""
    bare: int
    seen: tuple[Seen, ...]
    silences: int
    """Closed deals whose silence was explained."""
    priors: tuple[Prior, ...]
    weight: int
    """How many silences the shipped priors weigh as much as."""

    @property
    def enough_silences(self) -> bool:
        return self.silences >= FEW

    @property
    def offered(self) -> tuple[Prior, ...]:
        """The priors worth changing; none from too few silences."""
        return tuple(prior for prior in self.priors if prior.moved) if self.enough_silences else ()


def learn(deals: Iterable[Deal], playbook: Playbook, usual: Mapping[str, float], *, day_of: DayOf) -> Lessons:
    """The lessons of the closed ones among the deals.

    `usual` are the shipped priors by hypothesis: offers start from them, so that an offer taken over is not
    counted twice. A hypothesis of the user's own starts from its own prior.
    """
    closed = [deal for deal in deals if deal.outcome]
    telling = [(deal, signs) for deal in closed if (signs := _signs(deal, playbook, day_of)) is not None]
    found = Counter(filter(None, (_silence(deal, playbook) for deal in closed)))
    won = sum(deal.outcome == "won" for deal in closed)
    return Lessons(
        won=won,
        lost=len(closed) - won,
        undiagnosed=sum(deal.diagnosis is None or not deal.diagnosis.cause for deal in closed),
        bare=len(closed) - len(telling),
        seen=_seen(telling, playbook),
        silences=found.total(),
        priors=_priors(playbook, usual, found),
        weight=playbook.evidence.priors_weigh,
    )


def _signs(deal: Deal, playbook: Playbook, day_of: DayOf) -> frozenset[str] | None:
    """The signals a deal showed before it closed; None for one without any timeline or fact."""
    then = as_it_stood(deal, until_closing=True)
    if not then.facts and all(touch.kind == "move" for touch in then.touches.values()):
        return None
    last = day_of(deal.closed or deal.entered)
    return frozenset(each.signal for each in gather(then, playbook, last, day_of=day_of))


def _seen(telling: list[tuple[Deal, frozenset[str]]], playbook: Playbook) -> tuple[Seen, ...]:
    won = sum(deal.outcome == "won" for deal, _signs in telling)
    lost = len(telling) - won
    rows = []
    for signal in playbook.signals:
        showed = [deal for deal, signs in telling if signal.id in signs]
        if not showed:
            continue
        won_with = sum(deal.outcome == "won" for deal in showed)
        lost_with = len(showed) - won_with
        ends = [deal.diagnosis for deal in showed if deal.outcome == "lost"]
        causes = Counter(end.cause for end in ends if end is not None and end.cause)
        rows.append(Seen(signal, won_with, lost_with, won - won_with, lost - lost_with, tuple(causes.most_common())))
    return tuple(sorted(rows, key=lambda row: -row.deals))


def _silence(deal: Deal, playbook: Playbook) -> str:
    """The hypothesis that a deal's silence turned out to be: by its cause, else by the only one supported."""
    diagnosis = deal.diagnosis
    cause = playbook.cause(diagnosis.cause) if diagnosis is not None else None
    if cause is not None and playbook.hypothesis(cause.hypothesis) is not None:
        return cause.hypothesis
    supported = [name for name, mark in deal.marks.items() if mark.state == "supported" and playbook.hypothesis(name)]
    return supported[0] if len(supported) == 1 else ""


def _priors(playbook: Playbook, usual: Mapping[str, float], found: Counter[str]) -> tuple[Prior, ...]:
    start = {each.id: usual.get(each.id, each.prior) for each in playbook.hypotheses}
    whole, now = sum(start.values()) or 1.0, sum(each.prior for each in playbook.hypotheses) or 1.0
    weight = playbook.evidence.priors_weigh
    every = (weight + found.total()) or 1
    return tuple(
        Prior(
            hypothesis=each,
            found=found[each.id],
            now=each.prior / now,
            offered=(weight * start[each.id] / whole + found[each.id]) / every,
        )
        for each in playbook.hypotheses
    )


def interval(part: int, whole: int) -> tuple[float, float]:
    """Between which shares the true one lies in 95 of 100 such counts (Wilson's interval)."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _SURE * _SURE
    middle = share + square / (2 * whole)
    reach = _SURE * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    below = 1 + square / whole
    return max(0.0, (middle - reach) / below), min(1.0, (middle + reach) / below)


def priors_toml(lessons: Lessons) -> str:
    """The offered priors as lines for the user's playbook; "" when nothing is offered."""
    if not lessons.offered:
        return ""
    head = _("# From {count} silences you explained; the shipped priors weigh as much as {weight}.")
    lines = [head.format(count=lessons.silences, weight=lessons.weight)]
    for prior in lessons.offered:
        note = _("was {now}; {found} of {count}").format(
            now=f"{prior.now:.2f}", found=prior.found, count=lessons.silences
        )
        lines += [
            "",
            "[[hypotheses]]",
            f'id = "{prior.hypothesis.id}"',
            f"prior = {max(prior.offered, 0.01):.2f}  # {note}",
        ]
    return "\n".join(lines)
