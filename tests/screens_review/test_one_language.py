"""A playbook entry that is written in one language only is shown, copied and learned from in that one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from screens.deal import DealScreen
from screens.deal.mark import MarkForm
from screens.footer import KeyBar
from tests.screens_review.conftest import NOW
from tests.screens_review.looking import app_on, seen
from tracker.capture import Draft
from tracker.desk import Desk, open_desk
from tracker.model import Deal, Entry
from tracker.store.paths import Paths

OWN = """
[[causes]]
id = "own"
group = "price"
zh = "老板换人"
remedy_zh = "先认识新老板。"
prompt_zh = "谁说的，什么时候？"

[[questions]]
id = "own-question"
stages = ["inquiry"]
kind = "open"
learns = ["project"]
zh = "这批货用在哪个项目上？"
purpose_zh = "看清项目。"

[[hypotheses]]
id = "own-silence"
prior = 0.2
zh = "在放假"
look_zh = "看日历。"
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "playbook.toml").write_text(OWN, "utf-8")
    opened = open_desk(NOW.isoformat(), "en", Paths(data=str(tmp_path / "data"), state=str(tmp_path / "state")))
    yield opened
    opened.close_store()


def added(desk: Desk) -> Deal:
    deal = desk.add(Draft(buyer="Rahman Textiles", country="BD")).deal
    assert deal is not None
    return deal


async def test_a_question_in_chinese_only_is_copied_in_chinese(own: Desk) -> None:
    deal = added(own)
    question = own.playbook.question("own-question")
    entry = Entry(deal=deal, handle="rahman", due=own.clock.today(), why="", kind="question", question=question)
    async with app_on(own).run_test(size=(120, 40)) as pilot:
        await pilot.app.push_screen(DealScreen(own, deal.id, entry))
        await pilot.pause()
        await pilot.press("y")
        await pilot.pause()
        assert "这批货用在哪个项目上" in seen(pilot)
        assert "paste brings nothing" in seen(pilot)


async def test_with_nothing_to_copy_that_is_said(own: Desk) -> None:
    deal = added(own)
    entry = Entry(deal=deal, handle="rahman", due=own.clock.today(), why="", kind="question")
    async with app_on(own).run_test(size=(120, 40)) as pilot:
        await pilot.app.push_screen(DealScreen(own, deal.id, entry))
        await pilot.pause()
        await pilot.press("y")
        assert pilot.app.screen.query_one(KeyBar).message.startswith("There is nothing to copy")


async def test_what_to_do_and_what_to_look_for_are_told_in_the_language_they_have(own: Desk) -> None:
    deal = added(own)
    async with app_on(own).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_close('{deal.id}', 'lost')")
        await pilot.pause()
        place = [each.cause.id for each in own.candidates(deal, "lost")].index("own")
        await pilot.press("enter", *["down"] * place)
        await pilot.pause()
        assert "先认识新老板" in seen(pilot)
        assert pilot.app.screen.query_one("#for", Input).placeholder == "谁说的，什么时候？"


async def test_what_speaks_for_an_explanation_is_told_in_the_language_it_has(own: Desk) -> None:
    deal = added(own)
    async with app_on(own).run_test(size=(120, 40)) as pilot:
        await pilot.app.push_screen(MarkForm(own, deal, "own-silence"))
        await pilot.pause()
        assert "看日历" in seen(pilot)
