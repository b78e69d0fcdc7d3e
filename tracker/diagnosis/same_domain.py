"""Two inquiries from one mail domain for the same goods: a dated line of evidence, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.cadence.story import DayOf
from tracker.diagnosis.signals import Evidence
from tracker.mailboxes import is_public
from tracker.words import _

if TYPE_CHECKING:
    from tracker.model import Deal
    from tracker.playbook import Playbook

SIGNAL = "asked-same-from-one-domain"


def mail_domain(email: str) -> str:
    """The company behind a mail address, "" for a free mailbox that strangers share."""
    domain = email.rpartition("@")[2].strip().casefold() if "@" in email else ""
    return "" if is_public(domain) else domain


def same_goods(one: str, other: str) -> bool:
    """Whether two descriptions of goods have the same words."""
    words = set(one.casefold().split())
    return bool(words) and words == set(other.casefold().split())


def asked_elsewhere(deal: Deal, others: Iterable[Deal], playbook: Playbook, *, day_of: DayOf) -> list[Evidence]:
    """A deal of the buyer's mail domain that reached the same stage for the same goods in the days of the playbook."""
    domain = mail_domain(deal.email)
    if not domain:
        return []
    day = day_of(deal.entered)
    found = []
    for other in others:
        if other.id == deal.id or other.stage != deal.stage or mail_domain(other.email) != domain:
            continue
        there = day_of(other.entered)
        if abs((day - there).days) <= playbook.evidence.same_domain_days and same_goods(deal.goods, other.goods):
            text = _("{contact} asked for {goods} too").format(contact=other.contact or other.email, goods=other.goods)
            found.append(Evidence(SIGNAL, max(day, there), text))
    return found[:1]
