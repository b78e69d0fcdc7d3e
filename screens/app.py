"""The app: walks between screens, looks for changes from outside, and does what works everywhere."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from textual import events
from textual.binding import Binding
from textual.notifications import SeverityLevel
from textual.screen import Screen

from screens.backing_up import back_up
from screens.base import DeskScreen
from screens.keys import bind, label, spread
from screens.overrun import Overrun
from screens.themes import NAMES, first_theme
from screens.walking import WalkingApp
from tracker.errors import BadInput, TrackerError
from tracker.playbook.actions import ACTIONS
from tracker.playbook.keys import keys_of
from tracker.words import _, labelled, later, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk, Said

LOOK_OUTSIDE_SECONDS = 1.0
BACKUP_SECONDS = 60.0
"""Between looks whether a backup is due."""
KEEP_SECONDS = 2.0
"""After the start, when nobody waits: what was read anew is kept for the next one."""
_THEME = "theme"
_KEYS_TOLD = 2


class TrackerApp(WalkingApp):
    """The terminal program on one desk. `keymap`: the user's own keys by binding id; `first`: the view to open."""

    TITLE = "tracker"
    CSS_PATH = "theme.tcss"
    AUTO_FOCUS = "*"
    BINDINGS = [
        bind("open_today", later("Today"), id="app.today", show=False),
        bind("open_board", later("Board"), id="app.board", show=False),
        bind("open_figures", later("Figures"), id="app.figures", show=False),
        bind(
            "open_history",
            later("History"),
            id="app.history",
            tooltip=later("What was changed and when, newest first; on a deal: what was changed on it"),
            show=False,
        ),
        bind("open_capture", later("New inquiry"), id="app.capture"),
        bind("undo", later("Undo"), id="app.undo", tooltip=later("Take back the last change, again and again")),
        bind("redo", later("Redo"), id="app.redo", show=False),
        bind("palette", later("All actions"), id="app.palette", tooltip=later("Find any action or deal")),
        bind("next_theme", later("Change colours"), id="app.theme", show=False),
        bind("leave", later("Back or quit"), id="app.leave", show=False),
        Binding("ctrl+c", "how_to_leave", id="app.interrupt", show=False, system=True),
        bind("quit", later("Quit"), id="app.quit", show=False, priority=True),
        bind("suspend_process", later("To the shell"), id="app.suspend", show=False, priority=True),
        bind("help", later("Help"), id="app.help"),
    ]

    def __init__(self, desk: Desk, keymap: Mapping[str, str] | None = None, first: str = "today") -> None:
        super().__init__(desk)
        self._first = first
        self.overrun = Overrun()
        self._day = desk.clock.today()
        self.begin_with(first_theme(os.environ, desk.choice(_THEME)))
        if keymap:
            self.set_keymap({action: spread(keys) for action, keys in keymap.items()})

    def get_default_screen(self) -> Screen[Any]:
        """The first view itself: a blank screen below it would be laid out and painted as well."""
        return self._view(self._first)

    def on_mount(self) -> None:
        self.care_for_terminal()
        self.call_after_refresh(begin_collecting)
        self.set_interval(LOOK_OUTSIDE_SECONDS, self.look_outside)
        self.set_interval(BACKUP_SECONDS, self.back_up)
        self.set_timer(KEEP_SECONDS, self.desk.keep)

    def back_up(self) -> None:
        """A backup when one is due, for those who leave the program open for days."""
        self.run_worker(back_up(self.desk), group="backup", exclusive=True)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded and self.overrun.takes(event, self.focused):
            self.notify(_("What you typed after the dialog had closed was not taken."))
            return
        await super().on_event(event)

    # -- the desk ------------------------------------------------------------------------------------------

    def look_outside(self) -> None:
        """Take in what other processes wrote since the last look, and a new day."""
        try:
            ids = self.desk.refresh()
        except TrackerError as error:
            self.notify(sentences(error.message, error.hint), severity="error")
            return
        if (today := self.desk.clock.today()) != self._day:
            self._day, ids = today, None
        if ids is None or ids:
            for screen in self._desk_screens():
                screen.outside_changed(ids)
                screen.look_at_problems()

    def desk_changed(self, ids: set[str] | None) -> None:
        """Tell every screen that deals changed; None: any of them."""
        for screen in self._desk_screens():
            screen.desk_changed(ids)

    def _desk_screens(self) -> Iterable[DeskScreen[Any]]:
        """Those on the stack, and views that wait aside."""
        screens = dict.fromkeys([*self.screen_stack, *self._views.values()])
        return [screen for screen in screens if isinstance(screen, DeskScreen)]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """A line in the key bar; never markup."""
        if isinstance(self.screen, DeskScreen):
            text = labelled(title, message) if title else message
            self.screen.say(text, "plain" if severity == "information" else "bad")
        else:
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def action_how_to_leave(self) -> None:
        self.notify(_("{key} leaves. Everything is saved.").format(key=self.key_names("app.quit")))

    def key_names(self, action: str) -> str:
        """The first keys of an action as they are at present, for a text: `n / ^A`."""
        keys = keys_of(self.desk.playbook.keys.get(action, ACTIONS[action]))
        return " / ".join(label(key) for key in keys[:_KEYS_TOLD])

    # -- everywhere ----------------------------------------------------------------------------------------

    def action_undo(self) -> None:
        from screens.history.undoing import undo

        undo(self)

    def action_redo(self) -> None:
        self.replay(self.desk.redo)

    def replay(self, act: Callable[[], Said]) -> None:
        """Undo or redo; the screen follows."""
        screen = self.screen
        if isinstance(screen, DeskScreen) and (said := screen.do(act)) is not None:
            screen.undone(said)

    def action_help(self) -> None:
        from screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss(None)
            return
        self.push_screen(HelpScreen(self.desk, list(self.screen.active_bindings.values())))

    async def action_palette(self) -> None:
        from screens.palette import PaletteScreen

        if isinstance(self.screen, PaletteScreen):
            self.screen.dismiss(None)
            return
        await self.push_screen(PaletteScreen(self.desk, list(self.screen.active_bindings.values())))

    def action_next_theme(self) -> None:
        """The next look; the choice is kept."""
        place = NAMES.index(self.theme) if self.theme in NAMES else -1
        self.theme = NAMES[(place + 1) % len(NAMES)]
        self.desk.keep_choice(_THEME, self.theme)


def begin_collecting() -> None:
    """What was loaded by now stays for good: frozen, it keeps garbage collection off the keys."""
    gc.freeze()
    gc.enable()


def run(desk: Desk, keymap: Mapping[str, str] | None = None) -> int:
    """Open the program on this terminal; the exit code. BadInput when there is no terminal to draw on."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInput(
            _("There is no terminal to draw on."), _("For today's queue as plain text: tracker today --plain")
        )
    app = TrackerApp(desk, keymap)
    app.run()
    return app.return_code or 0
