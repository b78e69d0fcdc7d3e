"""The README's picture is what the program draws; `python -m tests.screens.picture` with the file redraws it."""

from __future__ import annotations

from pathlib import Path

from tests.screens.picture import board_picture

KEPT = Path(__file__).with_name("board.svg")


async def test_the_picture_in_the_readme_is_the_board() -> None:
    assert await board_picture() == KEPT.read_text("utf-8")
