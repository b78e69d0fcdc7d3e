"""Files with wrong shapes but good checksums, and foreign files of every kind: never an uncaught mistake."""

from __future__ import annotations

import json
import os
import shutil
import stat
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.store.store_bench import QuickDisk, documents, journals, opened, paths_in, runs
from tracker.errors import StoreError, TrackerError
from tracker.importing import import_csv
from tracker.playbook import load_playbook
from tracker.store import new_id
from tracker.store.capture import append_capture
from tracker.store.files import Disk
from tracker.store.state.snapshot import _FOOT

MANY = settings(
    deadline=None,
    max_examples=runs(500, 25_000),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


def filled(folder: Path) -> dict[str, Any]:
    """A store with a snapshot, a backup and a damaged line, so that every file it can have is there."""
    store = opened(folder, disk=QuickDisk())
    for name in ("a", "b"):
        store.put(name, {"buyer": name, "tags": {"x": True}})
    foreign = folder / "data" / "journal" / "foreign.000001.jsonl"
    foreign.write_bytes(b'0badc0de {"h":"damaged"}\n')
    store.refresh()
    store.keep(force=True)
    store.backups.make(force=True)
    return documents(store)


@MANY
@given(
    key=st.sampled_from(["version", "latest", "tables", "notes", "graves", "marks", "damage", "bad", "conflicts"]),
    value=values,
)
def test_a_snapshot_of_a_wrong_shape_only_costs_time(tmp_path: Path, key: str, value: object) -> None:
    if not journals(tmp_path):
        filled(tmp_path)
        (file,) = (tmp_path / "state").glob("*/snapshot.json")
        (tmp_path / "sound").write_bytes(file.read_bytes())
    (file,) = (tmp_path / "state").glob("*/snapshot.json")
    *lines, head = (tmp_path / "sound").read_bytes()[:-_FOOT].splitlines(keepends=True)
    changed = json.dumps(json.loads(head) | {key: value}).encode()
    file.write_bytes(b"".join(lines) + changed + b"%08x %010d\n" % (crc32(changed), len(changed)))
    store = opened(tmp_path, disk=QuickDisk())
    with suppress(TrackerError):
        store.change("a", {"note": "n"})
    assert store.history(limit=1)
    assert isinstance(store.problems, list)


toml_lines = st.lists(
    st.sampled_from(
        [
            "[stages.quote]", "[settings]", "[[questions]]", "[[causes]]", "[weights]", "title = 3", "id = []",
            'id = "q"', "cadence = [1, 'x']", "cap = -1", "prior = nan", 'language = "xx"', "= =", "[stages]",
            "stages = ['inquiry']", "remove = true", 'zone = "Nowhere/At_all"', "per_day = 99999999999999999999",
        ]
    ) | st.text(max_size=12),
    max_size=8,
)  # fmt: skip


@MANY
@given(lines=toml_lines)
@example(lines=["[[questions]]", "id = []", "remove = true"])
def test_any_playbook_is_survived_and_told(tmp_path: Path, lines: list[str]) -> None:
    own = tmp_path / "playbook.toml"
    own.write_bytes("\n".join(lines).encode("utf-8", "replace"))
    playbook, problems = load_playbook(own, last_good=tmp_path / "last-good.toml")
    assert playbook.stages
    assert all(problem.message for problem in problems)


@MANY
@given(
    head=st.lists(st.sampled_from(["Company", "Stage", "Amount", "Close Date", "Country", "", "Company"]), max_size=5),
    rows=st.lists(st.lists(st.text(max_size=6), max_size=6), max_size=4),
    encoding=st.sampled_from(["utf-8", "utf-16", "gb18030"]),
    junk=st.binary(max_size=6),
)
def test_any_csv_is_read_or_refused_in_words(
    head: list[str], rows: list[list[str]], encoding: str, junk: bytes
) -> None:
    text = "\n".join(",".join(row) for row in [head, *rows])
    with suppress(TrackerError):
        import_csv(
            text.encode(encoding, "replace") + junk,
            now=datetime(2026, 12, 2, tzinfo=UTC),
            new_id=new_id,
            existing_refs=set(),
        )


def every_file(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("how", ["link", "dangling link", "folder", "empty", "rubbish", "pipe"])
def test_something_else_in_place_of_any_file_harms_nothing_else(tmp_path: Path, how: str) -> None:
    filled(tmp_path / "sound")
    for number, name in enumerate(every_file(tmp_path / "sound")):
        folder = tmp_path / str(number)
        shutil.copytree(tmp_path / "sound", folder)
        target = folder / "precious"
        target.write_bytes(b"precious")
        file = folder / name
        file.unlink()
        match how:
            case "link":
                file.symlink_to(target)
            case "dangling link":
                file.symlink_to(folder / "nowhere")
            case "folder":
                file.mkdir()
            case "pipe":
                os.mkfifo(file)
            case _:
                file.write_bytes(b"" if how == "empty" else b"rubbish\n" * 20)
        for attempt in (
            lambda at=folder: opened(at).put("c", {"n": 1}),
            lambda at=folder: append_capture(paths_in(at), [{"n": 1}], "Added"),
            lambda at=folder: opened(at).check(),
            lambda at=folder: opened(at).repair("Repaired"),
            lambda at=folder: opened(at).backups.make(force=True),
            lambda at=folder: opened(at).history(),
        ):
            with suppress(StoreError):
                attempt()
        assert target.read_bytes() == b"precious", name
        assert not (folder / "nowhere").exists(), name


class ReadOnlyDisk(QuickDisk):
    """What the system answers on a read-only disk."""

    def open(self, path: str, flags: int) -> int:
        if flags & os.O_ACCMODE != os.O_RDONLY:
            raise OSError(30, os.strerror(30), path)
        return super().open(path, flags)


def test_a_read_only_disk_is_shown_and_every_save_says_so(tmp_path: Path) -> None:
    before = filled(tmp_path)
    store = opened(tmp_path, disk=ReadOnlyDisk(ahead_ms=3_600_000))
    assert documents(store) == before
    for save in (
        lambda: store.put("c", {}),
        store.undo,
        lambda: store.repair("Repaired"),
        lambda: store.backups.make(force=True),
        lambda: append_capture(paths_in(tmp_path), [{"n": 1}], "Added", disk=ReadOnlyDisk()),
    ):
        with pytest.raises(StoreError) as caught:
            save()
        assert "read-only" in caught.value.message.lower() + caught.value.hint.lower()
    store.close()
    assert documents(store) == before


def test_a_folder_made_by_a_careless_umask_is_still_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Disk().mkdir(str(tmp_path / "x" / "y" / "z"))
    finally:
        os.umask(before)
    for folder in ("x", "x/y", "x/y/z"):
        assert stat.S_IMODE((tmp_path / folder).stat().st_mode) == 0o700
