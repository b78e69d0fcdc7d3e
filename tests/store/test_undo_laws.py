"""Undo and redo: any number of steps, across restarts; each is the exact inverse of the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.store_bench import MAPS, QuickDisk, documents, opened, paths_in, runs, second_laptop, synced
from tracker.errors import NothingToUndo, UndoConflict
from tracker.store.capture import append_capture
from tracker.store.journal.records import ABSENT
from tracker.store.store import Store

ids = st.sampled_from(["a", "b", "c"])
paths = st.sampled_from(["buyer", "stage", "tags/x", "tags/y", "touches/t1", "tags"])
values = st.none() | st.integers(0, 3) | st.text(max_size=3) | st.just({"z": 1})
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), ids, st.dictionaries(st.sampled_from(["buyer", "tags"]), values)),
        st.tuples(st.just("drop"), ids, st.none()),
        st.tuples(st.just("change"), ids, st.dictionaries(paths, values | st.just(ABSENT), min_size=1)),
    ),
    max_size=8,
)


def perform(store: Store, step: tuple[str, str, Any]) -> None:
    verb, doc_id, what = step
    if verb == "put":
        store.put(doc_id, what)
    elif verb == "drop":
        store.drop(doc_id)
    elif doc_id in store.documents():
        store.change(doc_id, what)


@settings(deadline=None, max_examples=runs(200, 5000), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(steps, max_size=5), reopen=st.booleans())
def test_undoing_everything_gives_every_earlier_state_and_redoing_every_later_one(
    tmp_path_factory: pytest.TempPathFactory, acts: list[list[tuple[str, str, Any]]], reopen: bool
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    store = opened(folder, disk=QuickDisk())
    states = [documents(store)]
    for act in acts:
        count = len(store.history())
        with store.act("An act"):
            for step in act:
                perform(store, step)
        if len(store.history()) > count:
            states.append(documents(store))
    for earlier in reversed(states[:-1]):
        if reopen:
            store = opened(folder, disk=QuickDisk())
        store.undo()
        assert documents(store) == earlier
    with pytest.raises(NothingToUndo):
        store.undo()
    for later in states[1:]:
        store.redo()
        assert documents(store) == later
    with pytest.raises(NothingToUndo):
        store.redo()
    assert documents(opened(folder, snapshot=False, disk=QuickDisk())) == documents(store)


def test_undo_and_redo_have_the_words_of_what_they_touch(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.act("Moved Nordwind to PI"):
        store.put("a", {"stage": "pi"})
    assert (store.undo().words, store.redo().words) == ("Moved Nordwind to PI",) * 2
    assert [act.kind for act in store.history()] == ["redo", "undo", "act"]


def test_what_was_redone_can_be_undone_again_any_number_of_times(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"n": 1})
    store.put("a", {"n": 2})
    for _turn in range(3):
        store.undo()
        assert documents(store) == {"a": {"n": 1}}
        store.redo()
        assert documents(store) == {"a": {"n": 2}}
    store.undo()
    store.undo()
    assert documents(store) == {}


def test_a_new_act_ends_what_can_be_redone(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"n": 1})
    store.put("a", {"n": 2})
    store.undo()
    store.put("b", {"n": 3})
    with pytest.raises(NothingToUndo):
        store.redo()
    store.undo()
    store.undo()
    assert documents(store) == {}


def test_a_capture_from_the_shell_can_be_undone_in_the_window(tmp_path: Path) -> None:
    store = opened(tmp_path)
    append_capture(paths_in(tmp_path), [{"id": "a"}, {"id": "b"}], "Added two")
    assert store.undo().words == "Added two"
    assert documents(store) == {}
    assert set(opened(tmp_path).redo().ids) == {"a", "b"}


def test_the_order_of_keys_is_no_change_that_undo_would_ask_about(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"tags": None})
    store.change("a", {"tags": {"z": 1, "y": 2}})
    store.change("a", {"tags/z": ABSENT})
    store.undo()
    store.undo()
    assert documents(store) == {"a": {"tags": None}}


def test_undo_asks_when_another_computer_changed_the_same_field_since(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = opened(one)
    mine.put("a", {"stage": "quote", "note": "n"})
    mine.change("a", {"stage": "pi"})
    second_laptop(one, two)
    opened(two).change("a", {"stage": "sample", "note": "theirs"})
    synced(one, two)
    with pytest.raises(UndoConflict, match="stage") as caught:
        mine.undo()
    assert "note" not in caught.value.message
    assert mine.documents()["a"] == {"stage": "sample", "note": "theirs"}
    mine.undo(force=True)
    assert mine.documents()["a"] == {"stage": "quote", "note": "theirs"}


def test_redo_asks_as_undo_does_and_can_be_forced(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = opened(one)
    mine.put("a", {"stage": "quote"})
    mine.change("a", {"stage": "pi"})
    mine.undo()
    second_laptop(one, two)
    opened(two).change("a", {"stage": "sample"})
    synced(one, two)
    with pytest.raises(UndoConflict, match="stage") as caught:
        mine.redo()
    assert "--force" in caught.value.hint
    mine.redo(force=True)
    assert mine.documents()["a"] == {"stage": "pi"}


def test_undo_does_not_ask_when_another_computer_changed_something_else(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = opened(one)
    mine.put("a", {"touches": {"t1": {"text": "x"}}})
    mine.change("a", {"touches/t2": {"text": "mine"}})
    second_laptop(one, two)
    opened(two).change("a", {"touches/t3": {"text": "theirs"}})
    synced(one, two)
    mine.undo()
    assert set(mine.documents()["a"]["touches"]) == {"t1", "t3"}


def test_undoing_an_insert_that_another_computer_built_on_asks_and_a_deleted_one_is_fine(
    tmp_path: Path,
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = opened(one)
    mine.put("a", {"n": 1})
    second_laptop(one, two)
    theirs = opened(two)
    theirs.change("a", {"tags/x": True})
    synced(one, two)
    with pytest.raises(UndoConflict, match="tags"):
        mine.undo()
    theirs.drop("a")
    synced(one, two)
    mine.undo()
    assert documents(mine) == {}
    theirs.refresh()
    theirs.undo()
    assert documents(theirs) == {"a": {"n": 1, "tags": {"x": True}}}


def test_only_this_computers_acts_are_undone(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    opened(one).put("a", {"n": 1})
    second_laptop(one, two)
    theirs = opened(two)
    with pytest.raises(NothingToUndo):
        theirs.undo()
    assert theirs.device != opened(one).device


def test_inside_an_act_there_is_no_undo(tmp_path: Path) -> None:
    store = Store.open(paths_in(tmp_path), maps=MAPS)
    with store.act("An act"), pytest.raises(RuntimeError):
        store.undo()


def test_an_undo_after_a_redo_takes_back_what_was_redone_and_nothing_older(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for number in (1, 2, 3):
        with store.act(f"act {number}"):
            store.put("a", {"n": number})
    store.undo()
    store.undo()
    assert store.redo().words == "act 2"
    assert store.undo().words == "act 2"
    assert store.undo().words == "act 1"
    assert [store.redo().words for _turn in range(3)] == ["act 1", "act 2", "act 3"]
    assert store.undo().words == "act 3"
    assert documents(opened(tmp_path, snapshot=False)) == {"a": {"n": 2}}
