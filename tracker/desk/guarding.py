"""The use case of keeping customers apart: what a text to one of them tells of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.desk.known_buyers import OpenDeal, likely_same
from tracker.desk.reading import Reading
from tracker.mailboxes import is_public
from tracker.model import Deal
from tracker.words import _

if TYPE_CHECKING:
    from tracker.reports import Told


class Guarding(Reading):
    """Looks through all deals, open and closed."""

    def told_of_others(self, deal: Deal, text: str) -> list[Told]:
        """What a text to the deal's buyer tells of other customers: names, contacts, and their figures beside these."""
        from tracker.reports import told_of_others

        every = self.all_deals()
        domain = _firm(deal)
        mine = {each.id for each in likely_same(_party(deal), map(_party, every))} | {deal.id}
        mine |= {each.id for each in every if domain and _firm(each) == domain}
        own = [each for each in every if each.id in mine]
        return told_of_others(text, own, (each for each in every if each.id not in mine))

    def told_words(self, told: Told) -> str:
        """A line about one of them, which says what to do."""
        found = ", ".join(f"“{each}”" for each in told.found)
        return _("{found}: this tells of another customer, {buyer} [{handle}]. Leave it out.").format(
            found=found, buyer=told.deal.buyer, handle=self.handle(told.deal)
        )

    def told_json(self, told: Told) -> dict[str, Any]:
        """The same for other programs."""
        deal = told.deal
        return {"id": deal.id, "handle": self.handle(deal), "buyer": deal.buyer, "found": list(told.found)}


def _party(deal: Deal) -> OpenDeal:
    return OpenDeal(deal.id, deal.buyer, deal.email, deal.phone)


def _firm(deal: Deal) -> str:
    """The mail domain of a firm; "" for a mailbox at one that anyone may use."""
    domain = deal.email.rpartition("@")[2].lower()
    return "" if is_public(domain) else domain
