"""The programs a user might pick instead, where they are installed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple


class Peer(NamedTuple):
    """A peer's command that saves one thing, and the environment that keeps its data apart."""

    name: str
    command: str
    argv: tuple[str, ...]
    env: dict[str, str]

    @property
    def installed(self) -> bool:
        return shutil.which(self.command) is not None


def peers(home: Path) -> tuple[Peer, ...]:
    """Each with its data in a folder under `home`."""
    home.mkdir(parents=True, exist_ok=True)
    journal, rc = home / "journal.txt", home / "taskrc"
    settings = home / "jrnl.yaml"
    settings.write_text(f"journals:\n  default:\n    journal: {journal}\n    encrypt: false\n", encoding="utf-8")
    rc.write_text(f"data.location={home / 'task'}\nconfirmation=off\n", encoding="utf-8")
    kanban = {"XDG_DATA_HOME": str(home / "ktui"), "XDG_CONFIG_HOME": str(home / "ktui")}
    text = "Rahman Textiles 2000 pcs LED"
    return (
        Peer("kanban-tui", "ktui", ("ktui", "task", "create", text), kanban),
        Peer("jrnl", "jrnl", ("jrnl", "--config-file", str(settings), f"today: {text}"), {}),
        Peer("taskwarrior", "task", ("task", "add", text), {"TASKRC": str(rc)}),
    )
