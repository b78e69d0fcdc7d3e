"""What each letter of the printed review does, and what it asks for first: the verbs of the drawn one, by prompts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from tracker.desk import Desk, Said
from tracker.errors import BadInput, NotDiagnosed
from tracker.model import ANSWER_MOVES, Entry, TouchKind
from tracker.shell.touches import pairs
from tracker.words import _, labelled, later

_CAUSES = 8
"""How many likely causes are offered by number."""
_UNDIAGNOSED = "0"


class Talk(NamedTuple):
    """The deal in view, and the person who is asked about it."""

    desk: Desk
    entry: Entry
    prompt: Callable[[str], str]
    out: Callable[[str], None]

    @property
    def deal_id(self) -> str:
        return self.entry.deal.id

    def maybe(self, label: str) -> str:
        """What is typed behind a label, "" for nothing; EOFError at the end of input."""
        return self.prompt("   " + labelled(label, "")).strip()

    def needed(self, label: str) -> str:
        """As `maybe`; BadInput for nothing."""
        typed = self.maybe(label)
        if not typed:
            raise BadInput(_("Nothing was written, so nothing was done."))
        return typed


class Answer(NamedTuple):
    """A letter's name and what it does. `verb` is what the desk may forbid, `choice` what it previews, if it does."""

    title: str
    act: Callable[[Talk], Said]
    verb: str = ""
    choice: str = ""
    stays: bool = False
    """The deal stays in view while it is due: nothing was settled."""


def _sent(talk: Talk) -> Said:
    return talk.desk.sent(talk.entry)


def _wrote(talk: Talk) -> Said:
    question = talk.entry.question
    return talk.desk.log(talk.deal_id, "out", talk.needed(_("You wrote")), asked=question.id if question else "")


def _logged(kind: TouchKind, label: str) -> Callable[[Talk], Said]:
    return lambda talk: talk.desk.log(talk.deal_id, kind, talk.needed(_(label)))


def _answered(talk: Talk) -> Said:
    moves = ", ".join(ANSWER_MOVES)
    move = talk.needed(_("Your answer, one of {moves}").format(moves=moves))
    gave = talk.needed(_("You gave")) if move == "concede" else ""
    got = talk.maybe(_("In return for")) if move == "concede" else ""
    return talk.desk.answer(talk.deal_id, move, talk.maybe(_("You wrote")), gave=gave, got=got)


def _closed(outcome: Literal["won", "lost"]) -> Callable[[Talk], Said]:
    def close(talk: Talk) -> Said:
        desk, said = talk.desk, talk.maybe(_("Their words"))
        likely = [each.cause for each in desk.candidates(talk.entry.deal, outcome, said)[:_CAUSES]]
        for place, cause in enumerate(likely, 1):
            talk.out(f"   {place} {desk.playbook.title(cause)}  [{cause.id}]")
        talk.out(f"   {_UNDIAGNOSED} " + _("undiagnosed"))
        typed = talk.needed(_("Cause, by number or id"))
        if typed == _UNDIAGNOSED:
            return desk.close(talk.deal_id, outcome, said=said or None, anyway=True)
        place = int(typed) - 1 if typed.isdecimal() else -1
        chosen = likely[place].id if 0 <= place < len(likely) else typed
        shows = talk.maybe(_("For it"))
        try:
            return desk.close(talk.deal_id, outcome, said=said or None, cause=chosen, evidence_for=shows)
        except NotDiagnosed as missing:
            hint = _("Say what speaks for a cause, or choose 0: closed as undiagnosed.")
            raise NotDiagnosed(missing.message, hint) from None

    return close


ANSWERS: dict[str, Answer] = {
    "d": Answer(later("sent it"), _sent, choice="asked"),
    "D": Answer(later("wrote"), _wrote),
    "r": Answer(later("they replied"), _logged("in", later("Their words"))),
    "v": Answer(later("read, no answer"), lambda talk: talk.desk.log(talk.deal_id, "read")),
    "f": Answer(later("they said no"), _logged("refused", later("Their words"))),
    "A": Answer(later("answer it"), _answered, verb="answer"),
    "a": Answer(later("note"), _logged("note", later("Note")), stays=True),
    "z": Answer(later("tomorrow"), lambda talk: talk.desk.bury(talk.deal_id), choice="bury"),
    "s": Answer(later("snooze"), lambda talk: talk.desk.snooze(talk.deal_id, talk.needed(_("Until when")))),
    "S": Answer(later("sleep"), lambda talk: talk.desk.sleep(talk.deal_id, talk.needed(_("Until what")))),
    "m": Answer(later("move"), lambda talk: talk.desk.move(talk.deal_id, talk.needed(_("To which stage")))),
    "x": Answer(later("lost"), _closed("lost")),
    "w": Answer(later("won"), _closed("won")),
    "e": Answer(
        later("edit"),
        lambda talk: talk.desk.edit(talk.deal_id, pairs((talk.needed(_("FIELD=VALUE")),), _("a field"))),
        stays=True,
    ),
}
"""By their letter, which is the key of the same thing in the drawn review."""
