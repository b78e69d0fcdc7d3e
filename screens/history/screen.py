"""The history screen: acts read behind the screen as far as a person looks, Enter to their deals, undo and redo."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult

from screens.base import DeskScreen
from screens.history.listing import HistoryList, act_name, act_rows, gap_rows
from screens.keys import bind
from screens.pick import Pick, Row
from screens.text import clip
from tracker.errors import TrackerError
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk, Said
    from tracker.desk.past import Act
    from tracker.model import Deal

_AT_ONCE, _PAGE = 8, 128
"""Acts that are shown as soon as they are read, for one alone may be an import of thousands; and those of a page."""
_NAME_CELLS = 40


class HistoryScreen(DeskScreen[None]):
    """Every change from any window and any computer, or those of one deal."""

    BINDINGS = [
        bind("app.leave", later("Back"), id="history.back"),
        bind(
            "widen",
            later("This deal / all"),
            id="history.all",
            tooltip=later("What was changed on all deals, or on this one"),
        ),
    ]
    DEFAULT_CSS = """
    HistoryScreen Pick { background: $background; }
    """

    def __init__(self, desk: Desk, deal: Deal | None = None) -> None:
        super().__init__(desk)
        self._deal = deal
        self._is_wide = deal is None
        self._acts: list[Act] = []
        self._limit = _PAGE
        self._more = False
        self._stale = False

    def heading(self) -> str:
        buyer = clip(self._deal.buyer, _NAME_CELLS) if self._deal else ""
        return _("History of {buyer}").format(buyer=buyer) if buyer else _("History")

    def body(self) -> ComposeResult:
        yield HistoryList()

    @property
    def listing(self) -> HistoryList:
        return self.query_one(HistoryList)

    def on_mount(self) -> None:
        self.listing.focus()
        self.listing.fill([Row("", " " + _("Reading …"))])
        self._read()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "widen":
            return self._deal is not None
        return super().check_action(action, parameters)

    # -- reading -------------------------------------------------------------------------------------------

    @work(exclusive=True)
    async def _read(self, first: int = _AT_ONCE, *, newest: bool = False) -> None:
        """Show the newest acts, the first few at once; `newest`: look at the newest, not at the one looked at."""
        deal = None if self._is_wide else self._deal
        for limit in dict.fromkeys((min(first, self._limit), self._limit)):
            try:
                acts = await asyncio.to_thread(self.desk.history, deal, limit)
            except TrackerError as error:
                self.say_error(error)
                return
            self._acts, self._more = acts, len(acts) == limit
            self._show(newest=newest)
            if not self._more:
                return

    def _show(self, *, newest: bool = False) -> None:
        """The acts that were read, under what is missing."""
        if not self.is_mounted:
            return
        gaps = gap_rows(self.desk.history_gaps(), self.size.width)
        rows = [*gaps, *act_rows(self.desk, self._acts)]
        self.listing.keep(rows or [Row("", " " + _("Nothing was changed yet."))])
        if newest:
            self.listing.action_edge(False)

    @on(HistoryList.Nearing)
    def _read_on(self) -> None:
        if self._more and len(self._acts) == self._limit:
            self._limit *= 2
            self._read(self._limit)

    # -- changes -------------------------------------------------------------------------------------------

    def desk_changed(self, ids: set[str] | None) -> None:
        self._stale = True
        if self.is_current and self.is_mounted:
            self._catch_up()

    @on(events.ScreenResume)
    def _catch_up(self) -> None:
        if self._stale and self.is_mounted:
            self._stale = False
            self._read(self._limit)

    def is_about(self, ids: Sequence[str]) -> bool:
        return self._is_wide or self._deal is None or self._deal.id in ids

    def undone(self, said: Said) -> None:
        """What was taken back or done again stands on top."""
        self._read(self._limit, newest=True)

    def on_resize(self) -> None:
        if self._acts:
            self._show()

    # -- what the keys do ----------------------------------------------------------------------------------

    def action_widen(self) -> None:
        """All deals, or the one that the history was asked for."""
        self._is_wide = not self._is_wide
        self._limit = _PAGE
        self.set_headline(_("all deals") if self._is_wide else "")
        self._read(newest=True)

    @on(Pick.Picked)
    def _open(self, event: Pick.Picked) -> None:
        act = next(act for act in self._acts if act_name(act) == event.row)
        there = [deal_id for deal_id in act.ids if self.desk.is_there(deal_id)] if len(act.ids) == 1 else act.ids
        if not there:
            self.say(_("This deal is not there now. Undo or redo may bring it back."))
        elif len(there) > 1:
            self._open_many(act)
        elif self._deal is not None and self._deal.id == there[0]:
            self.tracker.action_leave()
        else:
            self.tracker.action_open_deal(there[0])

    def _open_many(self, act: Act) -> None:
        from screens.figures.deals import DealsScreen
        from screens.figures.sheet import Cell

        self.app.push_screen(DealsScreen(self.desk, Cell(act_name(act), self.desk.act_words(act), act.ids)))
