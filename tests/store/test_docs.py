"""Documents that stay JSON until they are looked at behave as a dict of dicts does."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.store_bench import documents, opened
from tracker.store.state.docs import Docs

docs = st.dictionaries(st.sampled_from("abcd"), st.dictionaries(st.text(max_size=3), st.integers() | st.text()))
calls = st.lists(
    st.tuples(
        st.sampled_from(["get", "in", "len", "list", "items", "values", "set", "pop", "setdefault", "eq", "missing"]),
        st.sampled_from("abcde"),
    )
)


def raw(plain: dict[str, dict[str, Any]]) -> Docs:
    decoded = msgspec.json.decode(msgspec.json.encode(plain), type=dict[str, msgspec.Raw])
    return Docs(decoded)


def answer(held: Any, call: str, key: str) -> object:
    answers: dict[str, Callable[[], object]] = {
        "get": lambda: held.get(key),
        "in": lambda: key in held,
        "len": lambda: len(held),
        "list": lambda: list(held),
        "items": lambda: list(held.items()),
        "values": lambda: list(held.values()),
        "set": lambda: held.__setitem__(key, {"n": 1}),
        "pop": lambda: held.pop(key, None),
        "setdefault": lambda: held.setdefault(key, {"n": 2}),
        "eq": lambda: dict(held),
        "missing": lambda: held.get("missing", KeyError),
    }
    return answers[call]()


@given(plain=docs, steps=calls)
def test_undecoded_documents_answer_as_a_dict_does(
    plain: dict[str, dict[str, Any]], steps: list[tuple[str, str]]
) -> None:
    held = raw(plain)
    for call, key in steps:
        assert answer(held, call, key) == answer(plain, call, key)
    assert msgspec.json.decode(msgspec.json.encode({key: held.as_stored(key) for key in held})) == plain
    assert dict(held) == plain


def test_a_document_is_the_same_object_each_time(tmp_path: Path) -> None:
    held = raw({"a": {"tags": {"x": True}}})
    first = held["a"]
    assert held["a"] is first is held.get("a") is next(iter(held.values()))
    with pytest.raises(KeyError):
        held["b"]
    assert pickle.loads(pickle.dumps(first)) == first


def test_a_store_from_a_snapshot_decodes_only_what_is_asked_for(tmp_path: Path) -> None:
    store = opened(tmp_path)
    with store.act("Added"):
        for number in range(5):
            store.put(f"d{number}", {"n": number})
    store.keep(force=True)
    again = opened(tmp_path)
    again.change("d3", {"n": 33})
    found = again.state.tables["deals"]
    kinds = {name: isinstance(found.as_stored(name), msgspec.Raw) for name in found}
    assert kinds == {"d0": True, "d1": True, "d2": True, "d3": False, "d4": True}
    again.keep(force=True)
    assert documents(opened(tmp_path)) == documents(opened(tmp_path, snapshot=False)) == documents(again)
