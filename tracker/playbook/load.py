"""Combines the shipped playbook with the user's; a broken one of the user's gives way to the last that was sound."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec

from tracker.edition import edition
from tracker.playbook.build import build
from tracker.playbook.files import default_file, keep, parsed, read_text
from tracker.playbook.merge import merged
from tracker.playbook.problem import Problem
from tracker.playbook.values import Playbook


def load_playbook(
    user_file: Path | None, last_good: Path | None = None, cache: Path | None = None
) -> tuple[Playbook, list[Problem]]:
    """The shipped playbook with the user's on top, and what is wrong with the user's file.

    With problems the user's part is the copy at `last_good`, kept there whenever a load is sound. `cache` holds the
    last sound result (beside `last_good` when not given) and is used while no file has changed.
    """
    if cache is None and last_good is not None:
        cache = last_good.with_name("playbook.cache")
    shipped = default_file()
    stamp = _stamp(shipped, user_file)
    kept = _from_cache(cache, stamp)
    if kept is not None:
        return kept, []
    base = parsed(shipped.read_text(encoding="utf-8"))
    own, problems = _sound_text(user_file, base) if user_file is not None and os.path.exists(user_file) else ("", [])
    if problems:
        return _last_sound(base, last_good), problems
    playbook = build(merged(base, parsed(own)))
    if last_good is not None and own:
        keep(last_good, own.encode())
    if cache is not None:
        keep(cache, stamp + b"\n" + msgspec.msgpack.encode(playbook))
    return playbook, []


def _sound_text(file: Path, base: dict[str, Any]) -> tuple[str, list[Problem]]:
    """A user's text, or its mistakes."""
    from tracker.playbook.check import check_text

    text, problems = read_text(file)
    return text, problems or check_text(text, str(file), base)


def _last_sound(base: dict[str, Any], last_good: Path | None) -> Playbook:
    if last_good is not None:
        own, problems = _sound_text(last_good, base)
        if not problems:
            return build(merged(base, parsed(own)))
    return build(base)


def _stamp(shipped: Path, user_file: Path | None) -> bytes:
    """What must be the same for a cached playbook to hold: both files, and the program that gives it its shape."""
    marks = [edition()]
    for path in (shipped, user_file):
        try:
            seen = os.stat(path) if path is not None else None
        except OSError:
            seen = None
        marks.append(f"{path} {seen.st_mtime_ns} {seen.st_size} {seen.st_ino}" if seen else "-")
    return "|".join(marks).encode("utf-8", "surrogateescape").replace(b"\n", b" ")


def _from_cache(cache: Path | None, stamp: bytes) -> Playbook | None:
    if cache is None:
        return None
    try:
        head, _newline, body = cache.read_bytes().partition(b"\n")
        return msgspec.msgpack.decode(body, type=Playbook) if head == stamp else None
    except (OSError, msgspec.DecodeError):
        return None
