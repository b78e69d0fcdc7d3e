"""A second CSV looked up by a key column, such as accounts with their countries. Knows no deals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tracker.errors import BadInput
from tracker.importing.decode import decode
from tracker.importing.layouts import squash
from tracker.importing.table import read_table
from tracker.words import _


class Join(NamedTuple):
    """A file's bytes and the column that both files share; `name` is how errors call the file."""

    name: str
    data: bytes
    column: str


class Lookup(NamedTuple):
    key: int
    """Which cell of the main row is looked up."""
    columns: tuple[str, ...]
    rows: dict[str, tuple[str, list[str]]]
    """Squashed key → the key as the joined file spells it, and its other cells."""

    def extend(self, row: list[str]) -> None:
        """Put the joined cells behind a row's own, and the key in the joined file's spelling."""
        found = self.rows.get(squash(row[self.key])) if row[self.key] else None
        if found is None:
            row.extend([""] * len(self.columns))
            return
        row[self.key] = found[0]
        row.extend(found[1])


def build_lookup(join: Join, header: Sequence[str]) -> Lookup:
    """Index a join file; keys are compared by letters and digits alone, so `GTXPro` finds `GTX Pro`."""
    table = read_table(decode(join.data).text)
    key = _find(join.column, table.header, join.name)
    width = len(table.header)
    rows: dict[str, tuple[str, list[str]]] = {}
    for row in table.rows:
        cells = [*row.cells, *[""] * width][:width]
        rows.setdefault(squash(cells[key]), (cells[key].strip(), [*cells[:key], *cells[key + 1 :]]))
    columns = (*table.header[:key], *table.header[key + 1 :])
    return Lookup(_find(join.column, header, _("the file")), columns, rows)


def _find(column: str, header: Sequence[str], name: str) -> int:
    wanted = squash(column)
    for position, title in enumerate(header):
        if squash(title) == wanted:
            return position
    raise BadInput(
        _("There is no column “{column}” in {file}.").format(column=column, file=name),
        _("Its columns are: {columns}.").format(columns=", ".join(header)),
    )
