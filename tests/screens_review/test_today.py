"""The review as a person meets it: keys in, text on the screen, touches in the store."""

from __future__ import annotations

from datetime import date

import pytest

from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import SIZES, app_on, seen, type_text
from tracker.desk import Desk
from tracker.model import Deal


def kinds(desk: Desk, deal: Deal) -> list[str]:
    return [touch.kind for _key, touch in desk.deal(deal.id).timeline]


@pytest.mark.parametrize("size", SIZES)
async def test_the_card_says_who_why_what_was_before_and_what_to_ask(
    desk: Desk, silent: Deal, size: tuple[int, int]
) -> None:
    async with app_on(desk).run_test(size=size) as pilot:
        await pilot.pause()
        text = seen(pilot)
        entry = desk.entry(silent)
        assert entry.question is not None
        for expected in (
            "Al-Rashid Trading",
            "LED panel · 2,000 pcs",
            "United Arab Emirates",
            "office open",
            "Asked what they compare it with",
            entry.why[:40],
            desk.playbook.title(entry.question)[:40],
            "To learn",
        ):
            assert expected in text


@pytest.mark.parametrize("size", SIZES)
async def test_each_answer_shows_the_date_it_would_set_before_it_is_pressed(
    desk: Desk, silent: Deal, size: tuple[int, int]
) -> None:
    async with app_on(desk).run_test(size=size) as pilot:
        await pilot.pause()
        lines = seen(pilot).splitlines()
        tomorrow = next(line for line in lines if "Tomorrow" in line)
        assert "Fri 27 Nov" in tomorrow


async def test_asked_logs_the_question_and_shows_the_next_deal(desk: Desk, silent: Deal, fresh: Deal) -> None:
    first = desk.queue()[0]
    assert first.question is not None
    async with app_on(desk).run_test() as pilot:
        await pilot.press("d")
        await pilot.pause()
        touch = desk.deal(first.deal.id).timeline[-1][1]
        assert (touch.kind, touch.asked) == ("out", first.question.id)
        assert desk.queue()[0].deal.buyer in seen(pilot)
        assert "2 of 2" in seen(pilot)


async def test_arrows_and_enter_reach_every_answer_without_a_letter(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("right", "right", "enter")
        await pilot.pause()
        rest = desk.deal(silent.id).rest
        assert rest is not None
        assert (rest.verb, rest.until) == ("bury", date(2026, 11, 27))


async def test_a_click_on_an_answer_is_an_answer(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.pause()
        lines = seen(pilot).splitlines()
        row = next(y for y, line in enumerate(lines) if "Only read it" in line)
        await pilot.click(offset=(lines[row].index("Only"), row))
        await pilot.pause()
        assert kinds(desk, silent)[-1] == "read"


async def test_an_input_method_that_swallows_letters_has_function_keys(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("f7")
        await pilot.pause()
        assert kinds(desk, silent)[-1] == "read"


async def test_full_width_letters_answer_too(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("ｄ")
        await pilot.pause()
        assert kinds(desk, silent)[-1] == "out"


async def test_a_reply_keeps_their_words_what_it_taught_and_comes_back_today(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r")
        await pilot.pause()
        await type_text(pilot, "Site opens in March")
        await pilot.press("down")
        await type_text(pilot, "Dubai mall")
        await pilot.press("enter")
        await pilot.pause()
        deal = desk.deal(silent.id)
        assert deal.timeline[-1][1].text == "Site opens in March"
        assert "Dubai mall" in {fact.value for fact in deal.facts.values()}
        assert "Al-Rashid Trading" in seen(pilot)
        assert "1 of 1" in seen(pilot)


async def test_snooze_reads_the_date_as_it_is_typed(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("s")
        await type_text(pilot, "12 Dec")
        assert "Sat 12 Dec 2026" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        rest = desk.deal(silent.id).rest
        assert rest is not None
        assert rest.until == date(2026, 12, 12)


async def test_snooze_in_two_keys_takes_three_days(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        rest = desk.deal(silent.id).rest
        assert rest is not None
        assert rest.until == date(2026, 11, 29)


async def test_a_date_that_means_nothing_stays_in_the_dialog_with_examples(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("s")
        await type_text(pilot, "blorp")
        await pilot.press("enter")
        await pilot.pause()
        assert "blorp" in seen(pilot)
        assert desk.deal(silent.id).rest is None


async def test_sleep_asks_for_the_reason(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("S")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.deal(silent.id).rest is None
        await type_text(pilot, "tender decided")
        await pilot.press("enter")
        await pilot.pause()
        rest = desk.deal(silent.id).rest
        assert rest is not None
        assert rest.reason == "tender decided"


async def test_move_offers_every_stage_with_its_date(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("m")
        await pilot.pause()
        assert "2026" in next(line for line in seen(pilot).splitlines() if "Sample" in line)
        await pilot.press("enter")
        await pilot.pause()
        assert desk.deal(silent.id).stage == "pi"


async def test_a_skipped_deal_is_still_due_and_offered_again(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("space")
        await pilot.pause()
        assert "1 skipped and still due" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Al-Rashid Trading" in seen(pilot)


async def test_undo_takes_the_answer_back_and_shows_the_deal_again(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        before = kinds(desk, silent)
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert kinds(desk, silent) == before
        assert "Asked what they compare it with" in seen(pilot)


async def test_the_place_is_kept_when_the_program_is_left(desk: Desk, silent: Deal, fresh: Deal) -> None:
    second = desk.queue()[1].deal.buyer
    async with app_on(desk).run_test() as pilot:
        await pilot.press("space")
        await pilot.pause()
    async with app_on(desk).run_test() as pilot:
        await pilot.pause()
        assert second in seen(pilot)
        assert "2 of 2" in seen(pilot)


async def test_a_capture_from_elsewhere_joins_the_round(desk: Desk, silent: Deal, add: AddDeal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.pause()
        new = add("Nairobi Hardware", (2, "in", "Price please"), days_ago=9, country="KE")
        pilot.app.screen.desk_changed({new.id})  # type: ignore[attr-defined]
        await pilot.pause()
        assert "1 of 2" in seen(pilot)


async def test_an_empty_day_says_so_and_names_what_comes_next(desk: Desk, add: AddDeal) -> None:
    add("Oslo Lys AS", (1, "out", "Answered"), days_ago=2, country="NO")
    async with app_on(desk).run_test() as pilot:
        await pilot.pause()
        assert "Nobody is waiting for you today." in seen(pilot)
        assert "Oslo Lys AS" in seen(pilot)


async def test_the_end_says_what_was_done(desk: Desk, silent: Deal, fresh: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("d", "d")
        await pilot.pause()
        text = seen(pilot)
        assert "That was today’s round." in text
        assert "2 deals done" in text


async def test_twenty_due_deals_take_at_most_sixty_keys(desk: Desk, add: AddDeal) -> None:
    for number in range(20):
        add(f"Buyer {number:02}", (14, "out", "Answered"), days_ago=20)
    due = len(desk.queue())
    assert due == 20
    answers = (["d"], ["v"], ["z"], ["s", "enter"], ["r", "o", "enter"])
    keys = 0
    async with app_on(desk).run_test() as pilot:
        for number in range(due):
            for key in answers[number % len(answers)]:
                await pilot.press(key)
                await pilot.pause()
                keys += 1
        while desk.queue():
            await pilot.press("d")
            await pilot.pause()
            keys += 1
        assert "That was today’s round." in seen(pilot)
    assert keys <= 60


async def test_an_empty_store_begins_with_writing_an_inquiry_down(desk: Desk) -> None:
    async with app_on(desk).run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "There are no deals yet." in text
        assert "tracker demo" in text
        assert "tracker import" in text
        await pilot.press("enter")
        await pilot.pause()
        assert "A new inquiry" in seen(pilot)


async def test_on_a_very_small_screen_the_card_comes_before_the_answers(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "Why now" in text
        assert "Ask " in text
        assert "Open deal" in text
        assert all(len(line) <= 40 for line in text.splitlines())
        await pilot.press("right", "right", "down", "down", "down")
        await pilot.pause()
        assert "▸ m Move" in seen(pilot)
