"""What a lost summary holds: counted values, no layout. This is also the schema of the JSON export.

Amounts are kept per currency and never added across currencies, but at rates the user stated.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

SCHEMA = "tracker.lost/1"

Topic = Literal["price", "no-need", "nothing", "other"]
"""What the buyer's words were about; `nothing`: no words are recorded."""
TOPICS: tuple[Topic, ...] = ("price", "no-need", "nothing", "other")

UNDIAGNOSED = "undiagnosed"
GROUPS: tuple[str, ...] = (UNDIAGNOSED, "price", "no-need", "silence", "other")


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the values of a report."""


class Sum(Value, frozen=True, kw_only=True, omit_defaults=True):
    """An amount in one currency ("": never stated). A shared report has the range it lies in instead."""

    currency: str
    deals: int
    amount: Decimal | None = None
    between: tuple[Decimal, Decimal] | None = None


class DiagnosisLine(Value, frozen=True, kw_only=True):
    """Why one deal was lost, with the playbook's title and remedy for the cause."""

    state: Literal["diagnosed", "undiagnosed"]
    said: str = ""
    topic: Topic = "nothing"
    cause: str | None = None
    cause_title: str | None = None
    group: str | None = None
    evidence_for: str = ""
    evidence_against: str = ""
    confidence: int | None = None
    lesson: str = ""
    revive: date | None = None
    remedy: str | None = None


class LostLine(Value, frozen=True, kw_only=True):
    """One lost deal. `stage` is the one it had reached ("": unknown); `days` from creation to the close."""

    id: str
    handle: str
    buyer: str
    country: str
    country_name: str
    goods: str
    quantity: str
    value: Decimal | None
    value_between: tuple[Decimal, Decimal] | None = None
    currency: str | None
    stage: str
    stage_title: str
    created: date
    closed: date | None
    days: int | None
    diagnosis: DiagnosisLine


class ReasonRow(Value, frozen=True, kw_only=True):
    """A cause, how often it was found and what was lost with it."""

    cause: str
    title: str
    group: str
    deals: int
    share: int
    """Percent of all lost deals."""
    value: tuple[Sum, ...]


class Cross(Value, frozen=True, kw_only=True):
    """A table of counts: one row per key, one count per group of causes, in the order of `GROUPS`."""

    key: str
    title: str
    counts: dict[str, int]
    deals: int


class WinBack(Value, frozen=True, kw_only=True):
    """A lost deal that has a day to come back to, and a question to open with."""

    line: int
    """Position in `deals`."""
    revive: date
    question: str = ""


class Before(Value, frozen=True, kw_only=True):
    """The period of the same length just before."""

    since: date
    until: date
    lost: int
    won: int
    value: tuple[Sum, ...]


class AnswerRow(Value, frozen=True, kw_only=True):
    """One way of answering a refusal in the period, and what had come of it by now.

    `quiet`: no word since, or none before we answered anew; `ordered` and `lost`: of all given, how they ended.
    """

    move: str
    in_return: bool | None = None
    """Of what was conceded: whether something was asked for it. None for the other answers."""
    given: int
    came_back: int
    refused_again: int
    quiet: int
    ordered: int
    lost: int = 0


class Given(Value, frozen=True, kw_only=True):
    """Something that was conceded in the period, in the user's words."""

    buyer: str
    handle: str
    on: date
    gave: str
    got: str
    """What was asked for it, "" for nothing."""
    came: str
    """What came of it, in words."""


class RatedTotal(Value, frozen=True, kw_only=True):
    """One total over currencies, at rates the user stated. `left_out` deals have a currency without one."""

    total: Sum
    rates: dict[str, Decimal]
    rates_date: str
    left_out: int


class LostSummary(Value, frozen=True, kw_only=True):
    """Everything the lost report says, counted. Shares are whole percents; None: of nothing."""

    schema: str = SCHEMA
    since: date | None
    until: date
    as_of: date
    lost: int
    won: int
    lost_share: int | None
    """Percent of decided deals (lost and won) that were lost."""
    undiagnosed: int
    undiagnosed_share: int | None
    value: tuple[Sum, ...]
    unvalued: int
    """Lost deals without a value."""
    undated: int
    """Lost deals without a closing day: counted only when the period has no beginning."""
    reopened: int
    """Deals that were lost in the period and are open or won again: not counted as lost."""
    rated: RatedTotal | None
    before: Before | None
    price_said: int
    """Diagnosed lost deals whose buyer spoke of price."""
    price_was_price: int
    """Of those, the ones where money was the cause."""
    reasons: tuple[ReasonRow, ...]
    said_and_found: tuple[Cross, ...]
    by_stage: tuple[Cross, ...]
    win_back: tuple[WinBack, ...]
    answers: tuple[AnswerRow, ...] = ()
    """What holding, accepting, being gracious and conceding brought, on all deals, lost or not."""
    given: tuple[Given, ...] = ()
    """What was conceded, on all deals, the newest first; left out of a shared summary."""
    sentences: tuple[str, ...]
    counted: tuple[str, ...]
    """How it was counted, in words."""
    shared: bool = False
    deals: tuple[LostLine, ...]
