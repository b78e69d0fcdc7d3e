"""The command line: which module holds which command. Loads a module when its command is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from tracker import __version__
from tracker.errors import OK, TrackerError
from tracker.shell.session import Session
from tracker.words import _, later

MODULES = {
    "capture": ("add",),
    "when": ("when",),
    "lists": ("list", "show", "today"),
    "touches": ("log", "move", "edit", "snooze", "bury", "sleep", "wake", "check"),
    "refusals": ("answer",),
    "closing": ("win", "lose", "reopen", "ghost"),
    "learning": ("why",),
    "exchange": ("import", "export"),
    "figures": ("figures",),
    "acts": ("undo", "redo", "history"),
    "backup": ("backup",),
    "doctor": ("doctor",),
    "house": ("playbook", "where", "demo", "completion"),
}
COMMANDS = {name: module for module, names in MODULES.items() for name in names}
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

    def invoke(self, ctx: click.Context) -> Any:
        """As click's, but a reader that has left (`| head -1`) is no mistake: its 1 means "nothing found" here."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise click.exceptions.Exit(OK) from None

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


def call(arguments: list[str]) -> int:
    """Run one command line and return its exit code; TrackerError is left to the caller."""
    translated(shell)
    try:
        result = shell.main(hoist(arguments), prog_name="tracker", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as mistake:
        mistake.show()
        return mistake.exit_code
    return result if isinstance(result, int) else OK
