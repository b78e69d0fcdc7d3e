"""Text of a CSV file → a header and rows with their line numbers. Knows quotes, nothing of deals."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from tracker.errors import BadInput
from tracker.words import _

_DELIMITERS = ",;\t|"


class Row(NamedTuple):
    line: int
    """The line of the file on which the row starts, counted from 1."""
    cells: list[str]


class Table(NamedTuple):
    header: list[str]
    rows: list[Row]


def read_table(text: str) -> Table:
    """Header and non-blank rows; raises BadInput when there is no header or the quoting is broken."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    rows = list(_rows(text, _delimiter(text)))
    if not rows:
        raise BadInput(_("This file has no rows."), _("The first row must name the columns."))
    header = [name.strip() for name in rows[0].cells]
    return Table(header, rows[1:])


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    started = last = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            _check_closed(text, delimiter, last)
            return
        except csv.Error:
            raise BadInput(
                _("The row on line {line} is not CSV: a cell is far too long.").format(line=started),
                _("A quote is probably left open there; mend that line and import again."),
            ) from None
        if any(cell.strip() for cell in cells):
            yield Row(started, cells)
        last = started
        started = reader.line_num + 1


def _check_closed(text: str, delimiter: str, last: int) -> None:
    """A quote left open swallows every row to the end of the file: that must not become one deal, unseen."""
    ending = text.split("\n", last - 1)[-1]
    try:
        list(csv.reader(io.StringIO(ending, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as mistake:
        if "unexpected end" in str(mistake):
            raise BadInput(
                _("The row on line {line} is not CSV: a quote is opened and never closed.").format(line=last),
                _("A quote is probably left open there; mend that line and import again."),
            ) from None


def _delimiter(text: str) -> str:
    """The delimiter that the first line holds most often outside quotes."""
    first = next((line for line in text.split("\n", 50) if line.strip()), "")
    bare = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=bare.count)
