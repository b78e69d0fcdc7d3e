"""What buyers said, what they meant, and what became of our answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.stories.conftest import On

Shown = Callable[[str, str], dict[str, Any]]
Queue = Callable[[str], dict[str, dict[str, Any]]]


def quoted(on: On, buyer: str = "Rahman Textiles", price: str = "USD 2.60/pc") -> None:
    on("2026-03-02", "add", "--buyer", buyer, "BD 5000 pcs zipper", "--price", price)
    on("2026-03-02", "move", buyer, "quote")


def test_too_expensive_that_was_a_budget(on: On, shown: Shown) -> None:
    quoted(on)
    on("2026-03-05", "log", "rahman", "--in", "too expensive")
    asked = on("2026-03-05", "lose", "rahman", "--said", "too expensive", "--cause", "price", code=2)
    for cause in ("no-need-at-present", "beyond-budget", "competitor-cheaper", "not-persuaded", "unsure-of-goods"):
        assert cause in asked.err
    on("2026-03-06", "log", "rahman", "asked what the figure has to be")
    on("2026-03-09", "log", "rahman", "--in", "our budget is 2.10 all in", "--learned", "budget=2.10")
    offered = on("2026-03-09", "lose", "rahman", "--said", "too expensive", code=2)
    assert offered.err.splitlines()[1].split()[0] == "beyond-budget"
    on("2026-03-09", "lose", "rahman", "--said", "too expensive", "--cause", "beyond-budget", "--for", "named 2.10")
    diagnosis = shown("2026-03-09", "rahman")["diagnosis"]
    assert (diagnosis["said"], diagnosis["cause"]) == ("too expensive", "beyond-budget")
    summary = on("2026-03-31", "export", "lost", "--format", "json").json
    assert (summary["price_said"], summary["price_was_price"], summary["undiagnosed"]) == (1, 1, 0)


def test_no_need_that_was_a_competitor(on: On, shown: Shown, queue: Queue) -> None:
    quoted(on)
    on("2026-03-09", "log", "rahman", "--refused", "we have no need any more")
    assert queue("2026-03-22") == {}
    left = queue("2026-03-30")["rahman"]
    assert (left["due"], left["refused"], left["question"], left["reason"]) == ("2026-03-23", True, None, None)
    on("2026-03-30", "lose", "rahman", "--said", "no need", "--cause", "no need", code=2)
    on("2026-03-30", "answer", "rahman", "gracious", "no problem at all; may I ask what you chose?")
    on("2026-04-02", "log", "rahman", "--in", "honestly we bought from another supplier")
    unnamed = on("2026-04-02", "lose", "rahman", "--said", "no need", "--cause", "bought-elsewhere", code=2)
    assert "who was it" in unnamed.err
    on("2026-04-02", "log", "rahman", "--note", "it was Dhaka Zip", "--learned", "competitor=Dhaka Zip, 2.35 FOB")
    on("2026-04-02", "lose", "rahman", "--said", "we have no need any more", "--cause", "bought-elsewhere")
    found = shown("2026-04-02", "rahman")
    assert (found["diagnosis"]["group"], found["diagnosis"]["said"]) == ("no-need", "we have no need any more")
    (answer,) = found["answers"]
    assert answer["words"] == "let go with grace; came back after 3 days; lost"


def test_a_hold_that_worked(on: On, shown: Shown, queue: Queue) -> None:
    quoted(on)
    told = on("2026-03-06", "answer", "rahman", "hold", "2.45 is our lowest", "--said", "too expensive, give me 2.20")
    assert "held at USD 2.45/pc" in told.err
    waiting = shown("2026-03-20", "rahman")
    assert (waiting["next_touch"], waiting["refused"]) == ("2026-03-20", True)
    assert [touch["kind"] for touch in waiting["touches"]] == ["move", "refused", "out"]
    assert waiting["answers"][0]["words"] == "held at USD 2.45/pc; no word for 14 days"
    assert queue("2026-03-11") == {}

    on("2026-03-12", "log", "rahman", "--in", "ok, send the PI at 2.45")
    assert "rahman" in queue("2026-03-12")
    (answer,) = shown("2026-03-13", "rahman")["answers"]
    assert (answer["move"], answer["price"], answer["currency"]) == ("hold", 2.45, "USD")
    assert (answer["came"], answer["days"], answer["ended"]) == ("back", 6, None)
    assert "held at USD 2.45/pc: 2.45 is our lowest; came back after 6 days" in on("2026-03-13", "show", "rahman").out

    on("2026-03-20", "win", "rahman", "--cause", "won-value", "--for", "kept to 2.45")
    assert (
        shown("2026-03-20", "rahman")["answers"][0]["words"] == "held at USD 2.45/pc; came back after 6 days; ordered"
    )
    summary = on("2026-03-31", "export", "lost", "--format", "json").json
    assert summary["answers"] == [
        {
            "move": "hold",
            "in_return": None,
            "given": 1,
            "came_back": 1,
            "refused_again": 0,
            "quiet": 0,
            "ordered": 1,
            "lost": 0,
        }
    ]
    assert "too few to read a rate from" in on("2026-03-31", "export", "lost", "--format", "md").out


def test_accepting_gives_room_and_the_silence_is_counted(on: On, shown: Shown, queue: Queue) -> None:
    quoted(on)
    on("2026-03-05", "log", "rahman", "--in", "sorry, not this time")
    on("2026-03-05", "answer", "rahman", "accept", "--next", "2026-06-01")
    found = shown("2026-04-14", "rahman")
    assert found["answers"][0]["words"] == "accepted; no word for 40 days"
    assert [touch["kind"] for touch in found["touches"]][-1] == "note"
    assert queue("2026-05-04") == {}
    assert "rahman" in queue("2026-06-01")


def test_a_second_hold_takes_over_from_the_first(on: On, shown: Shown) -> None:
    quoted(on)
    on("2026-03-06", "answer", "rahman", "hold", "2.45 is our lowest", "--said", "too expensive")
    on("2026-03-10", "log", "rahman", "--refused", "still too much")
    on("2026-03-11", "answer", "rahman", "hold", "--price", "2.45")
    on("2026-03-16", "answer", "rahman", "gracious", "thank you for the honest talk")
    words = [answer["words"] for answer in shown("2026-03-20", "rahman")["answers"]]
    assert words == [
        "held at USD 2.45/pc; said no again after 4 days",
        "held at USD 2.45/pc; no word; answered anew after 5 days",
        "let go with grace; no word for 4 days",
    ]


def test_an_answer_is_one_step_back(on: On, shown: Shown) -> None:
    quoted(on)
    before = shown("2026-03-05", "rahman")
    on("2026-03-05", "answer", "rahman", "hold", "2.45 is our lowest", "--said", "too expensive")
    on("2026-03-05", "undo")
    assert shown("2026-03-05", "rahman") == before


def test_nothing_said_is_nothing_to_answer(on: On) -> None:
    quoted(on)
    asked = on("2026-03-05", "answer", "rahman", "hold", "2.45 is our lowest", code=2)
    assert "--said" in asked.err
    assert on("2026-03-05", "answer", "rahman", "plead", code=2).err
    on("2026-03-05", "answer", "rahman", "hold", "--said", "no", "--price", "cheap", code=2)
