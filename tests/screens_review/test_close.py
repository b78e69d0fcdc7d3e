"""Closing with a reason: few keys when the first cause fits, and no way around a cause but saying so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.close.causes import read_percent
from tests.screens_review.looking import SIZES, app_on, seen, type_text
from tracker.desk import Desk
from tracker.errors import BadInput
from tracker.model import Deal


async def test_two_keys_close_with_a_full_diagnosis_when_the_first_cause_fits(desk: Desk, silent: Deal) -> None:
    first = desk.candidates(silent, "lost", "Thanks, but it is too expensive for us")[0].cause
    async with app_on(desk).run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        diagnosis = desk.deal(silent.id).diagnosis
        assert diagnosis is not None
        assert diagnosis.cause == first.id
        assert diagnosis.said == "Thanks, but it is too expensive for us"
        assert "too expensive" in diagnosis.evidence_for
        if "revive" in first.needs:
            assert diagnosis.revive == date(2027, 2, 26)


async def test_enter_goes_from_field_to_field_and_saves_from_the_last(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter", "2")
        for text in ("budget is 3.90", "asked for samples", "name the budget", "70", "in 2 months"):
            assert desk.deal(silent.id).outcome == ""
            await type_text(pilot, text)
            await pilot.press("enter")
            await pilot.pause()
        found = desk.deal(silent.id).diagnosis
    assert found is not None
    assert (found.evidence_for, found.evidence_against) == ("budget is 3.90", "asked for samples")
    assert (found.lesson, found.confidence, found.revive) == ("name the budget", 70, date(2027, 1, 26))


async def test_what_is_typed_replaces_the_day_the_program_wrote(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test(size=SIZES[1]) as pilot:
        await pilot.press("x")
        await pilot.pause()
        rows = [found.cause for found in desk.candidates(silent, "lost", "Thanks, but it is too expensive for us")]
        number = next(place for place, cause in enumerate(rows, 1) if "revive" in cause.needs)
        await pilot.press("enter", str(number), "tab", "tab", "tab", "tab")
        assert "in 3 months" in seen(pilot)
        await type_text(pilot, "in 2 weeks")
        assert "in 3 months" not in seen(pilot)
        await pilot.press("shift+tab", "tab")
        await type_text(pilot, " or so")
        assert "in 2 weeks or so" in seen(pilot)


async def test_everything_stands_on_one_screen_of_80_by_24(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test(size=SIZES[0]) as pilot:
        await pilot.press("x")
        await pilot.pause()
        text = seen(pilot)
        for part in (
            "Their words",
            "What they meant",
            "Speaks for it",
            "Against it",
            "Lesson",
            "Certainty",
            "Ask again",
        ):
            assert part in text


async def test_a_digit_takes_another_cause_and_its_evidence(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter", "2")
        await pilot.pause()
        await type_text(pilot, "budget is 3.90")
        await pilot.press("ctrl+s")
        await pilot.pause()
        diagnosis = desk.deal(silent.id).diagnosis
        second = desk.candidates(silent, "lost", "Thanks, but it is too expensive for us")[1].cause
        assert diagnosis is not None
        assert diagnosis.cause == second.id
        assert diagnosis.evidence_for == "budget is 3.90"


async def test_silence_with_nothing_tested_is_answered_with_the_untested_list(desk: Desk, fresh: Deal) -> None:
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter")
        silences = [found.cause.group for found in desk.candidates(fresh, "lost")]
        await pilot.press(*(["down"] * silences.index("silence")))
        await pilot.press("enter", "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert desk.deal(fresh.id).outcome == ""
        assert "none of the explanations has been tested" in seen(pilot)


async def test_a_mistake_ends_in_one_full_stop(desk: Desk, fresh: Deal) -> None:
    desk.log(fresh.id, "in", "we will see")
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter")
        silences = [found.cause.group for found in desk.candidates(desk.deal(fresh.id), "lost")]
        await pilot.press(*(["down"] * silences.index("silence")))
        await pilot.press("enter", "ctrl+u", "ctrl+s")
        await pilot.pause()
        assert "so they did not go silent. Say" in " ".join(seen(pilot).split())


async def test_zero_closes_as_undiagnosed(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter", "end", "enter", "ctrl+s")
        await pilot.pause()
        deal = desk.deal(silent.id)
        assert deal.outcome == "lost"
        assert deal.diagnosis is not None
        assert deal.diagnosis.state == "undiagnosed"


async def test_a_win_asks_why_they_chose_us(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert "Why did Al-Rashid Trading choose us?" in seen(pilot)
        assert "What it cost" in seen(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert desk.deal(silent.id).outcome == "won"


async def test_escape_writes_nothing_and_keeps_what_was_typed(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("ctrl+u")
        await type_text(pilot, "boss said no")
        await pilot.press("escape")
        await pilot.pause()
        assert desk.deal(silent.id).outcome == ""
        await pilot.press("x")
        await pilot.pause()
        assert "boss said no" in seen(pilot)


async def test_a_closed_deal_leaves_the_review(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "That was today’s round." in seen(pilot)


def test_a_certainty_is_a_percentage() -> None:
    assert [read_percent(text) for text in ("", "70", "70 %", "７０％")] == [None, 70, 70, 70]
    with pytest.raises(BadInput):
        read_percent("rather sure")


@given(st.text())
def test_a_certainty_is_read_or_refused_whatever_is_typed(text: str) -> None:
    try:
        percent = read_percent(text)
    except BadInput:
        return
    assert percent is None or 0 <= percent <= 100


@pytest.mark.parametrize("size", SIZES)
async def test_a_close_from_another_window_is_noticed_and_nothing_typed_is_lost(
    desk: Desk, silent: Deal, size: tuple[int, int]
) -> None:
    async with app_on(desk).run_test(size=size) as pilot:
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("end")
        await type_text(pilot, " they wrote")
        desk.close(silent.id, "lost", cause="beyond-budget", evidence_for="asked for 3.50")
        pilot.app.desk_changed({silent.id})  # type: ignore[attr-defined]
        await pilot.pause()
        text = " ".join(seen(pilot).replace("│", " ").split())
        assert "This deal was closed elsewhere meanwhile: 2026-11-26 lost, Beyond their budget." in text
        assert "they wrote" in text
        await pilot.press("escape")
        await pilot.pause()
        assert len(desk.deal(silent.id).diagnoses) == 1


async def test_another_change_of_the_deal_does_not_disturb_the_dialog(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test(size=SIZES[1]) as pilot:
        await pilot.press("x")
        await pilot.pause()
        desk.log(silent.id, "note", "called")
        pilot.app.desk_changed({silent.id})  # type: ignore[attr-defined]
        await pilot.pause()
        assert "meanwhile" not in seen(pilot)


async def test_a_deal_taken_back_elsewhere_is_noticed(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test(size=SIZES[1]) as pilot:
        await pilot.press("x")
        await pilot.pause()
        with desk.store.act("removed"):
            desk.store.drop(silent.id)
        desk.forget(None)
        pilot.app.desk_changed(None)  # type: ignore[attr-defined]
        await pilot.pause()
        assert "This deal is not there any more." in seen(pilot)
