"""Logging a touch: what was said, what it taught us, the next step. Any of the three may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input

from screens.forms.fields import DraftInput, Field, Note, columns
from screens.forms.form import Form
from screens.forms.rows import Line, Row, Rows, Run
from screens.keys import bind
from screens.text import safe
from tracker.desk import Said
from tracker.model import OPEN_STAGES, STAGES
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal, TouchKind

TITLES: dict[TouchKind, str] = {
    "out": later("You wrote to {buyer}"),
    "in": later("{buyer} replied"),
    "read": later("{buyer} read it, no answer"),
    "refused": later("{buyer} said no"),
    "note": later("A note on {buyer}"),
}
WORDS: dict[TouchKind, str] = {
    "out": later("You wrote"),
    "in": later("They wrote"),
    "read": later("Remark"),
    "refused": later("Their words"),
    "note": later("Note"),
}


class LogForm(Form):
    """A touch of one kind. `asked` is the question it put; the fact that question is after comes first."""

    BINDINGS = [
        bind("fact(1)", later("Other fact"), id="log.fact", tooltip=later("Another thing they told you")),
    ]

    def __init__(self, desk: Desk, deal: Deal, kind: TouchKind, *, asked: str = "", choice: str = "") -> None:
        super().__init__(desk, deal)
        self._kind: TouchKind = kind
        self._asked = asked
        self._choice = choice
        self._facts = self._offered()
        self._fact = 0

    def _offered(self) -> list[str]:
        """Facts to learn: what the last question was after, then the unknown ones, then the known."""
        asked = [self._asked, *(touch.asked for _key, touch in reversed(self.deal.timeline))]
        wanted: list[str] = []
        for question in filter(None, map(self.desk.playbook.question, filter(None, asked))):
            wanted = [fact for fact in question.learns if fact not in self.deal.facts]
            break
        every = list(self.desk.playbook.facts)
        rest = sorted(every, key=lambda fact: fact in self.deal.facts)
        return list(dict.fromkeys([*wanted, *rest]))

    def title_text(self) -> str:
        return _(TITLES[self._kind]).format(buyer=self.deal.buyer)

    def fields(self) -> ComposeResult:
        learned, said, then = _("They told you"), _(WORDS[self._kind]), _("Next step")
        cells = columns(learned, said, then)
        key = f"log:{self._kind}:{self.deal.id}"
        text = DraftInput(self.desk, key, placeholder=self._prompt(), id="text")
        yield Field(said, cells, text)
        if self._kind == "out":
            yield Note(id="stale", classes="-tall")
        if self._facts:
            yield Field(learned, cells, DraftInput(self.desk, "", placeholder=self._fact_prompt(), id="learned"))
            yield Note(indent=cells + 3, id="fact")
        yield Field(
            then,
            cells,
            DraftInput(self.desk, "", placeholder=_("leave empty to keep their rhythm"), id="next"),
        )
        yield Note(indent=cells + 3, id="reading")

    def _prompt(self) -> str:
        if self._kind == "refused":
            return _("word for word, in any language")
        question = self.desk.playbook.question(self._asked) if self._asked else None
        return self.desk.playbook.title(question) if question else _("in a few words; may stay empty")

    def _fact_prompt(self) -> str:
        return _("{fact}: …").format(fact=self.desk.fact_title(self._facts[self._fact]))

    def on_mount(self) -> None:
        self._tell_fact()
        self._read("")

    def _learned(self) -> tuple[str, str]:
        """A fact and what they told of it: the fact that is named before a colon, else the one that is offered."""
        typed = self.text_of("learned")
        name, colon, told = typed.replace("：", ":").partition(":")
        if colon and (named := self._fact_named(name)):
            return named, told.strip()
        return self._facts[self._fact], typed

    def _fact_named(self, name: str) -> str:
        wanted = " ".join(name.replace("_", " ").casefold().split())
        facts = self.desk.playbook.facts
        names = {fact: (fact.replace("_", " "), known.en.casefold(), known.zh) for fact, known in facts.items()}
        return next((fact for fact, called in names.items() if wanted in called), "")

    def _tell_fact(self) -> None:
        for note in self.query("#fact").results(Note):
            fact, _told = self._learned()
            known = self.deal.facts.get(fact)
            text = _("kept as: {fact}").format(fact=self.desk.fact_title(fact))
            if known is not None:
                text += " · " + _("so far: {value}").format(value=safe(known.value))
            note.tell(text)

    def action_fact(self, by: int) -> None:
        if self._facts:
            self._fact = (self._fact + by) % len(self._facts)
            self.query_one("#learned", DraftInput).hint(self._fact_prompt())
            self._tell_fact()

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "next":
            self._read(event.value)
        elif event.input.id == "learned":
            self._tell_fact()
        elif event.input.id == "text" and self._kind == "out":
            self._warn_of_stale_lines(event.value)

    def _warn_of_stale_lines(self, text: str) -> None:
        """A line that wears buyers out is said while it can still be changed; saving it stays allowed."""
        note = self.query_one("#stale", Note)
        found = self.desk.checked_for(self.deal, text)
        note.set_class(bool(found), "-shown")
        if not found:
            note.tell("")
            return
        worn, better = found[0]
        instead = " " + _("Better: {text}").format(text=self.desk.question_text(better)) if better else ""
        note.tell(f"! {worn}{instead}", "bad")

    def _read(self, phrase: str) -> None:
        shown = self.desk.preview(self.deal, self._choice or self._kind)
        self.read_day(phrase, self.query_one("#reading", Note), shown)

    def submit(self) -> Said:
        fact, told = self._learned() if self._facts else ("", "")
        learned = {fact: told} if told else {}
        return self.desk.log(
            self.deal.id,
            self._kind,
            self.text_of("text"),
            asked=self._asked,
            learned=learned,
            next=self.text_of("next"),
        )


class MoveForm(Form):
    """Which stage it goes to: every one but lost (`CloseScreen`), for skipping and going back are normal."""

    BINDINGS = [bind(f"take({number})", later("Stage"), id=f"move.{number}", show=False) for number in range(1, 6)]

    def title_text(self) -> str:
        stage = self.desk.title(self.deal.stage)
        return _("Move {buyer} from {stage} to …").format(buyer=self.deal.buyer, stage=stage)

    def _stages(self) -> list[str]:
        return [stage for stage in OPEN_STAGES if stage != self.deal.stage]

    def fields(self) -> ComposeResult:
        stages = self._stages()
        rows = [self._row(number, stage) for number, stage in enumerate(stages, 1)]
        made = Rows(rows, id="stages")
        place = STAGES.index(self.deal.stage)
        if place < len(OPEN_STAGES) - 1:
            made.go(stages[place])
        yield made

    def _row(self, number: int, stage: str) -> Row:
        date = self.desk.preview(self.deal, f"move:{stage}")
        left = (Run(f"{number} ", "$muted"), Run(self.desk.title(stage)))
        return Row(stage, (Line(left, (Run(date, "$muted"),)),))

    def action_take(self, number: int) -> None:
        stages = self._stages()
        if number <= len(stages):
            self.query_one(Rows).go(stages[number - 1])
            self.action_save()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.action_save()

    def submit(self) -> Said:
        return self.desk.move(self.deal.id, self.query_one(Rows).row)
