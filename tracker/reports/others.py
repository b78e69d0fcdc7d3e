"""What a text to one customer tells of another: names and contacts, and beside them prices and quantities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tracker.capture.parties.company_words import LEGAL
from tracker.model import Deal
from tracker.reports.names import FoldedText, Name, names_of

_NUMBER = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d*[.,]?\d+")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s().-]+(?=\d)")
_TELLING_DIGITS = 9


class Told(NamedTuple):
    """A deal of another customer, and what of it stands in the text."""

    deal: Deal
    found: tuple[str, ...]


def told_of_others(text: str, own: Sequence[Deal], others: Iterable[Deal]) -> list[Told]:
    """Each other customer that a text for the buyer of the `own` deals tells of, once.

    A price or a quantity alone tells of nobody: many may have the same. With it the first word of a name is enough.
    A single word is taken for a name only where it stands like one, with a capital within a sentence.
    """
    shown, chance = FoldedText(text), FoldedText("\n".join(name.said for name in names_of(own)))
    digits = _BETWEEN_DIGITS.sub("", text)
    numbers = set(_numbers(text)) - {amount for deal in own for amount in _amounts(deal)}
    found: dict[str, Told] = {}
    for deal in others:
        amounts = [f"{amount:f}" for amount in _amounts(deal) if amount in numbers]
        names = [name.said for name in _names(deal) if name in shown and name not in chance and _is_one(name, text)]
        tail = "".join(filter(str.isdigit, deal.phone))[-_TELLING_DIGITS:]
        if len(tail) == _TELLING_DIGITS and tail in digits and deal.phone not in names:
            names.append(deal.phone)
        first = deal.buyer.partition(" ")[0]
        if not names and amounts and len(first) > 3 and re.search(rf"\b{re.escape(first)}\b", text):
            names = [first] if not any(each.buyer.startswith(first) for each in own) else []
        if names:
            before = found.get(deal.buyer.casefold(), Told(deal, ())).found
            found[deal.buyer.casefold()] = Told(deal, tuple(dict.fromkeys((*before, *names, *amounts))))
    return list(found.values())


def _names(deal: Deal) -> Iterator[Name]:
    """The names of a deal but its contact's first name alone; and the buyer's without the legal form behind it."""
    for name in names_of([deal]):
        if name.said != deal.contact or not name.latin or " " in name.folded:
            yield name
        words = name.folded.split()
        while name.said == deal.buyer and len(words) > 2 and words[-1] in LEGAL:
            words.pop()
            yield Name(" ".join(deal.buyer.split()[: len(words)]), " ".join(words), name.latin)


def _is_one(name: Name, text: str) -> bool:
    if not name.latin or " " in name.folded:
        return True
    within = rf"(?<=[\w,;:)\"“(] ){re.escape(name.said[:1].upper())}(?i:{re.escape(name.said[1:])})\b"
    return re.search(within, text) is not None


def _amounts(deal: Deal) -> Iterator[Decimal]:
    """Its price and its quantity."""
    yield from (each.amount for each in (deal.price, deal.quantity) if each is not None)


def _numbers(text: str) -> Iterator[Decimal]:
    for found in _NUMBER.findall(text):
        grouped = "," in found and ("." in found or len(found.rpartition(",")[2]) == 3)
        yield Decimal(found.replace(",", "" if grouped else "."))
