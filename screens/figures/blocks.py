"""Figures as tables of chosen width: labels, shades, bars and numbers. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from screens.figures.sheet import Block, Cell, Line, Piece
from screens.text import fit, width, wrap
from tracker.desk import figure_words as say
from tracker.desk.figure_words import AGE_BANDS, Curve, Figures, Sum, brief_sums, sums_text
from tracker.words import _, grouped, labelled

_LABEL = 10
_WIDEST_BAR = 24
_WIDEST_TABLE = 78
_COUNTS = 8

Title = Callable[[str], str]


def blocks(figures: Figures, title: Title, cells: int) -> list[Block]:
    """All figures in tables at most `cells` wide; `title` names a stage."""
    cells = min(cells, _WIDEST_TABLE)
    return [
        _today(figures),
        _ageing(figures, title),
        _funnel(figures, title, cells),
        _replies(figures, title, cells),
        _reasons(figures, cells),
        _rates(figures, cells),
    ]


def to_right(text: str, cells: int) -> str:
    """The text at the right end of so many cells, with a blank before it."""
    return " " * (cells - width(text)) + text if width(text) < cells else fit(" " + text, cells)


def _head(label: str, *columns: tuple[str, int]) -> Line:
    return (Piece(fit(" " + label, _LABEL) + "".join(to_right(*column) for column in columns), "head"),)


def _note(text: str, cells: int) -> tuple[Line, ...]:
    return tuple((Piece(" " + line, "head"),) for line in wrap(text, cells - 2))


def _today(figures: Figures) -> Block:
    line = []
    for name, source in say.TODAY.items():
        count = getattr(figures.today, name)
        cell = Cell(f"today/{name}", labelled(_(source), grouped(count)), figures.today.ids.get(name, ()))
        line += [
            Piece(f" {_(source)} ", "text" if count else "none", cell),
            Piece(f"{grouped(count)} ", "number", cell),
        ]
    return Block(_("Today"), (tuple(line),))


def _ageing(figures: Figures, title: Title) -> Block:
    most = say.most_in(figures.ageing)
    lines = [_head("", *((say.band_title(band), _COUNTS) for band in AGE_BANDS))]
    for row in figures.ageing:
        stage = title(row.stage)
        line = [Piece(fit(" " + stage, _LABEL))]
        for place, (band, ids) in enumerate(zip(AGE_BANDS, row.bands, strict=True)):
            cell = Cell(f"ageing/{row.stage}/{place}", say.ageing_words(stage, band, len(ids)), ids)
            line += _shaded(len(ids), most, cell)
        lines.append(tuple(line))
    return Block(say.ageing_title(), tuple(lines))


def _shaded(count: int, most: int, cell: Cell) -> Iterator[Piece]:
    if not count:
        yield Piece(to_right("·", _COUNTS), "none", cell)
        return
    number = grouped(count)
    glyphs = max(0, min(2, _COUNTS - len(number) - 2))
    yield Piece(" " + glyphs * say.shade(count, most), "bar", cell)
    yield Piece(to_right(number, _COUNTS - 1 - glyphs), "number", cell)


def _funnel(figures: Figures, title: Title, cells: int) -> Block:
    room = min(_WIDEST_BAR, cells - _LABEL - 28)
    lines = [_head("", ("", room), (_("deals"), 7), (_("share"), 8), (_("median days"), 13))]
    for step in figures.funnel:
        count, stage = len(step.ids), title(step.stage)
        cell = Cell(f"funnel/{step.stage}", say.funnel_words(stage, step), step.ids)
        lines.append(
            (
                Piece(fit(" " + stage, _LABEL), "text", cell),
                Piece(say.bar(count, step.cohort, room), "bar", cell),
                Piece(to_right(grouped(count), 7), "number", cell),
                Piece(to_right(say.percent(say.share_of(count, step.cohort)), 8), "text", cell),
                Piece(to_right(say.number(step.median_days), 13), "text", cell),
            )
        )
    if note := say.funnel_note(figures):
        lines += _note(note, cells)
    return Block(say.funnel_title(figures), tuple(lines))


def _replies(figures: Figures, title: Title, cells: int) -> Block:
    if not figures.reply_times:
        return Block(say.reply_title(), _note(_("Nothing was sent yet."), cells))
    by_day, waits = 6, max(5, 1 + max(len(grouped(curve.waits)) for curve in figures.reply_times))
    room = min(_WIDEST_BAR, cells - _LABEL - waits - 1 - by_day * len(say.REPLY_DAYS) - 8)
    days = [(_("{day}d").format(day=day), by_day) for day in say.REPLY_DAYS]
    lines = [_head("", (_("n"), waits), (" ", 1 + room), *days, (_("half by"), 8))]
    lines += [_reply(curve, title(curve.stage), waits, room, by_day) for curve in figures.reply_times]
    lines += _note(say.reply_note(figures), cells)
    return Block(say.reply_title(), tuple(lines))


def _reply(curve: Curve, stage: str, waits: int, room: int, by_day: int) -> Line:
    thin = say.is_thin(curve)
    style = "thin" if thin else "text"
    cell = Cell(f"reply/{curve.stage}", say.curve_words(stage, curve), curve.ids)
    shares = (to_right(say.percent(curve.by_day(day), thin), by_day) for day in say.REPLY_DAYS)
    return (
        Piece(fit(" " + stage, _LABEL), style, cell),
        Piece(to_right(grouped(curve.waits), waits) + " ", style, cell),
        Piece(say.curve_marks(curve, room), "thin" if thin else "bar", cell),
        Piece("".join(shares) + to_right(say.number(curve.median), 8), style, cell),
    )


def _reasons(figures: Figures, cells: int) -> Block:
    lost = sum(len(reason.ids) for reason in figures.reasons)
    if not lost:
        return Block(say.reasons_title(figures), _note(_("Nothing was lost."), cells), right=True)
    label, room = min(32, cells - 32), 6
    most = max(len(reason.ids) for reason in figures.reasons)
    value = cells - label - room - 12
    lines: list[Line] = []
    for reason in figures.reasons:
        count = len(reason.ids)
        style = "open" if reason.cause == "undiagnosed" else "text"
        cell = Cell(f"reason/{reason.cause}", say.reason_words(reason, lost), reason.ids)
        lines.append(
            (
                Piece(fit(" " + reason.title, label - 1) + " ", style, cell),
                Piece(say.bar(count, most, room), "bar", cell),
                Piece(to_right(grouped(count), 6), "number", cell),
                Piece(to_right(say.percent(say.share_of(count, lost)), 6), "text", cell),
                Piece(to_right(_worth(reason.value, value - 1), value), "text", cell),
            )
        )
    return Block(say.reasons_title(figures), tuple(lines), right=True)


def _worth(parts: Sequence[Sum], cells: int) -> str:
    """All sums where they fit, else the first in brief: a number is never cut."""
    text = sums_text(parts)
    return text if width(text) <= cells else brief_sums(parts)


def _rates(figures: Figures, cells: int) -> Block:
    if not figures.win_rates:
        return Block(say.rates_title(), _note(_("No deals yet."), cells), right=True)
    room = min(_WIDEST_BAR, cells - _LABEL - 35)
    lines = [_head("", ("", room), (_("won %"), 8), (_("won"), 7), (_("decided"), 10), (_("came in"), 10))]
    for rate in reversed(figures.win_rates):
        style = "thin" if rate.thin else "text"
        cell = Cell(f"rate/{rate.cohort}", say.rate_words(rate), rate.ids)
        numbers = (
            to_right(grouped(rate.won), 7) + to_right(grouped(rate.decided), 10) + to_right(grouped(rate.created), 10)
        )
        lines.append(
            (
                Piece(fit(" " + rate.cohort, _LABEL), style, cell),
                Piece(say.bar(rate.share or 0, 1, room), "thin" if rate.thin else "bar", cell),
                Piece(to_right(say.percent(rate.share, rate.thin), 8), style if rate.thin else "number", cell),
                Piece(numbers, style, cell),
            )
        )
    if note := say.rates_note(figures):
        lines += _note(note, cells)
    return Block(say.rates_title(), tuple(lines), right=True)
