"""A report made safe to show: what is left out, and the last look for names that must not leave."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from functools import cached_property
from html import unescape
from typing import NamedTuple

from msgspec.structs import replace

from tracker.errors import TrackerError
from tracker.model import Deal
from tracker.reports.money import blurred
from tracker.reports.sentences import counted_sentences, lead_sentences
from tracker.reports.values import LostLine, LostSummary, ReasonRow, Sum
from tracker.words import _

_FREE_MAIL = frozenset(
    {
        *(
            "gmail.com",
            "outlook.com",
            "hotmail.com",
            "yahoo.com",
            "icloud.com",
            "live.com",
            "aol.com",
            "gmx.com",
        ),
        *("mail.ru", "yandex.ru", "qq.com", "163.com", "126.com", "sina.com", "foxmail.com", "proton.me"),
    }
)
_SHORTEST_NAME = 3
"""Latin names below this many letters are not looked for: they would be found in any text."""


class NotSafeToShare(TrackerError):
    """A stored name was found in a report made for sharing."""


def redact(summary: LostSummary) -> LostSummary:
    """The summary without names, goods, words and exact amounts: countries, causes and ranges stay."""
    blurred_lines = tuple(_redact_line(number, line) for number, line in enumerate(summary.deals, 1))
    before = summary.before
    rated = summary.rated
    bare = replace(
        summary,
        value=_blur(summary.value),
        reasons=tuple(_redact_reason(row) for row in summary.reasons),
        before=replace(before, value=_blur(before.value)) if before else None,
        rated=replace(rated, total=_blur((rated.total,))[0]) if rated else None,
        given=(),
        shared=True,
        deals=blurred_lines,
    )
    return replace(bare, sentences=lead_sentences(bare), counted=counted_sentences(bare))


def label(number: int) -> str:
    """What a buyer is called in a shared report."""
    return _("Buyer {number}").format(number=number)


def _redact_line(number: int, line: LostLine) -> LostLine:
    found = replace(line.diagnosis, said="", evidence_for="", evidence_against="", lesson="")
    return replace(
        line,
        id=str(number),
        handle="",
        buyer=label(number),
        goods="",
        quantity="",
        value=None,
        value_between=blurred(line.value) if line.value is not None else None,
        diagnosis=found,
    )


def _redact_reason(row: ReasonRow) -> ReasonRow:
    return replace(row, value=_blur(row.value))


def _blur(parts: Iterable[Sum]) -> tuple[Sum, ...]:
    return tuple(
        replace(part, amount=None, between=blurred(part.amount)) if part.amount is not None else part for part in parts
    )


def check(data: bytes, format_name: str, deals: Iterable[Deal], allowed: str = "") -> None:
    """Raise NotSafeToShare, with the place, if a stored name, contact or number stands in the report.

    `allowed` is text that may hold a name by chance, such as the names of the countries in the report.
    """
    text = _Folded(_plain_text(data, format_name))
    chance = _Folded(allowed)
    for name in _names(deals):
        if name in text and name not in chance:
            raise NotSafeToShare(
                _("“{name}” still stands in the report, on line {line}.").format(
                    name=name.said, line=text.line_of(name)
                ),
                _("Nothing was written. Look in the titles of your playbook, or export without --share."),
            )


class _Name(NamedTuple):
    said: str
    folded: str
    latin: bool


def _names(deals: Iterable[Deal]) -> Iterator[_Name]:
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
                yield _Name(said, folded if latin else folded.replace(" ", ""), latin)


def _said(deal: Deal) -> Iterator[str]:
    yield from (deal.buyer, deal.contact, deal.email, *deal.aliases)
    _user, _at, domain = deal.email.partition("@")
    if domain and domain.casefold() not in _FREE_MAIL:
        yield domain
    number = deal.ref.partition(":")[2]
    yield from (long for long in (number, deal.phone) if sum(sign.isdigit() for sign in long) >= 5)


def _fold(text: str) -> str:
    """Words of any script without case, marks of width or punctuation, one space between."""
    return " ".join(re.split(r"[\W_]+", unicodedata.normalize("NFKC", text).casefold())).strip()


class _Folded:
    """A text in which folded names are looked for quickly."""

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

    def __contains__(self, name: _Name) -> bool:
        if name.latin:
            return self._words.issuperset(name.folded.split()) and f" {name.folded} " in self._text
        letters = self._letters.issuperset(name.folded) and name.folded[:2] in self._pairs
        return letters and name.folded in self._close

    def line_of(self, name: _Name) -> int:
        """The line that holds the name, counted from 1; 1 when it runs over several."""
        return next((at for at, line in enumerate(self._lines, 1) if name in _Folded(line)), 1)


def _plain_text(data: bytes, format_name: str) -> str:
    if format_name == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            parts = [book.read(name).decode("utf-8", "replace") for name in book.namelist() if name.endswith(".xml")]
        return unescape(re.sub(r"<[^>]*>", "\n", "\n".join(parts)))
    text = data.decode("utf-8-sig", "replace")
    if format_name == "html":
        return unescape(re.sub(r"<[^>]*>", "\n", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)))
    return text.replace("\\", "") if format_name == "md" else text
