"""Long lines on a terminal break between words, below their own indent; what is piped stays as it is."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import sys
import termios
from collections.abc import Iterator
from typing import TextIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.terminal import Terminal
from tracker.plain_text import aligned, cells
from tracker.shell.wrapping import fitted, wrapped


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """The program's side of a terminal of forty columns."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    with os.fdopen(slave, "w") as stream:
        yield stream
    os.close(master)


def test_a_long_line_is_broken_between_words_below_its_indent(terminal: TextIO) -> None:
    text = "   Purpose: A tender follows its owner's timetable and usually wants samples."
    assert fitted(text, terminal).split("\n") == [
        "   Purpose: A tender follows its owner's",
        "   timetable and usually wants samples.",
    ]


def test_a_chinese_line_is_broken_between_characters(terminal: TextIO) -> None:
    text = "   目的：招标按业主的时间表走，多半要样品和资料，我们先走一步。"
    lines = fitted(text, terminal).split("\n")
    assert all(cells(line) <= 40 and line.startswith("   ") for line in lines)
    assert "".join(line.strip() for line in lines) == text.strip()


def test_what_fits_and_what_no_terminal_shows_stays(terminal: TextIO) -> None:
    assert fitted("short", terminal) == "short"
    with open(os.devnull, "w", encoding="utf-8") as stream:
        assert fitted("word " * 40, stream) == "word " * 40


@given(st.text(alphabet="ab  ,。，“”客户（）", max_size=80), st.integers(6, 40))
def test_no_letter_is_lost_and_no_line_is_too_wide_for_its_words(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width or len(line.split()) == 1 for line in lines)


def test_a_command_on_a_narrow_terminal_breaks_no_word() -> None:
    environment = {name: os.environ[name] for name in ("TRACKER_HOME", "TRACKER_NOW")}
    argv = [sys.executable, "-m", "tracker", "add", "Rahman Textiles BD 5000 pcs zipper"]
    with Terminal(argv, environment, columns=60, rows=24) as shown:
        assert shown.end() == 0
        assert any(line.endswith("tracker undo") or line == "tracker undo" for line in shown.text.splitlines())


def test_columns_are_aligned_by_cells_and_a_last_text_runs_on() -> None:
    rows = [["客户", "7", "王记五金", "拉链"], ["buyer", "1,200", "Rahman Textiles Ltd", "zippers, nickel"]]
    assert list(aligned(rows, numbers=(1,), widest=10)) == [
        "客户       7  王记五金    拉链",
        "buyer  1,200  Rahman Te…  zippers, nickel",
    ]
    assert list(aligned([], widest=10)) == []
