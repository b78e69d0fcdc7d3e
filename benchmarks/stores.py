"""The same single change in the ways one might keep deals instead, each of them on the disk when it is told done."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

from benchmarks.homes import invented_deals

Change = Callable[[int], None]


def contenders(folder: Path, size: int) -> Iterator[tuple[str, Change]]:
    """(name, a change of one deal's note) for stores filled with the deals our own is filled with."""
    folder.mkdir(parents=True, exist_ok=True)
    documents: list[dict[str, Any]] = [msgspec.to_builtins(deal) for deal in invented_deals(size)]
    yield "TinyDB", _tinydb(TinyDB(folder / "stock.json"), documents)
    yield "TinyDB, CachingMiddleware + flush", _cached(folder / "cached.json", documents)
    yield "sqlite3, synchronous=FULL", _sqlite(folder / "deals.sqlite", documents)


def _tinydb(db: TinyDB, documents: list[dict[str, Any]]) -> Change:
    ids = db.insert_multiple(documents)

    def change(turn: int) -> None:
        db.update({"note": f"turn {turn}"}, doc_ids=[ids[turn % len(ids)]])

    return change


def _cached(file: Path, documents: list[dict[str, Any]]) -> Change:
    untyped: Any = CachingMiddleware
    storage = untyped(JSONStorage)
    db = TinyDB(file, storage=storage)
    once = _tinydb(db, documents)

    def change(turn: int) -> None:
        once(turn)
        storage.flush()

    return change


def _sqlite(file: Path, documents: list[dict[str, Any]]) -> Change:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE deals (id TEXT PRIMARY KEY, doc TEXT)")
    with connection:
        connection.execute("BEGIN")
        rows = [(doc["id"], json.dumps(doc, ensure_ascii=False)) for doc in documents]
        connection.executemany("INSERT INTO deals VALUES (?, ?)", rows)
        connection.execute("COMMIT")

    def change(turn: int) -> None:
        doc_id, text = rows[turn % len(rows)]
        doc = json.loads(text) | {"note": f"turn {turn}"}
        connection.execute("UPDATE deals SET doc = ? WHERE id = ?", (json.dumps(doc, ensure_ascii=False), doc_id))

    return change
