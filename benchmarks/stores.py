"""The same acts in the ways one might keep deals instead, each of them on the disk when it is told done."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from tinydb import TinyDB
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

from benchmarks.homes import invented_deals

Act = Callable[[int], object]
Docs = list[dict[str, Any]]


class Contender(NamedTuple):
    """A store filled with the deals our own is filled with: change one deal's note, add a deal, open and read all."""

    name: str
    change: Act
    add: Act
    open: Act


def contenders(folder: Path, size: int) -> Iterator[Contender]:
    """One after the other: each is filled when it is its turn."""
    folder.mkdir(parents=True, exist_ok=True)
    documents: Docs = [msgspec.to_builtins(deal) for deal in invented_deals(size)]
    yield _tinydb(folder / "stock.json", documents)
    yield _cached(folder / "cached.json", documents)
    yield _sqlite(folder / "deals.sqlite", documents)


def _tinydb(file: Path, documents: Docs) -> Contender:
    db = TinyDB(file)
    ids = db.insert_multiple(documents)

    def change(turn: int) -> None:
        db.update({"note": f"turn {turn}"}, doc_ids=[ids[turn % len(ids)]])

    return Contender("TinyDB", change, lambda turn: db.insert(documents[turn]), lambda _turn: TinyDB(file).all())


def _cached(file: Path, documents: Docs) -> Contender:
    untyped: Any = CachingMiddleware
    storage = untyped(JSONStorage)
    db = TinyDB(file, storage=storage)
    ids = db.insert_multiple(documents)
    storage.flush()

    def change(turn: int) -> None:
        db.update({"note": f"turn {turn}"}, doc_ids=[ids[turn % len(ids)]])
        storage.flush()

    def add(turn: int) -> None:
        db.insert(documents[turn])
        storage.flush()

    def open_again(_turn: int) -> object:
        return TinyDB(file, storage=untyped(JSONStorage)).all()

    return Contender("TinyDB, CachingMiddleware + flush", change, add, open_again)


def _sqlite(file: Path, documents: Docs) -> Contender:
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

    def add(turn: int) -> None:
        doc_id, text = rows[turn]
        connection.execute("INSERT INTO deals VALUES (?, ?)", (f"{doc_id} again", text))

    def open_again(_turn: int) -> object:
        again = sqlite3.connect(file)
        found = [json.loads(text) for (text,) in again.execute("SELECT doc FROM deals")]
        again.close()
        return found

    return Contender("sqlite3, synchronous=FULL", change, add, open_again)
