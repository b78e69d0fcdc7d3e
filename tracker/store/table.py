"""TinyDB on top of the store, through its own hooks: table, storage, database. Knows TinyDB, not files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, Protocol, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from tracker.store.journal.frame import new_id
from tracker.store.journal.records import Doc, plain
from tracker.words import _

if TYPE_CHECKING:
    from tracker.store.store import Store


class DealTable(Protocol):
    """TinyDB's table, as the rest of the program sees it: the same methods, with text ids."""

    def insert(self, document: Mapping[str, Any]) -> str: ...
    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[str]: ...
    def all(self) -> list[Document]: ...
    def search(self, cond: QueryLike) -> list[Document]: ...
    def get(self, cond: QueryLike | None = None, doc_id: str | None = None) -> Document | None: ...
    def contains(self, cond: QueryLike | None = None, doc_id: str | None = None) -> bool: ...
    def update(
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[str] | None = None,
    ) -> list[str]: ...
    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[str]: ...
    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[str] | None = None) -> list[str]: ...
    def truncate(self) -> None: ...
    def count(self, cond: QueryLike) -> int: ...
    def clear_cache(self) -> None: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Document]: ...


class _AnyDocument(type):
    """Lets TinyDB take its own documents, which callers build, where it asks for the table's class."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, Document)


class PrivateDocument(Document, metaclass=_AnyDocument):
    """A result that its reader may change without touching the store."""

    def __init__(self, value: Mapping[str, Any], doc_id: int) -> None:
        super().__init__(plain(dict(value)), doc_id)


class Draft(MutableMapping[Any, Any]):
    """What TinyDB's updaters see as the table: a document is copied when touched, the others cost nothing."""

    def __init__(self, raw: Mapping[str, Doc], id_class: Callable[[Any], Any]) -> None:
        self._raw = raw
        self._id_class = id_class
        self.touched: dict[str, Doc | None] = {}

    def __contains__(self, key: object) -> bool:
        name = str(key)
        return self.touched[name] is not None if name in self.touched else name in self._raw

    def __getitem__(self, key: Any) -> Any:
        name = str(key)
        if name not in self.touched:
            self.touched[name] = plain(self._raw[name])
        if (doc := self.touched[name]) is None:
            raise KeyError(key)
        return doc

    def __setitem__(self, key: Any, value: Any) -> None:
        self.touched[str(key)] = value

    def __delitem__(self, key: Any) -> None:
        if key not in self:
            raise KeyError(key)
        self.touched[str(key)] = None

    def __iter__(self) -> Iterator[Any]:
        names = [name for name in self._raw if self.touched.get(name, self._raw) is not None]
        names += [name for name, doc in self.touched.items() if doc is not None and name not in self._raw]
        return map(self._id_class, names)

    def __len__(self) -> int:
        return sum(1 for _name in self)

    def clear(self) -> None:
        self.touched = dict.fromkeys([*self._raw, *self.touched])


class JournalStorage(Storage):
    """The store's tables as TinyDB wants to read them. `write` is reached only when tables are dropped."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def read(self) -> dict[str, dict[str, Any]] | None:
        return cast("dict[str, dict[str, Any]]", dict(self.store.tables())) or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        with self.store.act(_("Dropped a table")):
            for name, docs in list(self.store.tables().items()):
                kept = data.get(name, {})
                self.store.place(name, {doc_id: None for doc_id in docs if doc_id not in kept})


class JournalTable(Table):
    """A table whose documents have text ids and whose every update is one act of the store."""

    document_id_class = cast("type[int]", str)
    document_class = PrivateDocument

    def _journal(self) -> Store:
        return cast(JournalStorage, self._storage).store

    def _get_next_id(self) -> Any:
        return new_id()

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        store = self._journal()
        with store.act(_("Changed {table}").format(table=self.name)):
            draft = Draft(store.tables().get(self.name, {}), self.document_id_class)
            updater(cast("dict[int, Mapping[str, Any]]", draft))
            store.place(self.name, draft.touched)
        self.clear_cache()

    def update(
        self,
        fields: Mapping[Any, Any] | Callable[[MutableMapping[Any, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        if cond is None or doc_ids is not None:
            return super().update(fields, cond, doc_ids)
        with self._journal().act(_("Changed {table}").format(table=self.name)):
            return super().update(fields, doc_ids=self._matching(cond))

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        if cond is None or doc_ids is not None:
            return super().remove(cond, doc_ids)
        with self._journal().act(_("Removed from {table}").format(table=self.name)):
            return super().remove(doc_ids=self._matching(cond))

    def _matching(self, cond: QueryLike) -> list[int]:
        """The ids a condition selects, found without copying every document of the table."""
        return [self.document_id_class(doc_id) for doc_id, doc in self._read_table().items() if cond(doc)]


class JournalDB(TinyDB):
    """TinyDB over a store's journals."""

    table_class = JournalTable

    def __init__(self, store: Store) -> None:
        super().__init__(store, storage=JournalStorage)

    def clear_caches(self) -> None:
        """Forget search results after documents changed underneath."""
        for table in self._tables.values():
            table.clear_cache()
