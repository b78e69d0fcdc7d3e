"""Commands that change an open deal: log, move, edit, and the three ways of putting one aside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from tracker.errors import BadInput
from tracker.model import TouchKind
from tracker.shell.options import complete_stage, deal_argument, pass_session
from tracker.shell.session import Session
from tracker.words import _, later

_NEED_WORDS: dict[TouchKind, str] = {
    "in": later("A reply needs the buyer's words, or what you learned."),
    "refused": later("A refusal needs the buyer's words: they show later what was behind it."),
    "note": later("A note needs some words."),
}


_KINDS: dict[TouchKind, str] = {
    "out": later("We wrote or called (default)."),
    "in": later("They answered."),
    "read": later("They read it and did not answer."),
    "note": later("A note, not a touch."),
    "refused": later("They said no; the deal falls silent."),
}


def _kind_options(command: Any) -> Any:
    for kind, text in reversed(_KINDS.items()):
        command = click.option(f"--{kind}", kind, is_flag=True, help=text)(command)
    return command


def _kind(given: Mapping[str, bool]) -> TouchKind:
    """The one kind that was given; BadInput for two at once."""
    chosen = [kind for kind in _KINDS if given[kind]]
    if len(chosen) > 1:
        names = ", ".join(f"--{kind}" for kind in chosen)
        raise BadInput(
            _("A touch is one of these, not several: {names}.").format(names=names), _("Log them one by one.")
        )
    return chosen[0] if chosen else "out"


def pairs(items: tuple[str, ...], what: str) -> dict[str, str]:
    """NAME=VALUE arguments as a dictionary; BadInput on one without an equals sign."""
    read: dict[str, str] = {}
    for item in items:
        name, equals, value = item.partition("=")
        if not equals or not name.strip():
            raise BadInput(
                _("“{item}” is not {what}.").format(item=item, what=what),
                _("Write NAME=VALUE, without spaces around =."),
            )
        read[name.strip()] = value
    return read


@click.command(
    "log",
    help=later(
        "Log a touch.\n\nExample: tracker log rahman 'asked about the project' --asked inquiry-project\n\n"
        "Without an option: we wrote or called."
    ),
)
@deal_argument
@click.argument("text", nargs=-1)
@_kind_options
@click.option("--asked", default="", metavar="QUESTION", help=later("The playbook question it put, by id."))
@click.option(
    "--learned",
    multiple=True,
    metavar="FACT=VALUE",
    help=later("What it taught. Can be given several times."),
)
@click.option("--next", "next_", default="", metavar="WHEN", help=later("Plan the next step."))
@click.option("--at", default="", metavar="WHEN", help=later("When it happened. Default: now."))
@pass_session
def log_command(
    session: Session,
    /,
    deal: str,
    text: tuple[str, ...],
    asked: str,
    learned: tuple[str, ...],
    next_: str,
    at: str,
    **kinds: bool,
) -> None:
    desk, kind = session.desk, _kind(kinds)
    facts, words = pairs(learned, _("a fact")), " ".join(text).strip()
    if kind in _NEED_WORDS and not (words or facts):
        raise BadInput(
            _(_NEED_WORDS[kind]), _("Put it in quotes: tracker log {deal} --{kind} '…'").format(deal=deal, kind=kind)
        )
    said = desk.log(desk.find(deal).id, kind, words, asked=asked, learned=facts, next=next_, at=at)
    session.tell(said)


@click.command("move", help=later("Move a deal to a stage.\n\nExample: tracker move rahman quote"))
@deal_argument
@click.argument("stage", shell_complete=complete_stage)
@pass_session
def move_command(session: Session, deal: str, stage: str) -> None:
    session.tell(session.desk.move(session.desk.find(deal).id, stage))


@click.command(
    "edit",
    help=later(
        "Set fields or facts of a deal.\n\nExample: tracker edit rahman price='USD 0.31/pc' valid='end of month'\n\n"
        "An empty value clears; tag=-vip takes a tag off."
    ),
)
@deal_argument
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@pass_session
def edit_command(session: Session, deal: str, fields: tuple[str, ...]) -> None:
    session.tell(session.desk.edit(session.desk.find(deal).id, pairs(fields, _("a field"))))


@click.command("snooze", help=later("Out of the queue until a date.\n\nExample: tracker snooze rahman 'next monday'"))
@deal_argument
@click.argument("when", nargs=-1, required=True)
@pass_session
def snooze_command(session: Session, deal: str, when: tuple[str, ...]) -> None:
    session.tell(session.desk.snooze(session.desk.find(deal).id, " ".join(when)))


@click.command("bury", help=later("Out of the queue until tomorrow.\n\nExample: tracker bury rahman"))
@deal_argument
@pass_session
def bury_command(session: Session, deal: str) -> None:
    session.tell(session.desk.bury(session.desk.find(deal).id))


@click.command(
    "sleep",
    help=later(
        "Out of the queue until a reason.\n\nExample: tracker sleep rahman 'until their new shop opens'\n\n"
        "A reply, or `tracker wake`, brings it back."
    ),
)
@deal_argument
@click.argument("reason", nargs=-1, required=True)
@pass_session
def sleep_command(session: Session, deal: str, reason: tuple[str, ...]) -> None:
    session.tell(session.desk.sleep(session.desk.find(deal).id, " ".join(reason)))


@click.command("wake", help=later("Back into the rhythm of its stage.\n\nExample: tracker wake rahman"))
@deal_argument
@pass_session
def wake_command(session: Session, deal: str) -> None:
    session.tell(session.desk.wake(session.desk.find(deal).id))
