"""Since when figures count: a day or a period in one's own words, or one of the usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input, Static

from screens.base import DeskModal
from screens.forms.fields import DraftInput, Field, Note, columns
from screens.forms.rows import MUTED, Line, Row, Rows, Run
from screens.keys import bind
from tracker.errors import TrackerError
from tracker.words import _, later, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk

USUAL = (
    ("", later("From the beginning")),
    ("this month", later("This month")),
    ("last month", later("Last month")),
    ("this quarter", later("This quarter")),
    ("last quarter", later("Last quarter")),
    ("this year", later("This year")),
    ("last year", later("Last year")),
)


class _SinceInput(DraftInput):
    BINDINGS = [bind("submit", later("Choose"), id="field.submit")]


class PeriodForm(DeskModal[str | None]):
    """Closes with the phrase, "" for the beginning. What is typed goes before the row stood on."""

    BINDINGS = [
        bind("step(-1)", later("Earlier"), id="period.up", show=False),
        bind("step(1)", later("Other period"), id="period.down"),
    ]
    DEFAULT_CSS = """
    PeriodForm .title { text-style: bold; margin-bottom: 1; }
    PeriodForm Rows { height: auto; }
    """

    def __init__(self, desk: Desk, phrase: str) -> None:
        super().__init__(desk)
        self._phrase = phrase

    def body(self) -> ComposeResult:
        yield Static(_("Figures since …"), classes="title", markup=False)
        typed = "" if self._phrase in dict(USUAL) else self._phrase
        cells = columns(_("Since"))
        since = _SinceInput(self.desk, "", value=typed, placeholder=_("1 Sep · last week · 2026-Q3 · 去年"), id="since")
        yield Field(_("Since"), cells, since)
        yield Note(indent=cells + 3, id="reading")
        rows = Rows([self._row(phrase, title) for phrase, title in USUAL], id="usual")
        rows.can_focus = False
        yield rows

    def _row(self, phrase: str, title: str) -> Row:
        day = self.desk.first_day(phrase)
        return Row(phrase, (Line((Run(_(title)),), (Run(self.desk.describe(day) if day else "", MUTED),)),))

    def on_mount(self) -> None:
        self.query_one("#since", Input).focus()
        phrases = [phrase for phrase, _title in USUAL]
        if self._phrase in phrases:
            self.query_one(Rows).action_step(phrases.index(self._phrase))
        self._read()

    def action_step(self, by: int) -> None:
        self.query_one("#since", Input).value = ""
        self.query_one(Rows).action_step(by)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._read()

    def _read(self) -> bool:
        """Show how the phrase is read; whether it can be."""
        note, phrase = self.query_one("#reading", Note), self._typed()
        if not phrase:
            note.tell(_("a day or a period in your own words, or one of these:"))
            return True
        try:
            day = self.desk.first_day(phrase)
        except TrackerError as error:
            note.tell(sentences(error.message, error.hint), "bad")
            return False
        note.tell("→ " + (self.desk.describe(day) if day else ""), "good")
        return True

    def _typed(self) -> str:
        return self.query_one("#since", Input).value.strip()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._take()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.query_one("#since", Input).value = ""
        self._take()

    def _take(self) -> None:
        if self._read():
            self.dismiss(self._typed() or self.query_one(Rows).row)
