"""Use cases that bring deals in from other programs' files and take summaries out. Each file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tracker.desk.reading import Reading
from tracker.errors import BadInput
from tracker.importing import ImportResult, Join, import_csv, import_tinydb, known_refs, merge, read_plan, skip_file
from tracker.importing.mapping import Plan
from tracker.reports.writing import write_report
from tracker.store import new_id
from tracker.words import _, n_


class Imported(NamedTuple):
    """What an import read, and where the rows it could not take are kept (None: there were none)."""

    result: ImportResult
    skip_file: Path | None


class Exchange(Reading):
    """Imports. Nothing is stored unless the whole file could be read."""

    def import_file(
        self,
        file: str,
        *,
        fields: Mapping[str, str] | None = None,
        stages: Mapping[str, str] | None = None,
        dates: str = "",
        encoding: str = "",
        plan_file: str = "",
        joins: tuple[tuple[str, str], ...] = (),
        dry_run: bool = False,
    ) -> Imported:
        """Add the deals of a CSV file, or of our own TinyDB export; a second run adds nothing. One undo takes it back."""
        data = read_bytes(file)
        if file.lower().endswith(".json"):
            result = import_tinydb(data, existing_ids=self.store.documents().keys())
        else:
            plan = read_plan(read_bytes(plan_file).decode("utf-8-sig", "replace")) if plan_file else Plan()
            plan = merge(plan, fields or {}, stages or {}, dates, encoding)
            base = Path(plan_file).parent if plan_file else Path()
            joined = [Join(path, read_bytes(str(base / path)), column) for path, column in plan.joins]
            joined += [Join(path, read_bytes(path), column) for path, column in joins]
            result = import_csv(
                data,
                now=self.clock.now(),
                new_id=new_id,
                mapping=plan.fields,
                stage_map=plan.stages,
                dates=plan.dates,
                encoding=plan.encoding,
                joins=joined,
                existing_refs=known_refs(self.store.documents()),
                currency=self.settings.currency,
                usual_dates=self.settings.date_order,
            )
        if dry_run:
            return Imported(result, None)
        skipped = self._keep_skipped(file, result)
        if result.documents:
            words = n_("imported {count} deal from {file}", "imported {count} deals from {file}", result.added)
            with self.store.act(words.format(count=result.added, file=Path(file).name)):
                for doc in result.documents:
                    self.store.put(doc["id"], doc)
            self.forget(None)
        return Imported(result, skipped)

    def _keep_skipped(self, file: str, result: ImportResult) -> Path | None:
        if not result.skips:
            return None
        target = Path(f"{Path(file).stem}.skipped.csv")
        write_report(target, skip_file(result.header, result.skips), force=True)
        return target


def read_bytes(file: str) -> bytes:
    """A file's bytes; BadInput with the cause when it cannot be read."""
    try:
        return Path(file).read_bytes()
    except OSError as trouble:
        raise BadInput(
            _("{file} cannot be read: {why}.").format(file=file, why=trouble.strerror or trouble),
            _("Name a file that is there and that you may read."),
        ) from trouble
