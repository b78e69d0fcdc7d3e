"""The use case of a promise of theirs: it comes back on its day, and is noted as kept or broken."""

from __future__ import annotations

from datetime import date

from tracker.cadence import say_day
from tracker.clock import stored
from tracker.desk.values import Said
from tracker.desk.writing import Changes, Writing
from tracker.fact_days import day_in
from tracker.model import Deal, Touch
from tracker.store import ABSENT
from tracker.words import _


class Promises(Writing):
    """A deal holds one open promise, the newest one kept, and the newest one broken."""

    def settle_promise(self, deal_id: str, *, is_kept: bool) -> Said:
        """Note whether what they promised was kept. BadInput when nothing was promised."""
        deal = self.deal(deal_id)
        self._check(deal, "kept", _("Note one first: tracker log DEAL --learned promise=…"))
        words, now = deal.facts["promise"].value, self.clock.now()
        text = (_("promise kept: {words}") if is_kept else _("promise broken: {words}")).format(words=words)
        ended = "facts/promise_kept" if is_kept else "facts/promise_broken"
        changes = self._touch(Touch(at=now, kind="note", text=text, stage=deal.stage))
        changes |= {"facts/promise": ABSENT, ended: {"value": words, "at": stored(now)}}
        act = _("{buyer} kept a promise") if is_kept else _("{buyer} broke a promise")
        deal = self._change(deal, changes, act.format(buyer=deal.buyer))
        done = _("{handle}: promise kept. {next}") if is_kept else _("{handle}: promise broken. {next}")
        return Said(done.format(handle=self.handle(deal), next=self.next_words(deal)), deal)

    def _promise_in(self, deal: Deal, got: str, at: str) -> tuple[Changes, str]:
        """What was asked for a concession as a promise, where it names a day still to come; and what to say of it."""
        day = day_in(got, self.clock.today()) if got else None
        if day is None or day < self.clock.today():
            return {}, ""
        if (open_day := self._open_promise(deal)) is not None and open_day >= self.clock.today():
            return {}, _(
                "Another promise of theirs is open until {day}: note the new one when that is settled."
            ).format(day=say_day(open_day))
        return {"facts/promise": {"value": got, "at": at}}, _("Note then whether they kept it.")

    def _open_promise(self, deal: Deal) -> date | None:
        """The day of the promise that is neither kept nor broken; None when there is none, or it names no day."""
        fact = deal.facts.get("promise")
        return day_in(fact.value, self.clock.day_of(fact.at)) if fact is not None else None

    def _broken_before(self, deal: Deal) -> str:
        """A sentence about the promise they broke last, "" when they broke none."""
        fact = deal.facts.get("promise_broken")
        if fact is None:
            return ""
        day = say_day(self.clock.day_of(fact.at))
        return _("Mind: they broke a promise before, “{words}” ({day}).").format(words=fact.value, day=day)
