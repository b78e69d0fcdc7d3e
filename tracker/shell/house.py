"""`playbook`, `where`, `demo` and `completion`: the program's own housekeeping."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click

from tracker.errors import NOTHING_FOUND, OK, USAGE, BadInput, StoreError, os_reason
from tracker.shell.options import pass_session
from tracker.shell.session import Session, write_out
from tracker.words import _, later, n_


def _own_playbook() -> Path:
    from tracker.desk.places import places

    return Path(places()["playbook"])


@click.group(
    "playbook",
    help=later(
        "Check, find or edit your playbook: stages, cadence, questions, causes.\n\nExample: tracker playbook check"
    ),
)
def playbook_command() -> None:
    """One file, four commands."""


@playbook_command.command("check", help=later("List every mistake in your playbook, with its line."))
@click.argument("file", required=False)
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def check_playbook_command(session: Session, file: str | None, as_json: bool) -> int:
    from tracker.playbook import check_playbook, default_file

    target = Path(file) if file else _own_playbook()
    if not target.exists():
        if file:
            raise BadInput(_("There is no file {file}.").format(file=file), _("Name a playbook, or none for your own."))
        target = default_file()
    problems = check_playbook(target)
    if as_json:
        session.json([problem._asdict() for problem in problems])
    else:
        for problem in problems:
            session.out(str(problem))
        if not problems:
            session.say(_("{file} has no mistakes.").format(file=target))
        else:
            session.say(n_("{count} mistake.", "{count} mistakes.", len(problems)).format(count=len(problems)))
    return USAGE if problems else OK


@playbook_command.command("path", help=later("Print where your playbook is."))
@pass_session
def path_command(session: Session) -> None:
    own = _own_playbook()
    session.out(str(own))
    if not own.exists():
        session.say(_("Not there yet: the shipped one is used. `tracker playbook edit` starts yours."))


@playbook_command.command(
    "keys", help=later("List what the screens can do, with its keys: names for [keys] of your playbook.")
)
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def keys_command(session: Session, words: tuple[str, ...], as_json: bool) -> int:
    from tracker.playbook.actions import ACTIONS
    from tracker.playbook.keys import written

    own = session.desk.playbook.keys
    found = {action: keys for action, keys in ACTIONS.items() if all(word.lower() in action for word in words)}
    if as_json:
        session.json([{"action": name, "keys": own.get(name, keys), "usual": keys} for name, keys in found.items()])
    for action, keys in found.items() if not as_json else ():
        usual = "  " + _("(usually {keys})").format(keys=written(keys)) if action in own else ""
        session.out(f"{action:<20} {written(own.get(action, keys))}{usual}")
    return OK if found else NOTHING_FOUND


def _start(own: Path) -> None:
    """Write a playbook that shows the shipped one and changes nothing of it."""
    from tracker.playbook import default_file

    own.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lines = default_file().read_text("utf-8").splitlines()
    starter = _("# Your playbook holds only what differs from the shipped one, shown below. Uncomment what you change.")
    text = starter + "\n\n" + "\n".join(f"# {line}" if line else "" for line in lines) + "\n"
    with open(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


@playbook_command.command("edit", help=later("Open your playbook in $EDITOR, then check it."))
@click.pass_context
def edit_playbook_command(ctx: click.Context) -> int:
    own = _own_playbook()
    if not own.exists():
        try:
            _start(own)
        except OSError as trouble:
            raise StoreError(
                _("{path} cannot be written: {why}.").format(path=own, why=os_reason(trouble)),
                _("Make its folder writable, or set TRACKER_HOME to one that is. Till then the shipped one is used."),
            ) from trouble
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInput(_("There is no terminal to edit in."), _("Set EDITOR, or open {file}.").format(file=own))
    editor = editor or "vi"
    try:
        subprocess.run([*shlex.split(editor), str(own)], check=False)
    except OSError as trouble:
        raise BadInput(
            _("The editor “{editor}” does not start.").format(editor=editor),
            _("Set EDITOR, or open {file}.").format(file=own),
        ) from trouble
    code: int = ctx.invoke(check_playbook_command, file=None, as_json=False)
    return code


@click.command("where", help=later("Print where everything is kept.\n\nExample: tracker where --json"))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def where_command(session: Session, as_json: bool) -> None:
    from tracker.desk.places import place_lines, places

    found = places()
    if as_json:
        session.json(found)
        return
    for line in place_lines(found):
        session.out(line)


@click.command(
    "demo",
    help=later(
        "Try the program on a made-up trader's deals, apart from your own.\n\nExample: tracker demo\n\n"
        "Without a terminal it prints the demo's queue of today."
    ),
)
@click.option("--plain", is_flag=True, help=later("Print today's queue instead of drawing."))
@pass_session
def demo_command(session: Session, plain: bool) -> int:
    from tracker.desk.demo import open_demo

    desk = session.use(open_demo(session.now, session.lang))
    if plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        from tracker.shell.lists import print_queue

        print_queue(session, desk)
        return OK
    from tracker.shell.launch import open_screens

    return open_screens(session)


@click.command(
    "completion",
    help=later("Print a completion script for your shell.\n\nExample: tracker completion bash >> ~/.bashrc"),
)
@click.argument("name", type=click.Choice(["bash", "zsh", "fish"]), metavar="SHELL")
@pass_session
def completion_command(session: Session, name: str) -> None:
    from click.shell_completion import get_completion_class

    from tracker.shell.cli import shell

    kind = get_completion_class(name)
    if kind is None:
        raise BadInput(_("There is no completion for {name}.").format(name=name), "bash, zsh, fish")
    write_out(kind(shell, {}, "tracker", "_TRACKER_COMPLETE").source())
