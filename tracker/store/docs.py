"""A table's documents, each kept as the JSON it was read as until someone looks at it. Knows no file and no act."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, MutableMapping, ValuesView
from typing import Any, cast

import msgspec

from tracker.store.loading import collector_off
from tracker.store.records import Doc

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Docs(MutableMapping[str, Doc]):
    """Documents by id, as a dict of dicts. Going through all of them decodes them all, once."""

    def __init__(self, held: Mapping[str, Doc | msgspec.Raw] | None = None) -> None:
        self.held: dict[str, Doc | msgspec.Raw] = dict(held or {})
        """The documents as they are, decoded or not: what an encoder needs."""
        self._is_raw = held is not None

    def __getitem__(self, doc_id: str) -> Doc:
        found = self.held[doc_id]
        if isinstance(found, msgspec.Raw):
            found = self.held[doc_id] = _decode(found)
        return found

    def __setitem__(self, doc_id: str, doc: Doc) -> None:
        self.held[doc_id] = doc

    def __delitem__(self, doc_id: str) -> None:
        del self.held[doc_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self.held

    def get(self, doc_id: str, default: Any = None) -> Any:
        found = self.held.get(doc_id, default)
        return self[doc_id] if isinstance(found, msgspec.Raw) else found

    def keys(self) -> KeysView[str]:
        return self.held.keys()

    def items(self) -> ItemsView[str, Doc]:
        return self._decoded().items()

    def values(self) -> ValuesView[Doc]:
        return self._decoded().values()

    def _decoded(self) -> dict[str, Doc]:
        if self._is_raw:
            self._is_raw = False
            with collector_off():
                for doc_id, doc in self.held.items():
                    if isinstance(doc, msgspec.Raw):
                        self.held[doc_id] = _decode(doc)
        return cast("dict[str, Doc]", self.held)
