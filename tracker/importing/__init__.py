"""Other programs' exports → deals to store. Pure: bytes in, documents and counts out; no file is touched."""

from __future__ import annotations

from tracker.importing.csv_deals import import_csv, known_refs
from tracker.importing.joins import Join
from tracker.importing.layouts import FIELDS, STAGE_TARGETS
from tracker.importing.mapping import Plan, merge, read_plan
from tracker.importing.own_json import import_tinydb
from tracker.importing.result import ImportResult, Skipped, skip_file

__all__ = [
    "FIELDS",
    "STAGE_TARGETS",
    "ImportResult",
    "Join",
    "Plan",
    "Skipped",
    "import_csv",
    "import_tinydb",
    "known_refs",
    "merge",
    "read_plan",
    "skip_file",
]
