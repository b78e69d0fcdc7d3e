"""Acting on the one deal in view: what each verb asks first, writes through the desk, and shows beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from screens.base import DeskScreen
from screens.deal.verbs import CLOSED_BY, VERBS, WHY, Verb, preview_choice
from screens.deal.wording import short_preview
from screens.footer import hints
from screens.forms.choices import Choice, Choices
from tracker.words import _, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from screens.forms.form import Form
    from tracker.desk import Said
    from tracker.model import Deal, Entry, TouchKind

_VERB_IDS = frozenset(verb.id for verb in VERBS)
_SENDING = frozenset({"asked", "copy"})
"""Verbs with no place in the menu where there is nothing to send."""


class DealVerbs(DeskScreen[None]):
    """A screen with one deal in view. Subclasses say which, and hear of what was done in `acted`."""

    def deal_in_view(self) -> Deal | None:
        """The deal that the verbs act on."""
        raise NotImplementedError

    def entry_in_view(self) -> Entry | None:
        """Its place in the queue: why, and what to ask."""
        deal = self.deal_in_view()
        return self.attempt(lambda: self.desk.entry(deal)) if deal else None

    def acted(self, verb: str, said: Said) -> None:
        """Something was written. Tell everyone; subclasses move on first."""
        self.done(said)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action not in _VERB_IDS:
            return super().check_action(action, parameters)
        deal = self.deal_in_view()
        if deal is None:
            return None
        return None if self.desk.why_not(deal, action) else True

    def on_key(self, event: events.Key) -> None:
        """The key of a verb that this deal does not allow says why, and what can be done."""
        deal = self.deal_in_view()
        pressed = self.active_bindings.get(event.key) if deal else None
        if deal is None or pressed is None or pressed.enabled:
            return
        verb = pressed.binding.action
        if verb in _VERB_IDS and (why := self.desk.why_not(deal, verb)):
            self.say(sentences(why, self._way_out(verb)))

    def _way_out(self, verb: str) -> str:
        """What to do instead of a verb that cannot be done, "" when there is nothing."""
        if verb != "answer":
            return ""
        return _("If they said no, log it first: {refused}.").format(refused=self.tracker.key_names("deal.refused"))

    def choices_for(self, deal: Deal | None, columns: Sequence[Sequence[Verb]]) -> list[list[Choice]]:
        """The verbs to offer now, each with its live key and the date it would set."""
        keys = {hint.id: hint.shown for hint in hints(self.active_bindings.values())}
        entry = self.entry_in_view() if deal else None
        idle = frozenset() if entry is None or self.desk.text_to_send(entry) else _SENDING
        return [
            [self._choice(verb, deal, keys) for verb in column if verb.id not in idle and self._offers(verb, deal)]
            for column in columns
        ]

    def _offers(self, verb: Verb, deal: Deal | None) -> bool:
        """An answer to a no can be given to any words of theirs; it is offered where they sound like one. An order can
        be opened again, which is offered for what was lost."""
        if not self.check_action(verb.id, ()):
            return False
        if verb.id == "reopen":
            return deal is None or deal.outcome == "lost"
        return verb.id != "answer" or deal is None or self.desk.awaits_answer(deal)

    def _choice(self, verb: Verb, deal: Deal | None, keys: Mapping[str, str]) -> Choice:
        choice = preview_choice(verb, deal) if deal else ""
        date = self._preview(deal, choice) if deal and choice else ""
        again = deal is not None and bool(deal.outcome) and verb.id == CLOSED_BY[deal.outcome]
        label = WHY[deal.outcome] if deal and again else verb.label
        return Choice(verb.id, keys.get(verb.binding_id, ""), _(label), date)

    def _preview(self, deal: Deal, choice: str) -> str:
        """The day a choice would set, in short; where the deal would simply stay due, that."""
        text = self.attempt(lambda: self.desk.preview(deal, choice)) or ""
        due, today = self.desk.standing(deal).due, self.desk.clock.today()
        if due is not None and due <= today and text.endswith(self.desk.describe(due)):
            return _("stays due")
        return short_preview(text, today)

    async def on_choices_picked(self, event: Choices.Picked) -> None:
        await self.run_action(event.choice)

    def _write(self, verb: str, act: Callable[[Deal], Said]) -> None:
        deal = self.deal_in_view()
        if deal is None:
            return
        said = self.attempt(lambda: act(deal))
        if said is not None:
            self.acted(verb, said)

    def _fill(self, verb: str, form: Form) -> None:
        def heard(said: Said | None) -> None:
            if said is not None:
                self.acted(verb, said)

        self.app.push_screen(form, heard)

    def _log(self, verb: str, kind: TouchKind, choice: str, asked: str = "") -> None:
        from screens.forms import LogForm

        if deal := self.deal_in_view():
            self._fill(verb, LogForm(self.desk, deal, kind, asked=asked, choice=choice))

    def _asked(self) -> str:
        entry = self.entry_in_view()
        return entry.question.id if entry and entry.question else ""

    def action_asked(self) -> None:
        entry = self.entry_in_view()
        if entry is None:
            return
        if entry.question or self.desk.text_to_send(entry):
            self._write("asked", lambda _deal: self.desk.sent(entry))
        else:
            self.action_wrote()

    def action_wrote(self) -> None:
        self._log("wrote", "out", "asked", self._asked())

    def action_replied(self) -> None:
        self._log("replied", "in", "in")

    def action_refused(self) -> None:
        self._log("refused", "refused", "refused")

    def action_answer(self) -> None:
        from screens.forms import AnswerForm

        if deal := self.deal_in_view():
            self._fill("answer", AnswerForm(self.desk, deal))

    def action_note(self) -> None:
        self._log("note", "note", "note")

    def action_read(self) -> None:
        self._write("read", lambda deal: self.desk.log(deal.id, "read"))

    def action_bury(self) -> None:
        self._write("bury", lambda deal: self.desk.bury(deal.id))

    def action_wake(self) -> None:
        self._write("wake", lambda deal: self.desk.wake(deal.id))

    def action_reopen(self) -> None:
        self._write("reopen", lambda deal: self.desk.reopen(deal.id))

    def action_again(self) -> None:
        self._write("again", lambda deal: self.desk.again(deal.id))

    def action_kept(self) -> None:
        self._write("kept", lambda deal: self.desk.settle_promise(deal.id, is_kept=True))

    def action_broken(self) -> None:
        self._write("broken", lambda deal: self.desk.settle_promise(deal.id, is_kept=False))

    def action_snooze(self) -> None:
        from screens.forms import SnoozeForm

        if deal := self.deal_in_view():
            self._fill("snooze", SnoozeForm(self.desk, deal))

    def action_sleep(self) -> None:
        from screens.forms import SleepForm

        if deal := self.deal_in_view():
            self._fill("sleep", SleepForm(self.desk, deal))

    def action_move(self) -> None:
        from screens.forms import MoveForm

        if deal := self.deal_in_view():
            self._fill("move", MoveForm(self.desk, deal))

    def action_edit(self) -> None:
        from screens.forms import EditForm

        if deal := self.deal_in_view():
            self._fill("edit", EditForm(self.desk, deal))

    def action_lose(self) -> None:
        self._close("lost")

    def action_win(self) -> None:
        self._close("won")

    def _close(self, outcome: str) -> None:
        from screens.close import CloseScreen

        def heard(said: Said | None) -> None:
            if said is not None:
                self.acted("close", said)

        if deal := self.deal_in_view():
            self.app.push_screen(CloseScreen(self.desk, deal.id, outcome), heard)

    def action_open(self) -> None:
        from screens.deal.deal import DealScreen

        if deal := self.deal_in_view():
            self.app.push_screen(DealScreen(self.desk, deal.id, self.entry_in_view()))

    def action_copy(self) -> None:
        from screens.forms.copying import CopyForm, copy

        entry = self.entry_in_view()
        text = self.desk.text_to_send(entry) if entry else ""
        if not text:
            self.say(_("There is nothing to copy: nothing here is meant for the buyer."))
        elif not copy(self.app, text, self.say):
            self.app.push_screen(CopyForm(self.desk, text))
