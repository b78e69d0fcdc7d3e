"""Which format a file's ending names."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import BadInput
from tracker.words import _

SHAREABLE_BY_SUFFIX = {
    "md": "md",
    "csv": "csv",
    "xlsx": "xlsx",
    "html": "html",
    "htm": "html",
    "json": "json",
}


def format_for(file: str, wanted: str, usual: str) -> str:
    """The format asked for, else the one the file's ending names, without one the usual; BadInput for a foreign one."""
    ending = Path(file).suffix
    if wanted or not ending:
        return wanted or usual
    if (found := SHAREABLE_BY_SUFFIX.get(ending.lower().lstrip("."))) is None:
        endings = " ".join(f".{each}" for each in SHAREABLE_BY_SUFFIX)
        raise BadInput(
            _("{ending} is none of the endings.").format(ending=ending),
            _("Endings: {endings}.").format(endings=endings),
        )
    return found
