"""Copying: nothing is called copied unless a tool of this machine took it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from screens.forms.copying import native_copy, over_ssh
from tests.screens_review.looking import app_on, seen
from tracker.desk import Desk
from tracker.model import Deal


@pytest.fixture
def clipboard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clipboard tool that keeps what it is given in a file."""
    kept = tmp_path / "clipboard"
    tool = tmp_path / "tools" / "pbcopy"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\n/bin/cat > "{kept}"\n')
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tool.parent))
    return kept


def test_the_machines_own_tool_takes_any_text(clipboard: Path) -> None:
    assert native_copy("这批货用在哪个项目上？", {})
    assert clipboard.read_text("utf-8") == "这批货用在哪个项目上？"


def test_without_a_tool_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not native_copy("text", {"DISPLAY": ":0"})


def test_over_ssh_this_machines_clipboard_is_the_wrong_one() -> None:
    assert over_ssh({"SSH_CONNECTION": "10.0.0.1 22"})
    assert not over_ssh({})


async def test_the_question_is_copied_in_english_for_the_buyer(desk: Desk, silent: Deal, clipboard: Path) -> None:
    question = desk.entry(silent).question
    assert question is not None
    async with app_on(desk).run_test() as pilot:
        await pilot.press("y")
        await pilot.pause()
        assert clipboard.read_text("utf-8") == question.en
        assert "Copied" in seen(pilot)


async def test_over_ssh_the_text_is_shown_for_selecting(
    desk: Desk, silent: Deal, clipboard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    async with app_on(desk).run_test() as pilot:
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert "paste brings nothing" in seen(pilot)
        assert not clipboard.exists()
