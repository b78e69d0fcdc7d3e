"""How a refusal was answered: one of the moves, what was written or conceded, and when to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input

from screens.forms.fields import DraftInput, Field, Note, StepInput, columns
from screens.forms.form import Form
from screens.forms.rows import MUTED, Line, Row, Rows, Run
from screens.keys import bind
from tracker.desk import Said
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.model import AnswerMove

MOVES: dict[AnswerMove, tuple[str, str]] = {
    "accept": (later("Accept it"), later("give them room")),
    "hold": (later("Hold"), later("this is our lowest; see whether they return")),
    "gracious": (later("Be gracious"), later("leave a good impression")),
    "concede": (later("Give way"), later("best for something in return")),
}


class AnswerForm(Form):
    """The deal keeps quiet after it until they write, or until the day named here. Enter goes on to the last field."""

    DEFAULT_CSS = """
    AnswerForm .gift { display: none; }
    AnswerForm.-gives .gift { display: block; }
    """
    BINDINGS = [
        bind("save", later("Save"), id="form.save"),
        bind("step(-1)", later("Answer before"), id="answer.up", show=False),
        bind("step(1)", later("Other answer"), id="answer.down"),
    ]

    def title_text(self) -> str:
        return _("{buyer} said no: your answer").format(buyer=self.deal.buyer)

    def fields(self) -> ComposeResult:
        rows = Rows([self._row(move) for move in MOVES], id="moves")
        rows.can_focus = False
        yield rows
        wrote, then, gave, got = _("You wrote"), _("Look again"), _("You gave"), _("In return for")
        cells = columns(wrote, then, gave, got)
        draft = f"answer:{self.deal.id}"
        yield Field(wrote, cells, StepInput(self.desk, draft, placeholder=_("such as: 2.45 is our lowest"), id="text"))
        for label, name, such in (
            (gave, "gave", _("such as: 5 % off")),
            (got, "got", _("such as: a 50 % deposit; leave empty for nothing")),
        ):
            kept = StepInput(self.desk, f"{name}:{self.deal.id}", placeholder=such, id=name)
            yield Field(label, cells, kept, classes="gift")
        yield Field(then, cells, DraftInput(self.desk, "", placeholder=_("leave empty to wait for them"), id="next"))
        yield Note(indent=cells + 3, id="reading")

    def _row(self, move: AnswerMove) -> Row:
        name, meant = MOVES[move]
        return Row(move, (Line((Run(_(name)), Run("  " + _(meant), MUTED))),))

    def on_mount(self) -> None:
        self.query_one("#text", Input).focus()

    def action_step(self, by: int) -> None:
        self.query_one(Rows).action_step(by)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        self.set_class(event.row == "concede", "-gives")

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.query_one("#text", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "next":
            self.read_day(event.value, self.query_one("#reading", Note), "")

    def submit(self) -> Said:
        move = self.query_one(Rows).row
        gift = {name: self.text_of(name) for name in ("gave", "got")} if move == "concede" else {}
        return self.desk.answer(self.deal.id, move, self.text_of("text"), next=self.text_of("next"), **gift)
