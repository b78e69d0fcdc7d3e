"""The head of the deal screen: who and what, when it is next due and why, and what to ask then. Text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from screens.deal.wording import days_ago, short_day, terms, whereabouts
from screens.forms.rows import MUTED, Line, Run, hanging, label_cells, labelled, lay
from tracker.words import _, bracketed

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal, Entry, Standing

_MOST_LINES = 3


def head(desk: Desk, deal: Deal, standing: Standing, entry: Entry | None, cells: int) -> Content:
    """The lines, each exactly `cells` wide; when it is due and what to ask then may take more than one."""
    column = label_cells([_("Next"), _("Ask"), _("Write")])
    lines = [
        Line((Run(deal.buyer, "bold"),), _stage(desk, deal, standing)),
        Line(
            (Run(terms(desk, deal) or _("goods not known yet"), "" if deal.goods else MUTED),),
            _worth(desk, deal),
        ),
        Line((Run(whereabouts(desk, deal), MUTED),)),
    ]
    said = [(_("Next"), (*_when(desk, standing), Run(standing.why)))]
    if entry and entry.reason:
        said.append((_("Write"), (Run(entry.reason.text, "bold"),)))
    elif entry and entry.question:
        said.append((_("Ask"), (Run(desk.playbook.title(entry.question), "bold"),)))
    for label, parts in said:
        for runs in hanging(parts, cells - column - 2, _MOST_LINES):
            lines.append(Line((labelled(label, column), *runs)))
            label = ""
    return Content("\n").join([*(lay(line, cells) for line in lines), Content(" ")])


def _stage(desk: Desk, deal: Deal, standing: Standing) -> tuple[Run, ...]:
    since = days_ago(desk.clock.day_of(deal.entered), desk.clock.today())
    outcome = {"won": _("won"), "lost": _("lost")}.get(deal.outcome, "")
    stage = desk.title(deal.stage)
    title = bracketed(stage, outcome) if outcome and outcome != stage.lower() else stage
    alarm = (Run("! " + _("silent too long") + "  ", "bold $error"),) if standing.alarm else ()
    return (*alarm, Run(title, "bold $primary"), Run(f" · {since}", MUTED))


def _worth(desk: Desk, deal: Deal) -> tuple[Run, ...]:
    text = desk.money(deal.worth)
    return (Run(text, MUTED),) if text else ()


def _when(desk: Desk, standing: Standing) -> tuple[Run, ...]:
    if standing.due is None:
        return ()
    today = desk.clock.today()
    late = "! " if standing.due < today else ""
    about = " ±1" if standing.estimate else ""
    style = "bold $error" if late else "bold $accent"
    return (Run(f"{late}{short_day(standing.due, today)}{about}", style), Run("  "))
