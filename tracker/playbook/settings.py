"""The user's settings and their defaults. Read on the quickest path of the program, so it imports next to nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from stat import S_ISREG
from typing import Any, NamedTuple


class Settings(NamedTuple):
    """`[settings]` of the playbook; each key is explained there."""

    language: str = ""
    zone: str = ""
    home_country: str = "CN"
    currency: str = "USD"
    date_order: str = "DMY"
    next_weekday: str = "next-week"
    office_opens: str = "09:00"
    office_closes: str = "18:00"
    won_when: str = "deposit"
    per_day: int = 0
    lost_rates: Mapping[str, float] = {}
    lost_rates_on: str = ""


CHOICES: Mapping[str, tuple[str, ...]] = {
    "date_order": ("DMY", "MDY", "YMD"),
    "next_weekday": ("next-week", "coming"),
    "won_when": ("deposit", "signed-pi"),
}
SHAPES: Mapping[str, str] = {
    "language": r"(?:en|zh|zh_CN)?",
    "home_country": r"[A-Z]{2}",
    "currency": r"[A-Z]{3}",
    "office_opens": r"(?:[01]\d|2[0-3]):[0-5]\d",
    "office_closes": r"(?:[01]\d|2[0-3]):[0-5]\d",
    "lost_rates_on": r"(?:\d{4}-\d\d-\d\d)?",
}
"""What a text setting must look like, as a regex of the whole value."""

_DEFAULTS = Settings()
_MOST_BYTES = 4_000_000
_HEADER = re.compile(r"^[ \t]*\[[ \t]*settings[ \t]*\][ \t]*(?:#.*)?$", re.MULTILINE)
_NEEDS_PARSER = re.compile(
    r'''"""|\'{3}|^[ \t]*["']?settings["']?[ \t]*[.=]'''
    r"""|^[ \t]*\[[ \t]*(?:settings(?![ \t]*\][ \t]*(?:\#.*)?$)|["']settings)""",
    re.MULTILINE,
)
_LINE = re.compile(
    r"""[ \t]*(?:(?P<key>[A-Za-z0-9_-]+)[ \t]*=[ \t]*"""
    r"""(?:"(?P<basic>[^"\\]*)"|'(?P<literal>[^']*)'|(?P<number>\d{1,9}))[ \t]*)?(?:\#.*)?"""
)


def accepts(key: str, value: object) -> bool:
    """Whether `value` is one that the setting `key` can take."""
    default = getattr(_DEFAULTS, key, None)
    if isinstance(default, str):
        if not isinstance(value, str):
            return False
        if key in CHOICES:
            return value in CHOICES[key]
        return key not in SHAPES or re.fullmatch(SHAPES[key], value) is not None
    if isinstance(default, int):
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**6
    return isinstance(value, dict) and all(
        re.fullmatch("[A-Z]{3}", str(name))
        and isinstance(rate, int | float)
        and not isinstance(rate, bool)
        and 0 < rate < 10**9
        for name, rate in value.items()
    )


def settings_from(table: Mapping[str, Any]) -> Settings:
    """Settings from a `[settings]` table; a value that makes no sense gives way to its default."""
    return _DEFAULTS._replace(
        **{key: table[key] for key in Settings._fields if key in table and accepts(key, table[key])}
    )


def is_plausible(found: os.stat_result) -> bool:
    """Whether this can be a playbook: a file, not one of many megabytes. Reading a pipe would wait for ever."""
    return S_ISREG(found.st_mode) and found.st_size <= _MOST_BYTES


def load_settings(path: str, last_good: str = "") -> Settings:
    """Settings of the user's playbook file at `path`; the defaults where it says nothing.

    Where they cannot be read or make no sense, those of the copy at `last_good`, the last sound one; without it, what
    makes sense.
    """
    table = _table_in(path)
    if last_good and os.path.exists(path) and (table is None or not is_sound(table)):
        sound = _table_in(last_good)
        table = table if sound is None else sound
    return settings_from(table or {})


def is_sound(table: Mapping[str, Any]) -> bool:
    """Whether each setting is known and has a value that it can take."""
    return all(key in Settings._fields and accepts(key, value) for key, value in table.items())


def _table_in(path: str) -> Mapping[str, Any] | None:
    """`[settings]` of a playbook file; None when it cannot be read."""
    try:
        if not is_plausible(os.stat(path)):
            return None
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return None
    table = _plain_table(text)
    return _parsed_table(text) if table is None else table


def _plain_table(text: str) -> Mapping[str, Any] | None:
    """`[settings]` of a TOML text written line by line; None when it takes a real parser, which is slow to import."""
    if "settings" not in text:
        return {}
    if _NEEDS_PARSER.search(text):
        return None
    header = _HEADER.search(text)
    table: dict[str, Any] = {}
    for line in text[header.end() :].splitlines() if header else ():
        if line.lstrip().startswith("["):
            break
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        key, basic, literal, number = found.group("key", "basic", "literal", "number")
        if key:
            table[key] = int(number) if number else basic if basic is not None else literal
    return table


def _parsed_table(text: str) -> Mapping[str, Any] | None:
    import tomllib

    try:
        table = tomllib.loads(text).get("settings", {})
    except (ValueError, RecursionError):
        return None
    return table if isinstance(table, dict) else None
