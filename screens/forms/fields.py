"""One-row input fields: a label, a stock input that survives a closed window, and a reading under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from screens.keys import bind
from screens.text import clip, fit, safe, width
from tracker.words import later

if TYPE_CHECKING:
    from tracker.desk import Desk


class DraftInput(Input):
    """A stock input (input methods need that) whose half-typed text is kept under a key until it is used."""

    BINDINGS = [bind("submit", later("Save"), id="field.submit")]

    def __init__(
        self,
        desk: Desk,
        draft: str,
        *,
        value: str = "",
        placeholder: str = "",
        id: str | None = None,
        select: bool = False,
    ) -> None:
        """`select`: what the program wrote there gives way to what is typed; what was half-typed stays."""
        self._desk, self._draft, self._hint = desk, draft, placeholder
        kept = desk.load_draft(draft) if draft else ""
        super().__init__(value=kept or value, id=id, compact=True, select_on_focus=select and not kept)
        self.restored = bool(kept)
        """Whether the text comes from an earlier window."""

    def on_mount(self) -> None:
        self.cursor_position = len(self.value)

    def on_resize(self) -> None:
        """A placeholder wider than the field would break the row."""
        self.placeholder = clip(self._hint, self.size.width - 1)

    def validate_value(self, value: str) -> str:
        """Control and direction characters have no cell of their own and would shift the row."""
        return safe(value)

    def watch_value(self, value: str) -> None:
        if self._draft and self.has_focus:
            self._desk.save_draft(self._draft, value)

    def hint(self, text: str) -> None:
        """Show another placeholder."""
        self._hint = text
        self.on_resize()

    def spend(self) -> None:
        """The text was used: forget the kept copy."""
        if self._draft:
            self._desk.save_draft(self._draft, "")
            self._draft = ""


class StepInput(DraftInput):
    """An input from which Enter goes on to the next field, and saves nothing."""

    BINDINGS = [bind("submit", later("Go on"), id="field.submit")]


class Field(Horizontal):
    """A label of fixed width before one widget."""

    DEFAULT_CSS = """
    Field { height: 1; width: 1fr; }
    Field > .label { width: auto; color: $muted; }
    Field > Input { width: 1fr; background: $card; }
    Field > Input:focus { background: $chosen; background-tint: transparent 0%; }
    """

    def __init__(self, label: str, cells: int, inside: Input | Static, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._label, self._cells, self._inside = label, cells, inside

    def compose(self) -> ComposeResult:
        yield Static(fit(self._label, self._cells) + "  ", classes="label", markup=False)
        yield self._inside


class Note(Static):
    """Quiet text of one line that changes as the person types; user text is shown as it is."""

    DEFAULT_CSS = """
    Note { height: 1; width: 1fr; color: $muted; text-wrap: nowrap; text-overflow: ellipsis; }
    Note.-bad { color: $error; }
    Note.-good { color: $success; }
    Note.-tall { height: auto; text-wrap: wrap; }
    """

    def __init__(self, text: str = "", *, indent: int = 0, id: str | None = None, classes: str | None = None) -> None:
        self._indent = " " * indent
        super().__init__(self._indent + safe(text), id=id, classes=classes, markup=False)

    def tell(self, text: str, tone: str = "") -> None:
        """Show a text; tone is `bad`, `good` or nothing."""
        self.set_class(tone == "bad", "-bad")
        self.set_class(tone == "good", "-good")
        self.update(self._indent + safe(text, lines=True))


def columns(*labels: str) -> int:
    """Cells for a column of these labels."""
    return max(map(width, labels))
