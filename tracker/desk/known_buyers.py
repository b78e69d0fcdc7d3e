"""Open deals by who they are with, in a small file that quick capture can read without the store.

A hint only: it may be a little behind, and losing it costs nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import NamedTuple

from tracker.script import fold
from tracker.store.paths import Paths
from tracker.words import _

_FILE = "open-buyers.jsonl"
_COMPANY_ENDINGS = frozenset(
    (
        *("ltd", "limited", "llc", "inc", "corp", "co", "company", "plc", "pvt", "pte", "fze", "trading"),
        *("gmbh", "ag", "sa", "srl", "sarl", "bv", "oy", "ab", "as", "spa", "ltda", "eirl"),
    )
)


class OpenDeal(NamedTuple):
    """Who an open deal is with; empty texts are unknown."""

    id: str
    buyer: str
    email: str
    phone: str


def same_buyer(name: str) -> str:
    """What two spellings of one company share: its letters and digits, without `Ltd` and the like."""
    words = "".join(char if char.isalnum() else " " for char in fold(name)).split()
    telling = [word for word in words if word not in _COMPANY_ENDINGS]
    return "".join(telling or words)


def likely_same(new: OpenDeal, known: Iterable[OpenDeal]) -> list[OpenDeal]:
    """The known deals that share mail address, phone number or, nearly, the buyer's name."""
    name, phone = same_buyer(new.buyer), _digits(new.phone)
    return [
        deal
        for deal in known
        if deal.id != new.id
        and (
            (new.email and deal.email.lower() == new.email.lower())
            or (len(phone) >= 7 and _digits(deal.phone)[-9:] == phone[-9:])
            or (name and same_buyer(deal.buyer) == name)
        )
    ]


def _digits(phone: str) -> str:
    return "".join(char for char in phone if char.isdigit())


def duplicate_words(known: OpenDeal) -> str:
    """Said after saving, never in the way of it."""
    return _("An open deal looks like the same buyer: {buyer} ({id}).").format(buyer=known.buyer, id=known.id)


def has_known(paths: Paths) -> bool:
    """Whether the file is there."""
    return os.path.exists(os.path.join(paths.state, _FILE))


def read_known(paths: Paths) -> list[OpenDeal]:
    """What the file holds; nothing when it is missing or cannot be read."""
    try:
        with open(os.path.join(paths.state, _FILE), encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        return [OpenDeal(*map(str, row)) for row in rows if isinstance(row, list) and len(row) == 4]
    except (OSError, ValueError):
        return []


def remember(paths: Paths, deals: Iterable[OpenDeal], *, anew: bool = False) -> None:
    """Add deals to the file, or with `anew` let it hold just these."""
    text = "".join(json.dumps(deal, ensure_ascii=False) + "\n" for deal in deals)
    place = os.path.join(paths.state, _FILE)
    try:
        os.makedirs(paths.state, mode=0o700, exist_ok=True)
        target = f"{place}.{os.getpid()}" if anew else place
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if anew else os.O_APPEND), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        if anew:
            os.replace(target, place)
    except OSError:
        return
