"""The end of the review, or an empty day: what was done, what was passed over, what comes next. Text only."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from screens.deal.verbs import Verb
from screens.deal.wording import short_day
from screens.forms.rows import MUTED, Line, Run, lay
from screens.text import fit
from tracker.words import _, grouped, later, n_

if TYPE_CHECKING:
    from screens.review.round import Round
    from tracker.desk import Desk

MORE = Verb("more", later("Take some more"), later("As many again of those that are due"))
CAPTURE = Verb("app.open_capture", later("Write down an inquiry"), later("A new deal from one line"))
ENDINGS = (
    Verb("skip", later("Go through the skipped ones"), later("Once more through those you passed over")),
    MORE,
    Verb("app.open_board", later("Open the board"), later("All open deals by stage")),
    CAPTURE,
    Verb("app.undo", later("Undo the last change"), later("Take back the last change")),
)
_DID = {
    "asked": later("sent"),
    "wrote": later("written to"),
    "replied": later("replied"),
    "read": later("read without answer"),
    "refused": later("said no"),
    "bury": later("put off to tomorrow"),
    "snooze": later("put off to a date"),
    "sleep": later("put to sleep"),
    "move": later("moved"),
    "again": later("ordered again"),
    "kept": later("kept a promise"),
    "broken": later("broke a promise"),
    "close": later("closed"),
}
BLANK = Line(())


def endings(desk: Desk) -> tuple[Verb, ...]:
    """What to offer there; where there is no deal at all, to write the first one down comes first."""
    return ENDINGS if desk.count else tuple(sorted(ENDINGS, key=lambda verb: verb is not CAPTURE))


def ending(desk: Desk, walked: Round, cells: int, rows: int) -> Content:
    """What stands in place of a card when nobody waits."""
    lines = [BLANK, *_verdict(desk, walked), BLANK, *(_next(desk, rows - 10) if desk.count else ())]
    return Content("\n").join([lay(line, cells) for line in lines[:rows]])


def _verdict(desk: Desk, walked: Round) -> list[Line]:
    if not desk.count:
        return [
            Line((Run(_("There are no deals yet."), "bold $success"),)),
            BLANK,
            Line((Run(_("Write the first one down: who asked, from where, for what.")),)),
            Line((Run(_("In a shell, tracker import FILE brings deals from a CSV file,"), MUTED),)),
            Line((Run(_("and tracker demo shows made-up ones."), MUTED),)),
        ]
    if not (walked.done or walked.passed or walked.later):
        return [Line((Run(_("Nobody is waiting for you today."), "bold $success"),))]
    lines = [Line((Run(_("That was today’s round."), "bold $success"),)), BLANK]
    if walked.done:
        count = len({done.deal for done in walked.done})
        text = n_("{count} deal done", "{count} deals done", count).format(count=grouped(count))
        lines.append(Line((Run(text, "bold"),)))
        for verb, times in Counter(done.verb for done in walked.done).most_common():
            did = _(_DID.get(verb, later("changed elsewhere")))
            lines.append(Line((Run(f"  {grouped(times):>3}  "), Run(did, MUTED))))
    if walked.passed:
        count = len(walked.passed)
        text = n_("{count} skipped and still due", "{count} skipped and still due", count).format(count=grouped(count))
        lines.append(Line((Run(text, "bold $accent"),)))
    if walked.later:
        count = len(walked.later)
        text = n_("{count} more is due", "{count} more are due", count).format(count=grouped(count))
        lines.append(Line((Run(text, "bold $accent"), Run("  " + _("left for the next days"), MUTED))))
    return lines


def _next(desk: Desk, count: int) -> list[Line]:
    today = desk.clock.today()
    coming = desk.upcoming(max(3, min(8, count)))
    if not coming:
        return [Line((Run(_("Nothing is planned after today."), MUTED),))]
    tomorrow = today + timedelta(days=1)
    waits = desk.waiting_for(tomorrow)
    head = n_("Tomorrow {count} deal waits. Next:", "Tomorrow {count} deals wait. Next:", waits)
    head = head.format(count=grouped(waits))
    lines = [Line((Run(head if waits else _("Tomorrow nobody waits. Next:"), "bold"),))]
    days = [short_day(day, today) for day, _deal in coming]
    for text, (_day, deal) in zip(days, coming, strict=True):
        stage = (Run(desk.title(deal.stage), MUTED),)
        lines.append(Line((Run("  " + fit(text, 14), MUTED), Run(deal.buyer)), stage))
    return lines
