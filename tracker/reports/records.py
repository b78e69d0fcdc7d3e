"""A stored deal as far as figures look at it: the fewer fields are decoded, the sooner ten thousand are."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from tracker.model import Money, Outcome, Quantity, StageId, TouchKind


class TouchRecord(msgspec.Struct, gc=False):
    at: str
    kind: TouchKind
    stage: str = ""


class DiagnosisRecord(msgspec.Struct, gc=False):
    at: str
    outcome: Literal["won", "lost"]
    stage: str = ""
    cause: str = ""


class Record(msgspec.Struct):
    """Moments are left as the text they are stored as."""

    created: str
    stage: StageId = "inquiry"
    outcome: Outcome = ""
    closed: str | None = None
    value: Money | None = None
    quantity: Quantity | None = None
    price: Money | None = None
    touches: dict[str, TouchRecord] = {}
    diagnoses: dict[str, DiagnosisRecord] = {}


_decode = msgspec.json.Decoder(Record).decode


def record_of(stored: dict[str, Any] | msgspec.Raw) -> Record:
    """The record of a document, decoded or as JSON; msgspec.MsgspecError for one that was written wrongly."""
    return msgspec.convert(stored, Record) if isinstance(stored, dict) else _decode(stored)
