"""A screen that opens is laid out and filled before anything of it is painted."""

from __future__ import annotations

from typing import Any

import pytest
from textual._compositor import Compositor

from tests.screens.looking import lines, show
from tracker.desk import Desk


@pytest.mark.parametrize("key", ["enter", "x", "w", "n", "ctrl+p", "f4", "f2", "f1"])
async def test_what_is_painted_first_is_the_whole_screen(desk: Desk, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    seen: list[list[str]] = []
    render = Compositor.render_update

    async with show(desk, (120, 40)) as (app, pilot):
        board = app.screen

        def looked(self: Compositor, *arguments: Any, **options: Any) -> object:
            update = render(self, *arguments, **options)
            if app.screen is not board and not seen:
                seen.append([])
                seen[0] = lines(app)
            return update

        monkeypatch.setattr(Compositor, "render_update", looked)
        await pilot.press(key)
        await pilot.pause(0.1)
        assert seen[0] == lines(app)
