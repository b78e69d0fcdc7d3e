"""Data homes filled with invented deals, the same ones for the same size."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from tracker.desk import open_desk
from tracker.model import MAP_FIELDS, Deal, Diagnosis, Money, Quantity, StageId, Touch, TouchKind
from tracker.store import Paths, Store, new_id

_BUYERS = (
    *("Ahmed Al-Farsi Trading", "李伟五金", "María García SL", "Иван Петров", "Schmidt GmbH", "محمد علي"),
    *("João Silva Lda", "Nguyễn Văn Co", "Acme Ltd", "山田商店", "Rahman Textiles", "Okafor & Sons"),
)
_GOODS = ("LED strip 12V", "cotton yarn 30s", "ceramic tiles 60x60", "solar pumps", "不锈钢水槽")
_COUNTRIES = ("BD", "DE", "KE", "BR", "SA", "JP", "US", "VN")
_CAUSES = ("competitor-cheaper", "plan-changed", "bought-elsewhere", "")
_SAID = ("too expensive for us this season", "价格太高了", "the project was cancelled", "")
_SPREAD: tuple[StageId, ...] = (
    *("inquiry",) * 6, *("quote",) * 10, *("pi",) * 4, *("sample",) * 4, *("order",) * 48, *("lost",) * 28,
)  # fmt: skip
_START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def invented_deals(count: int, touches: int = 8) -> Iterator[Deal]:
    """Deals with touches, spread over the stages as in a grown pipeline: a quarter open, half won, the rest lost."""
    dice = random.Random(count)
    for number in range(count):
        created = _START + timedelta(minutes=dice.randrange(60 * 24 * 280))
        stage = _SPREAD[number * 7 % len(_SPREAD)]
        yield _deal(number, stage, created, touches, dice)


def _deal(number: int, stage: StageId, created: datetime, touches: int, dice: random.Random) -> Deal:
    kinds: tuple[TouchKind, ...] = ("out", "in", "out", "read")
    timeline = {
        f"{number:06x}{at:04x}": Touch(
            at=created + timedelta(days=2 * at, hours=at),
            kind=kinds[at % len(kinds)],
            text="sent the quote again, with the test report",
            stage="quote",
        )
        for at in range(touches)
    }
    closed = created + timedelta(days=30) if stage in ("order", "lost") else None
    lost = Diagnosis(
        at=closed or created,
        outcome="lost",
        stage="quote",
        said=dice.choice(_SAID),
        cause=dice.choice(_CAUSES),
        evidence_for="they named the other price twice and sent a photograph of the offer",
        lesson="ask for the budget before the quote",
    )
    return Deal(
        id=new_id(),
        buyer=f"{dice.choice(_BUYERS)} {number}",
        created=created,
        stage=stage,
        since=closed,
        country=dice.choice(_COUNTRIES),
        goods=dice.choice(_GOODS),
        quantity=Quantity(amount=Decimal(dice.randrange(100, 9000)), unit="pcs"),
        price=Money(amount=Decimal(dice.randrange(100, 900)) / 100, currency="USD"),
        outcome="won" if stage == "order" else "lost" if stage == "lost" else "",
        closed=closed,
        touches=timeline,
        diagnoses={"d1": lost} if stage == "lost" else {},
    )


def paths(home: Path) -> Paths:
    """Where a home keeps its data and its state."""
    return Paths(data=str(home / "data"), state=str(home / "state"))


def filled(home: Path, count: int) -> Path:
    """A home with that many deals, left as the program leaves it."""
    home.mkdir(parents=True, exist_ok=True)
    store = Store.open(paths(home), maps=MAP_FIELDS)
    if count:
        documents: list[dict[str, Any]] = [msgspec.to_builtins(deal) for deal in invented_deals(count)]
        for start in range(0, count, 1000):
            with store.act("filled for a benchmark"):
                for document in documents[start : start + 1000]:
                    store.put(document["id"], document)
    store.close()
    desk = open_desk(paths=paths(home))
    desk.headlines()
    desk.close_store()
    return home
