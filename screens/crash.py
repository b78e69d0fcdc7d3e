"""What to say when the program itself fails: where it broke, never what a deal holds."""

from __future__ import annotations

import traceback
from pathlib import Path

from tracker.words import _

_DEPTH = 6


def crash_text(error: BaseException) -> str:
    """A plain account for the terminal. An exception's own text may name a customer, so it is left out."""
    kind = type(error).__name__
    lines = [_("The program stopped on a mistake of its own ({kind}). What was saved is safe.").format(kind=kind)]
    for frame in traceback.extract_tb(error.__traceback__)[-_DEPTH:]:
        file = Path(frame.filename)
        lines.append(f"  {file.parent.name}/{file.name}:{frame.lineno} {frame.name}")
    lines.append(_("Check the data with `tracker doctor`. These lines hold no customer's data; report them."))
    return "\n".join(lines)
