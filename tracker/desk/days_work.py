"""One day's queue while it is worked through: each deal's turn is worked out when it comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from tracker.model import STAGES, Deal, Entry, Standing
from tracker.words import _, labelled

if TYPE_CHECKING:
    from tracker.desk.today import Today

_AHEAD = 50
"""For so many deals it is looked up at first what their buyers were asked; then for as many again."""
_FEW = 200
"""So many lines somebody may read one by one."""


class Due(NamedTuple):
    """A deal that is due: `day` is the day it fell due."""

    deal: Deal
    standing: Standing
    day: date
    diagnose: bool = False
    """It is closed, and its cause is still to be found."""


class DaysWork:
    """One day's queue: what to write is worked out when a deal is looked at. No question takes more than its share."""

    def __init__(self, desk: Today, due: Mapping[str, Due | None]) -> None:
        """`due` in their order; None for one that is to be looked up when it is its turn: a backlog need not wait in
        memory."""
        self._desk = desk
        self._due = dict(due)
        self._used: Counter[str] = Counter()
        self._asked: dict[str, frozenset[str]] = {}
        self._entries: dict[str, Entry] = {}

    @property
    def ids(self) -> list[str]:
        """The deals of the day, in order."""
        return list(self._due)

    def entry(self, deal_id: str) -> Entry | None:
        """What to write to a deal of the day; None when it is none of them, or cannot be read."""
        if deal_id not in self._entries and deal_id in self._due and self._desk.readable(deal_id):
            self._entries[deal_id] = self._work_out(self._due[deal_id] or self._desk.due_now(deal_id))
        return self._entries.get(deal_id)

    def briefs(self, after: int) -> Iterator[str]:
        """Who the deals after the first ones are, a line each: with why they are due, or of a great many since when."""
        rest = list(self._due.items())[after:]
        why = self._why if len(rest) <= _FEW else self._since()
        desk, headlines, handles = self._desk, self._desk.headlines(), self._desk.handles()
        titles = [desk.title(stage) for stage in STAGES]
        for deal_id, due in rest:
            headline = headlines[deal_id]
            who = f"{headline.buyer} [{handles[deal_id]}] {titles[headline.stage]}"
            yield labelled(who, due.standing.why if due is not None else why(deal_id))

    def _why(self, deal_id: str) -> str:
        return self._desk.due_now(deal_id).standing.why if self._desk.readable(deal_id) else ""

    def _since(self) -> Callable[[str], str]:
        """Reads no record."""
        desk, headlines = self._desk, self._desk.headlines()
        words = cache(lambda day: _("due {day}").format(day=desk.describe(date.fromordinal(day))))
        return lambda deal_id: words(headlines[deal_id].due)

    def _work_out(self, due: Due) -> Entry:
        if due.diagnose:
            return self._desk.to_diagnose(due)
        buyer = due.deal.buyer.casefold()
        if buyer not in self._asked:
            self._asked |= self._desk.asked_by_buyer(self._buyers_from(due.deal.id))
        asked = self._asked[buyer]
        entry = self._desk.entry_for(due.deal, due.standing, asked, self._used, len(self._due))
        if entry.question is not None:
            self._used[entry.question.id] += 1
            asked |= {entry.question.id}
        self._asked[buyer] = asked
        return entry

    def _buyers_from(self, deal_id: str) -> set[str]:
        """The buyers of the next deals, so that all deals need not be gone through for each."""
        headlines, ids = self._desk.headlines(), self.ids
        start, count = ids.index(deal_id), max(_AHEAD, len(self._asked))
        return {headlines[each].buyer.casefold() for each in ids[start : start + count]} - self._asked.keys()

    def put(self, entry: Entry) -> None:
        """A deal that joined the day, or one that changed."""
        self._entries[entry.deal.id] = entry

    def drop(self, deal_id: str) -> None:
        """A deal that is no longer due."""
        self._due.pop(deal_id, None)
        self._entries.pop(deal_id, None)


def worked_on(deal: Deal, day: date, day_of: Callable[[datetime], date]) -> bool:
    """Whether a deal was touched, put aside, closed or diagnosed that day; a note is no work."""
    moments = [touch.at for touch in deal.touches.values() if touch.kind != "note"]
    moments += [diagnosis.at for diagnosis in deal.diagnoses.values()]
    moments += [deal.rest.since] if deal.rest is not None else []
    moments += [deal.closed] if deal.closed is not None else []
    return any(day_of(moment) == day for moment in moments)


def may_name(record: Mapping[str, Any] | msgspec.Raw, day: date) -> bool:
    """Whether a record may hold a moment of that day, by a look at its text: few of ten thousand need be read."""
    return not isinstance(record, msgspec.Raw) or any(each in bytes(record) for each in _as_written(day))


@cache
def _as_written(day: date) -> list[bytes]:
    """How moments of that day may begin, whatever offset they are written with."""
    return [(day + timedelta(days=apart)).isoformat().encode() for apart in (-1, 0, 1)]
