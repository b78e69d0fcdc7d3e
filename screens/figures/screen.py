"""The figures screen: counts from the desk, drawn as tables, and the deals behind each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult

from screens.base import DeskScreen
from screens.figures.blocks import blocks
from screens.figures.sheet import column_cells
from screens.figures.view import FiguresView
from tracker.words import _, n_

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.reports import Figures


class FiguresScreen(DeskScreen[None]):
    """The pipeline in numbers."""

    VIEW = "figures"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._figures: Figures | None = None
        self._stale = True

    def body(self) -> ComposeResult:
        yield FiguresView()

    @property
    def view(self) -> FiguresView:
        return self.query_one(FiguresView)

    def on_mount(self) -> None:
        self.view.focus()

    def desk_changed(self, ids: set[str] | None) -> None:
        self._stale = True
        if self.is_current and self.is_mounted:
            self._read()

    @on(events.ScreenResume)
    def _catch_up(self) -> None:
        if self._stale and self.is_mounted:
            self._read()

    def on_resize(self, event: events.Resize) -> None:
        self._show(event.size.width)

    def _read(self) -> None:
        self._stale = False
        self._figures = self.attempt(self.desk.figures)
        if self._figures is not None:
            count = self._figures.open
            self.set_headline(n_("{count} open", "{count} open", count).format(count=f"{count:,}"))
        self._show(self.size.width)

    def _show(self, cells: int) -> None:
        if self._figures is not None and cells:
            self.view.show(blocks(self._figures, self.desk.title, column_cells(cells)), cells)

    @on(FiguresView.Opened)
    def _open(self, event: FiguresView.Opened) -> None:
        from screens.figures.deals import DealsScreen

        if not event.cell.ids:
            self.say(_("No deal stands behind this number."))
            return
        self.app.push_screen(DealsScreen(self.desk, event.cell))
