"""Writing inquiries down, a line each, or pasting a mail, with what was understood shown under it at every key."""

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
from tracker.words import _, grouped, later, n_, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.desk.drafts import Draft
    from tracker.desk.known_buyers import Known

DRAFT = "capture"
READING_ROWS = 12
MOST_DEALS = 6
"""So many of several deals are shown as they are read; each may take two rows."""


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
        self._known: Known | None = None
        """The open deals, looked through at every key; None until the first."""

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

    def desk_changed(self, ids: set[str] | None) -> None:
        self._known = None

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
        drafts = self.desk.read_captures(text)
        pairs = self._echo(drafts) if drafts else self._example()
        column = min(16, label_cells([label for label, _text in pairs]))
        lines = [line for draft in drafts for line in self._doubles(draft, cells)]
        for label, said in pairs:
            parts = wrap(said, max(8, cells - column - 2)) or [""]
            style = "" if text.strip() else MUTED
            lines.append(Line((labelled(label, column), Run(parts[0], style))))
            rows = 3 if len(drafts) < 2 else 2
            lines += [Line((labelled("", column), Run(part, style))) for part in parts[1:rows]]
        plate.update(Content("\n").join([lay(line, cells) for line in lines[:READING_ROWS]]))

    def _echo(self, drafts: list[Draft]) -> list[tuple[str, str]]:
        """What was understood; of several deals a row each."""
        if len(drafts) == 1:
            return self.desk.echo(drafts[0])
        said = [" · ".join(text for _label, text in self.desk.echo(draft)) for draft in drafts]
        rows = [(_("Deal {number}").format(number=number), text) for number, text in enumerate(said, 1)]
        more = len(rows) - MOST_DEALS
        rest = n_("and {count} more", "and {count} more", more).format(count=grouped(more))
        return [*rows[:MOST_DEALS], ("", rest)] if more > 0 else rows

    def _doubles(self, draft: Draft, cells: int) -> list[Line]:
        """Open deals that look like the same buyer's, before anything else is said."""
        if self._known is None:
            self._known = self.desk.known_buyers()
        text = _("! Open already: {buyer} [{handle}] {stage}")
        said = [
            text.format(buyer=deal.buyer, handle=self.desk.handle(deal), stage=self.desk.title(deal.stage))
            for deal in self.desk.look_alikes(draft, self._known)[:2]
        ]
        return [Line((Run(part, "bold $error"),)) for each in said for part in wrap(each, cells)]

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
            said = self.desk.add_all(self.desk.read_captures(text))
        except TrackerError as error:
            self.query_one("#mistake", Note).tell(sentences(error.message, error.hint), "bad")
            return
        self._line.spend()
        self.dismiss(said)
