"""The user's own keys in a real terminal: they work, the usual ones do not any more, key bar and help show them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.screens.desks import NOW, fill, open_at
from tests.screens.terminal import Terminal

ROOT = Path(__file__).parents[2]
KEYS = """
[keys]
board.lose = "d,backspace"
app.board = "c"
"app.help" = "?,f1,&"
app.palette = "ctrl+p"
app.quit = "f10"
"""

pytestmark = pytest.mark.xdist_group("terminal")


def home_with(folder: Path, playbook: str) -> Path:
    desk = open_at(folder)
    fill(desk)
    desk.close_store()
    (folder / "data" / "playbook.toml").write_text(playbook, "utf-8")
    return folder


def opened(home: Path) -> Terminal:
    environment = {"PYTHONPATH": str(ROOT), "TRACKER_HOME": str(home), "TRACKER_NOW": NOW}
    return Terminal([sys.executable, "-m", "tracker"], environment)


def test_own_keys_work_and_are_shown(tmp_path: Path) -> None:
    with opened(home_with(tmp_path, KEYS)) as terminal:
        terminal.wait_for("Today")
        terminal.wait_for("? Help")
        terminal.press(b"b")
        assert "Schmidt Licht quote" not in terminal.text
        terminal.press(b"c")
        terminal.wait_for("d Lost")
        terminal.press(b"x")
        assert "d Lost" in terminal.text
        terminal.press(b"&")
        terminal.wait_for("Keys")
        assert "d  ⌫" in terminal.text
        terminal.press(b"\x1b")
        terminal.wait_for("d Lost")
        terminal.press("ｄ".encode())
        terminal.wait_for("Their words")
        terminal.press(b"\x1b")
        terminal.press(b"\x03")
        terminal.wait_for("F10 leaves")
        os.write(terminal.fd, b"\x1b[21~")
        assert terminal.end() == 0


def test_a_mistake_in_the_keys_leaves_the_usual_ones_and_is_shown(tmp_path: Path) -> None:
    with opened(home_with(tmp_path, '[keys]\nboard.lose = "o"\n')) as terminal:
        terminal.wait_for("board.open")
        terminal.press(b"b")
        terminal.wait_for("x Lost")
