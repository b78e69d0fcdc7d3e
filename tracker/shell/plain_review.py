"""The review by prompts: one deal after the other in plain lines, for screen readers and terminals that cannot draw."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tracker.desk import Desk, Said
from tracker.errors import TrackerError
from tracker.model import Entry
from tracker.shell.plain_answers import ANSWERS, Answer, Talk
from tracker.shell.session import Session
from tracker.words import _, grouped, n_, sentences

Ask = Callable[[str], str]
"""Shows a prompt and returns the answer; EOFError at the end of input."""


def review(session: Session, desk: Desk, ask: Ask, show: Callable[[int, Entry], None]) -> None:
    """Walk through today's queue; an empty answer skips, `q` or the end of input leaves, `u` undoes."""
    work = desk.days_work()
    done = 0
    for place, deal_id in enumerate(work.ids, 1):
        entry = work.entry(deal_id)
        if entry is None:
            continue
        show(place, entry)
        if local := desk.local_time(entry.deal):
            session.out("   " + _("There: {time}").format(time=local))
        try:
            settled = _settle(session, desk, entry, ask)
        except EOFError:
            break
        if settled is None:
            break
        done += settled
    waiting = len(desk.days_work().ids)
    session.out()
    session.out(n_("{count} deal done.", "{count} deals done.", done).format(count=grouped(done)))
    session.out(n_("{count} deal still due.", "{count} deals still due.", waiting).format(count=grouped(waiting)))


def _settle(session: Session, desk: Desk, entry: Entry, ask: Ask) -> int | None:
    """Ask until the deal in view is answered: 1 done, 0 skipped, None to leave."""
    session.out("   " + _menu(desk, entry))
    while True:
        letter = ask("   > ").strip()
        if letter in ("", "q"):
            return None if letter else 0
        if letter == "u":
            _try(session, desk.undo)
        elif (answer := ANSWERS.get(letter)) is None:
            session.say("   " + _("Type one of these letters, or Enter to skip."))
            session.out("   " + _menu(desk, entry))
        elif _try(session, partial(_act, answer, Talk(desk, entry, ask, session.out))):
            still = desk.due_entry(desk.deal(entry.deal.id)) if answer.stays else None
            if still is None:
                return 1
            entry = still


def _act(answer: Answer, talk: Talk) -> Said:
    if answer.verb and (why := talk.desk.why_not(talk.entry.deal, answer.verb)):
        raise TrackerError(why)
    return answer.act(talk)


def _menu(desk: Desk, entry: Entry) -> str:
    """Each answer that this deal allows, with the day it would set."""
    parts = []
    for letter, answer in ANSWERS.items():
        if not answer.verb or not desk.why_not(entry.deal, answer.verb):
            day = f" {desk.preview(entry.deal, answer.choice)}" if answer.choice else ""
            parts.append(f"{letter} {_(answer.title)}{day}")
    return _(", ").join([*parts, _("u undo"), _("Enter skip"), _("q leave")])


def _try(session: Session, act: Callable[[], Said]) -> bool:
    try:
        said = act()
    except TrackerError as error:
        session.say("   " + sentences(error.message, error.hint))
        return False
    for line in filter(None, (said.text, said.doubt)):
        session.out(f"   {line}")
    return True
