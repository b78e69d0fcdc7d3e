"""`undo`, `redo` and `history`: every change from any process, back and forth."""

from __future__ import annotations

import click

from tracker.errors import NEEDS_ATTENTION, NOTHING_FOUND, OK
from tracker.shell.options import complete_deal, pass_session, whole_number
from tracker.shell.session import Session
from tracker.words import _, later


@click.command(
    "undo",
    help=later(
        "Take back the last change made on this machine.\n\nExample: tracker undo\n\nRepeat it to go further back."
    ),
)
@click.option("--force", is_flag=True, help=later("Even when something newer changed the same fields."))
@pass_session
def undo_command(session: Session, force: bool) -> None:
    session.tell(session.desk.undo(force))


@click.command("redo", help=later("Bring back what was undone last.\n\nExample: tracker redo"))
@click.option("--force", is_flag=True, help=later("Even when something newer changed the same fields."))
@pass_session
def redo_command(session: Session, force: bool) -> None:
    session.tell(session.desk.redo(force))


@click.command(
    "history",
    help=later("List what was changed, when and on which machine, newest first.\n\nExample: tracker history rahman"),
)
@click.argument("deal", required=False, shell_complete=complete_deal)
@click.option("--limit", type=whole_number(1), metavar="N", default=30, help=later("How many lines. Default: 30."))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def history_command(session: Session, deal: str | None, limit: int, as_json: bool) -> int:
    desk = session.desk
    acts = desk.history(desk.find(deal) if deal else None, limit)
    gaps = desk.history_gaps()
    for gap in gaps:
        session.say(gap)
    if as_json:
        session.json([{**act._asdict(), "at": act.at.isoformat(), "ids": list(act.ids)} for act in acts])
        return OK
    if not acts and gaps:
        return NEEDS_ATTENTION
    if not acts:
        session.say(_("Nothing was changed yet."))
        return NOTHING_FOUND
    for act in acts:
        session.out(f"{desk.act_day(act)} {desk.act_time(act)}  {act.device}  {desk.act_words(act)}")
    return OK
