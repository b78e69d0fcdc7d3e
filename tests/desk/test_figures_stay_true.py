"""Figures keep what they read of a deal until it changes, and leave out what cannot be read."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.screens.desks import fill
from tracker.clock import Clock
from tracker.desk import Desk, open_desk
from tracker.desk.figures_json import figures_json
from tracker.reports import traces


def counted(desk: Desk) -> object:
    return figures_json(desk.figures())


def fresh(desk: Desk) -> object:
    """The figures of a desk that has read nothing yet."""
    other = open_desk()
    try:
        return counted(other)
    finally:
        other.close_store()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    fill(desk)
    return desk


def test_figures_after_each_change_are_those_of_a_fresh_desk(filled: Desk) -> None:
    first, second = (deal.id for deal in filled.deals()[:2])
    assert counted(filled) == fresh(filled)
    filled.log(first, "out", "which project is it for?")
    assert counted(filled) == fresh(filled)
    filled.move(second, "quote")
    filled.close(first, "lost", said="no", anyway=True)
    assert counted(filled) == fresh(filled)
    filled.undo()
    assert counted(filled) == fresh(filled)


def test_what_another_window_wrote_is_counted_after_a_look_outside(filled: Desk) -> None:
    before = filled.figures()
    other = open_desk()
    other.close(other.deals()[0].id, "won", anyway=True)
    other.close_store()
    filled.refresh()
    assert filled.figures().open == before.open - 1
    assert counted(filled) == fresh(filled)


def test_figures_kept_with_the_snapshot_are_those_counted_anew(filled: Desk) -> None:
    before = counted(filled)
    filled.store.keep(force=True)
    again = open_desk()
    assert again.store.notes("traces", "another program", traces.load).rows == {}
    again.close_store()
    again = open_desk()
    assert counted(again) == before
    again.log(again.deals()[0].id, "in", "it is for a hotel")
    assert counted(again) == fresh(again) != before


def test_days_are_read_anew_in_another_zone(filled: Desk) -> None:
    filled.figures()
    filled.store.keep(force=True)
    again = open_desk()
    again.clock = Clock(again.clock.now(), ZoneInfo("Pacific/Kiritimati"))
    bare = open_desk()
    bare.clock = again.clock
    for name in Path(bare.paths.state).glob("*/snapshot.json"):
        name.unlink()
    assert counted(again) == counted(bare)


def test_another_clock_reads_the_days_anew(filled: Desk) -> None:
    assert filled.figures().today.added == 10
    filled.clock = Clock(filled.clock.now().replace(year=2027), filled.clock.now().tzinfo)
    assert filled.figures().today.added == 0


def test_a_record_written_wrongly_is_left_out_and_said(filled: Desk) -> None:
    with filled.store.act("another program"):
        filled.store.put("0wrong000000000000001", {"buyer": "Odd", "created": "some day"})
        filled.store.put("0wrong000000000000002", {"buyer": "Odd", "created": "2026-12-01T10:00:00Z", "stage": "mars"})
    filled.forget(None)
    found = filled.figures()
    assert (found.open, found.today.added) == (8, 10)
    assert set(filled.unreadable) == {"0wrong000000000000001", "0wrong000000000000002"}


def test_figures_of_no_deals_are_there(desk: Desk) -> None:
    assert desk.figures().open == 0
