"""The ranked causes as rows, and what the close dialog offers for each. Text only; knows no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from screens.deal.wording import short_day
from screens.forms.rows import MUTED, Line, Row, Run, label_cells, labelled
from tracker.errors import BadInput
from tracker.words import _, later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.desk import Desk
    from tracker.desk.candidates import Candidate
    from tracker.model import Deal, Diagnosis

UNDIAGNOSED = "?"
"""The id of the last row: closing without a cause."""


class Wording(NamedTuple):
    """What the dialog calls things, for a loss or for a win."""

    title: str
    causes: str
    evidence_for: str
    evidence_against: str
    lesson: str
    lesson_hint: str
    revive: str


WORDINGS = {
    "lost": Wording(
        later("Why is {buyer} lost?"),
        later("What they meant"),
        later("Speaks for it"),
        later("Against it"),
        later("Lesson"),
        later("what would have changed it"),
        later("Ask again"),
    ),
    "won": Wording(
        later("Why did {buyer} choose us?"),
        later("Why they chose us"),
        later("Speaks for it"),
        later("Against it"),
        later("What it cost"),
        later("what we gave for it"),
        later("First reorder"),
    ),
}


def their_last_words(deal: Deal, before: Diagnosis | None) -> str:
    """What they said, as written down when it was closed so before, else as logged last; "" when they never spoke."""
    if before is not None and before.said:
        return one_line(before.said)
    told = (touch.text for _key, touch in reversed(deal.timeline) if touch.kind in ("in", "refused") and touch.text)
    return one_line(next(told, ""))


def their_dated_words(desk: Desk, deal: Deal) -> str:
    """What they said last with its day, as evidence; "" when they never said anything."""
    for _key, touch in reversed(deal.timeline):
        if touch.kind in ("in", "refused") and touch.text:
            day = short_day(desk.clock.day_of(touch.at), desk.clock.today())
            return _("{day}: “{words}”").format(day=day, words=one_line(touch.text))
    return ""


def evidence(desk: Desk, deal: Deal, found: Candidate) -> str:
    """What the timeline shows for a cause: what speaks for it, else what they said. Silence has no such words."""
    spoken = "" if found.cause.group in ("silence", "won") else their_dated_words(desk, deal)
    return one_line(found.evidence) or spoken


def one_line(text: str) -> str:
    """Evidence of several lines in one."""
    return "; ".join(part.strip() for part in text.splitlines() if part.strip())


def cause_rows(desk: Desk, found: Sequence[Candidate]) -> list[Row]:
    """The causes best first, numbered, with the first line of what speaks for each; last: no cause yet."""
    titles = [desk.playbook.title(candidate.cause) for candidate in found]
    column = min(40, label_cells(titles))
    rows = []
    for number, (candidate, title) in enumerate(zip(found, titles, strict=True), 1):
        key = Run(f"{number} " if number < 10 else "  ", "bold $accent")
        seen = one_line(candidate.evidence)
        rows.append(Row(candidate.cause.id, (Line((key, Run(labelled(title, column).text), Run(seen, MUTED))),)))
    last = Line((Run("0 ", "bold $accent"), Run(_("Not known yet: close it as undiagnosed"), MUTED)))
    return [*rows, Row(UNDIAGNOSED, (last,))]


def read_percent(text: str) -> int | None:
    """`70`, `70 %`, `７０％`; None when empty. BadInput for anything but a whole number from 0 to 100."""
    plain = text.strip().rstrip("%％").strip()
    if not plain:
        return None
    if not plain.isdecimal() or int(plain) > 100:
        raise BadInput(_("“{text}” is not a certainty.").format(text=text), _("Write a whole number from 0 to 100."))
    return int(plain)
