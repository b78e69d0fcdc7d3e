"""What the program keeps is for its owner alone, what it says of its own mistakes names nobody, and it calls nobody."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.crash import crash_text
from tests.shell.conftest import Ran, Tracker
from tracker.desk import open_desk
from tracker.desk.desk import Desk
from tracker.errors import CRASHED
from tracker.store import Store

DAY = (
    ("add", "Zanzibar Secret Trading TZ 500 pcs zipper FOB Ningbo 0.32 next wed"),
    ("today", "--plain"),
    ("log", "zanzibar", "--in", "for a hotel", "--learned", "project=hotel"),
    ("playbook", "edit"),
    ("backup", "now"),
    ("lose", "zanzibar", "--said", "no", "--cause", "beyond-budget", "--for", "asked for 0.25 twice"),
    ("export", "lost", "-o", "lost.html"),
    ("doctor", "--repair"),
    ("demo",),
    ("history",),
    ("figures",),
)
PLANTED = ("Zanzibar", "Secret", "hotel", "0.25 twice")


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITOR", "true")
    return tmp_path


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=["umask 000", "umask 022", "umask 077"])
def any_umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("any_umask")
def test_every_file_is_for_its_owner_alone(tracker: Tracker, apart: Path, in_a_folder: Path) -> None:
    for command in DAY:
        ended = tracker(*command)
        assert ended.code == 0, (command, ended.err)
    desk = open_desk()
    desk.save_draft("deal", "half a sentence")
    desk.close_store()
    (damaged,) = (apart / "data" / "journal").glob("*.jsonl")
    with damaged.open("ab") as file:
        file.write(b'0badc0de {"h":"damaged"}\n')
    tracker("doctor")
    found = {path.name: path for path in [apart, *apart.rglob("*")]}
    assert {"scraps.json", "quarantine", "snapshot.json", "playbook.toml", "demo", "FORMAT"} <= found.keys()
    assert {"working-days.json", "playbook.cache"} <= found.keys()
    assert any(name.endswith(".backup") for name in found)
    for path in [*apart.rglob("*"), apart, in_a_folder / "lost.html"]:
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def crashed(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Ran:
    def fail(self: object, *_arguments: object, **_options: object) -> None:
        raise ValueError("Zanzibar Secret Trading: for a hotel")

    monkeypatch.setattr(Desk, "deals", fail)
    return tracker("list")


def test_a_crash_of_a_command_names_no_customer_and_leaves_no_file_that_does(
    tracker: Tracker, apart: Path, in_a_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker(*DAY[0])
    before = set(in_a_folder.rglob("*"))
    ended = crashed(tracker, monkeypatch)
    assert ended.code == CRASHED
    assert "ValueError" in ended.err
    assert not [word for word in PLANTED if word in ended.err + ended.out]
    fresh = {path.relative_to(in_a_folder).parts[-1] for path in set(in_a_folder.rglob("*")) - before}
    assert not [name for name in fresh if "crash" in name or name.endswith((".log", ".txt"))]


def test_a_crash_of_the_screens_names_no_customer() -> None:
    def deal_of(buyer: str) -> None:
        notes = {"buyer": buyer}
        raise KeyError(f"{notes} for a hotel")

    try:
        deal_of("Zanzibar Secret Trading")
    except KeyError as error:
        text = crash_text(error)
    assert "KeyError" in text
    assert not [word for word in PLANTED if word in text]


def test_trouble_with_the_data_names_no_customer(tracker: Tracker, apart: Path) -> None:
    tracker(*DAY[0])
    (journal,) = (apart / "data" / "journal").glob("*.jsonl")
    content = journal.read_bytes()
    store = Store.open(open_desk().paths, maps=frozenset())
    store.put("broken", {"buyer": 7, "note": "Zanzibar Secret"})
    with journal.open("ab") as file:
        file.write(content.replace(b"Zanzibar", b"Zanzibaa"))
    told = tracker("doctor")
    assert told.code == 4
    assert not [word for word in PLANTED if word in told.out + told.err]


def test_nothing_opens_a_socket(tracker: Tracker, in_a_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_arguments: object, **_options: object) -> None:
        raise AssertionError("the program called somewhere")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    monkeypatch.setattr(socket, "create_connection", forbidden)
    for command in DAY:
        assert tracker(*command).code == 0, command


WATCHED = """
import sys
called = []
sys.addaudithook(lambda event, _arguments: called.append(event) if event.startswith("socket.") else None)
from tracker.shell.door import run
code = run(sys.argv[1:])
print(sorted(set(called)), file=sys.stderr)
sys.exit(code or bool(called))
"""


@pytest.mark.parametrize("command", [DAY[0], ("today", "--plain"), ("doctor",), ("demo",)], ids=lambda words: words[0])
def test_a_fresh_process_touches_no_socket(tracker: Tracker, command: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WATCHED, *command], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    assert run.returncode == 0, run.stderr
