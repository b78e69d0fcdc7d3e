"""What was done, and what went wrong, is read whole: at 80 columns too."""

from __future__ import annotations

from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import SIZES, app_on, seen
from tracker.desk import Desk
from tracker.errors import BadInput
from tracker.model import Deal


async def test_a_result_too_long_for_the_row_gives_the_day_and_not_its_reason(desk: Desk, add: AddDeal) -> None:
    deal = add("Rahman Textiles and Garments", (12, "quote", ""), days_ago=14)
    desk.edit(deal.id, {"valid": "in 3 months"})
    async with app_on(desk).run_test(size=SIZES[0]) as pilot:
        await pilot.press("D")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        said = desk.deal(deal.id)
        due, whole = desk.standing(said).due, f"Logged. {desk.next_words(said)}"
        assert due is not None
        assert len(whole) > SIZES[0][0] - 3
        assert seen(pilot).splitlines()[-1].strip() == f"✓ Logged. {desk.describe(due)}"


async def test_a_mistake_takes_the_rows_it_needs_and_gives_them_back(desk: Desk, silent: Deal) -> None:
    error = BadInput(
        "Not saved: /home/somebody/.local/state/tracker/lock: Read-only file system",
        "Make room or let this user write there, then try again.",
    )
    async with app_on(desk).run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        before = seen(pilot)
        screen = pilot.app.screen
        screen.say_error(error)  # type: ignore[attr-defined]
        await pilot.pause()
        text = " ".join(seen(pilot).split())
        assert "Read-only file system. Make room or let this user write there, then try again." in text
        screen.query_one("KeyBar").hush()  # type: ignore[attr-defined]
        await pilot.pause()
        assert seen(pilot) == before


async def test_the_deal_page_shows_why_and_what_to_ask_whole(desk: Desk, silent: Deal) -> None:
    entry = desk.entry(silent)
    assert entry.question is not None
    async with app_on(desk).run_test(size=SIZES[0]) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        text = " ".join(seen(pilot).split("Facts")[0].split())
        assert desk.standing(silent).why in text
        assert desk.playbook.title(entry.question) in text
