"""Moves on the board: a slip that is taken back at once leaves the rhythm as it was."""

from __future__ import annotations

from tracker.desk import Desk, open_desk
from tracker.model import Deal


def late(desk: Desk) -> Deal:
    """A quote sent on 2 November, looked at on 2 December."""
    then = open_desk("2026-11-02T10:00:00+08:00")
    deal = then.add(then.read_capture("Rahman Textiles BD 5000 pcs zipper 0.32")).deal
    assert deal is not None
    then.move(deal.id, "quote")
    then.close_store()
    desk.refresh()
    return desk.deal(deal.id)


def test_a_move_straight_back_leaves_the_deal_as_it_was(desk: Desk) -> None:
    deal = late(desk)
    before = desk.standing(deal)
    desk.move(deal.id, "pi")
    said = desk.move(deal.id, "quote")
    assert said.text.startswith("rahman is back in Quote as before.")
    assert desk.deal(deal.id) == deal
    assert desk.standing(desk.deal(deal.id)) == before
    desk.redo()
    assert desk.deal(deal.id).stage == "pi"


def test_a_move_back_after_something_was_done_begins_the_stage_anew(desk: Desk) -> None:
    deal = late(desk)
    desk.move(deal.id, "pi")
    desk.log(deal.id, "out", "sent the PI")
    desk.move(deal.id, "quote")
    moved = desk.deal(deal.id)
    assert (moved.stage, desk.clock.day_of(moved.entered)) == ("quote", desk.clock.today())


def test_a_move_back_after_another_deal_was_changed_begins_the_stage_anew(desk: Desk) -> None:
    deal = late(desk)
    desk.move(deal.id, "pi")
    desk.add(desk.read_capture("Oslo Lys NO lamps"))
    desk.move(deal.id, "quote")
    assert desk.clock.day_of(desk.deal(deal.id).entered) == desk.clock.today()


def test_the_next_day_a_move_back_is_a_move(desk: Desk) -> None:
    deal = late(desk)
    desk.move(deal.id, "pi")
    desk.close_store()
    tomorrow = open_desk("2026-12-03T10:00:00+08:00")
    tomorrow.move(deal.id, "quote")
    assert tomorrow.clock.day_of(tomorrow.deal(deal.id).entered) == tomorrow.clock.today()
    tomorrow.close_store()


def test_from_the_first_stage_too(desk: Desk) -> None:
    deal = desk.add(desk.read_capture("Oslo Lys NO lamps")).deal
    assert deal is not None
    desk.move(deal.id, "quote")
    desk.move(deal.id, "inquiry")
    assert desk.deal(deal.id) == deal
