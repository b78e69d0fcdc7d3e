"""Where everything is kept, by name and as lines."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from tracker.plain_text import cells, pad
from tracker.store.paths import Paths
from tracker.words import _


def places(paths: Paths) -> dict[str, str]:
    """Folder or file by what it holds."""
    return {
        "data": paths.data,
        "state": paths.state,
        "playbook": os.path.join(paths.data, "playbook.toml"),
        "journal": os.path.join(paths.data, "journal"),
    }


def place_lines(found: Mapping[str, str]) -> Iterator[str]:
    """One line for each, the names in the user's language."""
    labels = {"data": _("data"), "state": _("state"), "playbook": _("playbook"), "journal": _("journal")}
    width = max(map(cells, labels.values()))
    for name, place in found.items():
        yield f"{pad(labels[name], width)}  {place}"
