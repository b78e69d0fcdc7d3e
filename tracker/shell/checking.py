"""`check`: what of a drafted text should not go out, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tracker.desk.as_json import question_json, reason_json
from tracker.errors import NOTHING_FOUND, OK
from tracker.shell.options import complete_deal, pass_session
from tracker.shell.session import Session
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Question


@click.command(
    "check",
    help=later(
        "Check a drafted follow-up for stale lines, and with --for for what it tells of other customers.\n\n"
        "Example: tracker check --for rahman draft.txt\n\n"
        "With - it reads standard input. Exit code 1: something was found."
    ),
)
@click.argument("draft", default="-", metavar="FILE|-")
@click.option(
    "--for",
    "deal",
    metavar="DEAL",
    shell_complete=complete_deal,
    help=later("Whom it is for: better questions are offered, other customers’ names and prices are found."),
)
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def check_command(session: Session, draft: str, deal: str | None, as_json: bool) -> int:
    from tracker.capture import decode_input
    from tracker.desk.exchange import read_bytes

    desk = session.desk
    text = decode_input(session.typed() if draft == "-" else read_bytes(draft))
    found = desk.find(deal) if deal else None
    stale: list[tuple[str, Question | None]] = (
        desk.checked_for(found, text) if found else [(line, None) for line in desk.check_draft(text)]
    )
    others = desk.told_of_others(found, text) if found else []
    reason = desk.entry(found).reason if found and stale else None
    if as_json:
        lines = [{"line": line, "question": question_json(better)} for line, better in stale]
        told = [desk.told_json(each) for each in others]
        session.json({"stale": lines, "others": told, "reason": reason_json(reason)})
    elif stale or others:
        for each in others:
            session.out(desk.told_words(each))
        _print_stale(session, desk, stale, reason.text if reason else "")
    elif found:
        session.say(_("Nothing stale in it, and nothing of another customer’s."))
    else:
        session.say(_("Nothing stale in it."))
    return NOTHING_FOUND if stale or others else OK


def _print_stale(session: Session, desk: Desk, stale: list[tuple[str, Question | None]], reason: str) -> None:
    for line, better in stale:
        session.out(line)
        if better is not None:
            session.out("  " + _("Better: {text}").format(text=desk.question_text(better)))
    if reason:
        session.out(_("Reason to write: {text}").format(text=reason))
