"""The program in a real pseudo-terminal: start, bytes, ctrl+z, signals, hostile names, and no terminal at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.screens.desks import crowd, fill, open_at
from tests.screens.terminal import Terminal
from tracker.desk import Desk

ROOT = Path(__file__).parents[2]
DOWN, RIGHT, MOVE, MOVE_BACK = b"\x1b[B", b"\x1b[C", b"\x1b[1;2C", b"\x1b[1;2D"

pytestmark = pytest.mark.xdist_group("terminal")
Opener = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture
def opened(tmp_path: Path) -> Opener:
    """`opened(fill)` prepares a desk and opens the board on it in a terminal."""

    @contextmanager
    def make(
        prepare: Callable[[Desk], None], environment: Mapping[str, str] = {}, columns: int = 120, rows: int = 40
    ) -> Iterator[Terminal]:
        desk = open_at(tmp_path / "home")
        prepare(desk)
        desk.close_store()
        argv = [sys.executable, "-m", "tests.screens.desks", str(tmp_path / "home")]
        with Terminal(argv, {"PYTHONPATH": str(ROOT), **environment}, columns, rows) as terminal:
            yield terminal

    return make


def settled(terminal: Terminal, text: str = "Rahman") -> None:
    terminal.wait_for(text)
    terminal.read(idle=0.4)


@pytest.mark.parametrize(("columns", "rows"), [(120, 40), (80, 24), (60, 20)])
def test_the_board_starts_and_leaves_the_terminal_as_it_was(opened: Opener, columns: int, rows: int) -> None:
    with opened(fill, columns=columns, rows=rows) as terminal:
        settled(terminal)
        os.write(terminal.fd, b"q")
        assert terminal.end() == 0
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?25h" in terminal.raw


def test_no_raw_escape_of_a_name_reaches_the_terminal(opened: Opener) -> None:
    with opened(lambda desk: fill(desk, hostile=True)) as terminal:
        settled(terminal)
        for _press in range(8):
            terminal.press(DOWN)
        assert b"\x1b[31mRed" not in terminal.raw
        assert b"\x07Ltd" not in terminal.raw
        assert "\u202e".encode() not in terminal.raw
        assert "␛[31mRed" in terminal.text


def test_without_colours_the_chosen_card_is_still_marked(opened: Opener) -> None:
    with opened(fill, {"NO_COLOR": "1"}) as terminal:
        settled(terminal)
        assert "▌Rahman Textiles" in terminal.text
        assert "Rahman" in terminal.text


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_ends_it_and_restores_the_terminal(opened: Opener, name: str) -> None:
    number = getattr(signal, name)
    with opened(fill) as terminal:
        settled(terminal)
        os.kill(terminal.pid, number)
        assert terminal.end() == 128 + number
        assert b"\x1b[?1049l" in terminal.raw


def test_closing_the_window_ends_it(opened: Opener) -> None:
    with opened(fill) as terminal:
        settled(terminal)
        assert terminal.close_window() == 128 + signal.SIGHUP


def test_ctrl_z_and_fg_bring_the_board_back(opened: Opener) -> None:
    with opened(fill) as terminal:
        settled(terminal)
        os.write(terminal.fd, b"\x1a")
        _pid, status = os.waitpid(terminal.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        terminal.read(idle=0.2)
        terminal.screen.reset()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_for("Rahman")
        terminal.wait_for("Help")


def test_a_key_redraws_only_what_it_changes(opened: Opener) -> None:
    with opened(lambda desk: crowd(desk, 600)) as terminal:
        settled(terminal, "Schmidt")
        terminal.press(DOWN)
        look = [terminal.press(key)[0] for key in (DOWN, RIGHT, DOWN)]
        assert max(look) < 3_000, look
        move = [terminal.press(key)[0] for key in (MOVE, MOVE_BACK, MOVE)]
        assert max(move) < 8_000, move


def test_outside_a_terminal_it_says_so_instead_of_hanging(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.screens.desks import open_at; from screens.app import run\n"
        "from tracker.errors import TrackerError\n"
        "try: run(open_at(Path(sys.argv[1])))\n"
        "except TrackerError as error: print(error.message, error.hint); sys.exit(error.exit_code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "There is no terminal to draw on." in done.stdout
    assert "tracker today --plain" in done.stdout


@pytest.mark.parametrize(
    ("typed", "shown"),
    [(b"/unx", "unx"), (b"nAcme DE bolts", "Acme DE bolts"), (b"\x10undo", "undo"), (b"xtoo dear", "too dear")],
    ids=["filter", "capture", "palette", "closing"],
)
def test_what_is_typed_in_one_go_with_the_key_goes_into_the_line(opened: Opener, typed: bytes, shown: str) -> None:
    """As a slow line or an input method delivers it: none of it may act as an order."""
    with opened(fill) as terminal:
        settled(terminal)
        os.write(terminal.fd, typed)
        terminal.wait_for(shown)
        terminal.read(idle=0.4)
        assert shown in terminal.text
        assert "Undone" not in terminal.text


def test_a_mail_pasted_into_a_new_inquiry_is_shown_and_saved_whole(opened: Opener, tmp_path: Path) -> None:
    mail = (
        "From: Karim Uddin <karim@karimgarments.com.bd>\rSubject: Metal zipper\r"
        "Date: Tue, 17 Nov 2026 14:20:05 +0600\r\rDear sir,\rwe need 5000 pcs, CIF Chittagong.\r"
    )
    with opened(fill) as terminal:
        settled(terminal)
        terminal.press(b"n")
        terminal.press(b"\x1b[200~" + mail.encode() + b"\x1b[201~")
        terminal.wait_for("CIF Chittagong")
        assert "karim@karimgarments.com.bd" in terminal.text
        terminal.press(b"\r")
        terminal.wait_for("Saved")
        terminal.press(b"q")
        assert terminal.end() == 0
    desk = open_at(tmp_path / "home")
    [deal] = [deal for deal in desk.deals() if deal.contact == "Karim Uddin"]
    desk.close_store()
    assert deal.note.endswith("Dear sir,\nwe need 5000 pcs, CIF Chittagong.")
