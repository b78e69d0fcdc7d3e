"""A report as Markdown that also reads well raw. User text can neither format, link nor break a table."""

from __future__ import annotations

import re
from decimal import Decimal

from tracker.plain_text import cells, pad
from tracker.reports.blocks import (
    Bars,
    Block,
    Bullets,
    Cell,
    Column,
    Paragraph,
    Report,
    Table,
    cell_text,
    columns_to_read,
)
from tracker.reports.money import number_text
from tracker.reports.safe import shown
from tracker.words import labelled

_MARKUP = re.compile(r"([\\`*_\[\]<>|&~])")
_LINE_START = re.compile(r"^(\s*)([#+-]|\d+(?=[.)]))")
_WIDEST_BAR = 24
_WIDEST_CELL = 72
"""A longer one pushes the rest of its row aside."""


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    flat = " ".join(shown(text).split())
    return _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", flat))


def to_markdown(report: Report) -> bytes:
    """The whole report."""
    parts = [f"# {escaped(report.title)}", *map(_block, report.page), _block(_in_brief(report.records))]
    parts += filter(None, [_told(report.records), *map(_block, report.closing)])
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return escaped(block.text)
    if isinstance(block, Bullets):
        return f"## {escaped(block.title)}\n\n" + "\n".join(f"- {escaped(line)}" for line in block.lines)
    if isinstance(block, Bars):
        return f"## {escaped(block.title)}\n\n" + _bars(block)
    return f"## {escaped(block.title)}\n\n" + (_table(block) if block.rows else escaped(block.empty))


def _in_brief(records: Table) -> Table:
    """The columns that stand side by side in a line that can still be read; the others are told below."""
    used = [at for at, column in enumerate(records.columns) if not (column.wide or column.detail)]
    rows = tuple(tuple(row[at] for at in used) for row in records.rows)
    return records._replace(columns=tuple(records.columns[at] for at in used), rows=rows)


def _told(records: Table) -> str:
    """What no column has room for: deal by deal, in the order of the table."""
    told = [at for at, column in enumerate(records.columns) if (column.wide or column.detail) and not column.minor]
    at_of = {column.key: at for at, column in enumerate(records.columns)}
    parts = []
    for row in records.rows:
        lines = [
            f"  - {labelled(escaped(records.columns[at].title), text)}"
            for at in told
            if at != at_of.get("handle") and (text := _cell(row[at]))
        ]
        if lines:
            buyer, handle = (_cell(row[at_of[key]]) if key in at_of else "" for key in ("buyer", "handle"))
            name = f"{buyer} ({handle})" if handle else buyer
            parts.append("\n".join([f"- {name}", *lines]))
    return "\n".join(parts)


def _bars(block: Bars) -> str:
    most = max((bar.amount for bar in block.bars), default=1) or 1
    width = max((cells(shown(bar.label)) for bar in block.bars), default=0)
    lines = []
    for bar in block.bars:
        blocks = "█" * max(round(_WIDEST_BAR * bar.amount / most), 1 if bar.amount else 0)
        label = " ".join(shown(bar.label).split())
        lines.append(f"    {pad(label, width)}  {blocks} {bar.amount}")
    return "\n".join(lines)


def _table(table: Table) -> str:
    used = columns_to_read(table)
    columns = [table.columns[at] for at in used]
    rows = [[_cell(row[at]) for at in used] for row in table.rows]
    head = [escaped(column.title) for column in columns]
    widths = [
        min(max(3, cells(head[at]), *(cells(row[at]) for row in rows)), _WIDEST_CELL) for at in range(len(columns))
    ]
    lines = [_row(head, columns, widths), _rule(columns, widths)]
    lines += [_row(row, columns, widths) for row in rows]
    return "\n".join(lines)


def _row(texts: list[str], columns: list[Column], widths: list[int]) -> str:
    fitted = []
    for text, column, width in zip(texts, columns, widths, strict=True):
        room = " " * max(width - cells(text), 0)
        fitted.append(room + text if column.kind == "number" else text + room)
    return "| " + " | ".join(fitted) + " |"


def _rule(columns: list[Column], widths: list[int]) -> str:
    marks = [
        "-" * (width - 1) + ":" if column.kind == "number" else "-" * width
        for column, width in zip(columns, widths, strict=True)
    ]
    return "| " + " | ".join(marks) + " |"


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return escaped(cell)
    return number_text(cell) if isinstance(cell, Decimal) else cell_text(cell)
