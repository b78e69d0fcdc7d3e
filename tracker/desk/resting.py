"""Use cases that put a deal aside: until a date, until tomorrow, or until something happens; and bring it back."""

from __future__ import annotations

from tracker.cadence import effects
from tracker.desk.values import Said
from tracker.desk.writing import Writing
from tracker.errors import BadInput
from tracker.model import Deal, Rest
from tracker.words import _


class Resting(Writing):
    """The queue leaves out a deal that rests."""

    def snooze(self, deal_id: str, when: str) -> Said:
        """Out of the queue until a date."""
        deal = self.deal(deal_id)
        day, doubt = self._day_ahead(when, deal)
        return self._rest(deal, effects.put_aside(Rest(verb="snooze", since=self.clock.now(), until=day)), doubt)

    def bury(self, deal_id: str) -> Said:
        """Out of the queue until tomorrow."""
        return self._rest(self.deal(deal_id), effects.put_off(self.clock.now(), self.clock.today()))

    def sleep(self, deal_id: str, reason: str) -> Said:
        """Out of the queue until the user wakes it or the buyer replies; a reason is required."""
        if not reason.strip():
            raise BadInput(_("What is it waiting for?"), _("Say it in a few words; the deal sleeps until then."))
        rest = Rest(verb="sleep", since=self.clock.now(), reason=reason.strip())
        return self._rest(self.deal(deal_id), effects.put_aside(rest))

    def wake(self, deal_id: str) -> Said:
        """Back into the rhythm of its stage. BadInput for a deal that is not put aside."""
        deal = self.deal(deal_id)
        self._check(deal, "wake")
        deal = self._change(deal, self._effect(effects.woken()), _("woke {buyer}").format(buyer=deal.buyer))
        return Said(_("{handle} is back. {next}").format(handle=self.handle(deal), next=self.next_words(deal)), deal)

    def _rest(self, deal: Deal, effect: effects.Effect, doubt: str = "") -> Said:
        deal = self._change(deal, self._effect(effect), _("put {buyer} aside").format(buyer=deal.buyer))
        said = _("{handle} put aside. {next}").format(handle=self.handle(deal), next=self.next_words(deal))
        return Said(said, deal, doubt)
