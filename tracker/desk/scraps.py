"""Half-typed texts and the place reached in a review: kept on this machine so that a closed window loses nothing."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from tracker.store.paths import Paths


class Scraps:
    """Small values in one file of the state folder. Losing one costs a few words, so trouble here is no error."""

    def __init__(self, paths: Paths) -> None:
        self._file = Path(paths.state) / "scraps.json"

    def load(self, key: str) -> Any:
        """What was kept under the key, or None."""
        return self._read().get(key)

    def save(self, key: str, value: Any) -> None:
        """Keep a JSON value; None forgets it."""
        kept = self._read()
        if kept.get(key) == value:
            return
        if value is None:
            kept.pop(key, None)
        else:
            kept[key] = value
        part = self._file.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as out:
                json.dump(kept, out, ensure_ascii=False)
            part.replace(self._file)

    def _read(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}
