"""What the user's own closed deals teach, as lines: counts, what went with which end, and the priors they give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tracker.plain_text import aligned
from tracker.words import _, grouped, n_

if TYPE_CHECKING:
    from tracker.desk.learning import Learning
    from tracker.diagnosis.learning import Lessons, Seen

_CAUSES_SHOWN = 2


def lesson_lines(desk: Learning, lessons: Lessons) -> Iterator[str]:
    """All of it; one line when nothing is closed yet."""
    if not lessons.won + lessons.lost:
        yield _("No deal is closed yet, so there is nothing to learn from.")
        return
    yield from _counted(lessons)
    yield from _evidence(desk, lessons)
    yield from _silences(desk, lessons)


def _counted(lessons: Lessons) -> Iterator[str]:
    closed = lessons.won + lessons.lost
    yield n_(
        "{closed} closed deal: {won} won, {lost} lost, {undiagnosed} of them undiagnosed.",
        "{closed} closed deals: {won} won, {lost} lost, {undiagnosed} of them undiagnosed.",
        closed,
    ).format(
        closed=grouped(closed),
        won=grouped(lessons.won),
        lost=grouped(lessons.lost),
        undiagnosed=grouped(lessons.undiagnosed),
    )
    if lessons.bare:
        yield n_(
            "{count} holds nothing but its end and is left out below.",
            "{count} hold nothing but their end and are left out below.",
            lessons.bare,
        ).format(count=grouped(lessons.bare))


def _evidence(desk: Learning, lessons: Lessons) -> Iterator[str]:
    if not lessons.seen:
        return
    yield ""
    yield _("What was seen, and how it ended")
    rows: list[list[str]] = [[_("won"), _("lost"), _("evidence")]]
    rows += [[grouped(row.won), grouped(row.lost), desk.playbook.title(row.signal)] for row in lessons.seen]
    for line, row in zip(aligned(rows, numbers=(0, 1)), (None, *lessons.seen), strict=True):
        yield "  " + line
        if row is not None:
            yield "      " + _reading(row)
            if row.causes:
                yield "      " + _causes(desk, row)
    yield ""
    yield "  " + _("It went together; that does not say it was the cause.")
    yield "  " + n_(
        "{count} kind of evidence was compared; chance alone may make one stand out now and then.",
        "{count} kinds of evidence were compared; chance alone may make one stand out now and then.",
        len(lessons.seen),
    ).format(count=len(lessons.seen))


def _reading(row: Seen) -> str:
    texts = {
        "few": _("too few to tell"),
        "same": _("no clear difference: {share} % won with it, {without} % without"),
        "more": _("won more often: {share} % with it, {without} % without"),
        "less": _("won less often: {share} % with it, {without} % without"),
    }
    return texts[row.reading].format(
        share=round(100 * row.won / row.deals), without=round(100 * row.won_without / max(1, row.deals_without))
    )


def _causes(desk: Learning, row: Seen) -> str:
    named = [
        _("{cause} ({count})").format(cause=desk.cause_title(cause), count=grouped(count))
        for cause, count in row.causes[:_CAUSES_SHOWN]
    ]
    return _("lost mostly to: {causes}").format(causes=_("; ").join(named))


def _silences(desk: Learning, lessons: Lessons) -> Iterator[str]:
    from tracker.diagnosis.learning import FEW, priors_toml

    yield ""
    if not lessons.silences:
        yield _("No silence has been explained yet; `tracker ghost DEAL` shows what it may mean.")
        return
    yield _("What silence turned out to be")
    rows = [[_("found"), _("prior now"), _("by your deals"), _("hypothesis")]]
    for prior in lessons.priors:
        offered = f"{prior.offered:.2f}" if lessons.enough_silences else "–"
        rows.append([grouped(prior.found), f"{prior.now:.2f}", offered, desk.playbook.title(prior.hypothesis)])
    for line in aligned(rows, numbers=(0, 1, 2)):
        yield "  " + line
    yield ""
    if not lessons.enough_silences:
        yield n_(
            "{count} explained silence is too few to change the priors; from {few} on they are offered.",
            "{count} explained silences are too few to change the priors; from {few} on they are offered.",
            lessons.silences,
        ).format(count=lessons.silences, few=FEW)
        return
    snippet = priors_toml(lessons)
    if not snippet:
        yield _("The playbook's priors fit your deals.")
        return
    yield _("To take these over, put them into your playbook (tracker playbook edit). Nothing was changed.")
    yield ""
    yield from snippet.splitlines()
