"""The board kept in order while deals change is the board drawn anew."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest

from tracker.desk import Card, Desk, open_desk
from tracker.model import STAGES, StageId

LINES = ("Rahman BD zipper 5000 pcs USD 0.32/pc", "Oslo Lys NO lamps", "Rahman Traders thread", "王记五金 阀门 200个")


def seen(columns: Mapping[StageId, list[Card]]) -> dict[StageId, list[tuple[object, ...]]]:
    return {stage: [(card.id, card.document, card.due) for card in cards] for stage, cards in columns.items()}


@pytest.mark.parametrize("seed", range(6))
def test_columns_after_single_changes_are_those_of_a_fresh_desk(desk: Desk, seed: int) -> None:
    rng = random.Random(seed)
    for line in LINES * 3:
        desk.add(desk.read_capture(line))
    for _step in range(40):
        desk.columns()
        deal = rng.choice(desk.all_deals())
        match rng.randrange(7):
            case 0 | 1:
                stage = rng.choice(STAGES[:-1])
                desk.move(deal.id, stage)
            case 2:
                desk.log(deal.id, rng.choice(("out", "in", "read", "note")), "text")
            case 3:
                desk.snooze(deal.id, f"in {rng.randrange(1, 30)} days")
            case 4:
                desk.edit(deal.id, {"buyer": rng.choice(("Rahman", "Zed", "Oslo Lys"))})
            case 5:
                desk.close(deal.id, "lost" if deal.outcome != "lost" else "won", anyway=True)
            case 6:
                desk.undo()
    kept = desk.columns()
    fresh = open_desk()
    assert seen(kept) == seen(fresh.columns())
    assert {deal.id: desk.handle(deal) for deal in desk.all_deals()} == fresh.handles()


def test_a_filter_keeps_the_cards_that_have_every_word(desk: Desk) -> None:
    for line in LINES:
        desk.add(desk.read_capture(line))
    found = [card.buyer for cards in desk.columns("rahman zip").values() for card in cards]
    assert found == ["Rahman"]


@pytest.mark.parametrize("words", ["bangla", "BD", "norway lamps", "王记", "zipper 5000", "nobody"])
def test_the_board_s_filter_finds_what_the_list_finds(desk: Desk, words: str) -> None:
    for line in LINES:
        desk.add(desk.read_capture(line))
    found = {card.id for cards in desk.columns(words).values() for card in cards}
    assert found == {deal.id for deal in desk.deals(words, outcome="all")}


def test_another_process_s_changes_arrive_by_refresh(desk: Desk) -> None:
    other = open_desk()
    assert desk.refresh() == set()
    said = other.add(other.read_capture(LINES[0]))
    assert said.deal is not None
    assert desk.refresh() in ({said.deal.id}, None)
    assert [card.id for card in desk.columns()["inquiry"]] == [said.deal.id]
