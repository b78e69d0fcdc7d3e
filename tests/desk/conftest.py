"""A desk on an empty store of its own, at a fixed moment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tracker.desk import Desk, open_desk


@pytest.fixture
def desk() -> Iterator[Desk]:
    opened = open_desk()
    yield opened
    opened.close_store()
