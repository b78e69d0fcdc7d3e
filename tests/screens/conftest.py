"""A real desk in a temporary folder on a stopped clock, with a few deals a trader would have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.screens.desks import NOW, fill, open_at
from tracker import words
from tracker.desk import Desk


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens desks on folders under the test's own: `make_desk("en")`."""
    opened: list[Desk] = []

    def make(lang: str = "en", home: str = "home") -> Desk:
        desk = open_at(tmp_path / home, lang)
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.close_store()
    words.use("en")


@pytest.fixture
def empty_desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    fill(empty_desk)
    return empty_desk


__all__ = ["NOW"]
