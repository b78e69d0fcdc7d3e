"""Names that try to be markup, escapes or too wide show as they are and break no row."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from screens.text import safe
from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import SIZES, app_on, seen
from tracker import words
from tracker.desk import Desk

NAMES = (
    "[/b]",
    "[@click=app.quit]x",
    "[link=http://x]y[/link]",
    "\x1b[31mred\x1b[0m",
    "客" * 200,
    "شركة الراشد للتجارة",
    "👩‍👩‍👧‍👦 GmbH",
    "a\u202egpj.exe",
    "two\nlines",
)


@pytest.mark.parametrize("name", NAMES)
async def test_a_hostile_name_is_literal_on_every_screen(desk: Desk, add: AddDeal, name: str) -> None:
    deal = add(name, (14, "out", name), (13, "in", name), goods=name, note=name)
    start = safe(name)[:6]
    async with app_on(desk).run_test() as pilot:
        await pilot.pause()
        for keys in ((), ("r", "escape"), ("s", "escape"), ("m", "escape"), ("x", "escape"), ("e", "escape"), ("o",)):
            for key in keys:
                await pilot.press(key)
                await pilot.pause()
                text = seen(pilot)
                assert "\x1b" not in text
                assert all(cell_len(line) <= 80 for line in text.splitlines())
            assert start in seen(pilot)
    assert desk.deal(deal.id).outcome == ""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
async def test_both_languages_fit_by_cell_width(desk: Desk, add: AddDeal, language: str, size: tuple[int, int]) -> None:
    words.use(language)
    add("宁波外贸客户有限公司", (14, "out", "报价已发"), (13, "in", "价格太贵"), (9, "out", "问项目"))
    async with app_on(desk).run_test(size=size) as pilot:
        await pilot.pause()
        for key in ("r", "escape", "s", "escape", "m", "escape", "x", "escape", "o"):
            await pilot.press(key)
            await pilot.pause()
            assert all(cell_len(line) <= size[0] for line in seen(pilot).splitlines())
