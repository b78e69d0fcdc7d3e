"""Damaged, foreign and forbidden files: seen, said with a next step, and never the end of the program."""

from __future__ import annotations

import json
import os
import random
import shutil
import stat
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.store_bench import QuickDisk, documents, journals, opened, paths_in, runs, second_laptop, synced
from tracker.errors import StoreError
from tracker.store.capture import append_capture
from tracker.store.journal.frame import frame, is_torn, unframe
from tracker.store.journal.records import decode_line
from tracker.store.store import Store

MANY = runs(1000, 50_000)
QUICK = settings(deadline=None, max_examples=MANY, suppress_health_check=[HealthCheck.function_scoped_fixture])


def filled(folder: Path, count: int = 8) -> Store:
    store = opened(folder, disk=QuickDisk())
    for number in range(count):
        with store.act(f"Added {number}"):
            store.put(f"d{number}", {"buyer": f"客户 {number}", "touches": {"t": {"text": "hello"}}})
    return store


def keep_snapshot(store: Store) -> None:
    store.keep(force=True)


def snapshot_file(folder: Path) -> Path:
    return next((folder / "state").glob("*/snapshot.json"))


def attention(store: Store) -> list[str]:
    return [problem.title for problem in store.problems if problem.kind == "attention"]


def test_a_flipped_bit_anywhere_touches_at_most_two_acts_and_is_told(tmp_path: Path) -> None:
    filled(tmp_path)
    [path] = journals(tmp_path)
    content = path.read_bytes()
    chance = random.Random(3)
    for _turn in range(runs(1000, 20_000)):
        where = chance.randrange(len(content))
        flipped = bytearray(content)
        flipped[where] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        store = opened(tmp_path, snapshot=False, disk=QuickDisk())
        assert len(store.documents()) >= 6
        whole = documents(store) == {
            f"d{number}": {"buyer": f"客户 {number}", "touches": {"t": {"text": "hello"}}} for number in range(8)
        }
        last_feed = where == len(content) - 1
        assert store.problems or whole or last_feed


def test_a_changed_line_is_skipped_and_told(tmp_path: Path) -> None:
    filled(tmp_path)
    [path] = journals(tmp_path)
    path.write_bytes(path.read_bytes().replace("客户 3".encode(), "客户 9".encode()))
    store = opened(tmp_path, snapshot=False)
    assert set(documents(store)) == {f"d{number}" for number in range(8) if number != 3}
    [problem] = store.problems
    assert problem.title.startswith("1 line of")
    assert problem.next_step


@pytest.mark.parametrize(
    "garbage", [b"what is this", b"deadbeef x", b"zzzzzzzz {", b"a line\tof a table", "这不是记录".encode()]
)
def test_a_whole_line_of_garbage_is_damage_and_no_save_cut_short(tmp_path: Path, garbage: bytes) -> None:
    filled(tmp_path)
    [path] = journals(tmp_path)
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([*lines[:3], garbage, *lines[3:]]))
    [problem] = opened(tmp_path, snapshot=False).problems
    assert problem.title.startswith("1 line of")
    assert problem.kind == "attention"


def test_an_editors_carriage_returns_and_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    store = filled(tmp_path)
    [path] = journals(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    reopened = opened(tmp_path, snapshot=False)
    assert documents(reopened) == documents(store)
    assert not reopened.problems


@pytest.mark.parametrize("how", ["vanish", "empty", "shrink", "replace", "link"])
@pytest.mark.parametrize("while_open", [True, False], ids=["while-open", "between-starts"])
def test_a_journal_that_lost_lines_is_an_alarm_and_the_deals_stay_on_screen(
    tmp_path: Path, how: str, while_open: bool
) -> None:
    store = filled(tmp_path)
    keep_snapshot(store)
    before = documents(store)
    [path] = journals(tmp_path)
    content = path.read_bytes()
    path.unlink()
    left = {"empty": b"", "shrink": content[: content.index(b"\n") + 1], "replace": b"foreign\n" * 900}
    if how in left:
        path.write_bytes(left[how])
    elif how == "link":
        path.symlink_to(tmp_path / "elsewhere")
    if while_open:
        assert store.refresh() is None
    else:
        store = opened(tmp_path)
    assert documents(store) == before
    assert any(path.name in title for title in attention(store))
    path.unlink(missing_ok=True)
    path.write_bytes(content)
    assert store.refresh() is None
    assert documents(store) == before
    assert not store.problems


def test_the_alarm_outlives_a_restart_and_repair_writes_the_lost_deals_again(tmp_path: Path) -> None:
    store = filled(tmp_path)
    keep_snapshot(store)
    before = documents(store)
    [path] = journals(tmp_path)
    path.unlink()
    store = opened(tmp_path)
    store.put("later", {"n": 1})
    keep_snapshot(store)
    store = opened(tmp_path)
    assert attention(store)
    assert documents(store) == before | {"later": {"n": 1}}
    assert store.repair("Put back what was lost").remembered == 8
    assert not store.problems
    assert documents(opened(tmp_path, snapshot=False)) == before | {"later": {"n": 1}}
    assert not opened(tmp_path).problems


def test_what_another_computer_did_meanwhile_survives_damage_and_repair(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = filled(one, 3)
    second_laptop(one, two)
    theirs = opened(two)
    theirs.change("d0", {"buyer": "theirs", "touches/x": {"text": "x"}})
    theirs.put("new", {"n": 1})
    mine.change("d1", {"buyer": "mine"})
    keep_snapshot(mine)
    own = next(path for path in journals(one) if path.name.startswith(mine.device))
    own.unlink()
    synced_file = next(path for path in journals(two) if path.name.startswith(theirs.device))
    shutil.copy(synced_file, one / "data" / "journal")
    mine = opened(one)
    wanted = {"d0": "theirs", "d1": "mine", "d2": "客户 2"}
    assert {name: doc["buyer"] for name, doc in documents(mine).items() if name != "new"} == wanted
    assert "new" in mine.documents()
    mine.repair("Put back")
    found = opened(one, snapshot=False)
    assert {name: doc["buyer"] for name, doc in documents(found).items() if name != "new"} == wanted
    assert set(found.documents()["d0"]["touches"]) == {"t", "x"}
    synced(one, two)
    assert documents(opened(two)) == documents(found)


def test_any_damage_to_the_snapshot_only_costs_time(tmp_path: Path) -> None:
    store = filled(tmp_path)
    keep_snapshot(store)
    file = snapshot_file(tmp_path)
    content = file.read_bytes()
    for where in range(0, len(content), 5):
        digit = content[:where] + bytes([content[where] ^ 1]) + content[where + 1 :]
        for damaged in (content[:where], content[:where] + b"\0" * (len(content) - where), digit):
            file.write_bytes(damaged)
            assert documents(opened(tmp_path, disk=QuickDisk())) == documents(store)
    for foreign in (b"", b"[]", b"null", b'{"version":1}'):
        file.write_bytes(frame(foreign)[:-1])
        assert documents(opened(tmp_path, disk=QuickDisk())) == documents(store)


def test_a_snapshot_and_the_lines_after_it_make_the_same_state(tmp_path: Path) -> None:
    store = filled(tmp_path)
    keep_snapshot(store)
    store.change("d0", {"touches/t2": {"text": "later"}})
    store.drop("d1")
    assert documents(opened(tmp_path)) == documents(opened(tmp_path, snapshot=False)) == documents(store)


def test_closing_leaves_a_snapshot_once_it_pays(tmp_path: Path) -> None:
    store = filled(tmp_path, 40)
    store.close()
    kept = snapshot_file(tmp_path).read_bytes()
    again = opened(tmp_path)
    assert documents(again) == documents(store)
    again.change("d1", {"note": "short"})
    again.close()
    assert snapshot_file(tmp_path).read_bytes() == kept
    again.change("d1", {"note": "x" * 9000})
    again.close()
    assert snapshot_file(tmp_path).read_bytes() != kept
    assert documents(opened(tmp_path)) == documents(again)


def test_a_newer_format_is_shown_and_not_written(tmp_path: Path) -> None:
    filled(tmp_path)
    file = tmp_path / "data" / "FORMAT"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"min_reader": 99}))
    store = opened(tmp_path)
    assert len(store.documents()) == 8
    assert "newer version" in store.problems[0].title
    content = journals(tmp_path)[0].read_bytes()
    for save in (
        lambda: store.put("a", {"n": 1}),
        store.undo,
        lambda: append_capture(paths_in(tmp_path), [{"n": 1}], "Added"),
    ):
        with pytest.raises(StoreError, match="newer version") as caught:
            save()
        assert caught.value.hint
    assert journals(tmp_path)[0].read_bytes() == content


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"uuid": "../x", "min_reader": 1}', b"\xff\xfe"])
def test_a_damaged_format_file_is_told_and_nothing_is_overwritten(tmp_path: Path, content: bytes) -> None:
    filled(tmp_path)
    (tmp_path / "data" / "FORMAT").write_bytes(content)
    with pytest.raises(StoreError, match="FORMAT") as caught:
        opened(tmp_path)
    assert caught.value.exit_code == 4
    assert (tmp_path / "data" / "FORMAT").read_bytes() == content


@pytest.mark.parametrize("place", ["data", "state", "data/journal", "data/FORMAT/x"])
def test_a_file_where_a_folder_belongs_is_told(tmp_path: Path, place: str) -> None:
    file = tmp_path / place.removesuffix("/x")
    file.parent.mkdir(parents=True, exist_ok=True)
    if place.endswith("/x"):
        file.mkdir()
    else:
        file.write_text("something else")
    for attempt in (lambda: opened(tmp_path), lambda: append_capture(paths_in(tmp_path), [{"n": 1}], "Added")):
        with pytest.raises(StoreError) as caught:
            attempt()
        assert caught.value.hint


@pytest.mark.parametrize("name", ["data/FORMAT", "device", "lock", "snapshot.json", "journal"])
def test_a_link_in_place_of_a_file_is_not_followed(tmp_path: Path, name: str) -> None:
    keep_snapshot(filled(tmp_path))
    target = tmp_path / "target"
    target.write_bytes(b"precious")
    state = next((tmp_path / "state").glob("*/device")).parent
    link = {"data/FORMAT": tmp_path / name, "journal": journals(tmp_path)[0]}.get(name, state / name)
    link.unlink()
    link.symlink_to(target)
    with suppress(StoreError):
        opened(tmp_path).put("a", {"n": 1})
    assert target.read_bytes() == b"precious"


def test_files_are_private_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        store = filled(tmp_path)
        keep_snapshot(store)
        append_capture(paths_in(tmp_path), [{"n": 1}], "Added")
    finally:
        os.umask(old)
    for path in [*(tmp_path / "data").rglob("*"), *(tmp_path / "state").rglob("*"), tmp_path / "data"]:
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


class FullDisk(QuickDisk):
    def write(self, fd: int, data: bytes | memoryview) -> int:
        if len(data) <= 1:
            return super().write(fd, data)
        if len(data) > 40:
            return super().write(fd, data[:40])
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_told_and_the_half_line_is_cut_back(tmp_path: Path) -> None:
    before = documents(filled(tmp_path))
    content = journals(tmp_path)[0].read_bytes()
    store = opened(tmp_path, disk=FullDisk())
    with pytest.raises(StoreError, match="No space left") as caught:
        store.put("a", {"note": "x" * 100})
    assert "room" in caught.value.hint
    with pytest.raises(StoreError, match="No space left"):
        append_capture(paths_in(tmp_path), [{"n": 1}], "Added", disk=FullDisk())
    assert journals(tmp_path)[0].read_bytes() == content
    assert documents(store) == before


def test_a_data_folder_that_goes_away_while_open_is_told_and_comes_back(tmp_path: Path) -> None:
    store = filled(tmp_path)
    before = documents(store)
    (tmp_path / "data").rename(tmp_path / "unplugged")
    assert store.refresh() == set()
    assert documents(store) == before
    assert "data folder" in attention(store)[0]
    with pytest.raises(StoreError):
        store.put("a", {"n": 1})
    assert not (tmp_path / "data").exists()
    (tmp_path / "unplugged").rename(tmp_path / "data")
    store.put("a", {"n": 1})
    assert not store.problems


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
shapes = st.dictionaries(
    st.sampled_from(["h", "d", "v", "w", "o", "u", "r", "x"]), json_values
) | st.fixed_dictionaries(
    {"h": st.just("0000000000000001"), "d": st.just("dev"), "o": st.lists(st.lists(json_values, max_size=4))}
)


@QUICK
@given(body=shapes | json_values)
def test_a_line_with_a_good_checksum_and_a_wrong_shape_is_a_bad_line(tmp_path: Path, body: object) -> None:
    if not journals(tmp_path):
        filled(tmp_path, 2)
    foreign = tmp_path / "data" / "journal" / "dev.000001.jsonl"
    foreign.write_bytes(frame(json.dumps(body).encode()))
    store = opened(tmp_path, snapshot=False, disk=QuickDisk())
    assert {"d0", "d1"} <= set(documents(store))
    assert decode_line(foreign.read_bytes()[:-1]) or store.problems
    store.history()


@QUICK
@given(data=st.binary(max_size=200))
def test_any_bytes_as_a_journal_are_survived(tmp_path: Path, data: bytes) -> None:
    if not journals(tmp_path):
        filled(tmp_path, 2)
    (tmp_path / "data" / "journal" / "dev.000001.jsonl").write_bytes(data)
    store = opened(tmp_path, snapshot=False, disk=QuickDisk())
    assert {"d0", "d1"} <= set(documents(store))
    append_capture(paths_in(tmp_path), [{"n": 1}], "Added", disk=QuickDisk())
    store.history()


@given(body=st.binary(min_size=1).map(lambda inner: b"{" + inner.replace(b"\n", b"") + b"}"))
def test_a_frame_gives_its_body_back_and_nothing_else(body: bytes) -> None:
    line = frame(body)[:-1]
    found = unframe(line)
    assert found is not None
    assert found[1] == body
    assert unframe(line[:-1]) is None
    assert is_torn(line[:-1]) or line[:-1].endswith(b"}")
