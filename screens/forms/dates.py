"""Putting a deal aside: until a date, each choice's date shown before it is taken, or until a reason."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from screens.forms.fields import DraftInput, Field, Note, columns
from screens.forms.form import Form
from screens.forms.rows import Line, Row, Rows, Run
from screens.keys import bind
from tracker.desk import Said
from tracker.errors import TrackerError
from tracker.words import _, later

PRESETS = (
    ("in 3 days", later("Three days")),
    ("in 1 week", later("A week")),
    ("in 2 weeks", later("Two weeks")),
    ("in 1 month", later("A month")),
    ("in 3 months", later("Three months")),
)


class SnoozeForm(Form):
    """Out of the queue until a date: type a phrase, or stand on one of the usual spans."""

    BINDINGS = [
        bind("preset(-1)", later("Earlier"), id="snooze.earlier", show=False),
        bind("preset(1)", later("Later"), id="snooze.later"),
    ]

    def title_text(self) -> str:
        return _("Snooze {buyer} until …").format(buyer=self.deal.buyer)

    def fields(self) -> ComposeResult:
        cells = columns(_("Until"))
        yield Field(
            _("Until"),
            cells,
            DraftInput(self.desk, "", placeholder=_("12 Dec · friday · +10d · 下周三"), id="when"),
        )
        yield Note(indent=cells + 3, id="reading")
        rows = Rows([self._row(phrase, title) for phrase, title in PRESETS], id="presets")
        rows.can_focus = False
        yield rows

    def _row(self, phrase: str, title: str) -> Row:
        try:
            day = self.desk.describe(self.desk.read_date(phrase, deal=self.deal).day)
        except TrackerError:
            day = ""
        return Row(phrase, (Line((Run(_(title)),), (Run(day, "$muted"),)),))

    def on_mount(self) -> None:
        self._read("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._read(event.value)

    def _read(self, phrase: str) -> None:
        note = self.query_one("#reading", Note)
        self.read_day(phrase, note, _("a date in your own words, or one of these:"))

    def action_preset(self, by: int) -> None:
        self.query_one(Rows).action_step(by)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.query_one("#when", Input).value = ""
        self.action_save()

    def submit(self) -> Said:
        return self.desk.snooze(self.deal.id, self.text_of("when") or self.query_one(Rows).row)


class SleepForm(Form):
    """Out of the queue until something happens; the reason is required, because only it ends the sleep."""

    def title_text(self) -> str:
        return _("Let {buyer} sleep until …").format(buyer=self.deal.buyer)

    def fields(self) -> ComposeResult:
        yield Field(
            _("Until"),
            columns(_("Until")),
            DraftInput(
                self.desk,
                f"sleep:{self.deal.id}",
                placeholder=_("what has to happen first, such as: their tender is decided"),
                id="reason",
            ),
        )
        yield Note(_("It stays out of the queue until you wake it or they reply."), indent=columns(_("Until")) + 2)

    def submit(self) -> Said:
        return self.desk.sleep(self.deal.id, self.text_of("reason"))
