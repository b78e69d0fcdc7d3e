"""Writing a summary or the deals to a file: what, since when, and where to. The file's ending names the format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from screens.base import DeskModal
from screens.forms.fields import DraftInput, Field, Note, columns
from screens.forms.rows import MUTED, Line, Row, Rows, Run
from screens.keys import bind
from tracker.desk import Said
from tracker.errors import BadInput, TrackerError
from tracker.words import _, later, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk

WHAT = {
    "lost": (later("Lost deals"), later("reasons, what can be won back, one line a deal")),
    "share": (later("Lost deals, for sharing"), later("no names, contacts, goods or quotations")),
    "deals": (later("All deals"), later("one a row")),
}
_USUAL = {"lost": "html", "share": "html", "deals": "csv"}
_ENDINGS = (".html", ".md", ".xlsx", ".csv", ".json")
_MOST_FILES = 100
"""Of one day."""


class ExportForm(DeskModal[Said | None]):
    """Nothing that is there already is overwritten."""

    BINDINGS = [
        bind("step(-1)", later("Row before"), id="export.up", show=False),
        bind("step(1)", later("Other export"), id="export.down"),
        bind("app.focus_next", later("Next field"), id="export.next"),
        bind("app.focus_previous", later("Field before"), id="export.previous", show=False),
    ]
    DEFAULT_CSS = """
    ExportForm Rows { height: auto; margin-bottom: 1; }
    ExportForm #since-field { height: auto; }
    ExportForm #mistake { display: none; margin-top: 1; }
    ExportForm #mistake.-bad { display: block; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._offered = self._file_for("lost")

    def _file_for(self, what: str) -> str:
        """A name that is still free."""
        start = f"~/{'deals' if what == 'deals' else 'lost'}-{self.desk.clock.today().isoformat()}"
        names = (
            f"{start}{number}.{_USUAL[what]}" for number in ("", *(f"-{again}" for again in range(2, _MOST_FILES)))
        )
        return next((name for name in names if not Path(name).expanduser().exists()), f"{start}.{_USUAL[what]}")

    def body(self) -> ComposeResult:
        rows = Rows([self._row(what) for what in WHAT], id="what")
        rows.can_focus = False
        yield Static(_("Export"), classes="title", markup=False)
        yield rows
        since, file = _("Lost since"), _("File")
        cells = columns(since, file)
        with Vertical(id="since-field"):
            yield Field(since, cells, DraftInput(self.desk, "", placeholder=_("empty: from the beginning"), id="since"))
        yield Field(file, cells, DraftInput(self.desk, "", value=self._offered, id="file"))
        yield Note(indent=cells + 3, id="formats")
        yield Note(id="mistake", classes="-tall")

    def _row(self, what: str) -> Row:
        name, meant = WHAT[what]
        return Row(what, (Line((Run(_(name)), Run("  " + _(meant), MUTED))),))

    def on_mount(self) -> None:
        self.query_one("#formats", Note).tell(_("endings: {endings}").format(endings=" ".join(_ENDINGS)))
        self.query_one("#file", Input).focus()

    def action_step(self, by: int) -> None:
        self.query_one(Rows).action_step(by)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Another usual name, unless the person wrote one; all deals are not asked since when they were lost."""
        file, since = self.query_one("#file", Input), self.query_one("#since", Input)
        if event.row == "deals" and since.has_focus:
            file.focus()
        self.query_one("#since-field").display = event.row != "deals"
        self._tell_mistake("")
        if file.value == self._offered:
            self._offered = file.value = self._file_for(event.row)

    def on_input_changed(self) -> None:
        self._tell_mistake("")

    def _tell_mistake(self, text: str) -> None:
        self.query_one("#mistake", Note).tell(text, "bad" if text else "")

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.query_one("#file", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        try:
            said = self._write()
        except TrackerError as error:
            self._tell_mistake(sentences(error.message, error.hint))
            return
        self.dismiss(said)

    def _write(self) -> Said:
        from tracker.desk.endings import format_for

        what = self.query_one(Rows).row
        since, typed = (self.query_one(f"#{name}", Input).value.strip() for name in ("since", "file"))
        if not typed:
            raise BadInput(_("No file is named."), _("Such as {file}.").format(file=self._file_for(what)))
        file = str(Path(typed).expanduser())
        if Path(file).exists():
            raise BadInput(_("{path} exists already.").format(path=file), _("Give it another name."))
        if not Path(file).suffix:
            raise BadInput(_("The name has no ending."), _("Such as {file}.").format(file=self._file_for(what)))
        wanted = format_for(file, "", _USUAL[what])
        if what == "deals":
            data = self.desk.export_deals(wanted)
        else:
            data = self.desk.export_lost(wanted, since=since, share=what == "share")
        self.desk.write_export(file, data)
        return Said(_("Written to {file}.").format(file=file))
