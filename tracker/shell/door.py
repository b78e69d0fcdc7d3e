"""The way into the shell: streams, language, and how every mistake ends. Takes the short way for a plain capture."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from tracker import words
from tracker.errors import CRASHED, INTERRUPTED, AmbiguousDeal, BadInput, TrackerError
from tracker.shell.session import Session, flush_out, narrate
from tracker.words import _

_SHOWN = 20


def run(arguments: list[str]) -> int:
    """Run one command line; every mistake becomes a message on stderr and a documented exit code."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asked = _asked_language(arguments)
    words.use(asked if words.known(asked) else words.from_environment())
    try:
        if asked and not words.known(asked):
            raise BadInput(
                _("There is no language “{name}” here.").format(name=asked), _("Use --lang en or --lang zh.")
            )
        code = _call(arguments)
        flush_out()
        return code
    except TrackerError as error:
        return _explain(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has left; Python would complain once more while closing stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as crash:
        if os.environ.get("TRACKER_DEBUG"):
            raise
        return _apologise(crash)


def _open_closed_streams() -> None:
    """A stream that the caller closed (`>&-`) is /dev/null: else the next file opened would take its place."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            if os.open(os.devnull, os.O_RDWR) != number:
                continue
            stream = os.fdopen(number, "r" if name == "stdin" else "w", encoding="utf-8", closefd=False)
            setattr(sys, name, stream)


def _call(arguments: list[str]) -> int:
    """Between two chats, and each morning, every blink counts: without options there is no need to parse any."""
    if _is_plain_capture(arguments):
        from tracker.shell.adding import add

        return add(Session(None, None), arguments[1:], {})
    if not arguments and "_TRACKER_COMPLETE" not in os.environ:
        from tracker.shell.launch import open_screens

        with Session(None, None) as session:
            return open_screens(session)
    from tracker.shell.cli import call

    return call(arguments)


def _is_plain_capture(arguments: list[str]) -> bool:
    return arguments[:1] == ["add"] and len(arguments) > 1 and not any(word[:1] == "-" for word in arguments)


def _asked_language(arguments: list[str]) -> str:
    asked = ""
    for place, word in enumerate(arguments):
        if word == "--":
            break
        if word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
        elif word == "--lang" and place + 1 < len(arguments):
            asked = arguments[place + 1]
    return asked


def _explain(error: TrackerError) -> int:
    with suppress(OSError):
        sys.stdout.flush()
    lines = error.message.splitlines()
    if isinstance(error, AmbiguousDeal):
        lines += [f"  {handle:<16} {buyer}" for handle, buyer in error.candidates[:_SHOWN]]
        if len(error.candidates) > _SHOWN:
            lines.append("  " + _("… and {count} more").format(count=len(error.candidates) - _SHOWN))
    narrate(*lines, *error.hint.splitlines())
    return error.exit_code


def _apologise(crash: Exception) -> int:
    """Names the place and the kind of mistake, never its values: they may hold a customer's name."""
    import traceback

    frames = traceback.extract_tb(crash.__traceback__)
    place = next((f for f in reversed(frames) if "tracker" in f.filename or "screens" in f.filename), frames[-1])
    where = f"{os.path.basename(os.path.dirname(place.filename))}/{os.path.basename(place.filename)}:{place.lineno}"
    said = _("The program made a mistake: {kind} at {where}. What was saved is safe.")
    narrate(
        said.format(kind=type(crash).__name__, where=where),
        _("TRACKER_DEBUG=1 before the command shows the details; they may name your buyers."),
    )
    return CRASHED
