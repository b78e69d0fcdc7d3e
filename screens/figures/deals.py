"""The deals behind one number, in a list; Enter opens one."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult

from screens.base import DeskScreen
from screens.figures.sheet import Cell
from screens.keys import bind
from screens.pick import Pick, Row
from tracker.errors import TrackerError
from tracker.words import _, later, n_

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal


class DealsScreen(DeskScreen[None]):
    """Open deals first, those that wait longest on top; then the closed ones, newest first."""

    BINDINGS = [bind("app.leave", later("Back"), id="figuredeals.back")]
    DEFAULT_CSS = """
    DealsScreen Pick { background: $background; }
    """

    def __init__(self, desk: Desk, cell: Cell) -> None:
        super().__init__(desk)
        self._cell = cell
        self._stale = False

    def heading(self) -> str:
        return self._cell.words

    def body(self) -> ComposeResult:
        yield Pick(self._rows(), key_cells=0)

    @property
    def pick(self) -> Pick:
        return self.query_one(Pick)

    def on_mount(self) -> None:
        self.pick.focus()

    def desk_changed(self, ids: set[str] | None) -> None:
        self._stale = True
        if self.is_current and self.is_mounted:
            self._catch_up()

    @on(events.ScreenResume)
    def _catch_up(self) -> None:
        """The same deals as they are now, looking at the one looked at before."""
        if not self._stale or not self.is_mounted:
            return
        self._stale = False
        self.pick.fill(self._rows())

    def _rows(self) -> list[Row]:
        deals = [deal for deal_id in self._cell.ids if (deal := self._deal(deal_id)) is not None]
        deals.sort(key=self._place)
        return [self._row(deal) for deal in deals] or [Row("", " " + _("These deals are gone."))]

    def _deal(self, deal_id: str) -> Deal | None:
        try:
            return self.desk.deal(deal_id)
        except TrackerError:
            return None  # gone, or its record cannot be read

    def _closed_on(self, deal: Deal) -> date | None:
        return self.desk.clock.day_of(deal.closed) if deal.outcome and deal.closed is not None else None

    def _place(self, deal: Deal) -> tuple[bool, int, datetime, str]:
        closed = self._closed_on(deal)
        days = closed.toordinal() if closed else self.desk.waiting_days(deal)
        return bool(deal.outcome), -days, deal.created, deal.id

    def _row(self, deal: Deal) -> Row:
        parts = (
            self.desk.title(deal.stage),
            self.desk.country_name(deal.country),
            deal.goods,
            self.desk.money(deal.worth),
        )
        return Row(deal.id, deal.buyer, " · ".join(filter(None, parts)), self._when(deal))

    def _when(self, deal: Deal) -> str:
        if deal.outcome:
            closed = self._closed_on(deal)
            return closed.isoformat() if closed else ""
        days = self.desk.waiting_days(deal)
        return n_("{days} day", "{days} days", days).format(days=days)

    @on(Pick.Picked)
    def _open(self, event: Pick.Picked) -> None:
        self.tracker.action_open_deal(event.row)
