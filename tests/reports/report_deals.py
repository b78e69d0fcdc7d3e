"""A small playbook and a maker of deals for the report tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import msgspec

from tracker.model import Deal, Diagnosis, Money, Question
from tracker.playbook.settings import Settings
from tracker.playbook.values import Cause, Playbook, StageRule
from tracker.reports.days import Days
from tracker.reports.records import Record, record_of
from tracker.reports.traces import Trace, trace

CAUSES = (
    Cause(id="no-need-now", group="price", en="no need at present", zh="目前没有需求", remedy_en="Park it."),
    Cause(id="competitor-cheaper", group="price", en="a competitor is cheaper", zh="竞争对手更便宜"),
    Cause(id="bought-elsewhere", group="no-need", en="bought elsewhere", zh="别家"),
    Cause(id="tender", group="silence", en="a tender", zh="招标"),
)
TITLES = {"inquiry": "询盘", "quote": "报价", "pi": "PI", "sample": "样品", "order": "订单", "lost": "丢单"}
REOPENING = Question(id="back", stages=("lost",), kind="open", en="What changed?", zh="有什么变化？")


def playbook(**settings: Any) -> Playbook:
    return Playbook(
        settings=Settings(**settings),
        stages={name: StageRule(id=name, title_en=name.title(), title_zh=title) for name, title in TITLES.items()},
        facts={},
        questions=(REOPENING,),
        causes=CAUSES,
        hypotheses=(),
        signals=(),
        stale=(),
        price_words=("expensive", "price", "贵"),
        no_need_words=("no longer need",),
    )


def at(day: str) -> datetime:
    """Noon UTC of an ISO day, or an ISO moment in UTC."""
    text = day if "T" in day else f"{day}T12:00"
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day_of(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def lost(
    name: str,
    closed: str | None,
    *,
    cause: str = "",
    said: str = "",
    stage: str = "quote",
    value: tuple[str, str] | None = None,
    **more: Any,
) -> Deal:
    """A lost deal named and numbered `name`, created 2026-01-01 unless said otherwise."""
    ended = at(closed) if closed else None
    deal: dict[str, Any] = {
        "id": f"id-{name}",
        "buyer": name,
        "created": at("2026-01-01"),
        "stage": "lost",
        "outcome": "lost",
        "closed": ended,
        "value": Money(amount=Decimal(value[0]), currency=value[1]) if value else None,
        "diagnoses": {
            "d1": Diagnosis(at=ended or at("2026-01-01"), outcome="lost", stage=stage, said=said, cause=cause)
        },
    }
    return Deal(**(deal | more))


def won(name: str, closed: str, **more: Any) -> Deal:
    deal: dict[str, Any] = {
        "id": f"id-{name}",
        "buyer": name,
        "created": at("2026-01-01"),
        "stage": "order",
        "outcome": "won",
        "closed": at(closed),
    }
    return Deal(**(deal | more))


def record(deal: Deal) -> Record:
    """The deal as figures find it stored."""
    return record_of(msgspec.Raw(msgspec.json.encode(deal)))


def traces(deals: Iterable[Deal]) -> list[Trace]:
    """The deals as figures see them, in UTC."""
    return [trace(deal.id, record(deal), Days(day_of)) for deal in deals]
