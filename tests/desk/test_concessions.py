"""What was given away, and whether for something: recorded beside the other answers to a refusal."""

from __future__ import annotations

import pytest

from tracker.desk import Desk
from tracker.desk.as_json import deal_json
from tracker.errors import BadInput
from tracker.model import Deal
from tracker.reports import LOST_FORMATS


def refused(desk: Desk, line: str) -> Deal:
    deal = desk.add(desk.read_capture(line)).deal
    assert deal is not None
    return desk.answer(deal.id, "gracious", "thank you", said="too expensive", at="2 days ago").deal or deal


@pytest.fixture
def deal(desk: Desk) -> Deal:
    return refused(desk, "Rahman Textiles BD 5000 pcs zipper 0.32")


def told(desk: Desk, deal: Deal) -> str:
    """The last line of the timeline."""
    return desk.timeline_words(desk.deal(deal.id))[-1][2]


def test_a_concession_says_what_was_given_and_for_what(desk: Desk, deal: Deal) -> None:
    said = desk.answer(deal.id, "concede", "5 % off then", gave="5 % off", got="a 50 % deposit")
    assert "rahman: gave 5 % off for a 50 % deposit. " in said.text
    assert "You gave way on" in said.text
    assert told(desk, deal) == "gave 5 % off for a 50 % deposit: 5 % off then; no word yet"
    answer = deal_json(desk, desk.deal(deal.id), whole=True)["answers"][-1]
    assert (answer["move"], answer["gave"], answer["got"]) == ("concede", "5 % off", "a 50 % deposit")


def test_a_gift_for_nothing_is_told_as_one(desk: Desk, deal: Deal) -> None:
    desk.answer(deal.id, "concede", gave="free freight")
    assert told(desk, deal) == "gave free freight for nothing in return; no word yet"


def test_a_concession_is_undone_in_one_step(desk: Desk, deal: Deal) -> None:
    before = desk.deal(deal.id)
    desk.answer(deal.id, "concede", gave="5 % off")
    assert desk.history(desk.deal(deal.id))[0].words == "gave way to Rahman Textiles"
    desk.undo()
    assert desk.deal(deal.id) == before


def test_what_was_given_has_to_be_said_and_only_there(desk: Desk, deal: Deal) -> None:
    with pytest.raises(BadInput, match="what you gave") as caught:
        desk.answer(deal.id, "concede", "all right", gave=" ")
    assert caught.value.hint == "Such as “5 % off”, for “a 50 % deposit” (in the shell: --gave and --for)."
    for gift in ({"gave": "5 %"}, {"got": "a deposit"}):
        with pytest.raises(BadInput, match="Only who concedes"):
            desk.answer(deal.id, "hold", "2.45 is our lowest", **gift)


def test_the_summary_counts_gifts_for_something_apart_from_gifts_for_nothing(desk: Desk, deal: Deal) -> None:
    other = refused(desk, "Oslo Lys NO 100 pcs lamp 3.00")
    third = refused(desk, "Schmidt DE 100 pcs lamp 3.00")
    desk.answer(deal.id, "concede", gave="5 % off", got="a 50 % deposit", at="yesterday")
    desk.log(deal.id, "in", "fine, send the PI")
    desk.close(deal.id, "won", anyway=True)
    desk.answer(other.id, "concede", gave="free freight", at="yesterday")
    desk.close(other.id, "lost", anyway=True)
    desk.answer(third.id, "concede", gave="free samples")
    summary = desk.lost_summary(desk.all_deals())
    counts = {
        (row.move, row.in_return): (row.given, row.came_back, row.quiet, row.ordered, row.lost)
        for row in summary.answers
    }
    assert counts[("concede", True)] == (1, 1, 0, 1, 0)
    assert counts[("concede", False)] == (2, 0, 2, 0, 1)
    assert {(each.handle, each.gave, each.got) for each in summary.given} == {
        ("rahman", "5 % off", "a 50 % deposit"),
        ("oslo", "free freight", ""),
        ("schmidt", "free samples", ""),
    }
    page = desk.export_lost("md").decode()
    assert "You gave way 3 times, 2 of them for nothing in return; 1 came back." in page
    assert "free freight" in desk.export_lost("html").decode()
    assert b'"gave": "free freight"' in desk.export_lost("json")


def test_a_shared_summary_counts_gifts_and_repeats_none_of_the_words(desk: Desk, deal: Deal) -> None:
    desk.answer(deal.id, "concede", gave="5 % off for Rahman", got="a 50 % deposit")
    for format_name in LOST_FORMATS:
        assert b"50 % deposit" not in desk.export_lost(format_name, share=True)
    page = desk.export_lost("md", share=True).decode()
    assert "Gave way, for something" in page
    assert "You gave way 1 time, for something in return; 0 came back." in page


def test_a_hostile_gift_stays_text(desk: Desk, deal: Deal) -> None:
    desk.answer(deal.id, "concede", gave="=HYPERLINK(1)|x\x1b[31m<b>", got="`code`")
    page = desk.export_lost("html").decode()
    assert "<b>" not in page.split("<main")[-1]
    assert "\x1b" not in desk.export_lost("md").decode()
