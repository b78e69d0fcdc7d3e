"""What goes to the buyer, and what Enter does on a deal of the day: it opens, and logs nothing."""

from __future__ import annotations

from datetime import date

import pytest

from screens.forms.copying import CopyForm
from tests.screens_review.conftest import NOW, AddDeal
from tests.screens_review.looking import app_on, seen
from tracker.clock import Clock
from tracker.desk import Desk
from tracker.model import Deal, Letter
from tracker.nudge.letters import SENTENCES, letter
from tracker.playbook import find_stale


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the clipboard."""
    taken: list[str] = []

    def take(text: str, _environment: object) -> bool:
        taken.append(text)
        return True

    monkeypatch.setattr("screens.forms.copying.native_copy", take)
    return taken


def kinds(desk: Desk, deal: Deal) -> list[str]:
    return [touch.kind for _key, touch in desk.deal(deal.id).timeline]


async def test_enter_on_the_day_s_deal_opens_it_and_logs_nothing(desk: Desk, silent: Deal) -> None:
    before = kinds(desk, silent)
    async with app_on(desk).run_test() as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert kinds(desk, silent) == before
        assert "Timeline" in seen(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Why now" in seen(pilot)


async def test_after_an_answer_enter_is_harmless_again(desk: Desk, silent: Deal, fresh: Deal) -> None:
    first, second = (entry.deal for entry in desk.queue())
    async with app_on(desk).run_test() as pilot:
        await pilot.press("right", "enter")
        await pilot.pause()
        assert kinds(desk, first)[-1] == "out"
        before = kinds(desk, second)
        await pilot.press("enter")
        await pilot.pause()
        assert kinds(desk, second) == before


async def test_a_promise_is_copied_and_logged_as_a_sentence_to_the_buyer(
    desk: Desk, add: AddDeal, copied: list[str]
) -> None:
    deal = add("Beta Tools", (8, "quote", ""), days_ago=9, country="DE")
    desk.edit(deal.id, {"promise": "order by 26 Nov, the boss is difficult"})
    async with app_on(desk).run_test() as pilot:
        await pilot.press("y")
        await pilot.pause()
        [text] = copied
        assert text.startswith("You had 26 November 2026 in mind")
        assert "boss" not in text
        assert "Remind" not in text
        assert "Asked it" not in seen(pilot)
        await pilot.press("d")
        await pilot.pause()
    assert desk.deal(deal.id).timeline[-1][1].text == text


async def test_a_chinese_buyer_is_written_to_in_chinese(desk: Desk, add: AddDeal, copied: list[str]) -> None:
    deal = add("深圳光华", (8, "quote", ""), days_ago=9, country="CN")
    desk.edit(deal.id, {"valid": "28 Nov"})
    async with app_on(desk).run_test() as pilot:
        await pilot.press("y")
        await pilot.pause()
    assert copied == ["我们的报价有效期到2026年11月28日，需要为您延期吗？"]


async def test_where_nothing_is_meant_for_the_buyer_nothing_is_copied(
    desk: Desk, add: AddDeal, copied: list[str]
) -> None:
    deal = add("Gamma Tools", (30, "quote", ""), days_ago=31, country="DE")
    desk.log(deal.id, "refused", "too expensive")
    desk.clock = Clock(NOW.replace(month=12, day=28), NOW.tzinfo)
    desk.forget(None)
    async with app_on(desk).run_test() as pilot:
        await pilot.pause()
        assert "Sent it" not in seen(pilot)
        await pilot.press("y")
        await pilot.pause()
        assert "There is nothing to copy" in seen(pilot)
    assert copied == []


async def test_any_key_closes_the_text_that_is_shown_for_selecting_and_does_nothing_else(
    desk: Desk, silent: Deal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    before = kinds(desk, silent)
    async with app_on(desk).run_test() as pilot:
        for key in ("d", "enter", "u", "f3"):
            await pilot.press("y")
            await pilot.pause()
            assert isinstance(pilot.app.screen, CopyForm)
            await pilot.press(key)
            await pilot.pause()
            assert "Why now" in seen(pilot)
    assert kinds(desk, silent) == before


@pytest.mark.parametrize("reason", sorted(SENTENCES))
def test_no_sentence_wears_the_buyer_out_or_leaves_a_hole(reason: str, desk: Desk) -> None:
    said = letter(reason, date(2026, 12, 5), date(2026, 12, 9), en="the fair", zh="展会")
    assert isinstance(said, Letter)
    for text in (said.en, said.zh):
        assert find_stale(text, desk.playbook) == []
        assert "{" not in text
