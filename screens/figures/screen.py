"""The figures screen: counts from the desk, drawn as tables, and the deals behind each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult

from screens.base import DeskScreen
from screens.figures.blocks import blocks
from screens.figures.sheet import column_cells
from screens.figures.view import FiguresView
from screens.keys import bind
from tracker.words import _, later, n_

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.desk.figure_words import Figures


class FiguresScreen(DeskScreen[None]):
    """The pipeline in numbers."""

    VIEW = "figures"
    BINDINGS = [
        bind(
            "choose_period",
            later("Since …"),
            id="figures.since",
            tooltip=later("Count from a day on: a period or a date in your own words"),
        ),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._figures: Figures | None = None
        self._stale = True
        self._since = ""

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
        self._figures = self.attempt(lambda: self.desk.figures(self._since))
        if self._figures is not None:
            self.set_headline(headline(self._figures))
        self._show(self.size.width)

    def action_choose_period(self) -> None:
        """Ask since when to count."""
        from screens.figures.period import PeriodForm

        self.app.push_screen(PeriodForm(self.desk, self._since), self._count_since)

    def _count_since(self, phrase: str | None) -> None:
        if phrase is not None and phrase != self._since:
            self._since = phrase
            self._read()

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


def headline(figures: Figures) -> str:
    """How many deals are open, and since when the figures count."""
    count = n_("{count} open", "{count} open", figures.open).format(count=f"{figures.open:,}")
    if figures.since is None:
        return count
    return _("since {day}").format(day=figures.since.isoformat()) + " · " + count
