"""System errors in a trader's words, each with a next step. Knows error numbers, not the store."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from tracker.errors import StoreError, os_reason
from tracker.words import _


def _full() -> str:
    return _("Make some room on the disk, then try again.")


def _forbidden() -> str:
    return _("Allow yourself to write there (its owner and rights), then try again.")


def _read_only() -> str:
    return _("The disk is read-only: make it writable or move the data folder, then try again.")


def _link() -> str:
    return _("A link lies where a plain file belongs: put the file itself there, then try again.")


def _not_a_folder() -> str:
    return _("A file lies where a folder belongs: move it away, then try again.")


_NEXT_STEPS = {
    errno.ENOSPC: _full,
    errno.EDQUOT: _full,
    errno.EACCES: _forbidden,
    errno.EPERM: _forbidden,
    errno.EROFS: _read_only,
    errno.ELOOP: _link,
    errno.ENOTDIR: _not_a_folder,
    errno.EEXIST: _not_a_folder,
    errno.EISDIR: _link,
}


def cannot_save(error: OSError, path: str) -> StoreError:
    """A save that failed: nothing of it is kept, what was there before is."""
    return StoreError(
        _("Not saved: {path}: {cause}.").format(path=error.filename or path, cause=_cause(error)),
        _next_step(error),
    )


@contextmanager
def saving(path: str) -> Iterator[None]:
    """System errors inside are a save that failed."""
    try:
        yield
    except OSError as error:
        raise cannot_save(error, path) from error


def cannot_open(error: OSError, path: str) -> StoreError:
    """A data folder or file that cannot be read or made."""
    return StoreError(
        _("Cannot open {path}: {cause}.").format(path=error.filename or path, cause=_cause(error)),
        _next_step(error),
    )


def _cause(error: OSError) -> str:
    return os_reason(error)


def _next_step(error: OSError) -> str:
    known = _NEXT_STEPS.get(error.errno or 0)
    return known() if known else _("Check that disk and folder, then try again.")
