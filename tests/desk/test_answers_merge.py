"""Answers given on two laptops both stay."""

from __future__ import annotations

from tracker.desk import Desk, open_desk


def test_answers_of_two_windows_both_stay(desk: Desk) -> None:
    deal = desk.add(desk.read_capture("Rahman BD zipper")).deal
    assert deal is not None
    other = open_desk()
    desk.answer(deal.id, "hold", "2.45 is our lowest", said="too expensive")
    other.answer(deal.id, "gracious", "thank you", said="no")
    other.close_store()
    desk.refresh()
    assert sorted(outcome.answer.move for outcome in desk.answers(desk.deal(deal.id))) == ["gracious", "hold"]
