"""Names, contacts and numbers that tell of one customer, and finding them in a text in any spelling of theirs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from tracker.mailboxes import is_public
from tracker.model import Deal
from tracker.script import fold

_SHORTEST_NAME = 3
"""Latin names below this many letters are not looked for: they would be found in any text."""


class Name(NamedTuple):
    """Something that tells of a customer, as it was said and as it is looked for."""

    said: str
    folded: str
    latin: bool


def names_of(deals: Iterable[Deal]) -> Iterator[Name]:
    """What is looked for of these deals, each once."""
    seen: set[str] = set()
    for deal in deals:
        for said in _said(deal):
            folded = _fold(said)
            if folded in seen:
                continue
            seen.add(folded)
            latin = folded.isascii()
            letters = len(folded.replace(" ", ""))
            if letters >= (_SHORTEST_NAME if latin else 2):
                yield Name(said, folded if latin else folded.replace(" ", ""), latin)


def _said(deal: Deal) -> Iterator[str]:
    yield from (deal.buyer, deal.contact, deal.email, *deal.aliases)
    _user, _at, domain = deal.email.partition("@")
    if domain and not is_public(domain):
        yield domain
    number = deal.ref.partition(":")[2]
    yield from (long for long in (number, deal.phone) if sum(sign.isdigit() for sign in long) >= 5)


def _fold(text: str) -> str:
    """Words of any script without case, marks of width or punctuation, in simplified characters, one space between."""
    return " ".join(re.split(r"[\W_]+", fold(unicodedata.normalize("NFKC", text)).casefold())).strip()


class FoldedText:
    """A text in which names are looked for quickly."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._text = f" {_fold(text)} "
        self._words = frozenset(self._text.split())

    @cached_property
    def _close(self) -> str:
        return self._text.replace(" ", "")

    @cached_property
    def _letters(self) -> frozenset[str]:
        return frozenset(self._close)

    @cached_property
    def _pairs(self) -> frozenset[str]:
        close = self._close
        return frozenset(close[at : at + 2] for at in range(len(close) - 1))

    def __contains__(self, name: Name) -> bool:
        if name.latin:
            return self._words.issuperset(name.folded.split()) and f" {name.folded} " in self._text
        letters = self._letters.issuperset(name.folded) and name.folded[:2] in self._pairs
        return letters and name.folded in self._close

    def line_of(self, name: Name) -> int:
        """The line that holds the name, counted from 1; 1 when it runs over several."""
        return next((at for at, line in enumerate(self._lines, 1) if name in FoldedText(line)), 1)
