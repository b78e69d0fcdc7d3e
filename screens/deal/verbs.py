"""The verbs of a deal as a table: their words, and the choice whose date is shown beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

from screens.keys import bind
from tracker.words import later

if TYPE_CHECKING:
    from tracker.model import Deal


class Verb(NamedTuple):
    """One thing to do. `choice` is what the desk previews for it, "" when it sets no date."""

    id: str
    label: str
    tip: str
    choice: str = ""
    in_bar: bool = False

    @property
    def binding_id(self) -> str:
        """The id under which its keys can be remapped."""
        return self.id.replace("app.open_", "app.") if "." in self.id else f"deal.{self.id}"

    @property
    def binding(self) -> Binding:
        return bind(self.id, self.label, id=self.binding_id, tooltip=self.tip, show=self.in_bar)


HAPPENED = (
    Verb("asked", later("Sent it"), later("Done: you wrote or told them this"), "asked"),
    Verb("wrote", later("Wrote…"), later("You wrote or called: say what, and what you learned"), "asked"),
    Verb("replied", later("They replied…"), later("They answered: keep their words and what you learned"), "in"),
    Verb("read", later("Only read it"), later("They saw it and did not answer"), "read"),
    Verb("refused", later("They said no…"), later("They refused: keep their words; the deal goes quiet"), "refused"),
    Verb("answer", later("Answer it…"), later("How you answered their no: accepted, held, or gracious")),
    Verb("note", later("Add a note…"), later("For the record; the rhythm goes on"), "note"),
)
ASIDE = (
    Verb("bury", later("Tomorrow"), later("Not today: back tomorrow"), "bury"),
    Verb("snooze", later("Snooze…"), later("Snooze until a date you name"), "snooze:3d"),
    Verb("sleep", later("Sleep…"), later("Sleep until something happens"), "sleep"),
    Verb("move", later("Move…"), later("To another stage"), "move"),
    Verb("lose", later("Lost…"), later("Close as lost, with the reason")),
    Verb("win", later("Won…"), later("Close as won, with the reason")),
)
CARD = (
    Verb("open", later("Open deal"), later("Facts, timeline and ghost board")),
    Verb("copy", later("Copy text"), later("Copy what the buyer may read to the clipboard")),
    Verb("edit", later("Edit…"), later("Change what is on the card")),
)
LATER = (
    Verb("wake", later("Wake it"), later("Back into the rhythm of its stage"), "wake"),
    Verb("reopen", later("Reopen"), later("Bring a closed deal back; its history stays"), "reopen"),
    Verb("kept", later("Promise kept"), later("They did what they had promised")),
    Verb("broken", later("Promise broken"), later("They did not; the next concession reminds you of it")),
    Verb("again", later("Order again"), later("Their next order: a new deal with goods and terms taken over")),
)
VERBS = (*HAPPENED, *ASIDE, *CARD, *LATER)
VERB_BINDINGS = [verb.binding for verb in VERBS]
WHY = {"won": later("Why us…"), "lost": later("Why it ended…")}
"""What closing is called on a deal that was closed so: its reason can be revised."""
CLOSED_BY = {"won": "win", "lost": "lose"}
_NEXT_STAGE = {"inquiry": "quote", "quote": "pi", "pi": "sample", "sample": "order"}


def preview_choice(verb: Verb, deal: Deal) -> str:
    """The choice whose date is shown beside a verb; a move is previewed to the stage after this one."""
    if verb.id != "move":
        return verb.choice
    following = _NEXT_STAGE.get(deal.stage, "")
    return f"move:{following}" if following else ""
