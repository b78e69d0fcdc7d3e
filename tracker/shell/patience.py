"""A line for the person who waits: what takes about a second or longer says that it is at work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from tracker.shell.session import Session

SECONDS = 0.7
"""The start of the program has taken its share of the first second."""


@contextmanager
def patience(session: Session, text: str, seconds: float = SECONDS) -> Iterator[None]:
    """Says the text on standard error if what is done here lasts longer than so many seconds."""
    timer = Timer(seconds, session.say, [text])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
