"""The small dialogs: mistakes stay in place, nothing typed is lost."""

from __future__ import annotations

from datetime import date, timedelta

from tests.screens_review.conftest import NOW
from tests.screens_review.looking import app_on, seen, type_text
from tracker.clock import Clock
from tracker.desk import Desk
from tracker.model import Deal


async def test_a_half_typed_reply_survives_escape_and_a_closed_window(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r")
        await type_text(pilot, "they asked for a sam")
        await pilot.press("escape")
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r")
        await pilot.pause()
        assert "they asked for a sam" in seen(pilot)
        await type_text(pilot, "ple")
        await pilot.press("enter")
        await pilot.pause()
        assert desk.deal(silent.id).timeline[-1][1].text == "they asked for a sample"
        await pilot.press("r")
        await pilot.pause()
        assert "they asked for a sam" not in seen(pilot).partition("They wrote")[2].partition("They told")[0]


async def test_a_next_step_is_read_before_it_is_saved(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r")
        await pilot.press("tab", "tab")
        await type_text(pilot, "2026-12-09")
        assert "Wed 9 Dec 2026" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        plan = desk.deal(silent.id).plan
        assert plan is not None
        assert plan.on == date(2026, 12, 9)


async def test_a_wrong_price_is_answered_in_the_dialog_and_nothing_is_saved(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("e")
        await pilot.pause()
        await pilot.press(*(["down"] * 8), "enter")
        await pilot.pause()
        await pilot.press("ctrl+u")
        await type_text(pilot, "cheap")
        await pilot.press("enter")
        await pilot.pause()
        assert "“cheap”" in seen(pilot)
        assert desk.deal(silent.id).price == silent.price


async def test_another_fact_can_be_learned(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r")
        await pilot.pause()
        before = seen(pilot)
        await pilot.press("f6")
        await pilot.pause()
        assert seen(pilot) != before
        await pilot.press("tab")
        await type_text(pilot, "yes")
        await pilot.press("enter")
        await pilot.pause()
        assert [fact.value for fact in desk.deal(silent.id).facts.values()] == ["yes"]


async def test_a_refusal_keeps_their_words_and_silences_the_deal(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("f")
        await type_text(pilot, "stop writing")
        await pilot.press("enter")
        await pilot.pause()
        touch = desk.deal(silent.id).timeline[-1][1]
        assert (touch.kind, touch.text) == ("refused", "stop writing")
        assert desk.queue() == []


async def test_a_stale_line_is_flagged_while_it_is_typed(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("D")
        await type_text(pilot, "Just checking in")
        assert "! “" in seen(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "Sample report attached")
        assert "! “" not in seen(pilot)


async def test_the_next_morning_begins_a_new_round(desk: Desk, silent: Deal, fresh: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("d", "d")
        await pilot.pause()
        assert "That was today’s round." in seen(pilot)
        desk.clock = Clock(NOW + timedelta(days=12), NOW.tzinfo)
        desk.forget(None)
        pilot.app.screen._look_at_the_clock()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "1 of 2" in seen(pilot)
        assert "Tue 8 Dec" in seen(pilot)


async def test_moving_a_late_stage_shows_the_earlier_ones_too(desk: Desk, silent: Deal) -> None:
    desk.move(silent.id, "sample")
    desk.log(silent.id, "in", "tell me more")
    async with app_on(desk).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("m")
        await pilot.pause()
        text = seen(pilot)
        assert [f"{number} {title}" in text for number, title in enumerate(("Inquiry", "Quote", "PI", "Order"), 1)] == [
            True
        ] * 4


async def test_a_fact_that_is_named_is_kept_under_its_name(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r", "tab")
        for key in "cycle: twice a year":
            await pilot.press({" ": "space", ":": "colon"}.get(key, key))
        await pilot.pause()
        assert "kept as: " + desk.fact_title("cycle") in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert {name: fact.value for name, fact in desk.deal(silent.id).facts.items()} == {"cycle": "twice a year"}
