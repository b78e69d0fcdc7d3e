"""Moves on the board: a slip that is taken back at once leaves the rhythm as it was."""

from __future__ import annotations

from typing import Any

import pytest

from tracker.desk import Desk, open_desk
from tracker.errors import BadInput
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


def words(desk: Desk, deal: Deal) -> list[str]:
    """What was done to a deal, newest first."""
    return [act.words for act in desk.history(deal)]


def test_a_lost_deal_that_orders_after_all_is_won_by_one_act(desk: Desk) -> None:
    deal = late(desk)
    lost = desk.close(deal.id, "lost", said="too expensive", anyway=True).deal
    said = desk.move(deal.id, "order")
    won = desk.deal(deal.id)
    assert (won.stage, won.outcome, won.diagnosis) == ("order", "won", None)
    assert said.text.startswith("rahman → Order (lost before). ")
    assert said.text.endswith("Why did they choose you? tracker win rahman --cause ID")
    assert words(desk, won)[:2] == ["moved Rahman Textiles to Order (lost before)", "lost Rahman Textiles"]
    assert [touch.stage for _key, touch in won.timeline] == ["quote", "lost", "order"]
    desk.undo()
    assert desk.deal(deal.id) == lost


def test_a_closed_deal_moved_to_an_open_stage_is_reopened_there(desk: Desk) -> None:
    deal = late(desk)
    for close in ("won", "lost"):
        desk.close(deal.id, close, anyway=True)
        said = desk.move(deal.id, "pi")
        reopened = desk.deal(deal.id)
        assert (reopened.stage, reopened.outcome, reopened.closed) == ("pi", "", None)
        assert said.text.startswith("rahman is open again in PI. ")
        assert words(desk, deal)[0] == "reopened Rahman Textiles"


def test_an_order_that_was_cancelled_is_lost_and_says_what_it_was(desk: Desk) -> None:
    deal = late(desk)
    desk.close(deal.id, "won", cause="won-trust", evidence_for="said so")
    said = desk.close(deal.id, "lost", said="their customer cancelled", anyway=True)
    lost = desk.deal(deal.id)
    assert said.text.startswith("rahman: lost (won before), undiagnosed.")
    assert words(desk, lost)[0] == "lost Rahman Textiles (won before)"
    assert [each.stage for each in lost.diagnoses.values()] == ["quote", "order"]
    assert desk.close(deal.id, "lost", anyway=True).text.startswith("rahman: lost, undiagnosed.")


def test_a_deal_put_aside_while_it_was_closed_is_awake_when_it_is_open_again(desk: Desk) -> None:
    deal = late(desk)
    desk.close(deal.id, "lost", anyway=True)
    desk.sleep(deal.id, "their shop opens")
    said = desk.reopen(deal.id)
    assert desk.deal(deal.id).rest is None
    assert "Asleep" not in said.text


def test_a_wrong_state_of_a_hypothesis_is_not_blamed_on_the_hypothesis(desk: Desk) -> None:
    deal = late(desk)
    state: Any = "maybe"
    with pytest.raises(BadInput, match="maybe") as caught:
        desk.mark(deal.id, "tender", state)
    assert caught.value.hint == "It can be unknown, supported, ruled-out."


@pytest.mark.parametrize("stages", [["order"], ["quote", "pi", "order"], ["quote", "sample", "order", "lost"]])
def test_an_order_is_opened_again_in_the_last_stage_it_was_worked_in(desk: Desk, stages: list[str]) -> None:
    deal = desk.add(desk.read_capture("Reop Hardware US hooks")).deal
    assert deal is not None
    for stage in stages:
        if stage == "lost":
            desk.close(deal.id, "lost", anyway=True)
        else:
            desk.move(deal.id, stage)
    worked = {1: "inquiry", 3: "pi", 4: "sample"}[len(stages)]
    desk.reopen(deal.id)
    assert desk.deal(deal.id).stage == worked


def test_a_deal_captured_in_a_stage_and_ordered_at_once_is_opened_again_there(desk: Desk) -> None:
    deal = desk.add(desk.read_capture("Reop Hardware US hooks")._replace(stage="pi")).deal
    assert deal is not None
    desk.move(deal.id, "order")
    desk.close(deal.id, "lost", anyway=True)
    desk.reopen(deal.id)
    assert desk.deal(deal.id).stage == "pi"
