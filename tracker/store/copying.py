"""A whole state as the bytes of a backup, and back: copied in steps so short that a person can type between them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

from tracker.store.journal.frame import unframe
from tracker.store.state.docs import Docs

if TYPE_CHECKING:
    from tracker.store.view import View

_STEP = 400
"""Documents copied at a time: about two milliseconds."""
_CHUNK = 1 << 20
_encode = msgspec.json.Encoder().encode


class _Content(msgspec.Struct):
    """What a backup holds. Documents stay as they are until someone looks at them."""

    tables: dict[str, dict[str, msgspec.Raw]]


_decode = msgspec.json.Decoder(_Content).decode


class Copying:
    """A copy of an open store's documents as they are at one moment; it starts over when they change meanwhile."""

    def __init__(self, store: View) -> None:
        self._store = store
        self._begin()

    def _begin(self) -> None:
        self._state = self._store.state
        self.stamp = self._state.latest.stamp
        """Of the newest change in it, "" when there is nothing to copy."""
        self._parts: list[bytes] = []
        self._steps = self._copied()

    def step(self) -> bool:
        """Copy a little more. Not inside an act; False when all is copied."""
        if self._store.state is not self._state or self._state.latest.stamp != self.stamp:
            self._begin()
        part = next(self._steps, None)
        if part is not None:
            self._parts.append(part)
        return part is not None

    def _copied(self) -> Iterator[bytes]:
        head = b'{"tables":{'
        for table, docs in self._state.tables.items():
            yield head + _encode(table) + b":{"
            ids = list(docs)
            for start in range(0, len(ids), _STEP):
                some = {doc_id: docs.as_stored(doc_id) for doc_id in ids[start : start + _STEP]}
                yield (b"," if start else b"") + _encode(some)[1:-1]
            head = b"},"
        yield b"}}}" if self._state.tables else head + b"}}"

    def packed(self) -> bytes:
        """The bytes of the finished copy. Needs the store no more, and lets other threads work."""
        checksum = 0
        for part in self._parts:
            checksum = crc32(part, checksum)
        squeeze = zlib.compressobj(1)
        packed = [squeeze.compress(part) for part in (b"%08x " % checksum, *self._parts, b"\n")]
        return b"".join([*packed, squeeze.flush()])


def is_whole(packed: bytes) -> bool:
    """Whether the bytes are those that were written. Looks at a little at a time: other threads wait for none of it."""
    stream = zlib.decompressobj()
    try:
        first = stream.decompress(packed, _CHUNK)
        held, checksum = first[9:], 0
        while held:
            more = stream.decompress(stream.unconsumed_tail, _CHUNK)
            checksum = crc32(held if more else held.removesuffix(b"\n"), checksum)
            held = more
    except zlib.error:
        return False
    return stream.eof and first[:9] == b"%08x " % checksum


def unpacked(packed: bytes) -> dict[str, Docs] | None:
    """The tables in the bytes of a backup, None when they are damaged."""
    body = _body(packed)
    try:
        return None if body is None else {table: Docs(docs) for table, docs in _decode(body).tables.items()}
    except msgspec.DecodeError:
        return None


def _body(packed: bytes) -> bytes | None:
    try:
        found = unframe(zlib.decompress(packed).removesuffix(b"\n"))
    except zlib.error:
        return None
    return found[1] if found else None
