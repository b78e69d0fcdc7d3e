"""The command line: which module holds which command, and how every error ends. Loads nothing else until it must."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from tracker import __version__, words
from tracker.errors import AmbiguousDeal, TrackerError
from tracker.shell.session import Session
from tracker.words import _, later

MODULES = {
    "capture": ("add", "when"),
    "lists": ("list", "show", "today"),
    "touches": ("log", "move", "edit", "snooze", "bury", "sleep", "wake", "check"),
    "closing": ("win", "lose", "reopen", "ghost"),
    "exchange": ("import", "export"),
    "acts": ("undo", "redo", "history"),
    "house": ("playbook", "where", "doctor", "demo", "completion"),
}
COMMANDS = {name: module for module, names in MODULES.items() for name in names}
CRASHED = 70
"""EX_SOFTWARE of sysexits.h: a mistake of ours."""
INTERRUPTED = 130


class Shell(click.Group):
    """A group whose commands are imported when they are called, in the order above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"tracker.shell.{COMMANDS[name]}"), f"{name}_command")
        return translated(command)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = _("Did you mean `tracker {name}`?").format(name=near[0]) if near else _("See `tracker --help`.")
            raise TrackerError(_("There is no command “{name}”.").format(name=args[0]), hint)
        return super().resolve_command(ctx, args)


def translated(command: click.Command) -> click.Command:
    """The command with its help in the user's language, which is known only when it is shown."""
    if command.help:
        command.help = _(command.help)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = _(parameter.help)
    for inner in getattr(command, "commands", {}).values():
        translated(inner)
    return command


_HELP = later(
    "Who is waiting, what to ask next, why a deal was won or lost.\n\n"
    "Without a command: the daily review and the board. DEAL is a handle, an id or its beginning, or part of the "
    "buyer's name. WHEN is a date phrase in English or Chinese. All data stays on this machine; nothing is sent.\n\n"
    "Exit codes: 0 done, 1 nothing found, 2 usage or playbook, 3 another program holds the data, 4 the data needs "
    "attention."
)


@click.group(
    cls=Shell,
    invoke_without_command=True,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--now", metavar="WHEN", help=later("Look at another day, such as monday. Also: TRACKER_NOW."))
@click.option("--lang", metavar="LANG", help=later("en or zh. Default: the playbook's, then the locale's."))
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def shell(ctx: click.Context, now: str | None, lang: str | None) -> None:
    """The command line as a whole."""
    ctx.obj = ctx.with_resource(Session(now, lang))
    if ctx.invoked_subcommand is None:
        from tracker.shell.launch import open_screens

        ctx.exit(open_screens(ctx.obj))


def hoist(arguments: list[str]) -> list[str]:
    """`--now` and `--lang` may stand behind the command too: they are moved to the front, where click reads them."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word == "--":
            rest += [word, *waiting]
        elif word in ("--now", "--lang"):
            front += [word, *([value] if (value := next(waiting, None)) is not None else [])]
        elif word.startswith(("--now=", "--lang=")):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def run(arguments: list[str]) -> int:
    """Run one command line; every mistake becomes a message on stderr and a documented exit code."""
    _utf8_streams()
    words.use(_asked_language(arguments) or words.from_environment())
    translated(shell)
    try:
        result = shell.main(hoist(arguments), prog_name="tracker", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as mistake:
        mistake.show()
        return mistake.exit_code
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


def _utf8_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _asked_language(arguments: list[str]) -> str:
    for place, word in enumerate(arguments):
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return ""


def _explain(error: TrackerError) -> int:
    from tracker.plain_text import visible

    click.echo(visible(error.message), err=True)
    if isinstance(error, AmbiguousDeal):
        for handle, buyer in error.candidates[:20]:
            click.echo(f"  {visible(handle):<16} {visible(buyer)}", err=True)
        if len(error.candidates) > 20:
            click.echo("  " + _("… and {count} more").format(count=len(error.candidates) - 20), err=True)
    if error.hint:
        click.echo(visible(error.hint), err=True)
    return error.exit_code


def _apologise(crash: Exception) -> int:
    """Names the place and the kind of mistake, never its values: they may hold a customer's name."""
    import traceback

    frames = traceback.extract_tb(crash.__traceback__)
    place = next((f for f in reversed(frames) if "tracker" in f.filename or "screens" in f.filename), frames[-1])
    where = f"{os.path.basename(os.path.dirname(place.filename))}/{os.path.basename(place.filename)}:{place.lineno}"
    click.echo(
        _("The program made a mistake: {kind} at {where}. What was saved is safe.").format(
            kind=type(crash).__name__, where=where
        ),
        err=True,
    )
    click.echo(_("TRACKER_DEBUG=1 before the command shows the details; they may name your buyers."), err=True)
    return CRASHED
