"""Three laptops, two windows each, clocks a year apart, files synced in any order: all end with the same deals."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.store.store_bench import QuickDisk, documents, journals, opened, paths_in, runs, second_laptop, synced
from tracker.errors import NothingToUndo, UndoConflict
from tracker.store import home
from tracker.store.capture import append_capture
from tracker.store.journal.frame import new_id
from tracker.store.journal.records import ABSENT
from tracker.store.store import Store

YEAR_MS = 365 * 24 * 3_600_000
CLOCKS = {"one": 0, "two": YEAR_MS, "three": -YEAR_MS}
EXAMPLES = runs(500, 20_000)

windows = st.tuples(st.sampled_from(sorted(CLOCKS)), st.sampled_from([0, 1]))
texts = st.text(max_size=4)
picks = st.integers(0, 20)


class Laptops(RuleBasedStateMachine):
    """`kept` and `notes` are what was confirmed and that nobody has taken away again."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.kept: set[str] = set()
        self.notes: set[tuple[str, str]] = set()
        first = self.folder / "one"
        opened(first, disk=QuickDisk())
        for name in CLOCKS:
            if name != "one":
                second_laptop(first, self.folder / name)
        self.open = {(name, window): self._opened(name, window) for name in CLOCKS for window in (0, 1)}

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)

    def _opened(self, name: str, window: int) -> Store:
        return opened(self.folder / name, snapshot=bool(window), disk=QuickDisk(CLOCKS[name]))

    def _pick(self, store: Store, pick: int) -> str | None:
        store.refresh()
        known = sorted(store.documents())
        return known[pick % len(known)] if known else None

    @rule(at=windows, buyer=texts)
    def add(self, at: tuple[str, int], buyer: str) -> None:
        doc_id = new_id()
        with self.open[at].act("Added"):
            self.open[at].put(doc_id, {"buyer": buyer})
        self.kept.add(doc_id)

    @rule(at=windows, buyer=texts)
    def capture(self, at: tuple[str, int], buyer: str) -> None:
        disk = QuickDisk(CLOCKS[at[0]])
        self.kept |= set(append_capture(paths_in(self.folder / at[0]), [{"buyer": buyer}], "Added", disk=disk))

    @rule(at=windows, pick=picks, stage=texts)
    def move(self, at: tuple[str, int], pick: int, stage: str) -> None:
        store = self.open[at]
        if doc_id := self._pick(store, pick):
            store.change(doc_id, {"stage": stage, "plan": ABSENT})
            assert store.documents()[doc_id]["stage"] == stage

    @rule(at=windows, pick=picks)
    def log(self, at: tuple[str, int], pick: int) -> None:
        store = self.open[at]
        if doc_id := self._pick(store, pick):
            key = new_id()
            store.change(doc_id, {f"touches/{key}": {"text": "t"}, "plan": {"on": "2026-12-01"}})
            self.notes.add((doc_id, key))

    @rule(at=windows, pick=picks)
    def drop(self, at: tuple[str, int], pick: int) -> None:
        store = self.open[at]
        if doc_id := self._pick(store, pick):
            store.drop(doc_id)
            self._taken_away(doc_id)

    def _taken_away(self, *ids: str) -> None:
        self.kept -= set(ids)
        self.notes = {(doc_id, key) for doc_id, key in self.notes if doc_id not in ids}

    @rule(at=windows, back=st.booleans(), force=st.booleans())
    def undo_or_redo(self, at: tuple[str, int], back: bool, force: bool) -> None:
        store = self.open[at]
        try:
            act = store.undo(force=force) if back else store.redo(force=force)
        except (NothingToUndo, UndoConflict):
            return
        self._taken_away(*act.ids)

    @rule(at=windows)
    def reopen(self, at: tuple[str, int]) -> None:
        self.open[at].close()
        self.open[at] = self._opened(*at)

    @rule(at=windows)
    def keep_a_snapshot(self, at: tuple[str, int]) -> None:
        store = self.open[at]
        store.refresh()
        store.keep(force=True)

    @rule(at=windows, junk=st.binary(min_size=1, max_size=30))
    def die_in_a_save(self, at: tuple[str, int], junk: bytes) -> None:
        for path in journals(self.folder / at[0]):
            if path.name.startswith(self.open[at].device):
                with path.open("ab") as file:
                    file.write(junk.replace(b"\n", b""))

    @rule(pair=st.permutations(sorted(CLOCKS)))
    def sync_two(self, pair: list[str]) -> None:
        synced(self.folder / pair[0], self.folder / pair[1])

    @rule(at=windows, pick=picks)
    def leave_a_conflicted_copy(self, at: tuple[str, int], pick: int) -> None:
        if files := journals(self.folder / at[0]):
            path = files[pick % len(files)]
            shutil.copy(path, path.with_name(path.name.replace(".jsonl", " (conflicted copy).jsonl")))

    @rule()
    def sync_all(self) -> None:
        synced(*(self.folder / name for name in CLOCKS))
        stores = [*self.open.values(), *(self._opened(name, 0) for name in CLOCKS)]
        for store in stores:
            store.refresh()
        found = documents(stores[0])
        assert all(documents(store) == found for store in stores)
        assert all(store.conflicts() == stores[0].conflicts() for store in stores)
        assert self.kept <= set(found), "a confirmed deal is lost"
        notes = {(doc_id, key) for doc_id, key in self.notes if doc_id in self.kept}
        lost = {(doc_id, key) for doc_id, key in notes if key not in found[doc_id].get("touches", {})}
        assert not lost, "a confirmed touch is lost"
        assert not any(store._reader.damage for store in stores)

    @invariant()
    def both_windows_show_the_same(self) -> None:
        if not hasattr(self, "open"):
            return
        for name in CLOCKS:
            one, two = self.open[name, 0], self.open[name, 1]
            one.refresh()
            two.refresh()
            assert documents(one) == documents(two)


Laptops.TestCase.settings = settings(
    max_examples=EXAMPLES, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestLaptops = Laptops.TestCase


def _two(tmp_path: Path) -> tuple[Path, Path]:
    one, two = tmp_path / "one", tmp_path / "two"
    with opened(one).act("Added") as act:
        act.put("a", {"buyer": "A", "stage": "quote", "tags": {"x": True}})
    second_laptop(one, two)
    return one, two


def test_two_laptops_adding_to_one_deal_lose_nothing(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    opened(one).change("a", {"touches/t1": {"text": "one"}, "tags/y": True})
    opened(two).change("a", {"touches/t2": {"text": "two"}, "tags/x": ABSENT})
    synced(one, two)
    assert documents(opened(one)) == documents(opened(two))
    assert opened(one).documents()["a"]["touches"] == {"t1": {"text": "one"}, "t2": {"text": "two"}}
    assert opened(one).documents()["a"]["tags"] == {"y": True}
    assert opened(one).conflicts() == []


def test_one_field_set_on_both_is_a_conflict_with_both_values_until_it_is_set_again(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    opened(one).change("a", {"stage": "pi"})
    opened(two).change("a", {"stage": "sample"})
    synced(one, two)
    for laptop in (one, two):
        [conflict] = opened(laptop).conflicts()
        assert (conflict.id, conflict.path, conflict.kept, conflict.lost) == ("a", "stage", "sample", "pi")
        assert opened(laptop).problems[0].kind == "note"
    opened(one).change("a", {"stage": "order"})
    assert opened(one).conflicts() == []
    assert opened(one).history("a", limit=1)[0].device == opened(one).device
    assert len(opened(one).history("a")) == 4


def test_a_change_newer_than_a_deletion_brings_the_deal_back_and_says_so(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    opened(one).drop("a")
    opened(two).change("a", {"note": "still talking"})
    synced(one, two)
    for laptop in (one, two):
        store = opened(laptop)
        assert store.documents()["a"]["note"] == "still talking"
        assert store.documents()["a"]["buyer"] == "A"
        assert store.revived() == [("deals", "a")]


def test_undoing_a_deletion_brings_back_what_another_computer_had_added_before_it(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    opened(two).change("a", {"touches/t2": {"text": "added before, seen later"}})
    deleter = opened(one)
    deleter.drop("a")
    deleter.undo()
    synced(one, two)
    for laptop in (one, two):
        assert "t2" in opened(laptop).documents()["a"]["touches"]
        assert opened(laptop).documents()["a"]["buyer"] == "A"


def test_a_change_that_arrives_before_its_deal_waits_for_it(tmp_path: Path) -> None:
    _one, two = _two(tmp_path)
    changed = opened(two)
    changed.change("a", {"note": "n"})
    empty = tmp_path / "three"
    second_laptop(two, empty)
    [beginning] = [path for path in journals(empty) if not path.name.startswith(changed.device)]
    beginning.rename(tmp_path / "later")
    store = opened(empty)
    assert documents(store) == {}
    assert "1 deal that is not here yet" in store.problems[0].title
    (tmp_path / "later").rename(beginning)
    assert store.refresh() is None
    assert store.documents()["a"]["note"] == "n"
    assert not store.problems


def test_a_copied_disk_gets_a_name_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = tmp_path / "one"
    machine = tmp_path / "machine-id"
    monkeypatch.setattr(home, "MACHINE_FILES", (str(machine),))
    machine.write_text("first\n")
    device = opened(original).device
    opened(original).put("a", {"n": 1})
    shutil.copytree(original, tmp_path / "clone")
    assert opened(original).device == device
    machine.write_text("second\n")
    clone = opened(tmp_path / "clone")
    assert clone.device != device
    clone.put("b", {"n": 2})
    machine.write_text("first\n")
    opened(original).put("c", {"n": 3})
    synced(original, tmp_path / "clone")
    assert set(documents(opened(original))) == {"a", "b", "c"}


def test_a_clock_far_ahead_is_told_and_merged(tmp_path: Path) -> None:
    store = opened(tmp_path, disk=QuickDisk(ahead_ms=YEAR_MS))
    store.put("a", {"n": 1})
    later = opened(tmp_path)
    assert "clock" in later.problems[0].title
    later.put("a", {"n": 2})
    assert documents(opened(tmp_path, snapshot=False)) == {"a": {"n": 2}}


def test_changes_of_a_laptop_that_is_online_too_are_taken_in_without_reading_everything_again(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    mine = opened(one, disk=QuickDisk())
    theirs = opened(two, disk=QuickDisk())
    for turn in range(5):
        theirs.put(f"theirs-{turn}", {"buyer": "T"})
        mine.put(f"mine-{turn}", {"buyer": "M"})
        synced(one, two)
        assert mine.refresh() == {f"theirs-{turn}"}
        assert theirs.refresh() == {f"mine-{turn}"}
    assert documents(mine) == documents(theirs) == documents(opened(one, snapshot=False))


def test_a_late_change_of_a_deal_that_was_changed_since_is_put_where_it_belongs(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    mine = opened(one, disk=QuickDisk())
    theirs = opened(two, disk=QuickDisk(-60_000))
    theirs.change("a", {"stage": "sample", "note": "theirs"})
    mine.change("a", {"stage": "pi"})
    synced(one, two)
    assert mine.refresh() is None
    assert mine.documents()["a"]["stage"] == "pi"
    assert mine.documents()["a"]["note"] == "theirs"
    assert [conflict.lost for conflict in mine.conflicts()] == ["sample"]
    theirs.refresh()
    assert theirs.conflicts() == mine.conflicts()


def test_a_conflicted_copy_that_arrives_while_open_counts_once(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"n": 1})
    again = opened(tmp_path)
    again.change("a", {"n": 2})
    again.change("a", {"n": 3})
    [path] = journals(tmp_path)
    path.with_name(path.name.replace(".jsonl", " (conflicted copy).jsonl")).write_bytes(path.read_bytes())
    for window in (store, again):
        window.refresh()
        assert documents(window) == {"a": {"n": 3}}
        assert len(window.history()) == 3


def test_who_lost_a_conflict_is_known_by_device_and_time(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    mine, theirs = opened(one), opened(two)
    mine.change("a", {"touches/t/x": "mine", "stage": "pi"})
    theirs.change("a", {"stage": "sample"})
    synced(one, two)
    [conflict] = opened(one).conflicts()
    loser = opened(two).writer(conflict)
    assert loser is not None
    assert (loser.device, conflict.device) == (mine.device, theirs.device)
    for path in journals(two):
        if path.name.startswith(mine.device):
            path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])
    assert opened(two, snapshot=False).writer(conflict) is None


def test_a_change_older_than_what_the_snapshot_holds_is_put_where_it_belongs(tmp_path: Path) -> None:
    one, two = _two(tmp_path)
    theirs = opened(two, disk=QuickDisk(-60_000))
    theirs.change("a", {"stage": "sample", "note": "theirs"})
    mine = opened(one, disk=QuickDisk())
    mine.change("a", {"stage": "pi"})
    mine.keep(force=True)
    mine = opened(one, disk=QuickDisk())
    synced(one, two)
    assert mine.refresh() is None
    assert mine.documents()["a"] == {"buyer": "A", "stage": "pi", "note": "theirs", "tags": {"x": True}}


def test_a_check_up_while_another_window_saves_is_no_alarm(tmp_path: Path) -> None:
    mine, other = opened(tmp_path), opened(tmp_path)
    mine.put("a", {"n": 1})
    other.put("b", {"n": 2})
    assert mine.check() == []
    assert set(documents(mine)) == {"a", "b"}
