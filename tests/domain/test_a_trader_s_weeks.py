"""Sixty deals played day by day on the real desk: what must never happen does not."""

from __future__ import annotations

from pathlib import Path

from benchmarks.trader import play


def test_two_months_of_reviews_press_nobody_and_forget_nobody(tmp_path: Path) -> None:
    weeks = play(tmp_path, open_deals=60, days=60)
    assert weeks.broken == ()
    assert (weeks.on_days_off, weeks.repeated, weeks.forgotten, weeks.after_refusal) == (0, 0, 0, 0)
    assert weeks.share <= 0.2
    assert weeks.written > 200
