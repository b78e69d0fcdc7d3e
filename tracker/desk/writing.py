"""Use cases that change a deal: capture, log, edit, and undo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from tracker.cadence import effects
from tracker.clock import stored
from tracker.desk.handles import handle_word
from tracker.desk.reading import Reading
from tracker.desk.values import Said, as_stored
from tracker.errors import BadInput, NothingToUndo
from tracker.model import Deal, Entry, Plan, Touch, TouchKind
from tracker.store import ABSENT, Act, new_id
from tracker.words import _, later, sentences

if TYPE_CHECKING:
    from tracker import dates
    from tracker.capture import Draft

Changes = dict[str, Any]
"""Path → value, as the store takes them."""
_MANY = 20

_LOGGED = {
    "out": later("wrote to {buyer}"),
    "in": later("{buyer} replied"),
    "read": later("{buyer} read it, no answer"),
    "note": later("noted on {buyer}"),
    "refused": later("{buyer} said no"),
}


class Writing(Reading):
    """Changes to open deals. Each is one act: one journal line, one undo."""

    undo_floor = ""
    """The stamp of the newest act that undo leaves alone: a demo's beginning."""

    def _change(self, deal: Deal, changes: Changes, words: str, others: Mapping[str, Changes] = {}) -> Deal:
        """The deal after one act; `others` are changes of further deals that belong to it, by id."""
        with self.store.act(words):
            for deal_id, each in {deal.id: changes, **others}.items():
                self.store.change(deal_id, each)
        self.forget([deal.id, *others])
        return self.deal(deal.id)

    def _check(self, deal: Deal, verb: str, hint: str = "") -> None:
        """BadInput for what cannot be done to the deal as it stands."""
        if why := self.why_not(deal, verb):
            raise BadInput(why, hint)

    def _touch(self, touch: Touch) -> Changes:
        return {f"touches/{new_id()}": as_stored(touch)}

    def _effect(self, effect: effects.Effect) -> Changes:
        changes = {name: as_stored(value) for name, value in effect.fields.items()}
        return changes if effect.touch is None else {**self._touch(effect.touch), **changes}

    # -- capture -------------------------------------------------------------------------------------------

    def add(self, draft: Draft) -> Said:
        """Save a captured deal."""
        from tracker.capture import draft_doc

        deal_id = new_id()
        with self.store.act(_("added {buyer}").format(buyer=draft.buyer)):
            self.store.put(deal_id, draft_doc(draft, id=deal_id, now=self.clock.now()))
        self.forget([deal_id])
        deal = self.deal(deal_id)
        return Said(_("Saved {handle}. {next}").format(handle=self.handle(deal), next=self.next_words(deal)), deal)

    # -- the timeline --------------------------------------------------------------------------------------

    def log(
        self,
        deal_id: str,
        kind: TouchKind,
        text: str = "",
        *,
        asked: str = "",
        learned: Mapping[str, str] | None = None,
        next: str = "",
        at: str = "",
    ) -> Said:
        """Log a touch with what it asked and taught; `next` and `at` are date phrases. BadInput on a mistake."""
        deal = self.deal(deal_id)
        if asked and self.playbook.question(asked) is None:
            from difflib import get_close_matches

            near = get_close_matches(asked, [question.id for question in self.playbook.questions], 1)
            hint = _("Did you mean {name}?").format(name=near[0]) if near else _("`tracker today` shows their ids.")
            raise BadInput(_("The playbook has no question “{id}”.").format(id=asked), hint)
        moment, at_doubt = self._moment(at)
        touch = Touch(at=moment, kind=kind, text=text, asked=asked, stage=deal.stage)
        changes = self._effect(effects.touched(deal, touch, self.clock.day_of(moment)))
        facts: Changes = {}
        for fact, value in (learned or {}).items():
            facts |= _fact(fact, value, stored(moment))
        changes |= facts
        plan, plan_doubt = self._plan(next, deal, moment)
        changes |= plan
        deal = self._change(deal, changes, _(_LOGGED[kind]).format(buyer=deal.buyer))
        text = _("Logged. {next}")
        return self._echoed(text, deal, facts, sentences(at_doubt, plan_doubt), self.fact_ids)

    def _echoed(self, text: str, deal: Deal, changes: Changes, doubt: str, known: frozenset[str]) -> Said:
        """What was done, with what was understood of the fields and facts in it; `known` facts are no news."""
        from tracker.desk.echoes import doubts_about, understood

        coming = sentences(understood(self, deal, changes), self.next_words(deal))
        said = text.format(handle=self.handle(deal), next=coming)
        return Said(sentences(said, *doubts_about(self, deal, changes, known)), deal, doubt)

    def sent(self, entry: Entry) -> Said:
        """Log that what the queue has for a buyer was sent: its question or its sentence. BadInput for neither."""
        text = "" if entry.question else self.text_to_send(entry)
        if not entry.question and not text:
            raise BadInput(_("There is nothing to send here."), _("Say what you wrote: tracker log DEAL TEXT"))
        return self.log(entry.deal.id, "out", text, asked=entry.question.id if entry.question else "")

    def _moment(self, phrase: str) -> tuple[datetime, str]:
        """When something happened, now where nothing is said; and what else the phrase could mean. BadInput for a
        moment still to come."""
        now = self.clock.now()
        if not phrase:
            return now, ""
        reading = self.read_date(phrase, past=True)
        if reading.time is None and reading.day == now.date():
            return now, self._doubt(reading)
        moment = datetime.combine(reading.day, reading.time or time(12), now.tzinfo)
        if moment > now:
            raise BadInput(
                _("{day} is still to come: only what has happened is logged.").format(
                    day=self.describe_reading(reading)
                ),
                _("Plan it instead: tracker edit DEAL next=…"),
            )
        return moment, self._doubt(reading)

    def _plan(self, phrase: str, deal: Deal, since: datetime) -> tuple[Changes, str]:
        """The next touch as it is stored, nothing for no phrase; and what else the phrase could mean."""
        if not phrase:
            return {}, ""
        day, doubt = self._day_ahead(phrase, deal)
        return {"plan": as_stored(Plan(on=day, since=since))}, doubt

    def _day_ahead(self, phrase: str, deal: Deal) -> tuple[date, str]:
        """A day from today on, and what else the phrase could mean. BadInput for a day that has passed."""
        reading = self.read_date(phrase, deal=deal)
        if reading.day < self.clock.today():
            day = self.describe(reading.day)
            raise BadInput(_("{day} has passed.").format(day=day), _("Name a day from today on."))
        return reading.day, self._doubt(reading)

    def _doubt(self, reading: dates.Reading) -> str:
        """A sentence with the other days that a phrase could mean; "" when there are none."""
        if not reading.others:
            return ""
        days = _(", or ").join(map(self.describe, reading.others))
        return _("It could also mean {days}.").format(days=days)

    # -- fields --------------------------------------------------------------------------------------------

    def edit(self, deal_id: str, fields: Mapping[str, str]) -> Said:
        """Set fields or facts from text, all or none; an empty text clears. BadInput names the nearest field."""
        deal = self.deal(deal_id)
        changes, doubt = self._read_fields(deal, fields)
        if handle_word(changes.get("buyer", deal.buyer)) != handle_word(deal.buyer):
            changes["handle"] = self.handle(deal)
        words = _("edited {fields} of {buyer}").format(fields=", ".join(fields), buyer=deal.buyer)
        known = self.fact_ids | deal.facts.keys()
        deal = self._change(deal, changes, words)
        return self._echoed(_("Saved {handle}. {next}"), deal, changes, doubt, known)

    def _read_fields(self, deal: Deal, fields: Mapping[str, str]) -> tuple[Changes, str]:
        """The changes that fields and facts mean, and what else their dates could; BadInput for what is neither."""
        from tracker.desk.fields import Reader, read_field

        now, doubts = stored(self.clock.now()), list[str]()

        def read_day(text: str) -> date:
            day, doubt = self._day_ahead(text, deal)
            doubts.append(doubt)
            return day

        currency = next((money.currency for money in (deal.price, deal.value) if money is not None), "")
        unit = deal.quantity.unit if deal.quantity is not None else ""
        reader = Reader(read_day, currency or self.settings.currency, now, unit)
        changes: Changes = {}
        for name, text in fields.items():
            if name == "stage":
                raise BadInput(_("A stage is moved, not edited."), "tracker move DEAL STAGE")
            read = read_field(name, text, reader, self.fact_ids | deal.facts.keys())
            changes |= _fact(name, text, now) if read is None else read
        return changes, sentences(*doubts)

    # -- undo ----------------------------------------------------------------------------------------------

    def undo(self, force: bool = False) -> Said:
        """Take back this device's last act; UndoConflict when something newer changed the same fields."""
        act = self.store.next_undo() if self.undo_floor else None
        if act is not None and act.stamp <= self.undo_floor:
            raise NothingToUndo(_("There is nothing to undo: here the demo begins."))
        return self._replayed(self.store.undo(force=force), _("Undone: {words}."))

    def redo(self, force: bool = False) -> Said:
        """Bring back what was undone last; UndoConflict as for `undo`."""
        return self._replayed(self.store.redo(force=force), _("Redone: {words}."))

    def _replayed(self, act: Act, text: str) -> Said:
        self.forget(act.ids)
        present = self.store.documents()
        deal = self.deal(act.ids[0]) if len(act.ids) == 1 and act.ids[0] in present else None
        said = text.format(words=act.words)
        if is_of_many(act):
            count = f"{len(act.ids):,}"
            said = sentences(said, _("It concerned {count} deals; undo and redo go both ways.").format(count=count))
        return Said(said, deal)


def _fact(name: str, value: str, at: str) -> Changes:
    """A fact as it is stored; an empty one is forgotten."""
    return {f"facts/{fact_name(name)}": {"value": value, "at": at} if value.strip() else ABSENT}


def fact_name(text: str) -> str:
    """A fact's id as it is stored; BadInput when it has no letters or would break a record's path."""
    name = text.strip().lower().replace("-", "_").replace(" ", "_")
    if not name or "/" in name:
        raise BadInput(_("“{text}” cannot name a fact.").format(text=text), _("Such as project=… or cycle=…"))
    return name


def is_of_many(act: Act) -> bool:
    """Whether an act concerns so many deals, such as an import, that taking it back deserves a word."""
    return len(act.ids) > _MANY
