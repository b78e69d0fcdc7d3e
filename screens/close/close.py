"""Closing a deal with its reason: their words, cause, evidence, lesson. One key saves if the first one fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual.app import ComposeResult
from textual.widgets import Input, Static

from screens.base import DeskModal
from screens.close.causes import UNDIAGNOSED, WORDINGS, cause_rows, evidence, read_percent, their_last_words
from screens.close.meanwhile import meanwhile, now_or_gone
from screens.forms.fields import DraftInput, Field, Note, StepInput, columns
from screens.forms.rows import Rows
from screens.keys import bind
from screens.text import clip, safe
from tracker.desk import Said
from tracker.desk.candidates import spoke_last
from tracker.errors import NotDiagnosed, TrackerError
from tracker.words import _, later, sentences

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.desk.candidates import Candidate
    from tracker.model import Diagnosis

REVIVE = later("in 3 months")


class CloseScreen(DeskModal[Said | None]):
    """The dialog closes with what the desk said. Enter goes on to the next field; only from the last one it saves."""

    BINDINGS = [
        bind("save", later("Close it now"), id="close.save", tooltip=later("Close it with what is written here")),
        bind("app.focus_next", later("Next field"), id="close.next", show=False),
        bind("app.focus_previous", later("Field before"), id="close.previous", show=False),
        *(bind(f"take({number})", later("Cause"), id=f"close.{number}", show=False) for number in range(10)),
    ]
    DEFAULT_CSS = """
    CloseScreen > .dialog { width: 90; padding: 0 1; }
    CloseScreen .title { text-style: bold; height: 1; text-wrap: nowrap; }
    CloseScreen .caption { color: $muted; margin-top: 1; height: 1; }
    CloseScreen #causes { height: 7; }
    CloseScreen #remedy { height: 2; text-wrap: wrap; color: $primary; padding: 0 2; }
    CloseScreen #pair { height: 1; }
    CloseScreen #pair > #certain { width: 26; }
    CloseScreen #revive-reading { width: 1fr; padding-left: 2; }
    CloseScreen #mistake { display: none; }
    CloseScreen.-wrong #causes { height: 3; }
    CloseScreen.-wrong #remedy { display: none; }
    CloseScreen #mistake.-bad { display: block; }
    """

    def __init__(self, desk: Desk, deal_id: str, outcome: str) -> None:
        super().__init__(desk)
        self.deal = desk.deal(deal_id)
        self._outcome: Literal["won", "lost"] = "won" if outcome == "won" else "lost"
        self._found = self._rank(their_last_words(self.deal, self._before()))
        self._offered: dict[str, str] = {}
        """What the program wrote into a field itself: only that is replaced for another cause."""

    def _before(self) -> Diagnosis | None:
        """What is revised: the diagnosis of a deal that was closed the same way."""
        return self.deal.diagnosis if self.deal.outcome == self._outcome else None

    def _rank(self, said: str) -> list[Candidate]:
        return list(self.desk.candidates(self.deal, self._outcome, said))

    # -- parts -----------------------------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        wording = WORDINGS[self._outcome]
        labels = [_(label) for label in (later("Their words"), *wording[2:5], later("Certainty"), wording.revive)]
        cells = columns(*labels)
        words, speaks_for, against, lesson, certain, revive = labels
        yield Static(self._title(), classes="title", markup=False)
        yield Field(words, cells, self._said())
        yield Static(_(wording.causes), classes="caption", markup=False)
        yield Rows(cause_rows(self.desk, self._found), id="causes")
        yield Note(id="remedy")
        yield Field(speaks_for, cells, self._input("for", ""))
        yield Field(against, cells, self._input("against", _("what does not fit this cause")))
        yield Field(lesson, cells, self._input("lesson", _(wording.lesson_hint)))
        yield Field(certain, cells, self._input("confidence", _("your own, in %; may stay empty"), keep=False))
        when = DraftInput(self.desk, "", placeholder=_("a date, if there is one"), id="revive")
        yield Field(revive, cells, when)
        yield Note(indent=cells + 3, id="revive-reading")
        yield Note(id="mistake", classes="-tall")

    def _title(self) -> str:
        facts = " · ".join(filter(None, (self.desk.title(self.deal.stage), self.desk.money(self.deal.worth))))
        return safe(_(WORDINGS[self._outcome].title).format(buyer=clip(self.deal.buyer, 40))) + "   " + facts

    def _said(self) -> DraftInput:
        words, draft = their_last_words(self.deal, self._before()), f"close:{self._outcome}:said:{self.deal.id}"
        silent = self._outcome == "lost" and not spoke_last(self.deal)
        hint = _("word for word; empty: silence") if silent else _("word for word, in any language")
        return StepInput(self.desk, draft, value=words, placeholder=hint, id="said", select=True)

    def _input(self, field: str, placeholder: str, *, keep: bool = True) -> StepInput:
        draft = f"close:{self._outcome}:{field}:{self.deal.id}" if keep else ""
        return StepInput(self.desk, draft, placeholder=placeholder, id=field)

    def on_mount(self) -> None:
        self.query_one("#said", Input).focus()
        self._offer(self.query_one(Rows).row)

    def desk_changed(self, ids: set[str] | None) -> None:
        """Say what another window did to this deal meanwhile; what is typed stays."""
        if ids is not None and self.deal.id not in ids:
            return
        before, now = self.deal, now_or_gone(self.desk, self.deal.id)
        self.deal = now or before
        if text := meanwhile(self.desk, before, now):
            self._tell(text)

    # -- another cause is looked at --------------------------------------------------------------------------

    def on_rows_moved(self, event: Rows.Moved) -> None:
        self._offer(event.row)

    def _offer(self, cause_id: str) -> None:
        """Fill in what this cause suggests, where the user has written nothing."""
        found = next((each for each in self._found if each.cause.id == cause_id), None)
        self._fill_in("for", evidence(self.desk, self.deal, found) if found else "")
        needs_revive = found is not None and "revive" in found.cause.needs
        self._fill_in("revive", self._kept_day() or (_(REVIVE) if needs_revive else ""))
        text = self.desk.remedy(found.cause) if found else _("It counts as undiagnosed and the review asks again.")
        self.query_one("#remedy", Note).tell("→ " + text if text else "")
        hint = self.desk.prompt(found.cause) if found else ""
        self.query_one("#for", DraftInput).hint(hint or _("what you saw or heard"))

    def _kept_day(self) -> str:
        """The day to ask again that an earlier version of the diagnosis set, while it is still to come."""
        before = self._before()
        day = before.revive if before is not None else None
        return day.isoformat() if day is not None and day >= self.desk.clock.today() else ""

    def _fill_in(self, field: str, text: str) -> None:
        entry = self.query_one(f"#{field}", Input)
        offered = self._offered.get(field)
        if offered == text or (entry.value.strip() and entry.value != offered):
            return
        self._offered[field] = text
        entry.value = text
        entry.cursor_position = len(text)
        entry.select_on_focus = True

    def on_input_changed(self, event: Input.Changed) -> None:
        """What the program wrote gives way to what is typed there; what the user wrote is added to."""
        if event.input.id in self._offered:
            event.input.select_on_focus = event.value == self._offered[event.input.id]
        if event.input.id == "revive":
            self._read_revive(event.value)

    def _read_revive(self, phrase: str) -> None:
        note = self.query_one("#revive-reading", Note)
        if not phrase.strip():
            note.tell("")
            return
        try:
            note.tell("→ " + self.desk.describe_reading(self.desk.read_date(phrase, deal=self.deal)), "good")
        except TrackerError as error:
            note.tell(sentences(error.message, error.hint), "bad")

    # -- forward ---------------------------------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "said":
            self._rank_again(event.value)
        if isinstance(event.input, StepInput):
            self.focus_next()
        else:
            self.action_save()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self._offer(event.row)
        self.query_one("#for", Input).focus()

    def action_take(self, number: int) -> None:
        rows = self.query_one(Rows)
        if number > len(self._found):
            return
        rows.go(self._found[number - 1].cause.id if number else UNDIAGNOSED)
        self._offer(rows.row)
        self.query_one("#for", Input).focus()

    def _rank_again(self, said: str) -> None:
        """Their words, once edited, may speak for another cause."""
        self._found = self._rank(said)
        rows = self.query_one(Rows)
        rows.fill(cause_rows(self.desk, self._found), at=self._found[0].cause.id if self._found else UNDIAGNOSED)
        self._offer(rows.row)

    def action_save(self) -> None:
        try:
            said = self._close()
        except TrackerError as error:
            self._show_mistake(error)
            return
        for field in self.query(DraftInput):
            field.spend()
        self.dismiss(said)

    def _show_mistake(self, error: TrackerError) -> None:
        """What is missing, with the way out that this dialog has; the parts not needed for it make room."""
        message, hint = error.message, error.hint
        if isinstance(error, NotDiagnosed):
            # The list of what could be tested is the ghost board's, and would push the causes out of view.
            first = message.partition("\n")[0]
            message = first.rstrip(":：") + _(".") if first.endswith((":", "：")) else first
            hint = _("Say what speaks for a cause, or choose the last row: closed as undiagnosed.")
        self._tell(sentences(message, hint))

    def _tell(self, text: str) -> None:
        self.query_one("#mistake", Note).tell(text, "bad")
        self.add_class("-wrong")

    def _close(self) -> Said:
        text = {field: self.query_one(f"#{field}", Input).value.strip() for field in _FIELDS}
        cause = self.query_one(Rows).row
        return self.desk.close(
            self.deal.id,
            self._outcome,
            said=text["said"],
            cause="" if cause == UNDIAGNOSED else cause,
            evidence_for=text["for"],
            evidence_against=text["against"],
            confidence=read_percent(text["confidence"]),
            lesson=text["lesson"],
            revive=text["revive"],
            anyway=cause == UNDIAGNOSED,
        )


_FIELDS = ("said", "for", "against", "lesson", "confidence", "revive")
