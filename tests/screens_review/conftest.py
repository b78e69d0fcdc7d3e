"""A real desk in a temporary folder on Thursday 26 November 2026, with deals that are due."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from tracker import words
from tracker.capture import Draft
from tracker.clock import Clock
from tracker.desk import Desk, open_desk
from tracker.model import Deal
from tracker.store.paths import Paths

NOW = datetime(2026, 11, 26, 14, 20, tzinfo=timezone(timedelta(hours=8)))
AddDeal = Callable[..., Deal]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("TRACKER_HOME", str(tmp_path))
    monkeypatch.setenv("SSH_TTY", "")
    monkeypatch.setattr("screens.overrun.PAUSE_SECONDS", 0.0)  # keys come faster here than from any hand
    count = itertools.count(1)
    monkeypatch.setattr("tracker.desk.writing.new_id", lambda: f"01test{next(count):014}")
    opened = open_desk(NOW.isoformat(), "en", Paths(data=str(tmp_path / "data"), state=str(tmp_path / "state")))
    yield opened
    opened.close_store()
    words.use("en")


@pytest.fixture
def add(desk: Desk) -> AddDeal:
    """Adds a deal that came in `days_ago`; `steps` are (days ago, kind, text), kind `quote` … being a move."""

    def make(buyer: str, *steps: tuple[int, str, str], days_ago: int = 20, **fields: Any) -> Deal:
        today = desk.clock
        known = {"country": "AE", "goods": "LED panel", "quantity": "2000", "unit": "pcs", **fields}
        desk.clock = Clock(NOW - timedelta(days=days_ago), NOW.tzinfo)
        deal = desk.add(Draft(text=buyer, buyer=buyer, **known)).deal
        assert deal is not None
        for ago, kind, text in steps:
            desk.clock = Clock(NOW - timedelta(days=ago), NOW.tzinfo)
            if kind in ("quote", "pi", "sample"):
                desk.move(deal.id, kind)
            else:
                desk.log(deal.id, kind, text)  # type: ignore[arg-type]
        desk.clock = today
        desk.forget(None)
        return desk.deal(deal.id)

    return make


@pytest.fixture
def silent(add: AddDeal) -> Deal:
    """A quote that was answered with "too expensive" and then met silence."""
    return add(
        "Al-Rashid Trading",
        (18, "quote", ""),
        (18, "out", "Quote 2026-118 sent"),
        (14, "in", "Thanks, but it is too expensive for us"),
        (12, "out", "Asked what they compare it with"),
        price="4.20",
        currency="USD",
        incoterm="FOB",
        place="Ningbo",
    )


@pytest.fixture
def fresh(add: AddDeal) -> Deal:
    """An inquiry nobody has answered yet."""
    return add("Rahman Textiles", days_ago=3, country="BD", goods="zipper")
