"""A report's bytes → a file of the user's own: written whole or not at all, readable by them alone."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tracker.errors import BadInput, os_reason
from tracker.words import _


def write_report(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write atomically, mode 0600. Raises BadInput when it exists (without `force`) or cannot be written."""
    if path.is_dir():
        raise BadInput(_("{path} is a folder.").format(path=path), _("Give a file name after -o."))
    if not force and os.path.lexists(path):
        raise _exists(path)
    try:
        beside = _written_beside(path, data)
    except OSError as error:
        raise BadInput(
            _("{path} cannot be written: {why}.").format(path=path, why=os_reason(error)),
            _("Choose another place for it."),
        ) from None
    try:
        _put(beside, path, force)
    except OSError as error:
        raise BadInput(
            _("{path} cannot be written: {why}.").format(path=path, why=os_reason(error)),
            _("Choose another place for it."),
        ) from None
    finally:
        with suppress(OSError):
            os.unlink(beside)


def _written_beside(path: Path, data: bytes) -> str:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            os.unlink(name)
        raise
    return name


def _put(beside: str, path: Path, force: bool) -> None:
    if force:
        os.replace(beside, path)
        return
    try:
        os.link(beside, path)
    except FileExistsError:
        raise _exists(path) from None
    except OSError:
        # Some file systems have no links: the check before is then all there is.
        os.replace(beside, path)


def _exists(path: Path) -> BadInput:
    return BadInput(
        _("{path} exists already.").format(path=path), _("Add --force to replace it, or choose another name.")
    )
