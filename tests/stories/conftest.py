"""Stories are told day by day through the shell, as a trader would type them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.shell.conftest import Ran, Tracker
from tests.shell.conftest import tracker as tracker

On = Callable[..., Ran]


@pytest.fixture
def on(tracker: Tracker) -> On:
    """`on("2026-03-05", "log", "rahman", "…")`: a command on a day; it has to succeed unless `code` says otherwise."""

    def told(day: str, *arguments: str, code: int = 0) -> Ran:
        ran = tracker("--now", day, *arguments)
        assert ran.code == code, (arguments, ran.err)
        return ran

    return told


@pytest.fixture
def shown(on: On) -> Callable[[str, str], dict[str, Any]]:
    """A deal as it stands on a day."""

    def show(day: str, deal: str) -> dict[str, Any]:
        found: dict[str, Any] = on(day, "show", deal, "--json").json
        return found

    return show


@pytest.fixture
def queue(on: On) -> Callable[[str], dict[str, dict[str, Any]]]:
    """A day's queue, by handle."""

    def entries(day: str) -> dict[str, dict[str, Any]]:
        return {entry["handle"]: entry for entry in on(day, "today", "--json").json}

    return entries
