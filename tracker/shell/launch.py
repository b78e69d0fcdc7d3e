"""The one door from the shell to the screens."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tracker.errors import USAGE
from tracker.words import _

if TYPE_CHECKING:
    from tracker.shell.session import Session


def open_screens(session: Session) -> int:
    """Open the terminal program; without a terminal, say what to use instead and return 2."""
    # Textual draws on stderr.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)) or os.environ.get("TERM") == "dumb":
        session.say(_("This is not a terminal that can be drawn on."))
        session.say(_("Use `tracker today --plain`, or `tracker --help` for every command."))
        return USAGE
    from screens.app import run

    desk = session.desk
    return run(desk, desk.playbook.keys)
