"""A desk on Wednesday 2 December 2026 whose changes were saved at known moments of that day and the days before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.screens.desks import open_at
from tracker import words
from tracker.capture import Draft
from tracker.clock import Clock
from tracker.desk import Desk
from tracker.model import Deal
from tracker.store.files import Disk

MakeDesk = Callable[..., Desk]


class Saving:
    """The wall clock under the store: the moment at which changes are saved."""

    def __init__(self) -> None:
        self.at("2026-11-28T09:00:00+08:00")

    def at(self, moment: str) -> None:
        self.now_ms = int(datetime.fromisoformat(moment).timestamp() * 1000)


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch) -> Saving:
    clock = Saving()
    monkeypatch.setattr(Disk, "now_ms", lambda _disk: clock.now_ms)
    return clock


@pytest.fixture
def make_desk(tmp_path: Path, saving: Saving) -> Iterator[MakeDesk]:
    """`make_desk("en", "home")`: another name is another folder."""
    opened: list[Desk] = []

    def make(lang: str = "en", home: str = "home") -> Desk:
        desk = open_at(tmp_path / home, lang)
        desk.clock = Clock(desk.clock.now(), timezone(timedelta(hours=8)))
        opened.append(desk)
        return desk

    yield make
    for each in opened:
        each.close_store()
    words.use("en")


def add(desk: Desk, buyer: str, goods: str = "") -> Deal:
    deal = desk.add(Draft(text=buyer, buyer=buyer, country="BD", goods=goods)).deal
    assert deal is not None
    return deal


def fill_history(desk: Desk, saving: Saving) -> Desk:
    """Four days of work, with hostile names and one change taken back."""
    saving.at("2026-11-28T09:00:00+08:00")
    rahman = add(desk, "Rahman Textiles", "zipper")
    saving.at("2026-12-01T11:05:00+08:00")
    add(desk, "محمد علي للتجارة", "LED panel")
    add(desk, "客户" * 30, "不锈钢水槽")
    saving.at("2026-12-02T08:30:00+08:00")
    desk.move(rahman.id, "quote")
    desk.log(rahman.id, "in", "[/b] too expensive")
    saving.at("2026-12-02T09:15:00+08:00")
    add(desk, "[/b] Pty")
    desk.undo()
    return desk


def fill_many(desk: Desk, count: int) -> Desk:
    """So many deals in one act, as an import makes them."""
    moment = "2026-12-01T02:00:00Z"
    with desk.store.act(f"imported {count} deals"):
        for number in range(count):
            desk.store.put(f"0many{number:012d}", {"buyer": f"Buyer {number}", "created": moment, "stage": "inquiry"})
    desk.forget(None)
    return desk


@pytest.fixture
def desk(make_desk: MakeDesk, saving: Saving) -> Desk:
    return fill_history(make_desk(), saving)
