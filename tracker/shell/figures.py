"""`figures`: the pipeline in numbers, as tables for a person or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from tracker.plain_text import aligned
from tracker.shell.options import pass_session
from tracker.shell.session import Session
from tracker.words import _, grouped, later

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.desk.figure_words import Figures

_WIDEST_LABEL = 40
Row = Sequence[str]


@click.command(
    "figures",
    help=later(
        "The pipeline in numbers: who waits how long, how far deals come, why they are lost, how long answers take."
        "\n\nExample: tracker figures --since 'last month'\n\n"
        "The JSON has as_of, since, open, today, ageing, funnel, unplaced, reasons, win_rates and reply_times; shares "
        "run from 0 to 1, and thin marks those of fewer than ten."
    ),
)
@click.option(
    "--since",
    default="",
    metavar="WHEN",
    help=later("Funnel, reasons and win rates from this day on. Default: the beginning."),
)
@click.option("--json", "as_json", is_flag=True, help=later("Print JSON."))
@pass_session
def figures_command(session: Session, since: str, as_json: bool) -> None:
    from tracker.desk.figures_json import figures_json

    desk = session.desk
    found = desk.figures(since)
    if as_json:
        session.json(figures_json(found))
        return
    for title, rows, note in _tables(desk, found):
        session.out(title)
        for line in aligned(rows, numbers=range(1, len(rows[0])), widest=_WIDEST_LABEL):
            session.out("  " + line)
        if note:
            session.out("  " + note)
        session.out()


def _tables(desk: Desk, found: Figures) -> Iterator[tuple[str, Sequence[Row], str]]:
    """Title, rows with their head, and a note for each figure; a figure of nothing is one line."""
    from tracker.desk import figure_words as say

    yield _today(desk, found)
    yield _ageing(desk, found)
    yield say.funnel_title(found), _funnel(desk, found), say.funnel_note(found)
    if found.reasons:
        yield say.reasons_title(found), _reasons(found), ""
    if found.win_rates:
        yield say.rates_title(), _rates(found), say.rates_note(found)
    if found.reply_times:
        yield say.reply_title(), _replies(desk, found), say.reply_note(found)


def _today(desk: Desk, found: Figures) -> tuple[str, Sequence[Row], str]:
    from tracker.desk.figure_words import TODAY

    rows = [[_(title), grouped(getattr(found.today, name))] for name, title in TODAY.items()]
    return desk.describe(found.as_of), [*rows, [_("Open deals"), grouped(found.open)]], ""


def _ageing(desk: Desk, found: Figures) -> tuple[str, Sequence[Row], str]:
    from tracker.desk.figure_words import AGE_BANDS, ageing_title, band_title

    head = [_("Stage"), *map(band_title, AGE_BANDS), _("all")]
    rows = [
        [desk.title(row.stage), *(grouped(count) if count else "·" for count in row.counts), grouped(sum(row.counts))]
        for row in found.ageing
    ]
    return ageing_title(), [head, *rows], ""


def _funnel(desk: Desk, found: Figures) -> Sequence[Row]:
    from tracker.desk.figure_words import number, percent, share_of

    rows = [
        [
            desk.title(step.stage),
            grouped(len(step.ids)),
            percent(share_of(len(step.ids), step.cohort)),
            number(step.median_days),
            grouped(step.timed),
        ]
        for step in found.funnel
    ]
    return [[_("Stage"), _("reached"), _("share"), _("median days"), _("n")], *rows]


def _reasons(found: Figures) -> Sequence[Row]:
    from tracker.desk.figure_words import percent, share_of, sums_text

    lost = sum(len(reason.ids) for reason in found.reasons)
    rows = [
        [reason.title, grouped(len(reason.ids)), percent(share_of(len(reason.ids), lost)), sums_text(reason.value)]
        for reason in found.reasons
    ]
    return [[_("Cause"), _("deals"), _("share"), _("value")], *rows]


def _rates(found: Figures) -> Sequence[Row]:
    from tracker.desk.figure_words import percent

    rows = [
        [rate.cohort, percent(rate.share, rate.thin), *map(grouped, (rate.won, rate.decided, rate.created))]
        for rate in reversed(found.win_rates)
    ]
    return [[_("Quarter"), _("won %"), _("won"), _("decided"), _("came in")], *rows]


def _replies(desk: Desk, found: Figures) -> Sequence[Row]:
    from tracker.desk.figure_words import REPLY_DAYS, is_thin, number, percent

    head = [_("Stage"), _("n"), *(_("by day {day}").format(day=day) for day in REPLY_DAYS), _("half by")]
    rows = [
        [
            desk.title(curve.stage),
            grouped(curve.waits),
            *(percent(curve.by_day(day), is_thin(curve)) for day in REPLY_DAYS),
            number(curve.median),
        ]
        for curve in found.reply_times
    ]
    return [head, *rows]
