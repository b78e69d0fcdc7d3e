"""A capture that looks like an open deal's buyer is saved, and says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tracker.desk import Desk, open_desk


@contextmanager
def a_window() -> Iterator[Desk]:
    desk = open_desk()
    yield desk
    desk.close_store()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('buyer:"Rahman Textiles Ltd." zipper', 'buyer:"RAHMAN TEXTILES" thread'),
        ("Rahman rahman@example.com zipper", "Karim RAHMAN@example.com thread"),
        ("Rahman +880 1711-123456 zipper", "Karim 01711123456 tel:+8801711123456 thread"),
        ('buyer:"王記五金" 阀门', 'buyer:"王记五金" 水管'),
    ],
)
def test_a_likely_duplicate_is_said_after_saving(tracker: Tracker, first: str, second: str) -> None:
    tracker("add", first)
    added = tracker("add", second)
    assert added.code == 0
    assert "looks like the same buyer" in added.err
    assert len(tracker("list", "--json").json) == 2


def test_a_buyer_pasted_twice_is_told_of_at_the_second(tracker: Tracker) -> None:
    pasted = 'buyer:"Rahman Textiles" zipper\nbuyer:"Karim Ltd" thread\nbuyer:"RAHMAN TEXTILES" buttons\n'
    added = tracker("add", "-", stdin=pasted.encode())
    assert added.err.count("looks like the same buyer") == 1
    assert "same buyer: Rahman Textiles (" in added.err


def test_a_buyer_added_in_a_window_that_is_still_open_is_known(tracker: Tracker) -> None:
    tracker("add", 'buyer:"Karim Ltd" thread')
    with a_window() as desk:
        desk.add(desk.read_capture('buyer:"Rahman Textiles" zipper'))
        assert "same buyer: Rahman Textiles (" in tracker("add", 'buyer:"Rahman Textiles" thread').err


def test_where_the_known_buyers_are_lost_nothing_is_told_until_they_are_gathered(tracker: Tracker, apart: Path) -> None:
    for buyer in ("Rahman", "Karim"):
        tracker("add", f'buyer:"{buyer}" zipper')
    (known,) = (apart / "state").glob("open-buyers*")
    known.unlink()
    assert "same buyer" not in tracker("add", 'buyer:"Rahman" thread').err
    assert not known.exists()
    tracker("list")
    assert "same buyer" in tracker("add", 'buyer:"Karim" thread').err


def test_other_buyers_and_closed_deals_are_no_duplicates(tracker: Tracker) -> None:
    tracker("add", 'buyer:"Rahman Textiles" zipper')
    assert "same buyer" not in tracker("add", 'buyer:"Karim Textiles" zipper').err
    tracker("lose", "rahman", "--anyway")
    assert "same buyer" not in tracker("add", 'buyer:"Rahman Textiles" thread').err
