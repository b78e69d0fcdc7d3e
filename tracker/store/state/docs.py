"""A table's documents, each left as the JSON it was stored as until someone asks for it. Knows no act."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, MutableMapping, ValuesView
from typing import Any, Generic, TypeVar

import msgspec

from tracker.store.journal.records import Doc
from tracker.store.state.shelf import Damaged, Shelf

Held = Doc | msgspec.Raw | int
"""A document as it is kept: decoded, as JSON, or as its place on the shelf."""

T = TypeVar("T")
Load = Callable[[bytes], dict[str, T]]
Kept = dict[str, tuple[str, int]]
"""Notes on the shelf: by what they are, what they were made with, and their place."""

_MANY_NOTES, _SHARE = 100, 20
"""So many new notes, and one in so many of all, are worth saving."""

_decode = msgspec.json.Decoder(dict[str, Any]).decode
_as_they_are = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


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
        kept: Kept | None = None,
    ) -> None:
        self._held: dict[str, Held] = dict(held or {})
        self._shelf = shelf
        self._mend = mend
        self._kept: Kept = kept or {}
        self._changed: set[str] = set()
        """Since the notes were kept."""
        self._notes: dict[str, Notes[Any]] = {}

    def __getitem__(self, doc_id: str) -> Doc:
        found = self._held[doc_id]
        if not isinstance(found, dict):
            found = self._held[doc_id] = self._decoded(doc_id, found)
        return found

    def __setitem__(self, doc_id: str, doc: Doc) -> None:
        self._held[doc_id] = doc
        self._drop_notes(doc_id)

    def __delitem__(self, doc_id: str) -> None:
        del self._held[doc_id]
        self._drop_notes(doc_id)

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

    def notes_on(self, what: str, about: str, load: Load[T]) -> Notes[T]:
        """The notes of a kind that still hold, loaded as they were kept; those made with something else are dropped.

        `load` raises ValueError for what it cannot read.
        """
        notes = self._notes.get(what)
        if notes is None or notes.about != about:
            notes = self._notes[what] = Notes(about, self._load_notes(what, about, load))
        return notes

    def notes_to_keep(self) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """Every kind of notes that a snapshot keeps: what, what they were made with, and the rows by id."""
        for what, notes in self._notes.items():
            yield what, notes.about, notes.rows
        for what, (about, _place) in self._kept.items():
            if what not in self._notes:
                yield what, about, self._load_notes(what, about, _as_they_are)

    def notes_lag(self) -> bool:
        """Whether so many notes were made since they were last saved that making them again would be felt."""
        return any(each.fresh >= max(_MANY_NOTES, len(each.rows) // _SHARE) for each in self._notes.values())

    def notes_saved(self) -> None:
        for notes in self._notes.values():
            notes.fresh = 0

    def _load_notes(self, what: str, about: str, load: Load[T]) -> dict[str, T]:
        made_with, place = self._kept.get(what, ("", 0))
        if made_with != about or (raw := self._raw(place)) is None:
            return {}
        try:
            rows = load(raw)
        except ValueError:
            return {}
        # By the very texts that the documents are held by: the others are freed.
        return {doc_id: rows[doc_id] for doc_id in self._held if doc_id in rows and doc_id not in self._changed}

    def _drop_notes(self, doc_id: str) -> None:
        self._changed.add(doc_id)
        for notes in self._notes.values():
            notes.rows.pop(doc_id, None)

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
