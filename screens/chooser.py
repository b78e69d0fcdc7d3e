"""Rows under one cursor: keys, mouse and scrolling of every list here. Knows no deal, and not how rows look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import events
from textual.message import Message
from textual.widget import Widget

from screens.keys import bind
from tracker.words import later


class Choosable(Protocol):
    """One thing to stand on, some lines high; one that is not `live`, such as a head, is passed over."""

    @property
    def id(self) -> str: ...
    @property
    def live(self) -> bool: ...
    @property
    def height(self) -> int: ...


R = TypeVar("R", bound=Choosable)


class Chooser(Widget, Generic[R], can_focus=True):
    """Arrows, page keys and the wheel look, Enter or a click picks. Subclasses draw the rows from `_top` on."""

    BINDINGS = [
        bind("step(-1)", later("Up"), id="rows.up", show=False),
        bind("step(1)", later("Down"), id="rows.down", show=False),
        bind("leap(-1)", later("Page up"), id="rows.pageup", show=False),
        bind("leap(1)", later("Page down"), id="rows.pagedown", show=False),
        bind("edge(False)", later("First"), id="rows.first", show=False),
        bind("edge(True)", later("Last"), id="rows.last", show=False),
        bind("pick", later("Choose"), id="rows.pick"),
    ]
    WHEEL: ClassVar[int] = 1
    """Rows that one notch of the wheel goes."""

    class Moved(Message, namespace="rows"):
        """The cursor stands on another row."""

        def __init__(self, rows: Chooser[R], row: str) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> Widget:
            return self.rows

    class Picked(Moved, namespace="rows"):
        """A row was chosen."""

    def __init__(
        self,
        rows: Sequence[R] = (),
        *,
        id: str | None = None,
        classes: str | None = None,
        one_click: bool = True,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._rows: list[R] = list(rows)
        self._at = self._first()
        self._top = 0
        self._one_click = one_click

    def _first(self) -> int:
        return next((number for number, row in enumerate(self._rows) if row.live), 0)

    @property
    def row(self) -> str:
        """The id under the cursor, "" when there is none."""
        return self._rows[self._at].id if self._at < len(self._rows) else ""

    def fill(self, rows: Sequence[R], at: str | None = None) -> None:
        """Show other rows; the cursor stays on the same id where it can, or goes to `at`, else to the first."""
        wanted = self.row if at is None else at
        self._rows = list(rows)
        self._at = next((n for n, row in enumerate(self._rows) if row.id == wanted and row.live), self._first())
        self._keep_in_sight()
        self.refresh(layout=self.styles.height is not None and self.styles.height.is_auto)

    def go(self, row: str) -> None:
        """Put the cursor on a row."""
        for number, candidate in enumerate(self._rows):
            if candidate.id == row and candidate.live:
                self._place(number)

    # -- keys and mouse ------------------------------------------------------------------------------------

    def action_step(self, by: int) -> None:
        live = [number for number, row in enumerate(self._rows) if row.live]
        if not live:
            return
        here = live.index(self._at) if self._at in live else 0
        self._place(live[max(0, min(len(live) - 1, here + by))])

    def action_leap(self, direction: int) -> None:
        """To the last row in sight when this one stood at the edge: nothing is leapt over unseen."""
        onward = [n for n, row in enumerate(self._rows) if row.live and (n - self._at) * direction > 0]
        if not onward:
            return
        last = self._lowest(self._at) if direction > 0 else self._highest(self._at)
        near = [n for n in onward if (last - n) * direction >= 0] or [onward[0 if direction > 0 else -1]]
        self._place(near[-1 if direction > 0 else 0])

    def action_edge(self, last: bool) -> None:
        self.action_step(len(self._rows) if last else -len(self._rows))

    def action_pick(self) -> None:
        if self.row:
            self.post_message(self.Picked(self, self.row))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.action_step(self.WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.action_step(-self.WHEEL)

    def on_click(self, event: events.Click) -> None:
        number = self._row_at(event.y)
        if number is None:
            return
        again = number == self._at
        self._place(number)
        if self._one_click or (again and event.chain > 1):
            self.action_pick()

    def on_resize(self) -> None:
        self._keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    # -- what is in sight ----------------------------------------------------------------------------------

    def _row_at(self, y: int) -> int | None:
        for number in range(self._top, len(self._rows)):
            y -= self._rows[number].height
            if y < 0:
                return number if self._rows[number].live else None
        return None

    def _place(self, number: int) -> None:
        if number == self._at:
            return
        self._at = number
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(self, self.row))

    def _keep_in_sight(self) -> None:
        """The heads above the first row are shown with it, and no room stays empty below the last."""
        if not self._rows:
            self._top = 0
            return
        if not any(self._rows[number].live for number in range(self._at)):
            self._top = 0
        self._top = max(min(self._top, self._at), self._highest(self._at))
        self._top = min(self._top, self._highest(len(self._rows) - 1))

    def _highest(self, last: int) -> int:
        """The first row to begin with so that this one is still seen whole."""
        first, room = last, (self.size.height or 1) - self._rows[last].height
        while first and self._rows[first - 1].height <= room:
            first -= 1
            room -= self._rows[first].height
        return first

    def _lowest(self, first: int) -> int:
        """The last row that is seen whole when this one stands on top."""
        last, room = first, (self.size.height or 1) - self._rows[first].height
        while last + 1 < len(self._rows) and self._rows[last + 1].height <= room:
            last += 1
            room -= self._rows[last].height
        return last
