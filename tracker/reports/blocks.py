"""A report as every format sees it: texts, tables and bars, one by one. Knows no format and no deals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Cell = str | int | Decimal | date | None
Kind = Literal["text", "number", "date"]


class Column(NamedTuple):
    key: str
    """Stable English name, for CSV and JSON."""
    title: str
    kind: Kind = "text"
    wide: bool = False
    """Holds sentences."""
    minor: bool = False
    """For machines: left out where people read."""
    detail: bool = False
    """Told below its row, beside the sentences, where a page has no room for every column."""


class Paragraph(NamedTuple):
    text: str


class Bullets(NamedTuple):
    title: str
    lines: tuple[str, ...]


class Table(NamedTuple):
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    """What to say when there are no rows."""


class Bar(NamedTuple):
    label: str
    amount: int
    note: str = ""


class Bars(NamedTuple):
    title: str
    bars: tuple[Bar, ...]


Block = Paragraph | Bullets | Table | Bars


class Report(NamedTuple):
    """`page` is read first, `records` is the table with a row per deal, `closing` comes last."""

    title: str
    page: tuple[Block, ...]
    records: Table
    closing: tuple[Block, ...] = ()
    language: str = "en"


def columns_to_read(table: Table) -> list[int]:
    """Positions of the columns that a reader wants: neither minor nor empty in every row."""
    return [
        at
        for at, column in enumerate(table.columns)
        if not column.minor and any(row[at] not in ("", None) for row in table.rows)
    ]


def cell_text(cell: Cell) -> str:
    """A cell as plain text."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else str(cell)
