"""A capture that looks like an open deal's buyer is saved, and says so."""

from __future__ import annotations

import pytest

from tests.shell.conftest import Tracker


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
    tracker("list")
    added = tracker("add", second)
    assert added.code == 0
    assert "looks like the same buyer" in added.err
    assert len(tracker("list", "--json").json) == 2


def test_other_buyers_and_closed_deals_are_no_duplicates(tracker: Tracker) -> None:
    tracker("add", 'buyer:"Rahman Textiles" zipper')
    assert "same buyer" not in tracker("add", 'buyer:"Karim Textiles" zipper').err
    tracker("lose", "rahman", "--anyway")
    assert "same buyer" not in tracker("add", 'buyer:"Rahman Textiles" thread').err
