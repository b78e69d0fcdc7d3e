"""A desk on Wednesday 2 December 2026 whose figures can be counted by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.screens.desks import open_at
from tracker import words
from tracker.desk import Desk

MakeDesk = Callable[[str], Desk]


def touch(day: str, kind: str, stage: str = "inquiry") -> dict[str, str]:
    return {"at": f"{day}T02:00:00Z", "kind": kind, "stage": stage, "text": kind}


def deal(buyer: str, created: str, *touches: dict[str, str], **more: Any) -> dict[str, Any]:
    timeline = {f"0t{number:02}": each for number, each in enumerate(touches)}
    return {"buyer": buyer, "created": f"{created}T02:00:00Z", "touches": timeline, **more}


def closed(buyer: str, created: str, day: str, cause: str = "", **more: Any) -> dict[str, Any]:
    """A deal lost at the quote; `cause` "" is undiagnosed."""
    lost = {
        "at": f"{day}T02:00:00Z",
        "outcome": more.get("outcome", "lost"),
        "stage": "quote",
        "said": "no",
        "cause": cause,
    }
    fields = {"outcome": "lost", "stage": "lost", "closed": f"{day}T02:00:00Z", "diagnoses": {"0d1": lost}, **more}
    return deal(buyer, created, touch(created, "move", "quote"), **fields)


def usd(amount: str, currency: str = "USD") -> dict[str, str]:
    return {"amount": amount, "currency": currency}


DEALS = (
    deal("Rahman Textiles", "2026-12-02", country="BD", goods="zipper", value=usd("1600")),
    deal("Oslo Lys", "2026-12-01", touch("2026-12-02", "out")),
    deal("[/b] Pty", "2026-11-20", touch("2026-11-20", "out"), touch("2026-11-22", "in"), touch("2026-11-25", "out")),
    deal("Schmidt Licht", "2026-08-01", touch("2026-08-03", "move", "quote"), stage="quote", country="DE"),
    deal("王记五金", "2026-10-01", touch("2026-10-05", "move", "pi"), touch("2026-11-18", "out", "pi"), stage="pi"),
    *(
        closed(f"Lost {number}", "2026-05-04", f"2026-07-{number + 10}", "beyond-budget", value=usd("12000"))
        for number in range(6)
    ),
    *(closed(f"Open end {number}", "2026-05-11", f"2026-07-{number + 10}") for number in range(3)),
    closed("Euro", "2026-06-01", "2026-11-02", "bought-elsewhere", value=usd("2500000", "EUR")),
    closed("Dollar", "2026-06-01", "2026-12-02", "bought-elsewhere", value=usd("900")),
    closed("Nairobi Hardware", "2026-06-01", "2026-08-02", "quality", outcome="won", stage="order"),
)
"""Five open; 11 lost and one won, of which all began in the second quarter."""


def fill_figures(desk: Desk) -> Desk:
    with desk.store.act("fill"):
        for number, document in enumerate(DEALS):
            desk.store.put(f"0fig{number:012d}", document)
    desk.forget(None)
    return desk


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[MakeDesk]:
    opened: list[Desk] = []

    def make(lang: str = "en") -> Desk:
        opened.append(open_at(tmp_path / "home", lang))
        return opened[-1]

    yield make
    for each in opened:
        each.close_store()
    words.use("en")


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return fill_figures(make_desk("en"))
