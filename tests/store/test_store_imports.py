"""Quick capture stays light: looked at from fresh processes, since imports of other tests would hide it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.store.paths import Paths, locate

ROOT = Path(__file__).parents[2]
HEAVY = {"msgspec", "dataclasses", "tinydb", "tomllib", "dateparser", "pendulum", "holidays", "textual"}


def _loaded(code: str, **environment: str) -> set[str]:
    code += "\nimport sys\nprint(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


def test_a_capture_loads_nothing_heavy(tmp_path: Path) -> None:
    loaded = _loaded(
        "from tracker.store.capture import append_capture\nfrom tracker.store.paths import locate\n"
        "append_capture(locate(), [{'buyer': 'A'}], 'Added')",
        TRACKER_HOME=str(tmp_path),
    )
    assert not loaded & (
        HEAVY | {"tracker.model", "platformdirs", "hashlib", "threading", "tracker.store.journal.records"}
    )


def test_reading_documents_does_not_load_tinydb(tmp_path: Path) -> None:
    loaded = _loaded(
        "from tracker.store import Store, locate\n"
        "store = Store.open(locate(), maps=frozenset())\nstore.put('a', {})\nstore.documents()",
        TRACKER_HOME=str(tmp_path),
    )
    assert "tinydb" not in loaded


def test_the_folders_are_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_HOME", str(tmp_path))
    assert locate() == Paths(str(tmp_path / "data"), str(tmp_path / "state"))
    monkeypatch.delenv("TRACKER_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    assert locate() == Paths(str(tmp_path / "d" / "tracker"), str(tmp_path / "s" / "tracker"))
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert Path(locate().data).is_absolute()
    assert locate().data.endswith("tracker")
