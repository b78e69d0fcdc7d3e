"""What the program noted before an update is worked out anew after it, whichever of its files the update changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import tracker
from tests.conftest import TEST_DAY
from tracker import edition
from tracker.desk import open_desk
from tracker.edition import edition_of
from tracker.playbook import load_playbook

HERE = Path(tracker.__file__).parent


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE, tmp_path / "tracker", ignore=shutil.ignore_patterns("__pycache__")))


def test_the_same_files_are_the_same_edition(copied: Path) -> None:
    first = edition_of(str(copied))
    (copied / "dates" / "__pycache__").mkdir()
    (copied / "dates" / "__pycache__" / "read.cpython-311.pyc").write_bytes(b"compiled")
    assert edition_of(str(copied)) == first


@pytest.mark.parametrize("name", ["fact_values.py", "model.py", "playbook/settings.py", "dates/read.py"])
def test_every_file_counts(copied: Path, name: str) -> None:
    first = edition_of(str(copied))
    seen = (copied / name).stat()
    os.utime(copied / name, ns=(seen.st_atime_ns, seen.st_mtime_ns + 1))
    assert edition_of(str(copied)) != first


def test_a_file_more_or_less_counts(copied: Path) -> None:
    first = edition_of(str(copied))
    (copied / "fact_values.py").rename(copied / "fact_numbers.py")
    assert edition_of(str(copied)) != first


def test_a_program_that_cannot_be_seen_trusts_no_notes(tmp_path: Path) -> None:
    assert edition_of(str(tmp_path / "program.zip")) != edition_of(str(tmp_path / "program.zip"))


def test_another_edition_notes_headlines_traces_and_the_playbook_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "kept"
    load_playbook(None, cache=cache)
    kept = cache.read_bytes()
    before = open_desk(TEST_DAY)
    monkeypatch.setattr(edition, "_HERE", str(tmp_path))
    (tmp_path / "other.py").touch()
    edition.edition.cache_clear()
    try:
        load_playbook(None, cache=cache)
        after = open_desk(TEST_DAY)
    finally:
        monkeypatch.undo()
        edition.edition.cache_clear()
    assert cache.read_bytes() != kept
    assert before.made_with != after.made_with
