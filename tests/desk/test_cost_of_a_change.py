"""What a change costs that does not vary with the machine: writes, syncs and bytes, however many deals there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from tests.screens.desks import crowd
from tracker.desk import Desk
from tracker.store.files import Disk

A_LINE = 700
"""Bytes of a journal line for one touch or one move."""


class Cost(NamedTuple):
    writes: list[int]
    syncs: list[int]

    def clear(self) -> None:
        self.writes.clear()
        self.syncs.clear()


@pytest.fixture
def cost(monkeypatch: pytest.MonkeyPatch) -> Cost:
    """Every write and sync of the store from here on."""
    counted = Cost([], [])
    write, fsync = Disk.write, Disk.fsync

    def counted_write(disk: Disk, fd: int, data: bytes | memoryview) -> int:
        counted.writes.append(len(data))
        return write(disk, fd, data)

    def counted_fsync(disk: Disk, fd: int) -> None:
        counted.syncs.append(fd)
        fsync(disk, fd)

    monkeypatch.setattr(Disk, "write", counted_write)
    monkeypatch.setattr(Disk, "fsync", counted_fsync)
    return counted


@pytest.mark.parametrize("others", [0, 2_000])
def test_a_change_is_one_write_and_one_sync(desk: Desk, cost: Cost, others: int) -> None:
    crowd(desk, others)
    deal = desk.add(desk.read_capture("Rahman BD zipper 5000 pcs USD 0.32/pc")).deal
    assert deal is not None
    changes: tuple[Callable[[], object], ...] = (
        lambda: desk.move(deal.id, "quote"),
        lambda: desk.log(deal.id, "out", "sent the quote"),
        lambda: desk.snooze(deal.id, "in 3 days"),
        desk.undo,
    )
    for change in changes:
        cost.clear()
        change()
        assert (len(cost.writes), len(cost.syncs)) == (1, 1)
        assert cost.writes[0] < A_LINE


def test_looking_writes_nothing(desk: Desk, cost: Cost) -> None:
    crowd(desk, 50)
    cost.clear()
    desk.columns()
    desk.queue()
    desk.refresh()
    assert cost == Cost([], [])


def test_a_column_that_did_not_change_is_the_same_list(desk: Desk) -> None:
    crowd(desk, 60)
    before = desk.columns()
    desk.move(before["inquiry"][0].id, "quote")
    after = desk.columns()
    same = {stage for stage in after if after[stage] is before[stage]}
    assert same == {"pi", "sample", "order", "lost"}
