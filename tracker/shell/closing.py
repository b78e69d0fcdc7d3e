"""`win`, `lose`, `reopen`, `again` and `ghost`: how a deal ended, and what is known about a silence."""

from __future__ import annotations

from typing import Any, Literal

import click

from tracker.desk.as_json import diagnosis_json
from tracker.errors import BadInput, NotDiagnosed
from tracker.model import MarkState
from tracker.shell.options import deal_argument, pass_session, percent
from tracker.shell.session import Session
from tracker.shell.touches import pairs
from tracker.words import _, later


def _diagnosis_options(command: Any) -> Any:
    for option in reversed(
        (
            click.option("--said", metavar="TEXT", help=later("Their words, as they wrote them.")),
            click.option("--cause", default="", metavar="ID", help=later("Your diagnosis: a cause of the playbook.")),
            click.option("--for", "for_", default="", metavar="TEXT", help=later("Evidence for it.")),
            click.option("--against", default="", metavar="TEXT", help=later("Evidence against it.")),
            click.option("--confidence", type=percent, metavar="N", help=later("How sure you are, in percent.")),
            click.option("--lesson", default="", metavar="TEXT", help=later("What would have changed it.")),
            click.option("--revive", metavar="WHEN", help=later("When to open with them again.")),
            click.option("--anyway", is_flag=True, help=later("Close without a cause; it counts as undiagnosed.")),
            click.option("--json", "as_json", is_flag=True, help=later("Print the diagnosis as JSON.")),
        )
    ):
        command = option(command)
    return command


@click.command(
    "lose",
    help=later(
        "Close a deal as lost, with a diagnosed reason.\n\n"
        "Example: tracker lose rahman --said 'too expensive' --cause beyond-budget --for 'asked twice for 0.25'\n\n"
        "Without --cause it shows the likely ones."
    ),
)
@deal_argument
@_diagnosis_options
@pass_session
def lose_command(session: Session, /, deal: str, **given: Any) -> None:
    _close(session, deal, "lost", **given)


@click.command(
    "win",
    help=later(
        "Close a deal as won: an order. Say why they chose you.\n\n"
        "Example: tracker win rahman --cause won-service --for 'wrote so in the PI mail'"
    ),
)
@deal_argument
@_diagnosis_options
@pass_session
def win_command(session: Session, /, deal: str, **given: Any) -> None:
    _close(session, deal, "won", **given)


def _close(
    session: Session, ref: str, outcome: Literal["won", "lost"], *, for_: str, against: str, as_json: bool, **given: Any
) -> None:
    desk = session.desk
    deal = desk.find(ref)
    try:
        said = desk.close(deal.id, outcome, evidence_for=for_, evidence_against=against, **given)
    except NotDiagnosed:
        session.say(_("Likely causes:"))
        for candidate in desk.candidates(deal, outcome, given["said"] or "")[:8]:
            session.say(f"  {candidate.cause.id:<22} {desk.playbook.title(candidate.cause)}")
        raise
    session.tell(said)
    if as_json and said.deal is not None:
        session.json(diagnosis_json(desk, said.deal, said.deal.diagnosis))


@click.command(
    "reopen",
    help=later("Reopen a closed deal. Its history stays, its diagnosis is emptied.\n\nExample: tracker reopen rahman"),
)
@deal_argument
@pass_session
def reopen_command(session: Session, deal: str) -> None:
    session.tell(session.desk.reopen(session.desk.find(deal).id))


@click.command(
    "again",
    help=later(
        "Open the next order of a buyer who ordered before: a new deal with buyer, contact, goods and terms taken over."
        "\n\nExample: tracker again schmidt qty=8000\n\n"
        "FIELD=VALUE, as for `edit`, says what differs. The order that it repeats waits for it and asks for no other."
    ),
)
@deal_argument
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]...")
@pass_session
def again_command(session: Session, deal: str, fields: tuple[str, ...]) -> None:
    session.tell(session.desk.again(session.desk.find(deal).id, pairs(fields, _("a field"))))


@click.command(
    "ghost",
    help=later(
        "Show what a silence may mean, or mark one of the seven hypotheses.\n\n"
        "Example: tracker ghost rahman tender supported --evidence 'asked for bid documents'"
    ),
)
@deal_argument
@click.argument("hypothesis", required=False)
@click.argument("state", required=False, type=click.Choice(["unknown", "supported", "ruled-out"]))
@click.option("--evidence", default="", metavar="TEXT", help=later("What shows it."))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def ghost_command(
    session: Session, deal: str, hypothesis: str | None, state: MarkState | None, evidence: str, as_json: bool
) -> None:
    desk = session.desk
    found = desk.find(deal)
    if hypothesis is not None:
        if state is None:
            raise BadInput(
                _("What did you find of it? It can be unknown, supported or ruled-out."),
                _("Such as: tracker ghost {deal} {hypothesis} supported --evidence '…'").format(
                    deal=deal, hypothesis=hypothesis
                ),
            )
        session.tell(desk.mark(found.id, hypothesis, state, evidence))
        found = desk.deal(found.id)
    board = desk.ghost(found)
    if as_json:
        session.json(desk.ghost_json(board))
        return
    for line in desk.ghost_lines(board):
        session.out(line)
