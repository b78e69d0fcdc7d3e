"""Keeps its own book of who wrote when, and counts what the program must never do. Trusts none of its rules."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from benchmarks.buyers import Calendars
from tracker.model import Deal, Entry, Standing
from tracker.playbook import Playbook

FULL_DAY = 50
"""From more due deals than this on, no question may take more than its share."""
_SLACK = timedelta(days=21)
"""Beyond the longest silence the playbook allows: feasts, our own closing days, a quick succession of both."""


class Tally(NamedTuple):
    """What a time of playing showed. `broken` tells the first cases of each count that must be 0."""

    work_days: int
    written: int
    due_median: float
    due_worst: int
    worst_day: date
    on_days_off: int
    repeated: int
    forgotten: int
    after_refusal: int
    share: float
    full_days: int
    answers_on_days_off: int
    nothing_to_write: int
    broken: tuple[str, ...]


class _Page:
    """What the referee knows of one deal."""

    def __init__(self, day: date) -> None:
        self.last = self.shown = day
        self.unanswered = 0
        self.owed = False
        self.refused = False
        self.quiet_until = date.min


class Referee:
    """Told of everything that happens; asked for the tally at the end."""

    def __init__(self, playbook: Playbook, calendars: Calendars) -> None:
        self._playbook = playbook
        self._calendars = calendars
        self._pages: dict[str, _Page] = {}
        self._asked: dict[str, list[str]] = {}
        self._counts: Counter[str] = Counter()
        self._broken: list[str] = []
        self._due: dict[date, int] = {}
        self._shares: list[float] = []
        rules = playbook.stages.values()
        self._patience = timedelta(days=max(max((*rule.cadence, 0)) * 2 + rule.breathing_days for rule in rules))

    # -- what happened -------------------------------------------------------------------------------------

    def opened(self, deal: str, day: date) -> None:
        self._pages[deal] = _Page(day)

    def moved(self, deal: str, day: date) -> None:
        """A stage begins: whatever was owed is answered with it, and the ladder starts anew."""
        quiet, self._pages[deal] = self._pages[deal].quiet_until, _Page(day)
        self._pages[deal].quiet_until = quiet

    def closed(self, deal: str) -> None:
        self._pages.pop(deal, None)

    def heard(self, deal: str, day: date, refused: bool, quiet_until: date) -> None:
        page = self._pages.get(deal)
        if page is not None:
            page.last, page.unanswered = day, 0
            page.refused, page.owed = refused, not refused and quiet_until <= day
            page.quiet_until = quiet_until

    def wrote(self, entry: Entry, standing: Standing, day: date) -> None:
        """A proposal of the program was followed."""
        deal = entry.deal
        answer = standing.state == "replied"
        if not self._calendars.works(day, deal.country, deal.region):
            self._count("answers on days off" if answer else "on days off", deal, day, standing.why)
        page = self._pages.get(deal.id)
        if page is not None and page.refused and page.quiet_until <= page.last:
            self._count("after refusal", deal, day, standing.why)
        if entry.question is not None:
            asked = self._asked.setdefault(deal.buyer, [])
            if entry.question.id in asked and (left := self._unasked(deal, asked)):
                self._count("repeated", deal, day, f"{entry.question.id}, although {left[0]} was left")
            asked.append(entry.question.id)
        if page is not None:
            page.last, page.owed = day, False
            page.unanswered += 1
        self._counts["written"] += 1

    def reviewed(self, day: date, due: Sequence[str], entries: Iterable[Entry]) -> None:
        """A morning's whole queue, before anything is done about it."""
        self._due[day] = len(due)
        used = Counter(entry.question.id for entry in entries if entry.question is not None)
        if len(due) > FULL_DAY:
            self._shares.append(max(used.values(), default=0) / len(due))
        queue = set(due)
        for deal, page in self._pages.items():
            if deal in queue:
                page.shown = day
            elif page.owed:
                self._forgotten(deal, day, "their answer is not in the queue")

    def looked_through(self, day: date, open_deals: Iterable[tuple[Deal, Standing]], due: Iterable[str]) -> None:
        """Every deal one by one: due but not in the queue, or silent for longer than any rule says."""
        queue = set(due)
        for deal, standing in open_deals:
            if standing.queue_day is not None and standing.queue_day <= day and deal.id not in queue:
                self._forgotten(deal.id, day, "due, but not in the queue")
            page = self._pages.get(deal.id)
            if page is None or page.refused or page.unanswered > self._playbook.stage(deal.stage).cap:
                continue
            if max(page.last, page.shown, page.quiet_until) + self._patience + _SLACK < day:
                self._forgotten(deal.id, day, f"not in the queue since {max(page.last, page.shown)}")

    # -- the verdict ---------------------------------------------------------------------------------------

    def start_counting(self) -> None:
        """What was before made the portfolio; only what follows is counted."""
        self._counts.clear()
        self._broken.clear()
        self._due.clear()
        self._shares.clear()

    def nothing_to_write(self) -> None:
        self._counts["nothing to write"] += 1

    def tally(self) -> Tally:
        count = self._counts
        return Tally(
            work_days=len(self._due),
            written=count["written"],
            due_median=statistics.median(self._due.values()),
            due_worst=max(self._due.values()),
            worst_day=max(self._due, key=lambda day: self._due[day]),
            on_days_off=count["on days off"],
            repeated=count["repeated"],
            forgotten=count["forgotten"],
            after_refusal=count["after refusal"],
            share=max(self._shares, default=0.0),
            full_days=len(self._shares),
            answers_on_days_off=count["answers on days off"],
            nothing_to_write=count["nothing to write"],
            broken=tuple(self._broken),
        )

    def _unasked(self, deal: Deal, asked: list[str]) -> list[str]:
        """Questions of the deal's stage, price apart, whose answer is not known and which this buyer never got."""
        stage = "lost" if deal.outcome == "lost" else "order" if deal.outcome == "won" else deal.stage
        return [
            each.id
            for each in self._playbook.questions_for(stage)
            if each.id not in asked
            and each.topic != "price"
            and not (each.learns and all(fact in deal.facts for fact in each.learns))
        ]

    def _forgotten(self, deal: str, day: date, why: str) -> None:
        self._counts["forgotten"] += 1
        self._broken.append(f"forgotten, {day}, {deal}: {why}")

    def _count(self, what: str, deal: Deal, day: date, why: str) -> None:
        self._counts[what] += 1
        if what != "answers on days off":
            self._broken.append(f"{what}, {day}, {deal.buyer} ({deal.country}, {deal.stage}): {why}")
