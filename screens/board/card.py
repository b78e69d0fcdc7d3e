"""How one deal looks on the board: three lines in a column. Knows values, not the desk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from screens.text import ends, fit, safe, width
from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Card

Tone = str
"""How urgent: `late`, `today` or `later`."""
_FAR_DAYS = 60


def due_text(due: date | None, today: date, *, alarm: bool = False) -> tuple[str, str, Tone]:
    """When a deal is due: in words, in fewer cells, and how urgent. An alarm has a "!", not only a colour."""
    if due is None:
        return "", "", "later"
    days = (due - today).days
    if days < 0:
        words, brief, tone = _("{days}d late").format(days=-days), _("{days}d").format(days=days), "late"
    elif days == 0:
        words = brief = _("today")
        tone = "today"
    elif days <= _FAR_DAYS:
        words, brief, tone = _("in {days}d").format(days=days), _("{days}d").format(days=days), "later"
    else:
        words = brief = f"{due:%Y-%m}"
        tone = "later"
    return (words + "!", brief + "!", "late") if alarm else (words, brief, tone)


def card_lines(card: Card, cells: int, today: date) -> tuple[tuple[str, str, str], ...]:
    """Three lines as (left text, right text, right tone), each exactly `cells` wide together."""
    words, brief, tone = due_text(card.due, today, alarm=card.alarm)
    due = words if width(safe(card.line3)) + 1 + width(words) <= cells else brief
    return (
        (*_halves(card.buyer, card.country, cells), "place"),
        (*_goods(card, cells), "later"),
        (*_halves(card.line3, due, cells), tone),
    )


def _goods(card: Card, cells: int) -> tuple[str, str]:
    """What they want; beside it a no of theirs, where one stands."""
    return _halves(card.line2, _("refused"), cells) if card.headline.refused else (fit(card.line2, cells), "")


def _halves(left: str, right: str, cells: int) -> tuple[str, str]:
    whole = ends(left, right, cells)
    if not right or not whole.endswith(right):
        return whole, ""
    return whole[: len(whole) - len(right)], right
