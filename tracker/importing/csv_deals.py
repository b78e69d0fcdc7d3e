"""A CSV file of deals → documents to store. Pure: bytes in, an `ImportResult` out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from tracker.importing.cells import DateOrder, guess_order, one_line, unguarded
from tracker.importing.decode import decode
from tracker.importing.joins import Join, Lookup, build_lookup
from tracker.importing.layouts import OWN, SKIP_COLUMN, source_of, squash
from tracker.importing.mapping import columns_for, date_order, stages_for
from tracker.importing.result import ImportResult, Skipped
from tracker.importing.rows import BadRow, Reader
from tracker.importing.table import Row, Table, read_table
from tracker.model import STAGES
from tracker.words import _

_DATE_FIELDS = ("created", "closed", "next")


def import_csv(
    data: bytes,
    *,
    now: datetime,
    new_id: Callable[[], str],
    mapping: Mapping[str, str] = {},
    stage_map: Mapping[str, str] = {},
    dates: str = "",
    encoding: str = "",
    joins: Iterable[Join] = (),
    existing_refs: Container[str] = frozenset(),
    currency: str = "",
    usual_dates: str = "DMY",
) -> ImportResult:
    """Read a CSV export of deals.

    `mapping` is field → column and `stage_map` value → stage; both add to what is recognised. `dates` fixes
    the day/month order; without it a file that proves its order by a number over 12 wins over `usual_dates`.
    A bare day is stored at noon of `now`'s zone. `existing_refs` are the references already stored (see
    `known_refs`); their rows are counted as known. `currency` is for amounts that name none. Raises BadInput
    when the file as a whole cannot be read; a single bad row is skipped with its reason.
    """
    decoded = decode(data, encoding)
    table = read_table(decoded.text)
    source = source_of(table.header)
    lookups = [build_lookup(join, table.header) for join in joins]
    header = [*table.header, *(column for lookup in lookups for column in lookup.columns)]
    mapped = columns_for(header, mapping)
    columns = {field: header.index(column) for field, column in mapped.items()}
    kept = {} if source == OWN else _kept(table.header, mapped)
    order = _order(dates, usual_dates, table, columns)
    reader = Reader(columns, kept, stages_for(stage_map), order, now, currency)
    batch = _Batch(table, source, columns.get("ref"), existing_refs, new_id)
    batch.run(reader, lookups)
    return ImportResult(
        documents=batch.documents,
        read=len(table.rows),
        known=batch.known,
        skips=tuple(batch.skips),
        undiagnosed=batch.undiagnosed,
        by_stage={stage: batch.by_stage[stage] for stage in STAGES if batch.by_stage[stage]},
        header=tuple(table.header),
        mapping=mapped,
        encoding=decoded.encoding,
        dates=order,
        source=source,
        notes=tuple(_notes(table, kept, reader)),
    )


def known_refs(documents: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """What an import must not bring again: references stored, and ids for rows of our own export."""
    refs = {str(document["ref"]) for document in documents.values() if document.get("ref")}
    return refs | {f"tracker:{deal_id}" for deal_id in documents}


class _Batch:
    """The rows of one file on their way to documents."""

    def __init__(
        self,
        table: Table,
        source: str,
        ref_column: int | None,
        existing_refs: Container[str],
        new_id: Callable[[], str],
    ) -> None:
        self._table = table
        self._source = source
        self._ref_column = ref_column
        self._existing = existing_refs
        self._new_id = new_id
        self._seen: dict[str, int] = {}
        self._twins: Counter[str] = Counter()
        self._skip_column = _position(table.header, SKIP_COLUMN)
        self.documents: list[dict[str, Any]] = []
        self.skips: list[Skipped] = []
        self.by_stage: Counter[str] = Counter()
        self.known = 0
        self.undiagnosed = 0

    def run(self, reader: Reader, lookups: Sequence[Lookup]) -> None:
        width = len(self._table.header)
        for row in self._table.rows:
            try:
                self._take(row, width, reader, lookups)
            except BadRow as reason:
                self.skips.append(Skipped(row.line, str(reason), tuple(row.cells)))

    def _take(self, row: Row, width: int, reader: Reader, lookups: Sequence[Lookup]) -> None:
        if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
            raise BadRow(_("more cells than the header names; is a quote missing?"))
        cells = [*row.cells, *[""] * width][:width]
        if self._source == OWN:
            cells = [unguarded(cell) for cell in cells]
        ref, label = self._ref(row, cells)
        if ref in self._existing:
            self.known += 1
            return
        if ref in self._seen:
            raise BadRow(_("same reference as line {line}").format(line=self._seen[ref]))
        self._seen[ref] = row.line
        for lookup in lookups:
            lookup.extend(cells)
        deal = reader.read(cells, self._new_id(), ref, label, self._new_id)
        self.documents.append(msgspec.to_builtins(deal))
        self.by_stage[deal.stage] += 1
        self.undiagnosed += deal.outcome == "lost"

    def _ref(self, row: Row, cells: Sequence[str]) -> tuple[str, str]:
        """The reference that a second run knows the row by, and what to call a row without a buyer."""
        column = self._ref_column
        if column is not None and column < len(cells) and (said := one_line(cells[column])):
            return f"{self._source}:{said}", said
        told = [cell.strip() for position, cell in enumerate(cells) if position != self._skip_column]
        digest = hashlib.blake2b("\x1f".join(told).encode("utf-8", "replace"), digest_size=10).hexdigest()
        self._twins[digest] += 1
        return f"row:{digest}.{self._twins[digest]}", _("line {line}").format(line=row.line)


def _kept(header: Sequence[str], mapped: Mapping[str, str]) -> dict[str, int]:
    """Columns that no field takes: their cells go to the note, so that nothing is dropped."""
    taken = {squash(column) for column in mapped.values()} | {squash(SKIP_COLUMN)}
    return {name: position for position, name in enumerate(header) if name and squash(name) not in taken}


def _order(dates: str, usual: str, table: Table, columns: Mapping[str, int]) -> DateOrder:
    order = date_order(dates, usual)
    if dates:
        return order
    positions = [columns[field] for field in _DATE_FIELDS if field in columns]
    cells = (row.cells[at] for row in table.rows for at in positions if at < len(row.cells))
    return guess_order(cells, order)


def _notes(table: Table, kept: Mapping[str, int], reader: Reader) -> Iterable[str]:
    if not table.rows:
        yield _("The file names its columns, but no rows follow. Was the right sheet saved, with its rows?")
    elif kept:
        yield _("Kept in the note: {columns}").format(columns=", ".join(kept))
    yield from reader.warnings
    if unknown := reader.unknown_countries:
        yield _("Countries not recognised: {names}").format(names=", ".join(unknown[:10]))


def _position(header: Sequence[str], name: str) -> int | None:
    return next((at for at, title in enumerate(header) if squash(title) == squash(name)), None)
