"""What to say when the program itself fails: where it broke, never what a deal holds. Values stay out of it."""

from __future__ import annotations

import traceback
from pathlib import Path

from tracker.words import _

_DEPTH = 6


def crash_text(error: BaseException) -> str:
    """A plain account for the terminal and a bug report; an exception's own text may name a customer, so it is left out."""
    frames = traceback.extract_tb(error.__traceback__)[-_DEPTH:]
    where = [f"  {Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join(
        [
            _("The program stopped on a mistake of its own ({kind}). What was saved is safe.").format(kind=type(error).__name__),
            *where,
            _("`tracker doctor` checks the data. These lines hold no customer's data and can be sent in a report."),
        ]
    )
