"""The card of one deal in the review: what happened last, why it is here, what to ask. Text only."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from textual.content import Content

from screens.deal.wording import SIGNS, days_ago, short_day, terms, touch_text, touch_who, whereabouts
from screens.forms.rows import MUTED, Line, Run, hanging, label_cells, labelled, lay
from tracker.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.desk import Desk
    from tracker.model import Entry

BLANK = Line(())
Block: TypeAlias = "tuple[str, list[tuple[Run, ...]], int]"
"""A label, its texts, and the most lines each may take."""


def card(desk: Desk, entry: Entry, cells: int, rows: int, *, with_time: bool = True) -> Content:
    """The card in at most `cells`; a taller screen (`rows`) shows more of the past and what is known."""
    head = _head(desk, entry, with_time)
    for past in (6, 4, 2, 1):
        lines = [*head, *_body(desk, entry, cells, past)]
        if len(lines) <= rows:
            break
    else:
        lines = [line for line in lines if line is not BLANK]
        if len(lines) > rows:
            lines = [head[0], *(line for line in _body(desk, entry, cells, 0) if line is not BLANK)]
    spare = rows - len(lines)
    if spare > 4:
        lines = [BLANK, *lines, *_known(desk, entry)[: spare - 1]]
    return Content("\n").join([lay(line, cells) for line in lines[:rows]])


def _head(desk: Desk, entry: Entry, with_time: bool) -> list[Line]:
    deal = entry.deal
    stage: tuple[Run, ...] = (Run(desk.title(deal.stage), "bold $primary"),)
    if entry.alarm:
        stage = (Run("! " + _("silent too long") + "  ", "bold $error"), *stage)
    value = Run(desk.money(deal.worth), MUTED)
    return [
        Line((Run(deal.buyer, "bold"),), stage),
        Line(
            (Run(terms(desk, deal) or _("goods not known yet"), "" if deal.goods else MUTED),),
            (value,) if value.text else (),
        ),
        Line((Run(whereabouts(desk, deal, with_time=with_time), MUTED),)),
        BLANK,
    ]


def _body(desk: Desk, entry: Entry, cells: int, past: int) -> Iterator[Line]:
    """Why, what was before in so many lines, and what to say; without the past, in as few lines as tell it."""
    blocks: list[Block] = [
        (_("Why now"), [(Run(entry.why),)], 3),
        (_("Before"), _past(desk, entry, past), 1),
        *_to_say(desk, entry),
    ]
    column = label_cells([label for label, _parts, _limit in blocks])
    if not past:
        blocks = [(label, parts, min(limit, 2)) for label, parts, limit in blocks if label != _("Before")]
    for number, (label, parts, limit) in enumerate(blocks):
        if number and label != _("To learn"):
            yield BLANK
        shown = label
        for runs in parts:
            for line in hanging(runs, cells - column - 2, limit):
                yield Line((labelled(shown, column), *line))
                shown = ""


def _past(desk: Desk, entry: Entry, count: int) -> list[tuple[Run, ...]]:
    today = desk.clock.today()
    newest = [touch for _key, touch in reversed(entry.deal.timeline)][:count]
    if not newest:
        day = desk.clock.day_of(entry.deal.created)
        return [(Run(_("nothing yet; it came in {when}").format(when=days_ago(day, today)), MUTED),)]
    whens = [short_day(desk.clock.day_of(touch.at), today) for touch in newest]
    whos = [f"{SIGNS[touch.kind]} {touch_who(desk, touch)}" for touch in newest]
    first, second = label_cells(whens), label_cells(whos)
    return [
        (labelled(when, first), labelled(who, second), Run(touch_text(desk, touch)))
        for touch, when, who in zip(newest, whens, whos, strict=True)
    ]


def _to_say(desk: Desk, entry: Entry) -> Iterator[Block]:
    if entry.diagnose:
        why_us = _("Why they chose us is not noted yet. Note it, or put it aside.")
        ended = _("Nobody has said why it ended. Name the cause, or put it aside.")
        yield (_("Why"), [(Run(why_us if entry.deal.outcome == "won" else ended),)], 2)
    elif entry.refused:
        kept = _("Nothing to send: note whether they kept their promise.")
        text = kept if entry.kind == "promise" else _("Nothing to send: they said no.")
        yield (_("Write"), [(Run(text, MUTED),)], 2)
    elif entry.reason:
        day = short_day(entry.reason.on, desk.clock.today())
        about: list[tuple[Run, ...]] = [(Run(entry.reason.text, "bold"),)]
        if entry.reason.letter:
            about.append((Run(desk.to_send(entry.deal, entry.reason.letter), "$primary"),))
        else:
            about.append((Run(_("It is about {day}.").format(day=day), MUTED),))
        yield (_("Write"), about, 3)
    elif entry.question:
        question = entry.question
        text = desk.question_text(question)
        said: list[tuple[Run, ...]] = [(Run(text, "bold"),)]
        if (abroad := desk.to_send(entry.deal, question)) != text:
            said.append((Run(abroad, "$primary"),))
        yield (_("Ask"), said, 3)
        if purpose := desk.purpose(question):
            yield (_("To learn"), [(Run(purpose, MUTED),)], 2)
    else:
        yield (_("Ask"), [(Run(_("No reason to write today. Skip it, or put it aside."), MUTED),)], 2)


def _known(desk: Desk, entry: Entry) -> list[Line]:
    facts = [(desk.fact_title(key), fact.value) for key, fact in entry.deal.facts.items()]
    if not facts:
        return []
    column = label_cells([name for name, _value in facts])
    lines = [Line((labelled(name, column), Run(value))) for name, value in facts]
    return [BLANK, BLANK, Line((Run(_("Known"), MUTED),)), *lines]
