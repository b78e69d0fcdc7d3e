"""Where everything is kept, by name and as lines, and what the user set there; nothing else is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tracker.plain_text import aligned
from tracker.playbook.settings import Settings, load_settings
from tracker.store.paths import Paths, locate
from tracker.words import _


def places(paths: Paths | None = None) -> dict[str, str]:
    """Folder or file by what it holds, on the user's own data or on `paths`."""
    paths = paths or locate()
    return {
        "data": paths.data,
        "state": paths.state,
        "playbook": paths.playbook,
        "journal": paths.journal,
    }


def own_settings() -> Settings:
    """The settings of the user's playbook, of its last sound copy, or the defaults."""
    paths = locate()
    return load_settings(paths.playbook, paths.last_playbook)


def place_lines(found: Mapping[str, str]) -> Iterator[str]:
    """One line for each, the names in the user's language."""
    labels = {"data": _("data"), "state": _("state"), "playbook": _("playbook"), "journal": _("journal")}
    return aligned([(labels[name], place) for name, place in found.items()])
