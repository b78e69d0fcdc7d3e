"""The mistakes a user can meet: each has a message, a next step and the exit code the shell documents."""

from __future__ import annotations

OK, NOTHING_FOUND, USAGE, LOCKED, NEEDS_ATTENTION = range(5)


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


class PlaybookError(TrackerError):
    """The playbook cannot be used as asked."""


class StoreLocked(TrackerError):
    exit_code = LOCKED


class StoreError(TrackerError):
    """The data folder needs the user's attention."""

    exit_code = NEEDS_ATTENTION
