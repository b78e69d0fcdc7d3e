"""What happened elsewhere to a deal while the dialog that closes it stood open. Text only; knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal


def now_or_gone(desk: Desk, deal_id: str) -> Deal | None:
    """The deal as it is now, None when it is not there any more."""
    try:
        return desk.deal(deal_id)
    except TrackerError:
        return None


def meanwhile(desk: Desk, before: Deal, now: Deal | None) -> str:
    """What the person must know before they go on; "" when closing it means what it meant."""
    if now is None:
        return _("This deal is not there any more. What you typed is kept; undo may bring the deal back.")
    if before.outcome and not now.outcome:
        return _("This deal was reopened elsewhere meanwhile. Saving here closes it again.")
    if not now.outcome or (before.outcome, before.diagnosis) == (now.outcome, now.diagnosis):
        return ""
    why = " ".join(desk.diagnosis_lines(now)[0].split())
    return _("This deal was closed elsewhere meanwhile: {why}. Esc leaves it so; saving here goes over it.").format(
        why=why
    )
