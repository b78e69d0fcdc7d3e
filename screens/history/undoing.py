"""Undo from any screen. One of many deals, such as an import, or of a deal out of sight is asked about first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from screens.base import DeskModal, DeskScreen
from screens.pick import Pick, Row
from screens.text import safe
from tracker.desk.writing import is_of_many
from tracker.words import _, n_

if TYPE_CHECKING:
    from screens.app import TrackerApp
    from tracker.desk import Desk
    from tracker.desk.past import Act

_TAKE, _LEAVE = "take", "leave"


class UndoScreen(DeskModal[bool]):
    """Closes with True when it shall be undone. Leaving all as it is stands first: a key held down does no harm."""

    DEFAULT_CSS = """
    UndoScreen .question { margin-bottom: 1; width: 1fr; }
    UndoScreen Pick { height: 2; }
    """

    def __init__(self, desk: Desk, act: Act) -> None:
        super().__init__(desk)
        self._act = act

    def body(self) -> ComposeResult:
        yield Static(safe(self._question()), classes="question", markup=False)
        yield Pick([Row(_LEAVE, _("Leave it as it is")), Row(_TAKE, _("Undo it"))], key_cells=0)

    def on_mount(self) -> None:
        self.query_one(".dialog").border_title = _("Undo")
        self.query_one(Pick).focus()

    def _question(self) -> str:
        count = len(self._act.ids)
        text = n_(
            "The last change was: {words}. Undoing it changes {count} deal.",
            "The last change was: {words}. Undoing it changes {count} deals.",
            count,
        )
        return text.format(words=self._act.words, count=f"{count:,}")

    @on(Pick.Picked)
    def _picked(self, event: Pick.Picked) -> None:
        self.dismiss(event.row == _TAKE)


def undo(app: TrackerApp) -> None:
    """Take back the last change; one of many deals, or of another than the one shown, when the person says so."""
    screen = app.screen
    if isinstance(screen, UndoScreen) or not isinstance(screen, DeskScreen):
        return
    act = screen.attempt(app.desk.next_undo)
    if act is None or (not is_of_many(act) and screen.is_about(act.ids)):
        app.replay(app.desk.undo)
        return

    def answered(sure: bool | None) -> None:
        if not sure:
            return
        now = screen.attempt(app.desk.next_undo)
        if now is not None and now.stamp == act.stamp:
            app.replay(app.desk.undo)
        else:
            undo(app)  # another window changed something meanwhile

    app.push_screen(UndoScreen(app.desk, act), answered)
