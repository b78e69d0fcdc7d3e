"""The window calls nobody: a whole session in a real terminal, watched from inside and by the system."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens.terminal import Terminal

WATCHED = """
import socket, sys
log = open(sys.argv.pop(1), "a", buffering=1, encoding="utf-8")

def watch(event, arguments):
    inside = event == "socket.__new__" and arguments[1] == socket.AF_UNIX  # asyncio wakes itself through one
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) and not inside:
        log.write(f"{event} {arguments[1:]}\\n")

sys.addaudithook(watch)
log.write("watching\\n")
from tracker.shell.door import run
sys.exit(run(sys.argv[1:]))
"""


def _session(argv: list[str], home: Path) -> None:
    """A morning's keys: a new inquiry, every view, help, palette, a note that moves a card, undo, out."""
    with Terminal(argv, {"TRACKER_HOME": str(home), "HOME": str(home)}, 120, 40) as terminal:
        terminal.wait_for("Nordwind")
        for keys in (b"n", b"Zanzibar Trading TZ 500 pcs zipper", b"\r", b"b", b"L", b"u", b"i", b"t"):
            terminal.press(keys)
        for keys in (b"?", b"\x1b", b"\x10", b"\x1b", b"b", b"\r", b"\x1b"):
            terminal.press(keys)
        terminal.press(b"\x11")
        assert terminal.end() == 0
    (journal,) = (home / "data" / "journal").glob("*.jsonl")
    assert b"Zanzibar" in journal.read_bytes()


def _filled(home: Path) -> None:
    added = [sys.executable, "-m", "tracker", "add", "Nordwind DE lamps"]
    subprocess.run(added, env={"TRACKER_HOME": str(home), "PATH": "/usr/bin:/bin"}, check=True, capture_output=True)


def test_the_window_touches_no_socket(tmp_path: Path) -> None:
    home, log = tmp_path / "home", tmp_path / "log"
    _filled(home)
    _session([sys.executable, "-c", WATCHED, str(log)], home)
    assert log.read_text("utf-8") == "watching\n"


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_system_sees_no_call_to_the_network(tmp_path: Path) -> None:
    home, log = tmp_path / "home", tmp_path / "log"
    _filled(home)
    traced = ["strace", "-f", "-qq", "-e", "trace=network", "-o", str(log)]
    works = subprocess.run([*traced, "true"], capture_output=True, text=True, check=False)
    if works.returncode:
        pytest.skip(f"strace cannot trace here: {works.stderr.strip()[-200:]}")
    _session([*traced, sys.executable, "-m", "tracker"], home)
    calls = log.read_text("utf-8", "replace").splitlines()
    outward = [line for line in calls if "AF_INET" in line or ("connect(" in line and "AF_UNIX" not in line)]
    assert not outward
