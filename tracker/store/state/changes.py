"""Documents and the paths in them: what differs between two, and a document with a change applied. Pure.

A path is a field, or a field and a key of the map it holds, parted by the first slash; in the field's own
name `~` and `/` are written `~0` and `~1`. An empty map is no map: its field goes away with its last key.
"""

from __future__ import annotations

from typing import Any

from tracker.store.journal.records import ABSENT, Change, Doc, same


def field_path(field: str) -> str:
    """The path of a whole field."""
    return field.replace("~", "~0").replace("/", "~1") if "~" in field or "/" in field else field


def split(path: str) -> tuple[str, str | None]:
    """Field and map key of a path; the key is None for a whole field."""
    field, slash, key = path.partition("/")
    if "~" in field:
        field = field.replace("~1", "/").replace("~0", "~")
    return field, key if slash else None


def value_at(doc: Doc, path: str) -> Any:
    """The value at a path, ABSENT when there is none."""
    field, key = split(path)
    if key is None:
        return doc.get(field, ABSENT)
    inner = doc.get(field)
    return inner.get(key, ABSENT) if isinstance(inner, dict) else ABSENT


def with_values(doc: Doc, values: dict[str, Any]) -> Doc:
    """A new document with values set at paths, or taken away where ABSENT. The old one is left alone."""
    new = dict(doc)
    fresh: set[str] = set()
    for path, value in values.items():
        field, key = split(path)
        if key is None:
            _set(new, field, value)
            fresh.discard(field)
            continue
        inner = new.get(field)
        if field not in fresh:
            inner = dict(inner) if isinstance(inner, dict) else {}
            fresh.add(field)
        assert inner is not None
        _set(inner, key, value)
        _set(new, field, inner or ABSENT)
        if not inner:
            fresh.discard(field)
    return new


def _set(target: dict[str, Any], key: str, value: Any) -> None:
    if value is ABSENT:
        target.pop(key, None)
    else:
        target[key] = value


def without_empty_maps(doc: Doc, maps: frozenset[str]) -> Doc:
    """The document without map fields that hold nothing."""
    empty = [field for field in maps if doc.get(field) == {}]
    return {field: value for field, value in doc.items() if field not in empty} if empty else doc


def difference(old: Doc, new: Doc, maps: frozenset[str]) -> Change:
    """Every path that must change to make `old` into `new`; map fields are compared key by key."""
    found: Change = {}
    for field in old | new:
        before, after = old.get(field, ABSENT), new.get(field, ABSENT)
        if before is after:
            continue
        path = field_path(field)
        if field in maps and _is_map(before) and _is_map(after):
            older, newer = ({} if side is ABSENT else side for side in (before, after))
            for key in older | newer:
                _note(found, f"{path}/{key}", older.get(key, ABSENT), newer.get(key, ABSENT))
        else:
            _note(found, path, before, after)
    return found


def merged(below: Doc, above: Doc, maps: frozenset[str]) -> Doc:
    """Both documents' fields and map keys; where both have one, the upper one's."""
    new = {**below, **above}
    for field in maps & below.keys() & above.keys():
        if isinstance(below[field], dict) and isinstance(above[field], dict):
            new[field] = {**below[field], **above[field]}
    return new


def _is_map(value: Any) -> bool:
    return value is ABSENT or isinstance(value, dict)


def _note(found: Change, path: str, before: Any, after: Any) -> None:
    if same(before, after):
        return
    step = {}
    if before is not ABSENT:
        step["o"] = before
    if after is not ABSENT:
        step["n"] = after
    found[path] = step
