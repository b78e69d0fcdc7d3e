"""The review by prompts: one deal after the other in plain lines, for screen readers and terminals that cannot draw."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from tracker.desk import Desk, Said
from tracker.errors import TrackerError
from tracker.model import Entry, TouchKind
from tracker.shell.session import Session
from tracker.words import _, grouped, labelled, later, n_, sentences

Ask = Callable[[str], str]
"""Shows a prompt and returns the answer; EOFError at the end of input."""


class Answer(NamedTuple):
    """A letter and what it does. `detail` is what it asks for next, "" for nothing."""

    title: str
    choice: str
    detail: str
    act: Callable[[Desk, Entry, str], Said]


def _asked(desk: Desk, entry: Entry, _text: str) -> Said:
    return desk.log(entry.deal.id, "out", asked=entry.question.id if entry.question else "")


def _logged(kind: TouchKind) -> Callable[[Desk, Entry, str], Said]:
    return lambda desk, entry, text: desk.log(entry.deal.id, kind, text)


ANSWERS: dict[str, Answer] = {
    "d": Answer(later("asked it"), "asked", "", _asked),
    "r": Answer(later("they replied"), "in", later("Their words"), _logged("in")),
    "v": Answer(later("read, no answer"), "read", "", _logged("read")),
    "a": Answer(later("note"), "note", later("Note"), _logged("note")),
    "z": Answer(later("tomorrow"), "bury", "", lambda desk, e, _text: desk.bury(e.deal.id)),
    "s": Answer(later("snooze"), "", later("Until when"), lambda desk, e, text: desk.snooze(e.deal.id, text)),
    "S": Answer(later("sleep"), "sleep", later("Until what"), lambda desk, e, text: desk.sleep(e.deal.id, text)),
    "m": Answer(later("move"), "", later("To which stage"), lambda desk, e, text: desk.move(e.deal.id, text)),
}


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
        elif _answered(session, desk, entry, answer, ask):
            return 1


def _answered(session: Session, desk: Desk, entry: Entry, answer: Answer, ask: Ask) -> bool:
    text = ask("   " + labelled(_(answer.detail), "")) if answer.detail else ""
    if answer.detail and not text.strip():
        session.say("   " + _("Nothing was written, so nothing was done."))
        return False
    return _try(session, partial(answer.act, desk, entry, text))


def _menu(desk: Desk, entry: Entry) -> str:
    """Each answer with the day it would set."""
    parts = []
    for letter, answer in ANSWERS.items():
        day = f" {desk.preview(entry.deal, answer.choice)}" if answer.choice in ("asked", "bury") else ""
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
