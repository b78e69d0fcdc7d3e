"""What came of each answer to a refusal, read from the timeline: they came back, said no again, or kept silent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from tracker.cadence.story import DayOf
from tracker.words import _, later, n_

if TYPE_CHECKING:
    from tracker.model import Answer, AnswerMove, Deal

Came = Literal["back", "refused", "anew", "quiet"]
"""back: they wrote, or ordered; refused: they said no again; anew: we answered again first; quiet: no word."""

_DONE: dict[AnswerMove, str] = {
    "accept": later("accepted"),
    "hold": later("held"),
    "gracious": later("let go with grace"),
    "concede": later("gave way"),
}


class Outcome(NamedTuple):
    """An answer and what followed. `key` is its touch; days are calendar days of the user."""

    key: str
    answer: Answer
    day: date
    came: Came
    days: int
    """Until that happened; for a silence, until today or until the deal was lost."""
    ended: Literal["", "won", "lost"]
    """How the deal closed after it, if this was the last answer before."""

    @property
    def worked(self) -> bool:
        """They came back without another refusal or another answer of ours in between."""
        return self.came == "back"


def outcomes(deal: Deal, today: date, *, day_of: DayOf) -> list[Outcome]:
    """What came of each answer on a deal, oldest first."""
    ordered = sorted(deal.answers.items(), key=lambda pair: (pair[1].at, pair[0]))
    return [
        _outcome(deal, key, answer, then, today, day_of)
        for (key, answer), then in zip(ordered, [*ordered[1:], None], strict=False)
    ]


def _outcome(
    deal: Deal, key: str, answer: Answer, then: tuple[str, Answer] | None, today: date, day_of: DayOf
) -> Outcome:
    until = (then[1].at, then[0]) if then is not None else None
    ended = deal.outcome if until is None and deal.closed is not None and deal.closed > answer.at else ""
    came, at = _what_came(deal, (answer.at, key), until)
    if came == "quiet" and ended == "won":
        came, at = "back", deal.closed
    if at is None:
        at = deal.closed if ended else None
    day = day_of(answer.at)
    days = max(0, ((day_of(at) if at is not None else today) - day).days)
    return Outcome(key, answer, day, came, days, ended)


def _what_came(
    deal: Deal, since: tuple[datetime, str], until: tuple[datetime, str] | None
) -> tuple[Came, datetime | None]:
    """Their first word after an answer and before the next one, with its moment."""
    for key, touch in deal.timeline:
        if touch.kind not in ("in", "refused") or (touch.at, key) <= since:
            continue
        if until is not None and (touch.at, key) >= until:
            break
        return ("back" if touch.kind == "in" else "refused"), touch.at
    return ("anew", until[0]) if until is not None else ("quiet", None)


def move_words(move: AnswerMove) -> str:
    """A past-tense word for an answer, in the user's language."""
    return _(_DONE[move])


def came_words(outcome: Outcome) -> str:
    """Such as "came back after 6 days" or "no word for 40 days; lost"."""
    said = _CAME[outcome.came](outcome.days)
    if outcome.came == "back" and not outcome.days:
        said = _("came back the same day")
    if outcome.ended:
        said += _("; ") + (_("ordered") if outcome.ended == "won" else _("lost"))
    return said


def _back(days: int) -> str:
    return n_("came back after {days} day", "came back after {days} days", days).format(days=days)


def _refused(days: int) -> str:
    return n_("said no again after {days} day", "said no again after {days} days", days).format(days=days)


def _anew(days: int) -> str:
    return n_("no word; answered anew after {days} day", "no word; answered anew after {days} days", days).format(
        days=days
    )


def _quiet(days: int) -> str:
    if not days:
        return _("no word yet")
    return n_("no word for {days} day", "no word for {days} days", days).format(days=days)


_CAME = {"back": _back, "refused": _refused, "anew": _anew, "quiet": _quiet}


class Tally(NamedTuple):
    """How often one answer was given and what came of it. Quiet ones may still come back."""

    move: AnswerMove
    in_return: bool | None
    """Of what was conceded: whether something was asked for it. None for the other answers."""
    given: int
    came_back: int
    refused_again: int
    quiet: int
    ordered: int
    lost: int


_KINDS: tuple[tuple[AnswerMove, bool | None], ...] = (
    ("accept", None),
    ("hold", None),
    ("gracious", None),
    ("concede", True),
    ("concede", False),
)


def in_return_for(answer: Answer) -> bool | None:
    """Whether something was asked for what was conceded; None when nothing was conceded."""
    return bool(answer.got) if answer.move == "concede" else None


def tallies(found: Iterable[Outcome]) -> list[Tally]:
    """One tally for each answer that was given: accept, hold, gracious, conceded for something, and for nothing."""
    every = list(found)
    counted = []
    for move, in_return in _KINDS:
        mine = [each for each in every if (each.answer.move, in_return_for(each.answer)) == (move, in_return)]
        if mine:
            came = [each.came for each in mine]
            counted.append(
                Tally(
                    move=move,
                    in_return=in_return,
                    given=len(mine),
                    came_back=came.count("back"),
                    refused_again=came.count("refused"),
                    quiet=came.count("quiet") + came.count("anew"),
                    ordered=sum(each.ended == "won" for each in mine),
                    lost=sum(each.ended == "lost" for each in mine),
                )
            )
    return counted
