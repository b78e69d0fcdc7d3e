"""The deals' table does what TinyDB's own table does: the same calls on both, the same results."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import Query, TinyDB, where
from tinydb.operations import add, decrement, delete, increment
from tinydb.operations import set as set_field
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

from tests.store.store_bench import documents, opened
from tracker.store.store import Store

DOCS = [
    {"buyer": "Nordwind", "stage": "inquiry", "n": 1, "list": [1, 2], "deep": {"a": {"b": 1}}},
    {"buyer": "Al-Amal", "stage": "quote", "n": 2},
    {"buyer": "客户", "stage": "quote", "n": 3, "list": []},
]

CALLS: list[Callable[[Any], object]] = [
    lambda t: t.count(where("stage") == "quote"),
    lambda t: [doc["n"] for doc in t.search(where("stage") == "quote")],
    lambda t: [doc["n"] for doc in t.search(where("deep").a.b == 1)],
    lambda t: [doc["n"] for doc in t.search(Query().list.any([2]))],
    lambda t: t.get(where("n") == 2)["buyer"],
    lambda t: t.get(where("n") == 9),
    lambda t: t.contains(where("n") == 3),
    lambda t: len(t.update({"stage": "pi"}, where("n") >= 2)),
    lambda t: len(t.update({"all": True})),
    lambda t: len(t.update({"all": False}, doc_ids=[doc.doc_id for doc in t][:2])),
    lambda t: len(t.update(increment("n"), where("buyer") == "客户")),
    lambda t: len(t.update(decrement("n"))),
    lambda t: len(t.update(add("n", 10), where("stage") == "quote")),
    lambda t: len(t.update(delete("list"), Query().list.exists())),
    lambda t: len(t.update(set_field("tags", {"a": True}))),
    lambda t: len(t.update_multiple([({"x": 1}, where("n") == 1), (delete("stage"), where("n") == 2)])),
    lambda t: len(t.upsert({"buyer": "new", "n": 7}, where("n") == 7)),
    lambda t: len(t.upsert({"buyer": "newer", "n": 1}, where("n") == 1)),
    lambda t: len(t.upsert(Document({"buyer": "by id"}, t.all()[0].doc_id))),
    lambda t: len(t.remove(where("n") == 2)),
    lambda t: len(t.remove(doc_ids=[t.all()[0].doc_id])),
    lambda t: len(t.remove(doc_ids=["404"])),
    lambda t: len(t.insert_multiple([{"n": 8}, {"n": 9}])),
    lambda t: t.truncate(),
    lambda t: len(t.search(where("n") == 1)) + len(t.update({"n": 5}, where("n") == 1)) + t.count(where("n") == 1),
]


def _contents(table: Table) -> list[dict[str, Any]]:
    return [dict(doc) for doc in table.all()]


@pytest.mark.parametrize("number", range(len(CALLS)))
def test_each_call_gives_what_tinydb_gives_and_is_still_so_after_reopening(tmp_path: Path, number: int) -> None:
    stock = TinyDB(storage=MemoryStorage).table("deals")
    stock.insert_multiple(DOCS)
    store = opened(tmp_path)
    store.deals.insert_multiple(DOCS)
    assert CALLS[number](store.deals) == CALLS[number](stock)
    assert [dict(doc) for doc in store.deals] == _contents(stock)
    assert documents(opened(tmp_path, snapshot=False)) == documents(store)


def test_all_calls_after_one_another_still_agree(tmp_path: Path) -> None:
    stock = TinyDB(storage=MemoryStorage).table("deals")
    stock.insert_multiple(DOCS)
    store = opened(tmp_path)
    store.deals.insert_multiple(DOCS)
    for call in [*CALLS[4:16], *CALLS[:4], *CALLS[16:]]:
        assert call(store.deals) == call(stock)
    assert len(store.deals) == len(stock)


def test_ids_are_text_and_lead_back_to_their_documents(tmp_path: Path) -> None:
    table = opened(tmp_path).deals
    doc_id = table.insert({"buyer": "A"})
    assert isinstance(doc_id, str)
    found = table.get(doc_id=doc_id)
    assert found is not None
    assert (str(found.doc_id), dict(found)) == (doc_id, {"buyer": "A"})
    with pytest.raises(ValueError, match="already exists"):
        table.insert(Document({"buyer": "B"}, found.doc_id))


def test_a_failing_updater_leaves_table_and_journal_as_they_were(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.deals.insert_multiple(DOCS)
    before = documents(store)
    with pytest.raises(KeyError):
        store.deals.update(increment("missing"))
    assert documents(store) == before == documents(opened(tmp_path, snapshot=False))


def test_search_forgets_its_cache_when_another_process_saves(tmp_path: Path) -> None:
    mine, other = opened(tmp_path), opened(tmp_path)
    mine.deals.insert({"buyer": "A", "stage": "quote"})
    assert mine.deals.count(where("stage") == "quote") == 1
    other.deals.insert({"buyer": "B", "stage": "quote"})
    mine.refresh()
    assert mine.deals.count(where("stage") == "quote") == 2


def test_other_tables_live_beside_the_deals_and_can_be_dropped(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.deals.insert({"buyer": "A"})
    store.db.table("notes").insert({"text": "n"})
    store.db.insert({"default": True})
    assert store.db.tables() == {"deals", "notes", "_default"}
    store.db.drop_table("notes")
    assert opened(tmp_path, snapshot=False).db.tables() == {"deals", "_default"}
    store.db.drop_tables()
    assert opened(tmp_path, snapshot=False).db.tables() == set()
    store.undo()
    assert len(store.deals) == 1


def test_the_store_can_be_used_through_its_database_as_tinydb_users_expect(tmp_path: Path) -> None:
    def first(store: Store) -> object:
        with store.act("Two at once") as act:
            act.deals.insert({"n": 1})
            act.deals.insert({"n": 2})
        return len(store.deals), [act.words for act in store.history()]

    assert first(opened(tmp_path)) == (2, ["Two at once"])
