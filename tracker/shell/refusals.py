"""`answer` and `promise`: how a refusal was answered, and whether they keep what they promised for it."""

from __future__ import annotations

import click

from tracker.model import ANSWER_MOVES
from tracker.shell.options import deal_argument, pass_session
from tracker.shell.session import Session
from tracker.words import later


@click.command(
    "answer",
    help=later(
        "Record how you answered a refusal: accept it and give room, hold and see whether they return, be gracious, "
        "or concede something, best for something in return."
        "\n\nExample: tracker answer rahman hold '2.45 is our lowest' --said 'too expensive'\n\n"
        "Example: tracker answer rahman concede --gave '5 % off' --for 'a 50 % deposit'\n\n"
        "The deal keeps quiet until they write. `show` and the lost summary tell what came of it. TEXT is what you "
        "wrote to them."
    ),
)
@deal_argument
@click.argument("move", type=click.Choice(ANSWER_MOVES))
@click.argument("text", nargs=-1)
@click.option("--said", default="", metavar="TEXT", help=later("Their refusal, if it is not logged yet."))
@click.option("--price", default="", metavar="PRICE", help=later("The price you held. Default: TEXT's, or the deal's."))
@click.option("--gave", default="", metavar="TEXT", help=later("With concede: what you gave, such as '5 % off'."))
@click.option("--for", "got", default="", metavar="TEXT", help=later("What you asked for it. Default: nothing."))
@click.option("--next", "next_", default="", metavar="WHEN", help=later("When to look at it again."))
@click.option("--at", default="", metavar="WHEN", help=later("When it happened. Default: now."))
@pass_session
def answer_command(
    session: Session,
    deal: str,
    move: str,
    text: tuple[str, ...],
    said: str,
    price: str,
    gave: str,
    got: str,
    next_: str,
    at: str,
) -> None:
    desk, wrote = session.desk, " ".join(text)
    done = desk.answer(desk.find(deal).id, move, wrote, said=said, price=price, gave=gave, got=got, next=next_, at=at)
    session.tell(done)


@click.command(
    "promise",
    help=later(
        "Note whether they kept what they promised.\n\nExample: tracker promise rahman kept\n\n"
        "What was asked for a concession is a promise where it names a day (`--for 'double by 1 June'`), and so is "
        "the fact `promise`. It comes back on its day; a broken one is told at the next concession."
    ),
)
@deal_argument
@click.argument("end", type=click.Choice(("kept", "broken")))
@pass_session
def promise_command(session: Session, deal: str, end: str) -> None:
    session.tell(session.desk.settle_promise(session.desk.find(deal).id, is_kept=end == "kept"))
