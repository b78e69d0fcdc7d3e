"""A user's playbook laid over the shipped one: tables merge by key, arrays of tables by id. Knows no schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with `own` on top. An entry of an array with `remove = true` drops the one with its id."""
    result = dict(base)
    for key, value in own.items():
        result[key] = _laid_over(result.get(key), value)
    return result


def _laid_over(below: Any, above: Any) -> Any:
    if isinstance(above, dict):
        return merged(below if isinstance(below, dict) else {}, above)
    if _is_entries(above):
        return _merged_entries(below if _is_entries(below) else [], above)
    return above


def _merged_entries(below: list[dict[str, Any]], above: list[dict[str, Any]]) -> list[dict[str, Any]]:
    by_id = {str(entry.get("id", number)): entry for number, entry in enumerate(below)}
    for number, entry in enumerate(above):
        name = str(entry.get("id", f"+{number}"))
        if entry.get("remove") is True:
            by_id.pop(name, None)
        else:
            by_id[name] = merged(by_id.get(name, {}), entry)
    return list(by_id.values())


def _is_entries(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) for entry in value)
