"""Open deals by who they are with, in a small file that quick capture can read without the store.

A hint only: it may be a little behind, and losing it costs nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tracker.script import fold
from tracker.store.paths import Paths
from tracker.words import _

_FILE = "open-buyers.tsv"
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


class Known(NamedTuple):
    """The file's bytes: looked through for what a new deal may share, never read line by line."""

    data: bytes

    def like(self, new: OpenDeal) -> list[OpenDeal]:
        """As `likely_same`, of those in the file."""
        name, mail, phone = _keys(new)
        wanted = [f"\n{name}\t" if name else "", f"\t{mail}\t" if mail else "", f"\t{phone}\t" if phone else ""]
        lines = {line for mark in wanted if mark for line in self._lines(mark.encode("utf-8", "replace"))}
        return likely_same(new, filter(None, map(_read_line, sorted(lines))))

    def _lines(self, mark: bytes) -> Iterator[bytes]:
        at = self.data.find(mark)
        while at >= 0:
            start = self.data.rfind(b"\n", 0, at + 1) + 1
            end = self.data.find(b"\n", start)
            yield self.data[start:end]
            at = self.data.find(mark, end)


def _keys(deal: OpenDeal) -> tuple[str, str, str]:
    """What a deal is found by: its buyer's name, mail address and number, each "" when unknown."""
    phone = _digits(deal.phone)
    return same_buyer(deal.buyer), "".join(deal.email.lower().split()), phone[-9:] if len(phone) >= 7 else ""


def known_of(deals: Iterable[OpenDeal]) -> Known:
    """These deals, to be looked through as those of the file are."""
    return Known(b"\n" + _lines_of(deals))


def _lines_of(deals: Iterable[OpenDeal]) -> bytes:
    rows = ((*_keys(deal), json.dumps(deal, ensure_ascii=False)) for deal in deals)
    return "".join("\t".join(row) + "\n" for row in rows).encode("utf-8", "replace")


def _read_line(line: bytes) -> OpenDeal | None:
    try:
        row = json.loads(line.rpartition(b"\t")[2])
    except ValueError:
        return None
    return OpenDeal(*map(str, row)) if isinstance(row, list) and len(row) == len(OpenDeal._fields) else None


def read_known(paths: Paths) -> Known:
    """What the file holds; nothing when it is missing or cannot be read."""
    try:
        with open(os.path.join(paths.state, _FILE), "rb") as file:
            return Known(b"\n" + file.read())
    except OSError:
        return Known(b"")


def remember(paths: Paths, deals: Iterable[OpenDeal], *, anew: bool = False) -> None:
    """Add deals to the file, or with `anew` let it hold just these."""
    data = _lines_of(deals)
    place = os.path.join(paths.state, _FILE)
    try:
        os.makedirs(paths.state, mode=0o700, exist_ok=True)
        target = f"{place}.{os.getpid()}" if anew else place
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if anew else os.O_APPEND), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if anew:
            os.replace(target, place)
    except OSError:
        return
