"""Looking back: what an undo would take, how the history is told, and where a demo's undo ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.capture import Draft
from tracker.desk import Desk, open_desk
from tracker.desk.demo import open_demo
from tracker.errors import NothingToUndo
from tracker.model import Deal
from tracker.store.paths import Paths


def add(desk: Desk, buyer: str, goods: str = "") -> Deal:
    deal = desk.add(Draft(text=buyer, buyer=buyer, goods=goods)).deal
    assert deal is not None
    return deal


def told(desk: Desk) -> list[str]:
    return [desk.act_words(act) for act in desk.history()]


def test_the_next_undo_is_the_newest_change_that_stands(desk: Desk) -> None:
    assert desk.next_undo() is None
    add(desk, "Rahman")
    add(desk, "Oslo Lys")
    for expected in ("added Oslo Lys", "added Rahman"):
        act = desk.next_undo()
        assert act is not None
        assert act.words == expected
        desk.undo()
    assert desk.next_undo() is None


def test_an_undo_and_a_redo_say_what_they_are_about(desk: Desk) -> None:
    add(desk, "Rahman")
    desk.undo()
    desk.redo()
    assert told(desk) == ["↷ done again: added Rahman", "↶ undone: added Rahman", "added Rahman"]


def test_the_only_deal_is_taken_back_while_columns_are_kept(desk: Desk) -> None:
    deal = add(desk, "Rahman")
    desk.columns("")
    assert desk.orders_of("Rahman") == []
    assert desk.undo().text == "Undone: added Rahman."
    assert not any(desk.columns("").values())
    desk.redo()
    assert desk.deal(deal.id) == deal


def test_waking_a_deal_names_its_buyer(desk: Desk) -> None:
    deal = add(desk, "Rahman")
    desk.bury(deal.id)
    desk.wake(deal.id)
    assert told(desk)[0] == "woke Rahman"


def test_a_line_tells_the_deal_as_far_as_its_words_do_not(desk: Desk) -> None:
    deal = add(desk, "Rahman", "zipper")
    desk.store.change(deal.id, {"note": "x"})
    other, own = desk.history()
    assert desk.act_deals(own) == "zipper"
    assert desk.act_deals(other) == "Rahman · zipper"
    desk.undo()
    desk.undo()
    assert desk.act_deals(desk.history()[0]) == "not there now"
    with desk.store.act("many"):
        for number in range(1200):
            desk.store.put(f"0many{number:012d}", {"buyer": "B", "created": "2026-12-01T02:00:00Z"})
    assert desk.act_deals(desk.history()[0]) == "1,200 deals"
    with desk.store.act("added 2 deals"):
        for number in range(2):
            desk.store.put(f"0more{number:012d}", {"buyer": "B", "created": "2026-12-01T02:00:00Z"})
    assert desk.act_deals(desk.history()[0]) == ""


def test_only_another_computer_is_named(apart: Path) -> None:
    there = open_desk(None, "en", Paths(str(apart / "data"), str(apart / "there")))
    add(there, "Oslo Lys")
    there.close_store()
    here = open_desk(None, "en", Paths(str(apart / "data"), str(apart / "here")))
    add(here, "Rahman")
    assert [here.act_device(act) for act in here.history()] == ["", there.store.device]
    here.close_store()


def test_undo_in_a_demo_ends_where_the_demo_begins() -> None:
    demo = open_demo()
    deals = len(demo.store.documents())
    with pytest.raises(NothingToUndo, match="here the demo begins"):
        demo.undo()
    add(demo, "Rahman Two")
    demo.undo()
    with pytest.raises(NothingToUndo):
        demo.undo()
    assert len(demo.store.documents()) == deals > 0
    demo.redo()
    assert len(demo.store.documents()) == deals + 1
    demo.close_store()
