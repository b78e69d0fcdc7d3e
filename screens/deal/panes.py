"""What the deal screen lists: facts, timeline, ghost board, or why it was closed. Rows only, no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.deal.wording import SIGNS, short_day, touch_text, touch_who
from screens.forms.edit import FIELDS, field_text
from screens.forms.rows import MUTED, Line, Row, Run, label_cells, labelled
from screens.text import wrap
from tracker.words import _

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal, Diagnosis

MORE = "+"
"""The id of the row that opens all fields."""
STATES = {"unknown": "?", "supported": "+", "ruled-out": "×"}
_BAR_CELLS = 10
_LONGEST = 6


def fact_rows(desk: Desk, deal: Deal, cells: int) -> list[Row]:
    """Every field and fact that holds something, then a way to all of them."""
    named = [(name, _(label)) for name, label, _hint in FIELDS if name != "buyer"]
    named += [(key, desk.fact_title(key)) for key in deal.facts]
    shown = [(name, label, text) for name, label in named if (text := field_text(desk, deal, name))]
    column = min(16, label_cells([label for _name, label, _text in shown]))
    rows = [Row(name, _hanging((labelled(label, column),), column + 2, text, cells, 3)) for name, label, text in shown]
    return [*rows, Row(MORE, (Line((Run(_("add or change …"), MUTED),)),))]


def timeline_rows(desk: Desk, deal: Deal, cells: int) -> list[Row]:
    """The touches, newest first, each with its day and whole text."""
    today = desk.clock.today()
    answered = desk.answered(deal)
    rows = []
    for key, touch in reversed(deal.timeline):
        day = short_day(desk.clock.day_of(touch.at), today)
        done, came = answered.get(key, (touch_who(desk, touch), ""))
        who = f"{SIGNS[touch.kind]} {done}"
        text = " · ".join(filter(None, (touch_text(desk, touch), came)))
        head = Line((Run(who, "$primary" if touch.kind in ("in", "refused") else ""),), (Run(day, MUTED),))
        rows.append(Row(key, (head, *_hanging((Run("  "),), 2, text, cells, _LONGEST)) if text else (head,)))
    created = short_day(desk.clock.day_of(deal.created), today)
    source = _("came in via {source}").format(source=deal.source) if deal.source else _("came in")
    return [*rows, Row("created", (Line((Run("+ " + source, MUTED),), (Run(created, MUTED),)),))]


def ghost_rows(desk: Desk, deal: Deal, cells: int) -> list[Row]:
    """The seven explanations of silence, most likely first, each with its mark and the newest evidence."""
    board = desk.ghost(deal)
    names = [desk.playbook.title(row.hypothesis) for row in board.rows]
    column = min(label_cells(names), max(24, cells // 2 - 6))
    rows = []
    for row, name in zip(board.rows, names, strict=True):
        share = "━" * round(row.probability * _BAR_CELLS)
        newest = str(row.steps[-1]) if row.steps else ""
        style = {"ruled-out": MUTED, "supported": "bold"}.get(row.state, "")
        left = (
            Run(STATES[row.state] + " ", "bold $accent"),
            Run(labelled(name, column).text, style),
            Run(f"{row.probability:>4.0%} ", style),
            Run(share.ljust(_BAR_CELLS + 1), "$primary"),
            Run(row.said or newest, MUTED),
        )
        rows.append(Row(row.hypothesis.id, (Line(left),)))
    return rows


def diagnosis_rows(desk: Desk, deal: Deal, cells: int) -> list[Row]:
    """Why it was closed; an older diagnosis stays under the newer one."""
    rows: list[Row] = []
    for key in sorted(deal.diagnoses, key=lambda key: (deal.diagnoses[key].at, key), reverse=True):
        rows += _diagnosis(desk, key, deal.diagnoses[key], cells)
    return rows or [Row("none", (Line((Run(_("No reason is written down yet."), MUTED),)),))]


def _diagnosis(desk: Desk, key: str, found: Diagnosis, cells: int) -> list[Row]:
    today = desk.clock.today()
    cause = desk.playbook.cause(found.cause) if found.cause else None
    title = desk.playbook.title(cause) if cause else found.cause or _("undiagnosed")
    if found.confidence is not None:
        title += f" · {found.confidence} %"
    texts = [
        (_("Cause"), title),
        (_("Their words"), found.said),
        (_("Speaks for"), found.evidence_for),
        (_("Against"), found.evidence_against),
        (_("Lesson"), found.lesson),
        (_("Ask again"), desk.describe(found.revive) if found.revive else ""),
    ]
    column = label_cells([label for label, _text in texts])
    day = short_day(desk.clock.day_of(found.at), today)
    rows: list[Row] = []
    for label, text in texts:
        if text:
            lines = _hanging((labelled(label, column),), column + 2, text, cells, 3)
            if not rows:
                lines = (lines[0]._replace(right=(Run(day, MUTED),)), *lines[1:])
            rows.append(Row(f"{key}/{label}", lines))
    return rows


def _hanging(before: tuple[Run, ...], indent: int, text: str, cells: int, limit: int) -> tuple[Line, ...]:
    """A text over several lines, the later ones indented under its start."""
    broken = wrap(text, max(8, cells - indent - 2))
    if len(broken) > limit:
        broken = [*broken[: limit - 1], broken[limit - 1] + "…"]
    return tuple(
        Line((*before, Run(part)) if number == 0 else (Run(" " * indent), Run(part)))
        for number, part in enumerate(broken)
    )
