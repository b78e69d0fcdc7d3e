"""Two inquiries from one mail domain for the same goods: a dated line of evidence, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tracker.cadence.story import DayOf
from tracker.diagnosis.signals import Evidence
from tracker.words import _

if TYPE_CHECKING:
    from tracker.model import Deal

SIGNAL = "asked-same-from-one-domain"
_WITHIN_DAYS = 30
_SHARED_BY_STRANGERS = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "yahoo.com",
        "ymail.com",
        "icloud.com",
        "me.com",
        "aol.com",
        "gmx.de",
        "gmx.net",
        "web.de",
        "mail.ru",
        "yandex.ru",
        "yandex.com",
        "proton.me",
        "protonmail.com",
        "qq.com",
        "163.com",
        "126.com",
        "sina.com",
        "foxmail.com",
        "aliyun.com",
        "naver.com",
        "hanmail.net",
        "libero.it",
        "orange.fr",
        "free.fr",
        "t-online.de",
        "zoho.com",
        "rediffmail.com",
    ]
)


def mail_domain(email: str) -> str:
    """The company behind a mail address, "" for a free mailbox that strangers share."""
    domain = email.rpartition("@")[2].strip().casefold() if "@" in email else ""
    return "" if domain in _SHARED_BY_STRANGERS else domain


def same_goods(one: str, other: str) -> bool:
    """Whether two descriptions of goods have the same words."""
    words = set(one.casefold().split())
    return bool(words) and words == set(other.casefold().split())


def asked_elsewhere(deal: Deal, others: Iterable[Deal], *, day_of: DayOf) -> list[Evidence]:
    """Other deals of the buyer's mail domain that reached the same stage for the same goods within 30 days."""
    domain = mail_domain(deal.email)
    if not domain:
        return []
    day = day_of(deal.entered)
    found = []
    for other in others:
        if other.id == deal.id or other.stage != deal.stage or mail_domain(other.email) != domain:
            continue
        there = day_of(other.entered)
        if abs((day - there).days) <= _WITHIN_DAYS and same_goods(deal.goods, other.goods):
            text = _("{contact} asked for {goods} too").format(contact=other.contact or other.email, goods=other.goods)
            found.append(Evidence(SIGNAL, max(day, there), text))
    return found[:1]
