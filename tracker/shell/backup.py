"""`backup`: copies of everything from earlier, made now, listed, and brought back after a look at what would change."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from tracker.errors import NOTHING_FOUND, OK, USAGE
from tracker.shell.options import pass_session
from tracker.shell.session import Session
from tracker.words import _, grouped, later, n_

if TYPE_CHECKING:
    from tracker.desk.upkeep import Change

_SHOWN = 20
_SIGNS = {"added": "+", "changed": "~", "removed": "-"}


@click.group(
    "backup",
    help=later(
        "Make, list or bring back copies of all deals.\n\nExample: tracker backup restore newest\n\n"
        "Backups are made by themselves too: every half an hour while you work, kept for 12 days, 10 weeks and "
        "9 months, on this computer."
    ),
)
def backup_command() -> None:
    """Three small commands."""


@backup_command.command("now", help=later("Make a backup now."))
@pass_session
def now_command(session: Session) -> None:
    session.tell(session.desk.backup_now())


@backup_command.command("list", help=later("List the backups, newest first."))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def list_command(session: Session, as_json: bool) -> int:
    desk = session.desk
    backups = desk.backups()
    if as_json:
        session.json([{"name": b.label, "at": b.at.isoformat(), "bytes": b.size} for b in backups])
        return OK
    for backup in backups:
        session.out(desk.backup_line(backup))
    if not backups:
        session.say(_("There is no backup yet."))
    return OK if backups else NOTHING_FOUND


@backup_command.command(
    "restore",
    help=later("Show what bringing back a backup would change, and do it.\n\nExample: tracker backup restore newest"),
)
@click.argument("name")
@click.option("--yes", is_flag=True, help=later("Do it without asking."))
@pass_session
def restore_command(session: Session, name: str, yes: bool) -> int:
    desk = session.desk
    backup = desk.backup_named(name)
    changes = desk.preview_restore(backup)
    if not changes:
        session.say(_("Nothing would change: all is as it was then."))
        return OK
    for change in changes[:_SHOWN]:
        session.out(_line(change))
    if len(changes) > _SHOWN:
        session.out(_("… and {count} more").format(count=grouped(len(changes) - _SHOWN)))
    if not yes and not _agreed(session, len(changes)):
        session.say(_("Nothing was changed."))
        return USAGE
    session.tell(desk.restore(backup))
    return OK


def _line(change: Change) -> str:
    line = f"{_SIGNS[change.kind]} {change.buyer or change.deal_id}"
    return f"{line}: {', '.join(change.fields)}" if change.fields else line


def _agreed(session: Session, count: int) -> bool:
    if not sys.stdin.isatty():
        session.say(_("With --yes it is brought back."))
        return False
    asked = n_("Change {n} deal back? One undo takes it back.", "Change {n} deals back? One undo takes it back.", count)
    with suppress(OSError):  # a terminal that hung up agrees to nothing
        return click.confirm(asked.format(n=grouped(count)), err=True)
    return False
