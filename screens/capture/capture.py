"""Writing an inquiry down in one line or pasting a mail, with what was understood shown under it at every key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from screens.base import DeskModal
from screens.forms.fields import DraftInput, Note
from screens.forms.rows import MUTED, Line, Run, label_cells, labelled, lay
from screens.keys import bind
from screens.text import safe, wrap
from tracker.desk import Said
from tracker.errors import TrackerError
from tracker.words import _, later, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk

DRAFT = "capture"
READING_ROWS = 12


class CaptureInput(DraftInput):
    """One line that takes a whole paste: breaks between its lines are shown as a character, and read as breaks."""

    def on_paste(self, event: events.Paste) -> None:
        """The stock input would keep the first line only."""
        lines = [line.rstrip().replace("\t", " ") for line in event.text.strip().splitlines()]
        if len(lines) < 2:
            return
        event.prevent_default()
        event.stop()
        self.replace("\n".join(lines), *self.selection)

    @property
    def text(self) -> str:
        """What was typed and pasted, with its line breaks."""
        return self.value.replace(safe("\r\n"), "\n").replace(safe("\n"), "\n").replace(safe("\r"), "\n")


class CaptureScreen(DeskModal[Said | None]):
    """One stock input, so that input methods work. Enter saves; Esc leaves and keeps the line."""

    BINDINGS = [
        bind("save", later("Save"), id="capture.save", tooltip=later("Save the inquiry as it is read"), show=False),
    ]
    DEFAULT_CSS = f"""
    CaptureScreen > .dialog {{ width: 90; }}
    CaptureScreen .title {{ text-style: bold; margin-bottom: 1; }}
    CaptureScreen #line {{ width: 1fr; }}
    CaptureScreen #reading {{ height: auto; min-height: 8; max-height: {READING_ROWS}; margin-top: 1; }}
    CaptureScreen #reading {{ text-wrap: nowrap; }}
    CaptureScreen #mistake {{ display: none; }}
    CaptureScreen #mistake.-bad {{ display: block; }}
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._line = CaptureInput(
            desk, DRAFT, placeholder=_("buyer, country, goods, quantity, price, next step …"), id="line"
        )

    def body(self) -> ComposeResult:
        yield Static(_("A new inquiry, in one line"), classes="title", markup=False)
        yield self._line
        yield Static(id="reading", markup=False)
        yield Note(id="mistake", classes="-tall")

    def on_mount(self) -> None:
        self._line.focus()
        self._read(self._line.text)
        if self._line.restored:
            self.say(_("Here is the line you had begun. Ctrl+U empties it."))

    def on_resize(self) -> None:
        self.call_next(self._read, self._line.text)

    def on_input_changed(self, _event: Input.Changed) -> None:
        self._read(self._line.text)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_save()

    def _read(self, text: str) -> None:
        plate = self.query_one("#reading", Static)
        self.query_one("#mistake", Note).tell("")
        cells = plate.content_size.width or 70
        pairs = self.desk.echo(self.desk.read_capture(text)) if text.strip() else self._example()
        column = min(16, label_cells([label for label, _text in pairs]))
        lines: list[Line] = []
        for label, said in pairs:
            parts = wrap(said, max(8, cells - column - 2)) or [""]
            style = "" if text.strip() else MUTED
            lines.append(Line((labelled(label, column), Run(parts[0], style))))
            lines += [Line((labelled("", column), Run(part, style))) for part in parts[1:3]]
        plate.update(Content("\n").join([lay(line, cells) for line in lines[:READING_ROWS]]))

    def _example(self) -> list[tuple[str, str]]:
        return [
            (_("For example"), _("Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 next wed")),
            ("", _("Only the buyer is needed. What is not understood stays in the note.")),
        ]

    def action_save(self) -> None:
        text = self._line.text
        if not text.strip():
            self.query_one("#mistake", Note).tell(_("Write who asked, and for what; or Esc to leave."), "bad")
            return
        try:
            said = self.desk.add(self.desk.read_capture(text))
        except TrackerError as error:
            self.query_one("#mistake", Note).tell(sentences(error.message, error.hint), "bad")
            return
        self._line.spend()
        self.dismiss(said)
