"""Walking between screens: the views, which stay once made, and what is opened over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from screens.base import DeskScreen
from screens.terminal import TerminalApp

if TYPE_CHECKING:
    from tracker.desk import Desk, Said


class WalkingApp(TerminalApp):
    """An app on one desk, with every way to a screen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._views: dict[str, Screen[Any]] = {}
        super().__init__()

    def _view(self, name: str) -> Screen[Any]:
        if name not in self._views:
            self._views[name] = _make_view(name, self.desk)
            self.install_screen(self._views[name], name)
        return self._views[name]

    @property
    def _is_at_view(self) -> bool:
        return self.screen in self._views.values()

    async def _walk_to(self, name: str) -> None:
        """To a view, over the first one or back to it."""
        while not self._is_at_view:
            await self.pop_screen()
        view = self._view(name)
        if self.screen is view:
            return
        if view is self.screen_stack[0]:
            await self.pop_screen()
        elif self.screen is self.screen_stack[0]:
            await self.push_screen(view)
        else:
            await self.switch_screen(view)

    async def action_open_today(self) -> None:
        """The day's review."""
        await self._walk_to("today")

    async def action_open_board(self) -> None:
        """All open deals by stage."""
        await self._walk_to("board")

    async def action_open_figures(self) -> None:
        """The pipeline in numbers."""
        await self._walk_to("figures")

    def action_open_deal(self, deal_id: str) -> None:
        """One deal with its facts and timeline."""
        from screens.deal import DealScreen

        self.push_screen(DealScreen(self.desk, deal_id))

    def action_open_history(self) -> None:
        """What was changed: on the deal that is looked at, else on all."""
        from screens.deal import DealScreen
        from screens.history import HistoryScreen

        if not isinstance(self.screen, HistoryScreen):
            deal = self.screen.deal_in_view() if isinstance(self.screen, DealScreen) else None
            self.push_screen(HistoryScreen(self.desk, deal))

    def action_open_page(self, name: str) -> None:
        """One of the pages that the palette lists."""
        from screens.pages import PAGES

        self.push_screen(PAGES[name].screen(self.desk), self._heard)

    async def action_open_capture(self) -> None:
        """A new inquiry from one line. What is typed meanwhile waits for the line."""
        from screens.capture import CaptureScreen

        await self.push_screen(CaptureScreen(self.desk), self._added)

    async def action_open_close(self, deal_id: str, outcome: str) -> None:
        """The dialog that closes a deal as "won" or "lost"."""
        from screens.close import CloseScreen

        await self.push_screen(CloseScreen(self.desk, deal_id, outcome), self._heard)

    def _added(self, said: Said | None) -> None:
        self._heard(said)
        if said is not None and isinstance(self.screen, DeskScreen):
            self.screen.added(said)

    def _heard(self, said: Said | None) -> None:
        if said is not None and isinstance(self.screen, DeskScreen):
            self.screen.done(said)

    def action_leave(self) -> None:
        """One screen back; from a view, out."""
        if self._is_at_view:
            self.exit(0)
        else:
            self.pop_screen()


def _make_view(name: str, desk: Desk) -> Screen[Any]:
    if name == "board":
        from screens.board import BoardScreen

        return BoardScreen(desk)
    if name == "figures":
        from screens.figures import FiguresScreen

        return FiguresScreen(desk)
    from screens.review import TodayScreen

    return TodayScreen(desk)
