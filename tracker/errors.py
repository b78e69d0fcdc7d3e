"""The mistakes a user can meet: each has a message, a next step and the exit code the shell documents."""

from __future__ import annotations

import errno

from tracker.words import _, later

OK, NOTHING_FOUND, USAGE, LOCKED, NEEDS_ATTENTION = range(5)
CRASHED = 70
"""EX_SOFTWARE of sysexits.h: a mistake of ours."""
INTERRUPTED = 130
"""As shells say it of ctrl+c."""


class TrackerError(Exception):
    """Base. `message` says what happened; `hint` what to do next."""

    exit_code = USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnknownDeal(TrackerError):
    exit_code = NOTHING_FOUND


class AmbiguousDeal(TrackerError):
    """Several deals fit; `candidates` are (handle, buyer) pairs."""

    def __init__(self, message: str, hint: str, candidates: list[tuple[str, str]]) -> None:
        super().__init__(message, hint)
        self.candidates = candidates


class UnreadableDate(TrackerError):
    """A date phrase that means nothing to us, or has no safe reading."""


class BadInput(TrackerError):
    """A value that a field does not take."""


class NotDiagnosed(TrackerError):
    """A close without an accepted cause."""


class NothingToUndo(TrackerError):
    exit_code = NOTHING_FOUND


class UndoConflict(TrackerError):
    """Something newer changed the same fields since."""


class StoreLocked(TrackerError):
    exit_code = LOCKED


class StoreError(TrackerError):
    """The data folder needs the user's attention."""

    exit_code = NEEDS_ATTENTION


_REASONS = {
    errno.EACCES: later("Permission denied"),
    errno.EPERM: later("Operation not permitted"),
    errno.ENOENT: later("No such file or directory"),
    errno.EEXIST: later("File exists"),
    errno.EISDIR: later("Is a directory"),
    errno.ENOTDIR: later("Not a directory"),
    errno.ENOTEMPTY: later("Directory not empty"),
    errno.ENOSPC: later("No space left on device"),
    errno.EDQUOT: later("Disk quota exceeded"),
    errno.EFBIG: later("File too large"),
    errno.EROFS: later("Read-only file system"),
    errno.EIO: later("Input/output error"),
    errno.ENAMETOOLONG: later("File name too long"),
    errno.ELOOP: later("Too many levels of symbolic links"),
    errno.EMFILE: later("Too many open files"),
    errno.EBUSY: later("Device or resource busy"),
    errno.ENODEV: later("No such device"),
    errno.ESTALE: later("Stale file handle"),
    errno.EPIPE: later("Broken pipe"),
}


def os_reason(error: OSError) -> str:
    """Why the system refused, in the user's language as far as it is a common reason."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
