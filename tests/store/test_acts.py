"""One act is one line, all of it or nothing; what is read is what was saved."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.store_bench import documents, lines, opened, paths_in
from tracker.errors import UnknownDeal
from tracker.store.capture import append_capture
from tracker.store.journal.frame import new_id
from tracker.store.journal.records import ABSENT

QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])

texts = st.text(st.characters(categories=None), max_size=12)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
docs = st.dictionaries(texts | st.sampled_from(["tags", "touches", "a/b", "tags/x", "~1"]), values, max_size=5)


def storable(value: Any) -> Any:
    """What a file can hold of a value: half surrogate pairs become question marks."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [storable(inner) for inner in value]
    if isinstance(value, dict):
        return {storable(key): storable(inner) for key, inner in value.items()}
    return value


def without_empty_maps(doc: dict[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in doc.items() if value != {} or field not in ("tags", "touches", "facts")}


def test_an_act_of_several_changes_is_one_line_with_its_words(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.act("Added Nordwind"):
        store.put("a", {"buyer": "Nordwind"})
        store.change("a", {"tags/vip": True, "stage": "quote"})
        store.deals.update({"note": "fair"}, doc_ids=["a"])
    [line] = lines(tmp_path)
    assert json.loads(line[9:])["w"] == "Added Nordwind"
    assert documents(opened(tmp_path)) == {
        "a": {"buyer": "Nordwind", "tags": {"vip": True}, "stage": "quote", "note": "fair"}
    }


def test_an_act_sees_its_own_changes_and_nested_acts_join(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.act("outer") as act:
        with store.act("inner"):
            store.put("a", {"buyer": "A"})
        assert act.deals.get(doc_id="a") == {"buyer": "A"}
        assert act.documents()["a"] == {"buyer": "A"}
        assert not lines(tmp_path)
    assert [act.words for act in store.history()] == ["outer"]


def test_an_exception_inside_an_act_takes_everything_back(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"buyer": "A"})

    def change_and_fail() -> None:
        with store.act("broken"):
            store.put("b", {"buyer": "B"})
            store.change("a", {"buyer": "changed"})
            store.drop("a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    assert documents(store) == {"a": {"buyer": "A"}}
    assert len(lines(tmp_path)) == 1


def test_an_act_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"buyer": "A", "n": 1})
    with store.act("nothing"):
        store.change("a", {"buyer": "A", "gone": ABSENT})
        store.put("b", {})
        store.drop("b")
    assert len(lines(tmp_path)) == 1


def test_one_and_true_and_one_point_zero_are_three_values(tmp_path: Path) -> None:
    store = opened(tmp_path)
    for value in (1, True, 1.0, False, 0):
        store.put("a", {"n": value, "deep": [value]})
        found = opened(tmp_path, snapshot=False).documents()["a"]
        assert type(found["n"]) is type(found["deep"][0]) is type(value)


def test_a_change_is_a_new_object_and_the_old_one_stays_as_it_was(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"tags": {"x": True}, "deep": {"list": [1]}})
    old = store.documents()["a"]
    store.change("a", {"tags/y": True})
    assert old == {"tags": {"x": True}, "deep": {"list": [1]}}
    assert store.documents()["a"] is not old


def test_what_a_caller_does_to_its_own_values_does_not_reach_the_store(tmp_path: Path) -> None:
    store = opened(tmp_path)
    mine: dict[str, Any] = {"list": [1], "tags": {"x": True}}
    store.put("a", mine)
    mine["list"].append(2)
    found = store.deals.get(doc_id="a")
    assert found is not None
    found["tags"]["y"] = True
    assert documents(store) == {"a": {"list": [1], "tags": {"x": True}}}


def test_changing_a_deal_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnknownDeal):
        opened(tmp_path).change("nobody", {"stage": "pi"})


def test_a_value_that_no_file_can_hold_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with pytest.raises(TypeError):
        store.put("a", {"value": object()})
    assert not lines(tmp_path)
    assert documents(store) == {}


def test_map_fields_lose_their_last_key_and_then_themselves(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"tags": {"x": True}})
    store.change("a", {"tags/x": ABSENT})
    assert documents(store) == {"a": {}}
    store.change("a", {"tags/a/b": True, "tags/": False})
    assert documents(opened(tmp_path)) == {"a": {"tags": {"a/b": True, "": False}}}


@QUICK
@given(doc=docs, later=docs)
def test_any_document_comes_back_as_it_went_in(tmp_path: Path, doc: dict[str, Any], later: dict[str, Any]) -> None:
    store = opened(tmp_path)
    doc_id = new_id()
    for version in (doc, later):
        store.put(doc_id, version)
        wanted = without_empty_maps(storable(version))
        assert store.documents()[doc_id] == wanted
    reopened = opened(tmp_path, snapshot=False)
    assert documents(reopened) == documents(store)
    assert not reopened.problems


@QUICK
@given(doc=docs, words=texts)
def test_any_captured_document_comes_back_as_it_went_in(tmp_path: Path, doc: dict[str, Any], words: str) -> None:
    store = opened(tmp_path)
    [doc_id] = append_capture(paths_in(tmp_path), [doc | {"id": new_id()}], words)
    assert store.refresh() == {doc_id}
    assert store.documents()[doc_id] == storable(doc | {"id": doc_id})


def test_capture_keeps_the_ids_it_is_given_and_makes_those_it_is_not(tmp_path: Path) -> None:
    ids = append_capture(paths_in(tmp_path), [{"id": "mine"}, {"buyer": "B"}], "Added two")
    assert ids[0] == "mine"
    assert set(documents(opened(tmp_path))) == set(ids)
    assert [(act.words, act.ids) for act in opened(tmp_path).history()] == [("Added two", tuple(ids))]
    assert append_capture(paths_in(tmp_path), [], "Added none") == []
    assert len(lines(tmp_path)) == 1


def test_refresh_tells_what_others_changed_and_only_that(tmp_path: Path) -> None:
    mine, other = opened(tmp_path), opened(tmp_path)
    assert mine.refresh() == set()
    mine.put("a", {"buyer": "A"})
    assert mine.refresh() == set()
    assert other.refresh() == {"a"}
    other.change("a", {"buyer": "B"})
    mine.put("b", {"buyer": "C"})
    assert mine.refresh() == {"a"}
    assert documents(mine) == {"a": {"buyer": "B"}, "b": {"buyer": "C"}}


def test_ids_are_short_sortable_and_rising() -> None:
    ids = [new_id() for _ in range(2000)]
    assert ids == sorted(set(ids))
    assert all(len(doc_id) == 20 and doc_id.isalnum() and doc_id.islower() for doc_id in ids)
