"""The command line: which module holds which command. Loads a module when its command is called."""

from __future__ import annotations

from copy import copy
from importlib import import_module
from typing import Any, TypeVar

import click

from tracker import __version__, words
from tracker.desk.places import own_settings
from tracker.errors import INTERRUPTED, OK, TrackerError
from tracker.shell.click_words import explained, in_our_language
from tracker.shell.help import HelpContext, page_option, summary
from tracker.shell.session import Session, narrate
from tracker.words import _, later

MODULES = {
    "capture": ("add",),
    "when": ("when",),
    "lists": ("list", "show", "today"),
    "touches": ("log", "move", "edit", "snooze", "bury", "sleep", "wake"),
    "checking": ("check",),
    "refusals": ("answer", "promise"),
    "closing": ("win", "lose", "reopen", "again", "ghost"),
    "learning": ("why",),
    "exchange": ("import", "export"),
    "figures": ("figures",),
    "acts": ("undo", "redo", "history"),
    "backup": ("backup",),
    "doctor": ("doctor",),
    "house": ("playbook", "where", "demo", "completion"),
}
COMMANDS = {name: module for module, names in MODULES.items() for name in names}
SECTIONS = {
    later("Every day"): (
        "add",
        "today",
        "list",
        "show",
        "log",
        "move",
        "edit",
        "snooze",
        "bury",
        "sleep",
        "wake",
        "check",
    ),
    later("A refusal, an end"): ("answer", "promise", "ghost", "win", "lose", "reopen", "again", "why"),
    later("Figures and files"): ("figures", "export", "import"),
    later("Taking back, keeping safe"): ("undo", "redo", "history", "backup", "doctor"),
    later("Setting up"): ("demo", "when", "playbook", "where", "completion"),
}
"""In which order help shows the commands."""
_SHORT = 60
"""Cells for what is said of a command in the list of its group."""
Command = TypeVar("Command", bound=click.Command)


class Shell(click.Group):
    """A group whose commands are imported when they are called, in the order above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"tracker.shell.{COMMANDS[name]}"), f"{name}_command")
        return translated(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        longest = max(map(len, COMMANDS))
        width = formatter.width - longest - 4
        for title, names in SECTIONS.items():
            found = {name: self.get_command(ctx, name) for name in names}
            rows = [(name.ljust(longest), summary(each.help or "", width)) for name, each in found.items() if each]
            with formatter.section(_(title)):
                formatter.write_dl(rows)

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


def translated(command: Command) -> Command:
    """A copy of a command that speaks the user's language, which is known only when it runs."""
    spoken = copy(command)
    spoken.context_class = HelpContext
    spoken.add_help_option = False  # click's would be kept in the language of now, and prints past our outlet
    spoken.help = _(command.help) if command.help else command.help
    spoken.short_help = summary(spoken.help or "", _SHORT)
    spoken.options_metavar = _("[OPTIONS]")
    spoken.params = [_translated_option(each) if isinstance(each, click.Option) else each for each in command.params]
    spoken.params.append(
        page_option("-h", "--help", text=_("Show this message and exit."), page=click.Context.get_help)
    )
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = _("[COMMAND] [ARGS]…") if spoken.invoke_without_command else _("COMMAND [ARGS]…")
        spoken.commands = {name: translated(inner) for name, inner in spoken.commands.items()}
    return spoken


def _translated_option(option: click.Option) -> click.Option:
    spoken = copy(option)
    spoken.help = _(option.help) if option.help else option.help
    return spoken


def _version(_ctx: click.Context) -> str:
    return f"tracker {__version__}"


_HELP = later(
    "Who is waiting, what to ask next, why a deal was won or lost.\n\n"
    "Without a command: the daily review and the board. DEAL is a handle, an id or its beginning, or part of the "
    "buyer's name. WHEN is a date phrase in English or Chinese. All data stays on this machine; nothing is sent.\n\n"
    "Exit codes: 0 done, 1 nothing found, 2 usage or playbook, 3 another program holds the data, 4 the data needs "
    "attention, 70 a mistake of the program, 130 interrupted."
)


@click.group(cls=Shell, invoke_without_command=True, help=_HELP)
@click.option("--now", metavar="WHEN", help=later("Look at another day, such as monday. Also: TRACKER_NOW."))
@click.option("--lang", metavar="LANG", help=later("en or zh. Default: the playbook's, then the locale's."))
@click.pass_context
def shell(ctx: click.Context, now: str | None, lang: str | None) -> None:
    """The command line as a whole."""
    ctx.obj = ctx.with_resource(Session(now, lang or words.language()))
    if ctx.invoked_subcommand is None:
        from tracker.shell.launch import open_screens

        ctx.exit(open_screens(ctx.obj))


shell.params.append(page_option("--version", text=later("Show the version and exit."), page=_version))


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
    _speak_as_set(arguments)
    with in_our_language():
        try:
            result = translated(shell).main(hoist(arguments), prog_name="tracker", standalone_mode=False)
        except click.exceptions.Exit as leaving:
            return leaving.exit_code
        except click.Abort:
            return INTERRUPTED
        except click.exceptions.NoArgsIsHelpError as bare:
            narrate(*bare.format_message().splitlines())
            return bare.exit_code
        except click.ClickException as mistake:
            command = next((f"tracker {word}" for word in arguments if word in COMMANDS), "tracker")
            narrate(*explained(mistake, command))
            return mistake.exit_code
    return result if isinstance(result, int) else OK


def _speak_as_set(arguments: list[str]) -> None:
    """Help and mistakes are shown before any data is opened: the language of the settings must be known by then."""
    if not any(word.startswith("--lang") for word in arguments):
        language = own_settings().language
        if language:
            words.use(language)
