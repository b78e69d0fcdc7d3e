"""One run of a command: opens the desk when first asked; data goes to stdout, narration to stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TextIO

from tracker.errors import BadInput, TrackerError, os_reason
from tracker.plain_text import visible
from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Desk, Said

_SHORT = 30
_SHOWN = 3
"""Problems said with every command; a broken playbook may have dozens."""


class OutputStuck(TrackerError):
    """Standard output takes no more, such as a full disk behind `>`."""


class Session:
    """What commands share. Used as a context so that the store is let go of whatever happens."""

    def __init__(self, now: str | None, lang: str | None) -> None:
        self.now = now
        self.lang = lang
        self._desk: Desk | None = None

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_mistake: object) -> None:
        if self._desk is not None:
            self._desk.close_store()

    @property
    def desk(self) -> Desk:
        """The desk on the user's data; what is wrong with data or playbook is said in short on stderr."""
        if self._desk is not None:
            return self._desk
        from tracker.desk.opening import open_desk

        desk = self.use(open_desk(self.now, self.lang))
        alarms = desk.alarms
        lines = [problem.brief for problem in desk.playbook_problems] + alarms
        for line in lines[:_SHOWN]:
            self.say(line)
        if more := len(lines[_SHOWN:]):
            self.say(_("… and {count} more").format(count=more))
        if alarms:
            self.say(_("What to do about the data: tracker doctor"))
        if desk.playbook_problems:
            self.say(_("Your last sound playbook is used meanwhile. See every mistake: tracker playbook check"))
        return desk

    def use(self, desk: Desk) -> Desk:
        """Work on this desk for the rest of the run."""
        self._desk = desk
        return desk

    def say(self, text: str) -> None:
        """Narration, to stderr, below the data so far."""
        flush_out()
        narrate(text)

    def tell(self, said: Said) -> None:
        """What was done, and below it what else a date in it could have meant."""
        for line in filter(None, (said.text, said.doubt)):
            self.say(line)

    def out(self, text: str = "") -> None:
        """Data, to stdout."""
        write_out(shown(text, sys.stdout) + "\n")

    def typed(self) -> bytes:
        """Standard input to its end; a person at the keys is told that they are waited for."""
        if sys.stdin.isatty():
            self.say(_("Type or paste the text. Ctrl+D on a line of its own ends it."))
        try:
            return sys.stdin.buffer.read()
        except OSError as trouble:
            raise BadInput(
                _("Standard input cannot be read: {why}.").format(why=os_reason(trouble)),
                _("Nothing was saved. Pipe the text in, or give it on the command line."),
            ) from trouble

    def ask(self, prompt: str) -> str:
        """A line that a person types; EOFError at the end of input, which a terminal that hung up is too."""
        try:
            return input(prompt)
        except OSError as trouble:
            raise EOFError from trouble

    def json(self, value: Any) -> None:
        """Data as JSON, to stdout, in UTF-8 whatever the locale."""
        import json

        from tracker.plain_numbers import plain_numbers

        text = plain_numbers(json.dumps(value, ensure_ascii=False, indent=1, default=str))
        write_out(text.encode("utf-8", "replace") + b"\n")


def write_out(data: str | bytes) -> None:
    """Data, to stdout. OutputStuck when it takes no more, BrokenPipeError when its reader has left."""
    with _output():
        if isinstance(data, str):
            sys.stdout.write(data)
        else:
            sys.stdout.buffer.write(data)


def flush_out() -> None:
    """What was written so far leaves; the errors of `write_out`."""
    with _output():
        sys.stdout.flush()


@contextmanager
def _output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as trouble:
        raise OutputStuck(
            _("The output cannot be written: {why}.").format(why=os_reason(trouble)),
            _("Free some space, or send the output elsewhere. What was saved before: tracker history"),
        ) from trouble


def narrate(*lines: str) -> None:
    """Lines for a person, to stderr; where they cannot be written, what was done is done all the same."""
    with suppress(OSError):
        sys.stderr.write("".join(shown(line, sys.stderr) + "\n" for line in lines))


def shown(text: str, stream: TextIO) -> str:
    """The text without anything that acts; a long line is broken between words where a person reads it."""
    text = visible(text)
    if len(text) < _SHORT or not stream.isatty():
        return text
    from tracker.shell.wrapping import fitted

    return fitted(text, stream)
