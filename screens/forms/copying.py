"""Copying a text by the machine's own clipboard tool, over ssh by the terminal (OSC 52), or else shown."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

from screens.base import DeskModal
from screens.forms.fields import Note
from screens.text import safe
from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Desk

TOOLS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("", ("pbcopy",), "utf-8"),
    ("WAYLAND_DISPLAY", ("wl-copy",), "utf-8"),
    ("DISPLAY", ("xclip", "-selection", "clipboard"), "utf-8"),
    ("DISPLAY", ("xsel", "--clipboard", "--input"), "utf-8"),
    ("", ("termux-clipboard-set",), "utf-8"),
    ("", ("clip.exe",), "utf-16-le"),
)
"""The variable that must be set for a tool to work, its command, and the encoding it reads."""
_COPYING = frozenset({"ctrl+c", "super+c"})
"""Keys that copy what is selected."""


def over_ssh(environment: Mapping[str, str]) -> bool:
    """Whether this machine's clipboard is not the one in front of the person."""
    return bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))


def native_copy(text: str, environment: Mapping[str, str]) -> bool:
    """Hand the text to the first clipboard tool that takes it; whether one did."""
    for variable, command, encoding in TOOLS:
        if (variable and not environment.get(variable)) or not shutil.which(command[0]):
            continue
        try:
            done = subprocess.run(
                command,
                input=text.encode(encoding, "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=2,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        if done.returncode == 0:
            return True
    return False


def copy(app: App[int], text: str, say: Callable[[str], None]) -> bool:
    """Copy and say so. False when nobody can know that it arrived: the text must then be shown."""
    if not over_ssh(os.environ) and native_copy(text, os.environ):
        say(_("Copied: {text}").format(text=text))
        return True
    app.copy_to_clipboard(text)
    return False


class CopyForm(DeskModal[None]):
    """The text by itself, nothing around it in the way of selecting it."""

    DEFAULT_CSS = """
    CopyForm .text { margin: 1 0; width: 1fr; height: auto; }
    """

    def __init__(self, desk: Desk, text: str) -> None:
        super().__init__(desk)
        self._text = text

    def body(self) -> ComposeResult:
        yield Note(_("Sent to your terminal’s clipboard. If paste brings nothing, select it here:"), classes="-tall")
        yield Static(safe(self._text, lines=True), classes="text", markup=False)
        yield Note(_("Any key closes this."))

    def on_key(self, event: events.Key) -> None:
        """Nothing can be done here, so no key is an order; what is selected may still be copied."""
        if event.key not in _COPYING:
            event.stop()
            event.prevent_default()
            self.dismiss(None)
