"""Words and marks for figures, the same in the shell and on the screen. Numbers in, short texts out; no layout.

Hands on the values that figures are made of, so that who draws them needs to know nothing of reports.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.reports.figure_values import AGE_BANDS as AGE_BANDS
from tracker.reports.figure_values import Ageing, FunnelStep, ReasonFigure, WinRate
from tracker.reports.figure_values import Figures as Figures
from tracker.reports.money import brief_sums as brief_sums
from tracker.reports.money import sums_text as sums_text
from tracker.reports.sentences import FEW
from tracker.reports.survival import Curve as Curve
from tracker.reports.values import Sum as Sum
from tracker.words import _, grouped, later, n_, sentences

THIN = "~"
"""Stands before a share that rests on fewer than ten deals."""
REPLY_DAYS = (3, 7, 14, 30)
"""Days after a touch at which the share of answers is read off the curve."""
_SHADES = ("░", "▒", "▓", "█")
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_STEPS = "▁▂▃▄▅▆▇█"

TODAY = {
    "sent": later("Sent"),
    "answered": later("Answered"),
    "added": later("Added"),
    "won": later("Won"),
    "lost": later("Lost"),
}
"""Titles of the counts of today, by name."""


def band_title(band: tuple[int, int | None]) -> str:
    """`3–6`, or `90+` for the last."""
    low, high = band
    return f"{low}+" if high is None else f"{low}–{high}"


def shade(count: int, most: int) -> str:
    """One of four shades: up to a quarter of the largest count, up to half, and so on; a dot for none."""
    if not count:
        return "·"
    return _SHADES[min(3, (4 * count - 1) // max(most, 1))]


def bar(part: float, whole: float, cells: int) -> str:
    """A bar of eighths, exactly so many cells; what is not nothing is at least a sliver."""
    eighths = min(8 * cells, max(round(8 * cells * part / whole), 1)) if whole and part else 0
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(cells)


def curve_marks(curve: Curve, cells: int) -> str:
    """The share answered from day 0 to the last of `REPLY_DAYS`, one step a cell; a blank while nobody has."""
    shares = [curve.by_day(round(place * REPLY_DAYS[-1] / max(cells - 1, 1))) for place in range(cells)]
    return "".join(_STEPS[min(7, int(share * 8))] if share else " " for share in shares)


def percent(share: float | None, thin: bool = False) -> str:
    """`39 %`, `~40 %` when it rests on few, a dash for a share of nothing."""
    if share is None:
        return "–"
    return f"{THIN if thin else ''}{round(100 * share)} %"


def number(value: float | None) -> str:
    """`12`, `2.5`, or a dash for none."""
    return "–" if value is None else f"{value:g}"


def is_thin(curve: Curve) -> bool:
    """Whether a curve rests on fewer than ten waits."""
    return curve.waits < FEW


# -- titles and notes of the tables ------------------------------------------------------------------------------------


def ageing_title() -> str:
    return _("Open deals by days since the last contact")


def funnel_title(figures: Figures) -> str:
    cohort = figures.funnel[0].cohort
    if figures.since is None:
        return n_("How far {count} deal came", "How far all {count} deals came", cohort).format(count=grouped(cohort))
    return n_(
        "How far {count} deal came that began since {day}", "How far {count} deals came that began since {day}", cohort
    ).format(count=grouped(cohort), day=figures.since.isoformat())


def funnel_note(figures: Figures) -> str:
    """What the funnel does not know, "" when it knows all."""
    if not figures.unplaced:
        return ""
    return n_(
        "{count} closed deal does not tell how far it came: it counts as an inquiry.",
        "{count} closed deals do not tell how far they came: they count as inquiries.",
        figures.unplaced,
    ).format(count=grouped(figures.unplaced))


def reasons_title(figures: Figures) -> str:
    lost = sum(len(reason.ids) for reason in figures.reasons)
    if figures.since is None:
        return n_("Why {count} deal was lost", "Why {count} deals were lost", lost).format(count=grouped(lost))
    return n_("Why {count} deal was lost since {day}", "Why {count} deals were lost since {day}", lost).format(
        count=grouped(lost), day=figures.since.isoformat()
    )


def rates_title() -> str:
    return _("Won, of the deals decided, by the quarter they began")


def reply_title() -> str:
    return _("How long an answer takes, by stage")


def reply_note(figures: Figures) -> str:
    """How open silences are counted, and the sign for few where it stands."""
    counted = _("A silence that goes on counts for as long as it has lasted.")
    return sentences(counted, thin_note()) if any(map(is_thin, figures.reply_times)) else counted


def rates_note(figures: Figures) -> str:
    """What the sign for few means, where it stands."""
    return thin_note() if any(rate.thin and rate.decided for rate in figures.win_rates) else ""


def thin_note() -> str:
    return _("{sign} fewer than {few}: too few to tell").format(sign=THIN, few=FEW)


# -- one cell in a sentence --------------------------------------------------------------------------------------------


def ageing_words(stage: str, band: tuple[int, int | None], count: int) -> str:
    """What one cell of the ageing table says."""
    return n_(
        "{stage}, {band} days since the last contact: {count} deal",
        "{stage}, {band} days since the last contact: {count} deals",
        count,
    ).format(stage=stage, band=band_title(band), count=grouped(count))


def funnel_words(stage: str, step: FunnelStep) -> str:
    """What one step of the funnel says."""
    said = _("{stage}: reached by {count} of {cohort} ({share})").format(
        stage=stage,
        count=grouped(len(step.ids)),
        cohort=grouped(step.cohort),
        share=percent(share_of(len(step.ids), step.cohort)),
    )
    if step.median_days is None:
        return said
    stay = n_("half left within {days} day (n {n})", "half left within {days} days (n {n})", int(step.median_days))
    return said + _("; ") + stay.format(days=number(step.median_days), n=grouped(step.timed))


def reason_words(reason: ReasonFigure, lost: int) -> str:
    """What one reason says, with all its currencies."""
    text = _("{title}: {count} of {lost} ({share})")
    if reason.value:
        text = _("{title}: {count} of {lost} ({share}), {value}")
    return text.format(
        title=reason.title,
        count=grouped(len(reason.ids)),
        lost=grouped(lost),
        share=percent(share_of(len(reason.ids), lost)),
        value=sums_text(reason.value),
    )


def rate_words(rate: WinRate) -> str:
    """What one cohort's win rate says."""
    said = _("{cohort}: {created} came in, {decided} decided, {won} won").format(
        cohort=rate.cohort, created=grouped(rate.created), decided=grouped(rate.decided), won=grouped(rate.won)
    )
    return said + _("; ") + _("too few to tell") if rate.thin else said


def curve_words(stage: str, curve: Curve) -> str:
    """What one reply-time curve says."""
    said = _("{stage}: {answers} of {waits} silences ended with an answer").format(
        stage=stage, answers=grouped(curve.answers), waits=grouped(curve.waits)
    )
    if curve.median is not None:
        said += _("; ") + _("half by day {day}").format(day=curve.median)
    return said + _("; ") + _("too few to tell") if is_thin(curve) else said


def share_of(part: int, whole: int) -> float | None:
    """A share, None of nothing."""
    return part / whole if whole else None


def most_in(table: Sequence[Ageing]) -> int:
    """The largest count of the ageing table."""
    return max((count for row in table for count in row.counts), default=0)
