"""The list of the history: day heads, a line for each act, and a word when its end comes near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from textual.message import Message

from screens.deal.wording import days_ago, short_day
from screens.pick import Pick, Row
from screens.text import wrap
from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.desk.past import Act

TIME_CELLS = 8
_WEEK = 7
_NEAR = 20
"""Rows below the chosen one from which more are wanted."""


class HistoryList(Pick):
    """Rows that grow at their end."""

    class Nearing(Message):
        """The end of the rows is near."""

    def __init__(self) -> None:
        super().__init__(key_cells=TIME_CELLS)

    def _keep_in_sight(self) -> None:
        super()._keep_in_sight()
        if self.is_mounted and self._at + max(_NEAR, self.size.height) >= len(self._rows):
            self.post_message(self.Nearing())

    def keep(self, rows: Sequence[Row]) -> None:
        """Show other rows, still looking at the same one; at the same height unless the newest were in sight."""
        above, top = self._at - self._top, self._top
        self.fill(rows)
        self._top = max(0, self._at - above) if top else 0
        self._keep_in_sight()


def act_name(act: Act) -> str:
    """Tells acts apart."""
    return f"{act.stamp} {act.device}"


def act_rows(desk: Desk, acts: Iterable[Act]) -> list[Row]:
    """The acts under a head for each day."""
    rows: list[Row] = []
    for day, of_day in groupby(acts, desk.act_day):
        today = desk.clock.today()
        head = short_day(day, today)
        if 0 <= (today - day).days < _WEEK:
            head += " · " + days_ago(day, today)
        rows += [Row("", "")] if rows else []
        rows.append(Row("", " " + head))
        rows += [_row(desk, act) for act in of_day]
    return rows


def _row(desk: Desk, act: Act) -> Row:
    device = desk.act_device(act)
    note = [desk.act_deals(act), _("on {device}").format(device=device) if device else ""]
    return Row(act_name(act), desk.act_words(act), " · ".join(filter(None, note)), desk.act_time(act))


def gap_rows(gaps: Iterable[str], cells: int) -> list[Row]:
    """What the history cannot tell any more, as heads."""
    return [Row("", " " + line) for gap in gaps for line in wrap("! " + gap, cells - 2)]
