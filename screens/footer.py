"""The bottom row: the keys that work now, or the last thing said, which may take more rows. Knows no screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import ActiveBinding
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from screens.keys import is_twin, label
from screens.text import ELLIPSIS, clip, safe, width, wrap
from tracker.words import _

Tone = Literal["plain", "good", "bad"]
_SECONDS = {"plain": 5.0, "good": 5.0, "bad": 9.0}
_SIGNS = {"plain": "", "good": "✓ ", "bad": "! "}
_MOST_ROWS = 3


class Hint(NamedTuple):
    """One action as key bar and help show it; `keys` without full-width twins, the shown one first."""

    id: str
    keys: tuple[str, ...]
    shown: str
    text: str
    tooltip: str
    enabled: bool
    in_bar: bool

    @property
    def cells(self) -> int:
        return width(self.shown) + 1 + width(self.text)


def hints(active: Iterable[ActiveBinding]) -> list[Hint]:
    """One hint for each of our actions (Textual's own have no ids), in the user's language."""
    keys: dict[tuple[str, str], list[str]] = {}
    first: dict[tuple[str, str], ActiveBinding] = {}
    for found in active:
        binding = found.binding
        if not binding.id or not binding.description or is_twin(binding.key):
            continue
        action = (binding.id, binding.action)
        first.setdefault(action, found)
        keys.setdefault(action, []).append(binding.key)
    return [_hint(found, keys[action]) for action, found in first.items()]


def _hint(found: ActiveBinding, keys: list[str]) -> Hint:
    binding = found.binding
    return Hint(
        id=binding.id or binding.action,
        keys=tuple(keys),
        shown=binding.key_display or label(keys[0]),
        text=_(binding.description),
        tooltip=_(binding.tooltip) if binding.tooltip else "",
        enabled=found.enabled,
        in_bar=binding.show,
    )


def place(found: list[Hint], cells: int) -> list[tuple[int, Hint]]:
    """Which hints fit into a row and where each starts; help always stands at the right end."""
    bar = [hint for hint in found if hint.in_bar]
    if not bar:
        return []
    end = cells - 1
    if last := next((hint for hint in bar if hint.id.endswith(".help")), None):
        bar.remove(last)
        end -= last.cells + 2
    placed, x = [], 1
    for hint in bar:
        if x + hint.cells > end:
            break
        placed.append((x, hint))
        x += hint.cells + 2
    if last and cells > last.cells + 1:
        placed.append((cells - 1 - last.cells, last))
    return placed


class KeyBar(Widget):
    """The footer row. `say` shows a message in place of the keys for some seconds."""

    COMPONENT_CLASSES = {"keybar--key", "keybar--text", "keybar--off", "keybar--good", "keybar--bad"}
    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[Hint] = []
        self._message = ""
        self._rows = 1
        self._tone: Tone = "plain"
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._look)
        self._look(self.screen)

    def _look(self, screen: Screen[object]) -> None:
        if not screen.is_current:
            return
        found = hints(screen.active_bindings.values())
        if found != self._hints:
            self._hints = found
            if not self._message:
                self.refresh()

    @property
    def message(self) -> str:
        """What the bar says at present, "" while it shows keys."""
        return self._message

    def say(self, text: str, tone: Tone = "plain") -> None:
        """Show one line, user text allowed, then the keys again."""
        self.hush()
        self._message, self._tone = " ".join(safe(text, lines=True).split()), tone
        self._timer = self.set_timer(_SECONDS[tone], self.hush)
        self._make_room()
        self.refresh()

    def hush(self) -> None:
        """Show the keys again."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._message:
            self._message = ""
            self._make_room()
            self.refresh()

    def _make_room(self) -> None:
        """As many rows as the message needs; the screen is laid out anew only when that is not one."""
        rows = len(self._lines()) if self._message else 1
        if rows != self._rows:
            self._rows = rows
            self.styles.height = rows

    def _lines(self) -> list[str]:
        lines = wrap(_SIGNS[self._tone] + self._message, (self.size.width or 80) - 2)
        return lines if len(lines) <= _MOST_ROWS else [*lines[: _MOST_ROWS - 1], lines[_MOST_ROWS - 1] + ELLIPSIS]

    def on_resize(self) -> None:
        self._make_room()

    def render_line(self, y: int) -> Strip:
        cells = self.size.width
        base = self.rich_style
        if self._message:
            style = base if self._tone == "plain" else self.get_component_rich_style(f"keybar--{self._tone}")
            text = clip("".join([" ", *self._lines()[y : y + 1]]), cells)
            return Strip([Segment(text, style)]).adjust_cell_length(cells, base)
        segments, x = [], 0
        for start, hint in place(self._hints, cells):
            key, text = ("keybar--key", "keybar--text") if hint.enabled else ("keybar--off", "keybar--off")
            segments += [
                Segment(" " * (start - x), base),
                Segment(hint.shown, self.get_component_rich_style(key)),
                Segment(" " + hint.text, self.get_component_rich_style(text)),
            ]
            x = start + hint.cells
        return Strip(segments).adjust_cell_length(cells, base)

    async def on_click(self, event: events.Click) -> None:
        """A click on a hint presses its key; a click on a message puts it away."""
        if self._message:
            self.hush()
            return
        for start, hint in place(self._hints, self.size.width):
            if start <= event.x < start + hint.cells and hint.enabled:
                self.app.simulate_key(hint.keys[0])
