"""A report made safe to show: what is left out, and the last look for names that must not leave."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from html import unescape

from msgspec.structs import replace

from tracker.errors import TrackerError
from tracker.model import Deal
from tracker.reports.money import blurred
from tracker.reports.names import FoldedText, names_of
from tracker.reports.sentences import counted_sentences, lead_sentences
from tracker.reports.values import LostLine, LostSummary, ReasonRow, Sum
from tracker.words import _


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
    text = FoldedText(_plain_text(data, format_name))
    chance = FoldedText(allowed)
    for name in names_of(deals):
        if name in text and name not in chance:
            raise NotSafeToShare(
                _("“{name}” still stands in the report, on line {line}.").format(
                    name=name.said, line=text.line_of(name)
                ),
                _("Nothing was written. Look in the titles of your playbook, or export without --share."),
            )


def _plain_text(data: bytes, format_name: str) -> str:
    if format_name == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            parts = [book.read(name).decode("utf-8", "replace") for name in book.namelist() if name.endswith(".xml")]
        return unescape(re.sub(r"<[^>]*>", "\n", "\n".join(parts)))
    text = data.decode("utf-8-sig", "replace")
    if format_name == "html":
        return unescape(re.sub(r"<[^>]*>", "\n", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)))
    return text.replace("\\", "") if format_name == "md" else text
