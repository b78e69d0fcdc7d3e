"""No test sees the user's home, clock, language or data: each gets a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker import words

TEST_DAY = "2026-12-02T10:00:00+08:00"
"""A Wednesday morning in China."""


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of its own; the folder is `TRACKER_HOME`."""
    home = tmp_path / "home"
    home.mkdir()
    for name in (
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CONFIG_HOME",
        "TRACKER_LANG",
        "LC_ALL",
        "LC_MESSAGES",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TRACKER_HOME", str(home / "tracker"))
    monkeypatch.setenv("TRACKER_NOW", TEST_DAY)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    words.use("en")
    yield home / "tracker"
    words.use("en")
