"""What every small dialog shares: a title, Enter saves or goes on, mistakes shown in place, nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input, Static

from screens.base import DeskModal
from screens.forms.fields import DraftInput, Note, StepInput
from screens.keys import bind
from screens.text import safe
from tracker.desk import Said
from tracker.errors import TrackerError
from tracker.words import later, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal


class Form(DeskModal[Said | None]):
    """A dialog about one deal; subclasses yield `fields` and write in `submit`. Closes with the desk's words."""

    BINDINGS = [
        bind("app.focus_next", later("Next field"), id="form.next"),
        bind("app.focus_previous", later("Field before"), id="form.previous", show=False),
        bind("save", later("Save"), id="form.save", show=False),
    ]
    DEFAULT_CSS = """
    Form > .dialog { height: auto; }
    Form .title { text-style: bold; margin-bottom: 1; width: 1fr; }
    Form .title { text-wrap: nowrap; text-overflow: ellipsis; }
    Form Rows { height: auto; max-height: 14; }
    Form #stale { display: none; }
    Form #stale.-shown { display: block; }
    Form #mistake { display: none; margin-top: 1; }
    Form #mistake.-bad { display: block; }
    """

    def __init__(self, desk: Desk, deal: Deal) -> None:
        super().__init__(desk)
        self.deal = deal

    def body(self) -> ComposeResult:
        yield Static(safe(self.title_text()), classes="title", markup=False)
        yield from self.fields()
        yield Note(id="mistake", classes="-tall")

    def title_text(self) -> str:
        """The dialog's first line."""
        raise NotImplementedError

    def fields(self) -> ComposeResult:
        """The widgets under the title."""
        raise NotImplementedError

    def submit(self) -> Said:
        """Write through the desk; raises TrackerError, which is shown while the dialog stays."""
        raise NotImplementedError

    def text_of(self, field: str) -> str:
        """What stands in an input."""
        return self.query_one(f"#{field}", Input).value.strip()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if isinstance(event.input, StepInput):
            self.focus_next()
        else:
            self.action_save()

    def action_save(self) -> None:
        try:
            said = self.submit()
        except TrackerError as error:
            self.query_one("#mistake", Note).tell(sentences(error.message, error.hint), "bad")
            return
        for field in self.query(DraftInput):
            field.spend()
        self.dismiss(said)

    def read_day(self, phrase: str, note: Note, empty: str) -> None:
        """Show under a date field how its phrase is read, before anything is saved."""
        if not phrase.strip():
            note.tell(empty)
            return
        try:
            text = self.desk.describe_reading(self.desk.read_date(phrase, deal=self.deal))
        except TrackerError as error:
            note.tell(sentences(error.message, error.hint), "bad")
            return
        note.tell(f"→ {text}", "good")
