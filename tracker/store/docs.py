"""A table's documents, each left as the JSON it was stored as until someone asks for it. Knows no act."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, MutableMapping, ValuesView
from typing import Any, Generic, TypeVar

import msgspec

from tracker.store.records import Doc
from tracker.store.shelf import Damaged, Shelf

Held = Doc | msgspec.Raw | int
"""A document as it is kept: decoded, as JSON, or as its place on the shelf."""

T = TypeVar("T")
Load = Callable[[bytes], dict[str, T]]

_MANY_NOTES = 500

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Notes(Generic[T]):
    """What a reader of a table notes of its documents. A note goes when its document changes."""

    def __init__(self, about: str, rows: dict[str, T]) -> None:
        self.about = about
        """What the notes were made with: a reader who makes them differently does not want them."""
        self.rows = rows
        self.fresh = 0
        """How many were made since they were last saved."""

    def add(self, doc_id: str, note: T) -> None:
        self.rows[doc_id] = note
        self.fresh += 1


class Docs(MutableMapping[str, Doc]):
    """Documents by id, as a dict of dicts. Going through all of them keeps none of them decoded."""

    def __init__(
        self,
        held: Mapping[str, Held] | None = None,
        shelf: Shelf | None = None,
        mend: Callable[[str], Doc] = lambda _doc_id: {},
        kept_notes: tuple[str, bytes] | None = None,
    ) -> None:
        self._held: dict[str, Held] = dict(held or {})
        self._shelf = shelf
        self._mend = mend
        self._kept_notes = kept_notes
        self._changed: set[str] = set()
        self.notes: Notes[Any] | None = None

    def __getitem__(self, doc_id: str) -> Doc:
        found = self._held[doc_id]
        if not isinstance(found, dict):
            found = self._held[doc_id] = self._decoded(doc_id, found)
        return found

    def __setitem__(self, doc_id: str, doc: Doc) -> None:
        self._held[doc_id] = doc
        self._drop_note(doc_id)

    def __delitem__(self, doc_id: str) -> None:
        del self._held[doc_id]
        self._drop_note(doc_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self._held

    def keys(self) -> KeysView[str]:
        return self._held.keys()

    def items(self) -> ItemsView[str, Doc]:
        return _Items(self)

    def values(self) -> ValuesView[Doc]:
        return _Values(self)

    def glance(self, doc_id: str) -> Doc:
        """The document, for somebody who will not come back to it. KeyError."""
        found = self._held[doc_id]
        return found if isinstance(found, dict) else self._decoded(doc_id, found)

    def as_stored(self, doc_id: str) -> Doc | msgspec.Raw:
        """The document as an encoder takes it. KeyError."""
        found = self._held[doc_id]
        if not isinstance(found, int):
            return found
        raw = self._raw(found)
        return self._mend(doc_id) if raw is None else msgspec.Raw(raw)

    def notes_on(self, about: str, load: Load[T]) -> Notes[T]:
        """The notes that still hold, loaded as they were kept; those that were made with something else are dropped.

        `load` raises ValueError for what it cannot read.
        """
        if self.notes is None or self.notes.about != about:
            self.notes = Notes(about, self._load_notes(about, load))
        return self.notes

    def notes_kept(self) -> tuple[str, Any] | None:
        """What a snapshot keeps of the notes."""
        if self.notes is not None:
            return self.notes.about, self.notes.rows
        if self._kept_notes is None or not self._changed:
            return self._kept_notes
        about, kept = self._kept_notes
        rows = msgspec.json.decode(kept, type=dict[str, msgspec.Raw])
        return about, {doc_id: row for doc_id, row in rows.items() if doc_id not in self._changed}

    def notes_lag(self) -> bool:
        """Whether so many notes were made since they were last saved that making them again would be felt."""
        return self.notes is not None and self.notes.fresh >= _MANY_NOTES

    def notes_saved(self) -> None:
        if self.notes is not None:
            self.notes.fresh = 0

    def _load_notes(self, about: str, load: Load[T]) -> dict[str, T]:
        kept, self._kept_notes = self._kept_notes, None
        try:
            rows = load(kept[1]) if kept is not None and kept[0] == about else {}
        except ValueError:
            rows = {}
        changed, self._changed = self._changed, set()
        # By the very texts that the documents are held by: the others are freed.
        return {doc_id: rows[doc_id] for doc_id in self._held if doc_id in rows and doc_id not in changed}

    def _drop_note(self, doc_id: str) -> None:
        if self.notes is not None:
            self.notes.rows.pop(doc_id, None)
        elif self._kept_notes is not None:
            self._changed.add(doc_id)

    def _decoded(self, doc_id: str, found: msgspec.Raw | int) -> Doc:
        raw = self._raw(found) if isinstance(found, int) else found
        try:
            return self._mend(doc_id) if raw is None else _decode(raw)
        except msgspec.DecodeError:
            return self._mend(doc_id)

    def _raw(self, place: int) -> bytes | None:
        """The JSON on the shelf, None when it cannot be read there any more."""
        assert self._shelf is not None
        try:
            return self._shelf.line(place)
        except (OSError, OverflowError, ValueError, Damaged):
            return None


class _Items(ItemsView[str, Doc]):
    _mapping: Docs

    def __iter__(self) -> Iterator[tuple[str, Doc]]:
        for doc_id in self._mapping:
            yield doc_id, self._mapping.glance(doc_id)


class _Values(ValuesView[Doc]):
    _mapping: Docs

    def __iter__(self) -> Iterator[Doc]:
        for doc_id in self._mapping:
            yield self._mapping.glance(doc_id)
