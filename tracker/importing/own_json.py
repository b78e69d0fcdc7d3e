"""The stock TinyDB JSON that `export deals --format tinydb` writes → the same documents again. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import Any

import msgspec

from tracker.errors import BadInput
from tracker.importing.decode import decode
from tracker.importing.result import ImportResult, Skipped
from tracker.model import STAGES, Deal
from tracker.words import _

_TABLE = "deals"


def import_tinydb(data: bytes, *, existing_ids: Container[str] = frozenset()) -> ImportResult:
    """Documents of the `deals` table that are not stored yet, with their own ids and their unknown fields.

    Raises BadInput when the file is not TinyDB JSON; what is not a deal is skipped with its reason.
    """
    documents: list[dict[str, Any]] = []
    skips: list[Skipped] = []
    by_stage: Counter[str] = Counter()
    known = undiagnosed = 0
    table = _table(data)
    for line, (key, found) in enumerate(table.items(), 1):
        deal_id = _id(key, found)
        if deal_id in existing_ids:
            known += 1
            continue
        try:
            deal = msgspec.convert({**found, "id": deal_id} if isinstance(found, dict) else found, Deal)
        except msgspec.ValidationError as error:
            skips.append(Skipped(line, str(error), (deal_id,)))
            continue
        documents.append({**found, "id": deal_id})
        by_stage[deal.stage] += 1
        undiagnosed += deal.outcome == "lost" and (deal.diagnosis is None or deal.diagnosis.state == "undiagnosed")
    return ImportResult(
        documents=documents,
        read=len(table),
        known=known,
        skips=tuple(skips),
        undiagnosed=undiagnosed,
        by_stage={stage: by_stage[stage] for stage in STAGES if by_stage[stage]},
        header=("id",),
        mapping={},
        encoding="utf-8",
        dates="YMD",
        source="tracker",
        notes=(),
    )


def _id(key: str, found: object) -> str:
    """A document's own id; the table's key for documents that hold none."""
    inner = found.get("id") if isinstance(found, dict) else None
    return inner if isinstance(inner, str) and inner else key


def _table(data: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(decode(data).text)
    except msgspec.DecodeError as error:
        raise BadInput(
            _("This file is not JSON: {error}.").format(error=error),
            _("Give the file that “tracker export deals --format tinydb” wrote, or a CSV file."),
        ) from None
    table = found.get(_TABLE) if isinstance(found, dict) else None
    if not isinstance(table, dict):
        raise BadInput(
            _("This JSON has no table “{name}”.").format(name=_TABLE),
            _("Give the file that “tracker export deals --format tinydb” wrote, or a CSV file."),
        )
    return table
