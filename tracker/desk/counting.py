"""Use cases that count: figures over every deal, and the periods that people name for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import to_builtins

from tracker import dates
from tracker.clock import Clock
from tracker.desk.today import Today
from tracker.desk.values import BROKEN_RECORD
from tracker.edition import edition
from tracker.playbook import Playbook
from tracker.store import Store
from tracker.store.paths import Paths
from tracker.store.state.loading import collector_off

if TYPE_CHECKING:
    from tracker.reports import Figures
    from tracker.reports.days import Days
    from tracker.reports.traces import Trace


class Counting(Today):
    """Figures, and days from phrases. What was read of a deal is kept until it changes."""

    def __init__(self, store: Store, playbook: Playbook, clock: Clock, paths: Paths) -> None:
        super().__init__(store, playbook, clock, paths)
        self._broken: set[str] = set()
        """Deals whose record the figures leave out."""

    def first_day(self, phrase: str) -> date | None:
        """The day a phrase begins with, a period or a day; None for an empty one. UnreadableDate if neither."""
        period = dates.read_period(phrase, self.clock.today())
        return period.first if period else self.read_date(phrase, past=True).day if phrase else None

    def last_day(self, phrase: str) -> date | None:
        """The day a phrase ends with; None for an empty one. UnreadableDate if it names neither period nor day."""
        period = dates.read_period(phrase, self.clock.today())
        return period.last if period else self.read_date(phrase, past=True).day if phrase else None

    def figures(self, since: str = "") -> Figures:
        """Ageing, funnel, reasons, win rates and reply times over every deal.

        `since` is a date phrase: funnel and win rates of deals that began, reasons of deals lost, from then on.
        """
        from tracker.reports.days import Days
        from tracker.reports.figures import figures
        from tracker.reports.records import record_of

        first, day_at = self.first_day(since), Days(self.clock.day_of)
        with collector_off():
            return figures(
                self._traces(day_at),
                self.playbook,
                today=self.clock.today(),
                day_at=day_at,
                record=lambda deal_id: record_of(self.store.as_stored(deal_id)),
                since=first,
            )

    def _traces(self, day_at: Days) -> list[Trace]:
        """What figures see of every readable deal; only those that changed since they were last seen are read."""
        from tracker.reports import traces

        notes = self.store.notes("traces", f"{self.clock.zone} {edition()}", traces.load)
        for deal_id in self.store.documents():
            if deal_id not in notes.rows and deal_id not in self._broken:
                if (found := self._trace(deal_id, day_at)) is None:
                    self._broken.add(deal_id)
                else:
                    notes.add(deal_id, found)
        return list(notes.rows.values())

    def _trace(self, deal_id: str, day_at: Days) -> Trace | None:
        """None for a record that cannot be read."""
        from tracker.reports.records import record_of
        from tracker.reports.traces import trace

        try:
            return trace(deal_id, record_of(self.store.as_stored(deal_id)), day_at)
        except BROKEN_RECORD:
            if self.readable(deal_id):
                return trace(deal_id, record_of(to_builtins(self.deal(deal_id))), day_at)
            return None

    def forget(self, ids: Iterable[str] | None) -> None:
        changed = None if ids is None else set(ids)
        super().forget(changed)
        self._broken = set() if changed is None else self._broken - changed
