"""A report as an XLSX workbook: a Summary sheet with a native chart, the records as a filterable table."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

from tracker.plain_text import cells as width_of
from tracker.reports.blocks import Bars, Block, Bullets, Cell, Column, Paragraph, Report, Table
from tracker.reports.safe import shown
from tracker.words import _

_WIDTHS = {"buyer": 28, "goods": 28, "currency": 10, "days": 8, "cause": 28}
"""Characters a column of the records shows, by its key."""
_WRAPPED = 28
"""Width from which a column's text is wrapped."""
_LINE_POINTS, _MOST_LINES = 15, 8
_LONGEST_CELL = 32_767
"""Characters that a cell of the format holds."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(report: Report) -> bytes:
    """The whole report."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _OPTIONS)
    sheets = _Sheets(book)
    if report.page:
        sheets.summary(report)
    sheets.records(report.records)
    book.close()
    return out.getvalue()


class _Sheets:
    """Writes into one workbook with one set of formats."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._title = book.add_format({"bold": True, "font_size": 16})
        self._heading = book.add_format({"bold": True, "font_size": 12})
        self._header = book.add_format({"bold": True, "bottom": 1})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"valign": "top"})
        # The trailing blank keeps a number apart from the text in the next column.
        self._number = book.add_format({"num_format": "#,##0.00_)", "valign": "top"})
        self._whole = book.add_format({"num_format": "#,##0_)", "valign": "top"})
        self._number_header = book.add_format({"bold": True, "bottom": 1, "align": "right", "indent": 1})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})

    def summary(self, report: Report) -> None:
        """Page one: sentences, figures, tables, and a chart beside the bars."""
        sheet = self._book.add_worksheet(_("Summary"))
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 8, 18)
        sheet.write_string(0, 0, shown(report.title), self._title)
        row = 2
        for block in (*report.page, *report.closing):
            row = self._block(sheet, row, block) + 1
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)

    def _block(self, sheet: Any, row: int, block: Block) -> int:
        if isinstance(block, Paragraph):
            sheet.merge_range(row, 0, row, 6, "", self._wrap)
            self._write(sheet, row, 0, block.text, self._wrap)
            sheet.set_row(row, 48)
            return row + 1
        sheet.write_string(row, 0, shown(block.title), self._heading)
        row += 1
        if isinstance(block, Bullets):
            for line in block.lines:
                self._write(sheet, row, 0, line, self._plain)
                row += 1
            return row
        if isinstance(block, Bars):
            return self._bars(sheet, row, block)
        return self._table(sheet, row, block)

    def _table(self, sheet: Any, row: int, table: Table) -> int:
        if not table.rows:
            self._write(sheet, row, 0, table.empty, self._plain)
            return row + 1
        for at, column in enumerate(table.columns):
            style = self._number_header if column.kind == "number" else self._header
            sheet.write_string(row, at, shown(column.title), style)
        for cells in table.rows:
            row += 1
            for at, cell in enumerate(cells):
                self._write(sheet, row, at, cell, self._plain)
        return row + 1

    def _bars(self, sheet: Any, row: int, block: Bars) -> int:
        first = row
        for bar in block.bars:
            self._write(sheet, row, 0, bar.label, self._plain)
            self._write(sheet, row, 1, bar.amount, self._whole)
            row += 1
        name = sheet.get_name()
        chart = self._book.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": shown(block.title)[:200],
                "categories": [name, first, 0, row - 1, 0],
                "values": [name, first, 1, row - 1, 1],
                "data_labels": {"value": True},
                "gap": 40,
            }
        )
        chart.set_title({"name": shown(block.title)[:200]})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
        chart.set_size({"width": 620, "height": max(180, 60 + 28 * len(block.bars))})
        sheet.insert_chart(first - 1, 3, chart)
        return max(row, first + (max(180, 60 + 28 * len(block.bars)) // 20) + 1)

    def records(self, table: Table) -> None:
        """One row a deal, with filters and a frozen head."""
        sheet = self._book.add_worksheet(shown(table.title)[:31])
        sheet.freeze_panes(1, min(3, len(table.columns)))
        headers = [{"header": title, "header_format": self._header} for title in _unique(table.columns)]
        if table.rows:
            area = (0, 0, len(table.rows), len(table.columns) - 1)
            sheet.add_table(*area, {"columns": headers, "style": "Table Style Light 1", "name": "Deals"})
        else:
            for at, column in enumerate(table.columns):
                sheet.write_string(0, at, shown(column.title), self._header)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, _width(column), None, {"hidden": column.minor})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(2, 0)
        sheet.repeat_rows(0)
        formats = [self._wrap if _width(column) >= _WRAPPED else self._plain for column in table.columns]
        for row, cells in enumerate(table.rows, 1):
            sheet.set_row(row, _LINE_POINTS * _lines(table.columns, cells))
            for at, cell in enumerate(cells):
                self._write(sheet, row, at, cell, formats[at])

    def _write(self, sheet: Any, row: int, at: int, cell: Cell, style: Any) -> None:
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            text = shown(cell)
            sheet.write_string(row, at, text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…", style)
        elif isinstance(cell, Decimal):
            sheet.write_number(row, at, float(cell), self._number)
        elif isinstance(cell, date):
            self._write_day(sheet, row, at, cell)
        else:
            sheet.write_number(row, at, cell, self._whole)

    def _write_day(self, sheet: Any, row: int, at: int, day: date) -> None:
        if day.year < 1900:
            sheet.write_string(row, at, day.isoformat(), self._plain)
        else:
            sheet.write_datetime(row, at, day, self._day)


def _width(column: Column) -> int:
    return _WIDTHS.get(column.key, 40 if column.wide else 18 if column.kind == "text" else 13)


def _lines(columns: tuple[Column, ...], row: tuple[Cell, ...]) -> int:
    """How many lines the longest wrapped text takes, up to a limit: LibreOffice does not find out by itself."""
    lines = [
        sum(-(-max(width_of(part), 1) // (_width(column) - 2)) for part in cell[:2000].splitlines())
        for column, cell in zip(columns, row, strict=True)
        if isinstance(cell, str) and _width(column) >= _WRAPPED
    ]
    return max(1, min(max(lines, default=1), _MOST_LINES))


def _unique(columns: tuple[Column, ...]) -> list[str]:
    """Titles as a table needs them: no two alike."""
    seen: dict[str, int] = {}
    titles = []
    for column in columns:
        title = shown(column.title)
        seen[title] = seen.get(title, 0) + 1
        titles.append(title if seen[title] == 1 else f"{title} {seen[title]}")
    return titles
