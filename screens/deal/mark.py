"""Saying where one explanation of silence stands on this deal, and what speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input

from screens.deal.panes import STATES
from screens.forms.fields import DraftInput, Field, Note, columns
from screens.forms.form import Form
from screens.forms.rows import Line, Row, Rows, Run
from screens.keys import bind
from tracker.desk import Said
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal, MarkState

NAMES: dict[MarkState, str] = {
    "supported": later("Supported"),
    "ruled-out": later("Ruled out"),
    "unknown": later("Not known"),
}


class MarkForm(Form):
    """Three states and a line of evidence. The program keeps it with its date and judges nothing."""

    BINDINGS = [
        bind("state(-1)", later("State before"), id="mark.up", show=False),
        bind("state(1)", later("Other state"), id="mark.down"),
    ]

    def __init__(self, desk: Desk, deal: Deal, hypothesis: str) -> None:
        super().__init__(desk, deal)
        self._hypothesis = next(h for h in desk.playbook.hypotheses if h.id == hypothesis)

    def title_text(self) -> str:
        return self.desk.playbook.title(self._hypothesis)

    def fields(self) -> ComposeResult:
        yield Note(self.desk.look(self._hypothesis), classes="-tall")
        mark = self.deal.marks.get(self._hypothesis.id)
        rows = Rows([self._row(state) for state in NAMES], id="states")
        if mark is not None:
            rows.go(mark.state)
        rows.can_focus = False
        yield rows
        label = _("Evidence")
        draft = f"mark:{self._hypothesis.id}:{self.deal.id}"
        value = mark.evidence if mark else ""
        prompt = _("what you saw or heard")
        yield Field(
            label,
            columns(label),
            DraftInput(self.desk, draft, value=value, placeholder=prompt, id="evidence"),
        )

    def _row(self, state: MarkState) -> Row:
        return Row(state, (Line((Run(STATES[state] + " ", "bold $accent"), Run(_(NAMES[state])))),))

    def action_state(self, by: int) -> None:
        self.query_one(Rows).action_step(by)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.query_one("#evidence", Input).focus()

    def submit(self) -> Said:
        state: MarkState = next(known for known in NAMES if known == self.query_one(Rows).row)
        return self.desk.mark(self.deal.id, self._hypothesis.id, state, self.text_of("evidence"))
