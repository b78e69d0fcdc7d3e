"""`list`, `show` and `today`: reading the deals."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tracker.desk import Desk
from tracker.desk.as_json import deal_json, entry_json
from tracker.desk.wording import joined
from tracker.errors import NOTHING_FOUND, OK
from tracker.model import Deal, Entry
from tracker.plain_text import aligned
from tracker.shell.options import complete_country, complete_stage, deal_argument, pass_session
from tracker.shell.session import Session
from tracker.words import _, grouped, later, n_, sentences

if TYPE_CHECKING:
    from tracker.desk.reading import Which


WIDEST = 34
"""Cells of a column before the last."""
LIKELY = 3
"""How many causes are named for a deal that closed without one."""
A_DAYS_WORK = 50
"""How many deals the printed review shows with what to write, unless the settings say how many a day."""


@click.command(
    "list",
    help=later(
        "List open deals, most urgent first.\n\nExample: tracker list zipper --country BD\n\n"
        "WORDS must all occur in the deal's buyer, goods, contact, note, tags or country."
    ),
)
@click.argument("words", nargs=-1)
@click.option("--stage", shell_complete=complete_stage, help=later("Only deals in this stage, open or closed."))
@click.option("--country", shell_complete=complete_country, help=later("Only this country."))
@click.option("--tag", help=later("Only deals with this tag."))
@click.option("--lost", is_flag=True, help=later("Lost deals instead of open ones."))
@click.option("--all", "everything", is_flag=True, help=later("Open and closed deals."))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def list_command(
    session: Session,
    words: tuple[str, ...],
    stage: str | None,
    country: str | None,
    tag: str | None,
    lost: bool,
    everything: bool,
    as_json: bool,
) -> int:
    desk = session.desk
    outcome: Which = "lost" if lost else "all" if everything or stage else "open"
    deals = desk.deals(" ".join(words), stage=stage, country=country, tag=tag, outcome=outcome)
    if as_json:
        session.json([deal_json(desk, deal) for deal in deals])
        return OK if deals else NOTHING_FOUND
    if not deals:
        closed = _("`tracker list --all` shows closed ones too.")
        hint = closed if desk.count else _("Add a deal first: tracker add …")
        session.say(sentences(_("No deal fits."), hint))
        return NOTHING_FOUND
    for line in aligned([_row(desk, deal) for deal in deals], widest=WIDEST):
        session.out(line)
    session.say(n_("{count} deal", "{count} deals", len(deals)).format(count=grouped(len(deals))))
    return OK


def _row(desk: Desk, deal: Deal) -> list[str]:
    due = desk.due_day(deal)
    when = desk.describe(due) if due else "–"
    return [
        desk.handle(deal),
        deal.buyer,
        deal.country or "–",
        desk.title(deal.stage),
        deal.goods or "–",
        desk.money(deal.worth) or "–",
        joined(_("refused"), when) if desk.headlines()[deal.id].refused else when,
    ]


@click.command("show", help=later("Show one deal whole.\n\nExample: tracker show rahman"))
@deal_argument
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def show_command(session: Session, deal: str, as_json: bool) -> None:
    desk = session.desk
    found = desk.find(deal)
    if as_json:
        session.json(deal_json(desk, found, whole=True))
        return
    session.out(f"{found.buyer}  [{desk.handle(found)}]  {desk.title(found.stage)}")
    for line in aligned(list(desk.facts_of(found)), widest=WIDEST):
        session.out("  " + line)
    for _key, touch, words in desk.timeline_words(found):
        day = desk.clock.day_of(touch.at).isoformat()
        session.out(f"  {day}  {words}")
    for line in desk.diagnosis_lines(found):
        session.out("  " + line)
    standing = desk.standing(found)
    session.out(_("Next: {why}").format(why=desk.next_words(found)) + (" !" if standing.alarm else ""))
    entry = desk.entry(found)
    for line in _what_to_write(desk, entry):
        session.out("  " + line)


@click.command(
    "today",
    help=later(
        "Today's review: who is due, why, and what to write.\n\nExample: tracker today --plain\n\n"
        "On a terminal it opens the review; with --plain it asks line by line, and piped it prints numbered lines."
    ),
)
@click.option("--plain", is_flag=True, help=later("Print lines instead of drawing."))
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def today_command(session: Session, plain: bool, as_json: bool) -> int:
    if not (plain or as_json) and sys.stdout.isatty() and sys.stdin.isatty():
        from tracker.shell.launch import open_screens

        return open_screens(session)
    desk = session.desk
    if as_json:
        session.json([entry_json(entry) for entry in desk.queue()])
    elif sys.stdout.isatty() and sys.stdin.isatty():
        from tracker.shell.plain_review import review

        session.out(desk.today_title(len(desk.days_work().ids)))
        review(session, desk, session.ask, lambda place, entry: _print_entry(session, desk, place, entry))
    else:
        print_queue(session, desk)
    return OK


def print_queue(session: Session, desk: Desk) -> None:
    """The review as numbered lines, for screen readers and pipes; an empty one says what comes next.

    A backlog is not hidden: what is beyond a day's work, the user's own measure if set, follows in one line each.
    """
    work = desk.days_work()
    ids = work.ids
    left = desk.left_of_day(set(ids))
    most = A_DAYS_WORK if left is None else left
    session.out(desk.today_title(len(ids)))
    for place, deal_id in enumerate(ids[:most], 1):
        if entry := work.entry(deal_id):
            _print_entry(session, desk, place, entry)
    if len(ids) > most:
        session.out()
        if desk.settings.per_day:
            session.out(_("Beyond your measure for today, and due all the same:"))
    for place, line in enumerate(work.briefs(most), most + 1):
        session.out(f"{place}. {line}")
    if not ids:
        for day, deal in desk.upcoming():
            session.out(f"  {desk.describe(day)}  {deal.buyer} [{desk.handle(deal)}]")


def _print_entry(session: Session, desk: Desk, place: int, entry: Entry) -> None:
    session.out()
    session.out(f"{place}. {_who(desk, entry.deal)}{' !' if entry.alarm else ''}")
    session.out(f"   {entry.why}")
    for line in _what_to_write(desk, entry):
        session.out("   " + line)


def _who(desk: Desk, deal: Deal) -> str:
    return f"{deal.buyer} [{desk.handle(deal)}] {desk.title(deal.stage)}"


def _what_to_write(desk: Desk, entry: Entry) -> list[str]:
    if entry.diagnose:
        verb = "win" if entry.deal.outcome == "won" else "lose"
        likely = desk.candidates(entry.deal, entry.deal.outcome or "lost")[:LIKELY]
        names = ", ".join(candidate.cause.id for candidate in likely)
        return [
            _("Say why: {command}").format(command=f"tracker {verb} {entry.handle} --cause ID"),
            _("Likely: {names}").format(names=names),
        ]
    if entry.refused:
        return _after_a_no(desk, entry)
    if entry.reason is not None:
        lines = [_("Reason to write: {text}").format(text=entry.reason.text)]
        return lines + (_of_promise(entry) if entry.reason.kind == "promise" else [])
    if entry.question is not None:
        asked = [_("Ask: {text}").format(text=f"{desk.question_text(entry.question)}  [{entry.question.id}]")]
        purpose = desk.purpose(entry.question)
        return [*asked, _("Purpose: {text}").format(text=purpose)] if purpose else asked
    return [_("No reason to write today. Skip it, or put it aside.")]


def _after_a_no(desk: Desk, entry: Entry) -> list[str]:
    """What the user can do; nothing is put to the buyer."""
    lines = _of_promise(entry) if entry.kind == "promise" else [_("Nothing to send: they said no.")]
    if desk.awaits_answer(entry.deal):
        lines.append(_("Answer it: {command}").format(command=f"tracker answer {entry.handle} hold"))
    if not entry.deal.outcome:
        lines.append(_("Close it: {command}").format(command=f"tracker lose {entry.handle} --cause ID"))
    return lines


def _of_promise(entry: Entry) -> list[str]:
    return [_("Kept or broken? {command}").format(command=f"tracker promise {entry.handle} kept")]
