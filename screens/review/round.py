"""One walk through the day's queue: who waits, who was passed over, what was done. Plain values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple


class Done(NamedTuple):
    """A deal that was dealt with in this round, and how."""

    deal: str
    verb: str


class Round(NamedTuple):
    """Deal ids. The first one waiting is in view; each step returns a new round."""

    day: str
    """The ISO day it belongs to."""
    waiting: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    done: tuple[Done, ...] = ()
    later: tuple[str, ...] = ()
    """Due as well, but beyond what the user wants in one day."""

    @property
    def current(self) -> str:
        """The deal in view, "" at the end."""
        return self.waiting[0] if self.waiting else ""

    @property
    def total(self) -> int:
        """How many deals this round is about."""
        return len({*self.waiting, *self.passed, *(done.deal for done in self.done)})

    @property
    def place(self) -> int:
        """Where in the round the deal in view stands, from 1."""
        return self.total - len(self.waiting) + 1

    def skip(self) -> Round:
        """Leave the deal in view due, and go on."""
        return self._replace(waiting=self.waiting[1:], passed=(*self.passed, *self.waiting[:1]))

    def back(self) -> Round:
        """To the deal passed over last."""
        return self._replace(waiting=(*self.passed[-1:], *self.waiting), passed=self.passed[:-1])

    def again(self) -> Round:
        """Through those passed over once more."""
        return self._replace(waiting=(*self.waiting, *self.passed), passed=())

    def more(self, count: int) -> Round:
        """Take some of those that were left for later."""
        return self._replace(waiting=(*self.waiting, *self.later[:count]), later=self.later[count:])

    def settle(self, deal: str, verb: str) -> Round:
        """A deal was dealt with."""
        return self._without(deal)._replace(done=(*self.done, Done(deal, verb)))

    def settle_for_now(self, deal: str, verb: str) -> Round:
        """A deal was dealt with and is due again today: it comes back at the end."""
        settled = self.settle(deal, verb)
        return settled._replace(waiting=(*settled.waiting, deal))

    def join(self, deal: str, *, behind: bool = False) -> Round:
        """A deal came due. One that was done in this round returns to the front (an undo), or `behind` the others."""
        if deal in self.waiting or deal in self.passed or deal in self.later:
            return self
        places = [number for number, done in enumerate(self.done) if done.deal == deal]
        if not places:
            return self._replace(waiting=(*self.waiting, deal))
        kept = tuple(done for number, done in enumerate(self.done) if number != places[-1])
        return self._replace(waiting=(*self.waiting, deal) if behind else (deal, *self.waiting), done=kept)

    def leave(self, deal: str) -> Round:
        """A deal is no longer due, by something done elsewhere."""
        if deal not in (*self.waiting, *self.passed, *self.later):
            return self
        return self.settle(deal, "elsewhere")

    def _without(self, deal: str) -> Round:
        return self._replace(
            waiting=tuple(other for other in self.waiting if other != deal),
            passed=tuple(other for other in self.passed if other != deal),
            later=tuple(other for other in self.later if other != deal),
        )

    def kept(self) -> dict[str, Any]:
        """What to remember when the program is left."""
        return {
            "day": self.day,
            "at": self.current,
            "passed": list(self.passed),
            "done": [list(done) for done in self.done],
        }


def resume(kept: Any, due: Sequence[str], day: str, left: int | None = None) -> Round:
    """The round for a day's queue, at the place where it was left; of the due so many as are `left`, None for all.

    Those passed over stay behind the others; what was done counts for its day only.
    """
    if not isinstance(kept, dict):
        kept = {}
    same_day, at = kept.get("day") == day, kept.get("at")
    unfinished = same_day or (isinstance(at, str) and at != "")
    skipped = dict.fromkeys(_texts(kept.get("passed")))
    passed = tuple(deal for deal in skipped if deal in due) if unfinished else ()
    waiting = [deal for deal in due if deal not in passed]
    if not same_day:
        waiting, passed = [*waiting, *passed], ()
    if isinstance(at, str) and at in waiting:
        waiting.remove(at)
        waiting.insert(0, at)
    pairs = kept.get("done") if same_day else None
    done = tuple(Done(*_texts(pair)) for pair in (pairs if isinstance(pairs, list) else ()) if len(_texts(pair)) == 2)
    most = max(0, left - len(passed)) if left is not None else len(waiting)
    return Round(day, tuple(waiting[:most]), passed, done, tuple(waiting[most:]))


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
