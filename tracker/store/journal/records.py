"""What a journal line says: a record of operations, checked before it is applied. Knows shapes, not state."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import msgspec

from tracker.store.journal.frame import DELETE, RESTORE, SCHEMA, frame, is_stamp, unframe

Doc = dict[str, Any]
Change = dict[str, Any]
"""Path → {"o": old value, "n": new value}; an absent key means that there is no value."""

_REPAIR = "repair"


class Absent:
    """The type of `ABSENT`."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent()
"""No value at all: what a deleted field holds."""


class Op(NamedTuple):
    """One document's part of a record: a kind with the whole document, or (kind None) a change by paths."""

    table: str
    id: str
    kind: int | None
    body: Doc


class Key(NamedTuple):
    """The order in which records take effect, the same on every computer."""

    stamp: str
    device: str
    checksum: int


NEVER = Key("", "", 0)


class Record(NamedTuple):
    """One act: what the user did, in words, and what it changed. `undoes` and `redoes` are stamps or "".

    A repair is no act of the user's: it puts back what acts had done, and undo passes over it.
    """

    key: Key
    words: str
    ops: tuple[Op, ...]
    undoes: str = ""
    redoes: str = ""
    is_repair: bool = False


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder()
_in_order = msgspec.json.Encoder(order="deterministic").encode


def plain(value: Any) -> Any:
    """The value as it will be read back: a private copy. TypeError for what JSON cannot hold."""
    return _decoder.decode(_encode(value))


def same(one: Any, other: Any) -> bool:
    """Equal as stored values: unlike in Python, 1, 1.0 and true are three. The order of keys means nothing."""
    if one is other:
        return True
    if type(one) is not type(other) or one != other:
        return False
    return isinstance(one, str) or bool(_in_order(one) == _in_order(other))


def encode_line(record: Record) -> bytes:
    """The framed line, without the key's checksum, which is the frame's."""
    body: dict[str, Any] = {
        "h": record.key.stamp,
        "d": record.key.device,
        "v": SCHEMA,
        "w": record.words,
        "o": [[op.table, op.id, op.body] if op.kind is None else list(op) for op in record.ops],
    }
    if record.undoes:
        body["u"] = record.undoes
    if record.redoes:
        body["r"] = record.redoes
    if record.is_repair:
        body["k"] = _REPAIR
    return frame(_encode(body))


def decode(checksum: int, body: bytes) -> Record | None:
    """The record of an unframed line, None when its shape is not one this program knows."""
    try:
        found = _decoder.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return None
    stamp, device, words = found.get("h"), found.get("d"), found.get("w", "")
    undoes, redoes, listed = found.get("u", ""), found.get("r", ""), found.get("o")
    if not is_stamp(stamp) or not isinstance(device, str) or not device or not isinstance(words, str):
        return None
    if not isinstance(listed, list) or not all(back == "" or is_stamp(back) for back in (undoes, redoes)):
        return None
    ops = tuple(map(_op, listed))
    if None in ops:
        return None
    known = tuple(op for op in ops if op is not None)
    return Record(Key(stamp, device, checksum), words, known, undoes, redoes, found.get("k") == _REPAIR)


def decode_line(line: bytes) -> Record | None:
    """The record of a line without its line feed, None when damaged."""
    found = unframe(line)
    return decode(*found) if found else None


def _op(found: Any) -> Op | None:
    if not isinstance(found, list) or len(found) not in (3, 4):
        return None
    table, doc_id, body = found[0], found[1], found[-1]
    if not isinstance(table, str) or not isinstance(doc_id, str) or not isinstance(body, dict):
        return None
    if len(found) == 4:
        kind = found[2]
        known = isinstance(kind, int) and not isinstance(kind, bool) and DELETE <= kind <= RESTORE
        return Op(table, doc_id, kind, body) if known else None
    for change in body.values():
        if not isinstance(change, dict):
            return None
    return Op(table, doc_id, None, body)


def _encode(value: Any) -> bytes:
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError:
        return _encoder.encode(_without_halves(value))


def _without_halves(value: Any) -> Any:
    """The value with half surrogate pairs, which no file can hold, as question marks."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {_without_halves(key): _without_halves(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_halves(inner) for inner in value]
    return value
