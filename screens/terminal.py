"""An app that treats the terminal well: repaints after `fg`, restores it at any end, sends no raw escape."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections import deque
from collections.abc import Sequence
from weakref import ReferenceType, ref

from rich.text import Text
from textual import events
from textual._styles_cache import StylesCache
from textual.app import App
from textual.filter import LineFilter
from textual.widget import Widget

from screens.crash import crash_text
from screens.text import Sanitise
from screens.themes import SHADES, THEMES
from tracker.errors import CRASHED

_KEYS_UNDER_WAY = 256


def forget_painted() -> None:
    """Textual keys a cache by the painter of each widget, and so keeps the painted lines of a thousand closed ones."""
    if (forget := getattr(StylesCache.get_inner_outer, "cache_clear", None)) is not None:
        forget()


class TerminalApp(App[int]):
    """Knows the terminal and the themes; nothing of deals."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self._aimed: deque[tuple[int, ReferenceType[Widget]]] = deque(maxlen=_KEYS_UNDER_WAY)
        """Which widget each key was handed to, the latest last: by its event's identity, which holds nothing alive."""
        self._sanitise = Sanitise()
        for theme in THEMES:
            self.register_theme(theme)

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._aimed.append((id(event), ref(self.focused or self.screen)))
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Textual hands keys that arrive together to where the first one found the focus, and then runs as an order
        what was typed for the line that this one opened. They go where the focus is by now."""
        there = self.focused or self.screen
        aim = next((aim() for key, aim in reversed(self._aimed) if key == id(event)), there)
        if aim is not there:
            event.prevent_default().stop()
            again = events.Key(event.key, event.character)
            self._aimed.append((id(again), ref(there)))
            there._forward_event(again)

    def begin_with(self, name: str) -> None:
        """The look to start with; set like a change, it would have every style sheet read twice."""
        theme = self.get_theme(name)
        if theme is None or theme.ansi:
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self.set_class(True, f"-theme-{name}", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(SHADES)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), self._sanitise]

    def care_for_terminal(self) -> None:
        """Heed the signals that end or continue the program; call once it runs."""
        self.app_resume_signal.subscribe(self, self._repaint)
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                loop.add_signal_handler(number, self.exit, 128 + number, 128 + number)

    def _repaint(self, _app: App[int]) -> None:
        """After `fg` the screen is blank until it is laid out again, at times twice."""
        self.screen.refresh(layout=True)
        self.set_timer(0.05, lambda: self.screen.refresh(layout=True))

    def _fatal_error(self) -> None:
        """Instead of a traceback that would print the values of variables, customers among them."""
        error = sys.exc_info()[1]
        self._return_code = CRASHED
        self._exit_renderables.append(Text(crash_text(error) if error else ""))
        self._close_messages_no_wait()
