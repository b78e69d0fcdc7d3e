"""Commands that change an open deal: log, move, edit, and the three ways of putting one aside."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.errors import NOTHING_FOUND, OK, BadInput, os_reason
from tracker.model import TouchKind
from tracker.shell.options import complete_deal, complete_stage, deal_argument, pass_session
from tracker.shell.session import Session
from tracker.words import _, later

_NEED_WORDS: dict[TouchKind, str] = {
    "in": later("A reply needs the buyer's words, or what you learned."),
    "refused": later("A refusal needs the buyer's words: they show later what was behind it."),
    "note": later("A note needs some words."),
}


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
@click.option("--out", "kind", flag_value="out", default="out", help=later("We wrote or called (default)."))
@click.option("--in", "kind", flag_value="in", help=later("They answered."))
@click.option("--read", "kind", flag_value="read", help=later("They read it and did not answer."))
@click.option("--note", "kind", flag_value="note", help=later("A note, not a touch."))
@click.option("--refused", "kind", flag_value="refused", help=later("They said no; the deal falls silent."))
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
    deal: str,
    text: tuple[str, ...],
    kind: TouchKind,
    asked: str,
    learned: tuple[str, ...],
    next_: str,
    at: str,
) -> None:
    desk = session.desk
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


@click.command(
    "check",
    help=later(
        "Check a drafted follow-up for stale lines.\n\nExample: tracker check --for rahman draft.txt\n\n"
        "With - it reads standard input. Exit code 1: something stale was found."
    ),
)
@click.argument("draft", default="-", metavar="FILE|-")
@click.option(
    "--for", "deal", metavar="DEAL", shell_complete=complete_deal, help=later("Offer a better question for this deal.")
)
@pass_session
def check_command(session: Session, draft: str, deal: str | None) -> int:
    from tracker.capture import decode_input

    desk = session.desk
    try:
        content = session.typed() if draft == "-" else Path(draft).read_bytes()
    except OSError as trouble:
        raise BadInput(
            _("{file} cannot be read: {why}.").format(file=draft, why=os_reason(trouble)),
            _("Name a text file, or -."),
        ) from trouble
    found, text = desk.find(deal) if deal else None, decode_input(content)
    stale = desk.checked_for(found, text) if found else [(line, None) for line in desk.check_draft(text)]
    if not stale:
        session.say(_("Nothing stale in it."))
        return OK
    for line, better in stale:
        session.out(line)
        if better is not None:
            session.out("  " + _("Better: {text}").format(text=desk.question_text(better)))
    reason = desk.entry(found).reason if found else None
    if reason is not None:
        session.out(_("Reason to write: {text}").format(text=reason.text))
    return NOTHING_FOUND
