"""A report's records as CSV: UTF-8 with BOM, one row a deal, stable column names; no cell is a formula."""

from __future__ import annotations

import csv
import io

from tracker.reports.blocks import Cell, Report, cell_text
from tracker.reports.safe import shown

_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠|%")


def unformula(text: str) -> str:
    """The text, with an apostrophe before it when a spreadsheet would run it."""
    return "'" + text if text.lstrip(" \u00a0\u3000")[:1] in _FORMULA_STARTS and text.strip() else text


def to_csv(report: Report) -> bytes:
    """The records alone."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.key for column in report.records.columns])
    writer.writerows([_cell(cell) for cell in row] for row in report.records.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _cell(cell: Cell) -> str:
    text = cell_text(cell)
    return unformula(shown(text)) if isinstance(cell, str) else text
